package analyzer

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
)

// fieldReads are fields and methods of URLs, values and requests that a request
// reads, or that change nothing else.
var quietNames = []string{
	"Set", "Add", "Del", "Encode", "String", "Query", "RawQuery", "Header", "WriteString", "WriteByte", "Write", "WriteRune", "Host", "Scheme", "Path",
	"URL", "Get", "Has", "Body", "Reset", "Len", "Grow", "Fragment", "Form", "PostForm", "Bytes", "JoinPath", "Parse", "ResolveReference", "Do", "User",
}

// selected follows a selection from a value: x.String() holds what x holds.
func (r *reach) selected(f *file, n ast.Node, p *ast.SelectorExpr) {
	if p.X != n {
		return
	}
	switch p.Sel.Name {
	case "Encode", "String", "Query", "Bytes", "JoinPath", "Parse", "ResolveReference":
		if c, ok := f.parent(p).(*ast.CallExpr); ok && c.Fun == ast.Expr(p) {
			r.climb(c)
		}
		return
	case "RawQuery", "URL":
		r.climb(p)
		return
	case "Get", "Has":
		if c, ok := f.parent(p).(*ast.CallExpr); ok && c.Fun == ast.Expr(p) && len(c.Args) > 0 {
			if name := strings.Trim(f.text(c.Args[0]), "\"`"); name == "key" || name == "access_token" {
				r.read(f, n, "read")
			}
		}
		return
	}
	if slices.Contains(quietNames, p.Sel.Name) {
		return
	}
	c, ok := f.parent(p).(*ast.CallExpr)
	if !ok || c.Fun != ast.Expr(p) {
		return // another field
	}
	if fn := r.in.prog.funcs[calleeFunc(f.pkg.Info, c)]; fn != nil {
		if fn.recv != nil {
			if obj := fn.pkg.Info.Defs[fn.recv]; obj != nil {
				r.variable(obj)
			}
		}
		return
	}
}

// argument follows a value that is passed to a call.
func (r *reach) argument(f *file, n ast.Node, c *ast.CallExpr) {
	if r.calls[c] || c.Fun == n {
		return
	}
	if tv, ok := f.pkg.Info.Types[c.Fun]; ok && tv.IsType() {
		r.climb(c)
		return
	}
	in := r.in
	saved := in.frame
	in.frame = &frame{fn: &function{pkg: f.pkg, file: f}, pkg: f.pkg, caller: saved}
	name := in.calleeName(c)
	harmless := in.isHarmless(&call{n: c, name: name})
	in.frame = saved
	switch {
	case name == "len":
		if op, _ := emptyTestAround(f, c); op == nil {
			r.read(f, n, "measured")
		}
	case name == "append", in.rows[name] != nil && keepsText(name):
		r.climb(c)
	case strings.HasPrefix(name, "fmt.Fprint"), name == "io.WriteString", name == "maps.Copy", name == "copy":
		if len(c.Args) > 0 && c.Args[0] != n {
			r.target(c.Args[0])
		}
	case in.rows[name] != nil, clientsByCallee[name] != nil, strings.HasSuffix(name, ".WriteString"), strings.HasSuffix(name, ".Write"):
		r.writer(c, name)
	case in.prog.funcs[calleeFunc(f.pkg.Info, c)] != nil:
		r.parameter(in.prog.funcs[calleeFunc(f.pkg.Info, c)], c, n)
	case compares(name):
		r.read(f, n, "compared")
	case harmless:
	case name == "":
		r.read(f, n, "passed on")
	default:
		r.read(f, n, "passed to "+shortCallee(&call{n: c, name: name}))
	}
}

// emptyTestAround returns what a test whether something is empty asks for, if a
// call of len is part of one.
func emptyTestAround(f *file, c *ast.CallExpr) (ast.Expr, bool) {
	b, ok := f.parent(c).(*ast.BinaryExpr)
	if !ok {
		return nil, false
	}
	return emptyTest(b)
}

// writer follows what a call writes into its receiver.
func (r *reach) writer(c *ast.CallExpr, name string) {
	switch funcLast(name) {
	case "WriteString", "Write", "Set", "Add":
		r.changedBy(c)
	}
}

// keepsText reports whether the result of a known function holds what it is
// given.
func keepsText(name string) bool {
	return strings.HasPrefix(name, "strings.") || strings.HasPrefix(name, "net/url.") && !strings.HasPrefix(name, "net/url.Values.") || strings.HasPrefix(name, "bytes.") ||
		name == "fmt.Sprintf" || name == "fmt.Sprint" || name == "fmt.Appendf" || name == "path.Join" || name == "io.NopCloser" || name == "cmp.Or"
}

// compares reports whether a function looks into a text.
func compares(name string) bool {
	switch name {
	case "strings.Contains", "strings.HasPrefix", "strings.HasSuffix", "strings.EqualFold", "strings.Index", "strings.Compare", "strings.Count", "strings.Split", "strings.Cut", "strings.SplitN", "bytes.Equal", "regexp.MatchString":
		return true
	}
	return strings.HasPrefix(name, "crypto/") || strings.HasPrefix(name, "hash/") || strings.HasPrefix(name, "regexp.") || strings.HasSuffix(name, ".Sum256")
}

// parameter follows a value into the parameter that takes it.
func (r *reach) parameter(fn *function, c *ast.CallExpr, n ast.Node) {
	i := slices.IndexFunc(c.Args, func(x ast.Expr) bool { return ast.Node(x) == n })
	var names []*ast.Ident
	for _, field := range fn.typ.Params.List {
		names = append(names, field.Names...)
	}
	if i < 0 || len(names) == 0 {
		return
	}
	if obj := fn.pkg.Info.Defs[names[min(i, len(names)-1)]]; obj != nil {
		r.variable(obj)
	}
}

// result follows what a function returns into its calls.
func (r *reach) result(f *file, s *ast.ReturnStmt) {
	d, ok := f.function(s).(*ast.FuncDecl)
	if !ok {
		return
	}
	obj, _ := f.pkg.Info.Defs[d.Name].(*types.Func)
	if obj == nil {
		return
	}
	uses := 0
	for _, id := range r.in.prog.uses[obj] {
		own := r.in.prog.fileOf(id)
		if own == nil || own.test {
			continue
		}
		uses++
		n := ast.Node(id)
		if sel, ok := own.parent(n).(*ast.SelectorExpr); ok {
			n = sel
		}
		if c, ok := own.parent(n).(*ast.CallExpr); ok && c.Fun == n {
			r.climb(c)
		}
	}
	if uses == 0 || obj.Exported() && importableObject(obj) {
		r.read(f, s, "returned to callers that are not seen")
	}
}
