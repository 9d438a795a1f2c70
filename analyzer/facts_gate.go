package analyzer

import (
	"bytes"
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
