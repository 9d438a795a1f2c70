package analyzer

import (
	"bytes"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// standardRoots are the first elements of the import paths of the standard
// library. A pass does not say what belongs to it.
var standardRoots = []string{
	"archive", "bufio", "bytes", "cmd", "cmp", "compress", "container", "context", "crypto", "database", "debug", "embed", "encoding", "errors",
	"expvar", "flag", "fmt", "go", "hash", "html", "image", "index", "internal", "io", "iter", "log", "maps", "math", "mime", "net", "os", "path",
	"plugin", "reflect", "regexp", "runtime", "simd", "slices", "sort", "strconv", "strings", "structs", "sync", "syscall", "testing", "text",
	"time", "unicode", "unique", "unsafe", "vendor", "weak",
}

// isStandard reports whether the package of a pass belongs to the standard
// library, which has nothing to report and nothing to tell.
func isStandard(pass *analysis.Pass) bool {
	if pass.Module != nil && pass.Module.Path != "" && pass.Module.Path != "std" && pass.Module.Path != "cmd" {
		return false
	}
	root, _, _ := strings.Cut(pass.Pkg.Path(), "/")
	_, found := slices.BinarySearch(standardRoots, root)
	return found
}

// isRequired reports whether the package belongs to a module that the one at hand
// requires.
func (u *unitPass) isRequired() bool { return u.Module != nil && u.Module.Version != "" }

// mayHelp reports whether a package without evidence may send requests for
// others. One of a module that is required from elsewhere is not asked: whole
// programs are scanned without these, too.
func (u *unitPass) mayHelp() bool {
	if u.isRequired() {
		return false
	}
	if slices.ContainsFunc(u.Pkg.Imports(), func(p *types.Package) bool { return p.Path() == "net/url" || isClientPackage(p) }) {
		return true
	}
	for _, src := range u.pkg.Sources {
		if bytes.Contains(src, []byte("key=")) || bytes.Contains(src, []byte("access_token")) {
			return true
		}
	}
	return false
}

// isClientPackage reports whether a package has functions that send requests.
func isClientPackage(p *types.Package) bool {
	prefix := p.Path() + "."
	for callee := range clientsByCallee {
		if strings.HasPrefix(callee, prefix) {
			return true
		}
	}
	return false
}

// helpers returns the functions of a program that may send a request or fill one:
// those that call what does, or have a literal that names a credential.
func (p *program) helpers() map[*function]bool {
	callees := map[*function][]*types.Func{}
	out := map[*function]bool{}
	for _, fn := range p.order {
		ast.Inspect(fn.body, func(n ast.Node) bool {
			if c, ok := n.(*ast.CallExpr); ok {
				if f := calleeFunc(fn.pkg.Info, c); f != nil {
					callees[fn] = append(callees[fn], f)
				}
			}
			if lit, ok := n.(*ast.BasicLit); ok && namesCredential(lit.Value) {
				out[fn] = true
			}
			return true
		})
		if slices.ContainsFunc(callees[fn], func(f *types.Func) bool { return concernsRequests(f) || p.imports.function(f) != nil }) {
			out[fn] = true
		}
	}
	for n := -1; n != len(out); {
		n = len(out)
		for fn, list := range callees {
			if slices.ContainsFunc(list, func(f *types.Func) bool { return out[p.funcs[f]] }) {
				out[fn] = true
			}
		}
	}
	return p.withMakers(out)
}

// withMakers adds the functions that make or fill the receivers of others.
func (p *program) withMakers(set map[*function]bool) map[*function]bool {
	receivers := map[string]bool{}
	for fn := range set {
		if sig, ok := signature(fn); ok && sig.Recv() != nil {
			receivers[typeName(sig.Recv().Type())] = true
		}
	}
	delete(receivers, "")
	for _, fn := range p.order {
		sig, ok := signature(fn)
		if !ok {
			continue
		}
		if sig.Recv() != nil && receivers[typeName(sig.Recv().Type())] {
			set[fn] = true
		}
		for v := range sig.Results().Variables() {
			if receivers[typeName(v.Type())] {
				set[fn] = true
			}
		}
	}
	return set
}

// signature returns the signature of a function, and whether it is known.
func signature(fn *function) (*types.Signature, bool) {
	if fn.obj == nil {
		return nil, false
	}
	sig, ok := fn.obj.Type().(*types.Signature)
	return sig, ok
}

// concernsRequests reports whether a function is one of a client, or fills what
// one sends.
func concernsRequests(f *types.Func) bool {
	name := funcName(f)
	return clientsByCallee[name] != nil || requestRows[name] != nil || restyRows[name] != nil || valuesRows[name] != nil && f.Pkg() != nil && f.Pkg().Path() == "net/url"
}

// namesCredential reports whether the source of a literal names a credential as a
// parameter.
func namesCredential(lit string) bool {
	return lit == `"key"` || strings.Contains(lit, "key=") || strings.Contains(lit, "access_token")
}
