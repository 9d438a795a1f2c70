package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// A rewriting turns client.Get(url) into a request that the same client sends:
//
//	req, err := http.NewRequest(http.MethodGet, url, nil)
//	if err != nil { … }
//	req.Header.Set("Authorization", "Bearer "+key)
//	resp, err := client.Do(req)
//
// The arguments stay where they are, so that what is cut out of them stays an
// edit of its own.
type rewriting struct {
	p     *plan
	r     *request
	f     *file
	stmt  ast.Stmt
	call  *ast.CallExpr
	point *point
	http  string // how the file names net/http
	req   string // the name of the request
	first string // what declares the request: "req, err := "
	check []string
}

// rewrite plans the header of a request that is sent by http.Get and its like.
func (p *plan) rewrite(r *request) string {
	f, s := r.file, r.sites[0]
	w := &rewriting{p: p, r: r, f: f, call: r.call, stmt: f.statementOf(r.call)}
	if w.stmt == nil || !f.ownsLine(w.stmt) {
		return "the request is sent where no statement can be added"
	}
	if why := w.placed(); why != "" {
		return why
	}
	w.point = p.in.at(w.stmt, s.frame, s.st)
	list, why := p.in.header(r, w.point, &p.hoister)
	if why != "" {
		return why
	}
	w.http = p.in.packageName(f, "net/http")
	if w.http == "" && len(f.ast.Imports) == 0 {
		return "the file does not import net/http"
	}
	if w.http == "" {
		w.http = "http"
		p.addImport(f, "net/http")
	}
	w.req = p.requestName(f, w.point)
	if why := w.errorCheck(); why != "" {
		return why
	}
	return w.edit(list)
}

// placed says why the call stands where it cannot be taken apart, or "".
func (w *rewriting) placed() string {
	const nested = "the request is part of a larger expression; send it in a statement of its own"
	parent := w.f.parent(w.call)
	switch x := w.stmt.(type) {
	case *ast.AssignStmt, *ast.ReturnStmt:
		if parent == ast.Node(w.stmt) {
			return ""
		}
	case *ast.IfStmt:
		if init, ok := x.Init.(*ast.AssignStmt); ok && parent == ast.Node(init) {
			return ""
		}
	case *ast.DeclStmt:
		if spec, ok := parent.(*ast.ValueSpec); ok && len(spec.Names) == 2 {
			return ""
		}
	case *ast.ExprStmt:
		return "the error of the request is not checked; send it by http.NewRequest and Do"
	}
	return nested
}

// packageName returns how a file names an imported package, or "".
func (in *interp) packageName(f *file, path string) string {
	for _, spec := range f.ast.Imports {
		if strings.Trim(spec.Path.Value, "`\"") != path {
			continue
		}
		if spec.Name != nil {
			if spec.Name.Name == "_" || spec.Name.Name == "." {
				return ""
			}
			return spec.Name.Name
		}
		return path[strings.LastIndexByte(path, '/')+1:]
	}
	return ""
}

// errorCheck works out how the error of the new call is handled: as the function
// handles that of the request.
func (w *rewriting) errorCheck() string {
	const unclear = "how an error of the new request should be handled is not clear; send it by http.NewRequest and Do"
	if ret, ok := w.stmt.(*ast.ReturnStmt); ok {
		if len(ret.Results) != 1 || w.resultCount() != 2 {
			return unclear
		}
		w.first = w.req + ", err := "
		w.check = []string{"if err != nil {", "\treturn nil, err", "}"}
		return ""
	}
	var lhs []ast.Expr
	var check *ast.IfStmt
	define := false
	switch x := w.stmt.(type) {
	case *ast.AssignStmt:
		lhs, define = x.Lhs, x.Tok.String() == ":="
		if next := w.f.following(x); len(next) > 0 {
			check, _ = next[0].(*ast.IfStmt)
		}
	case *ast.DeclStmt:
		spec := x.Decl.(*ast.GenDecl).Specs[0].(*ast.ValueSpec)
		lhs = []ast.Expr{spec.Names[0], spec.Names[1]}
		define = true
		if next := w.f.following(x); len(next) > 0 {
			check, _ = next[0].(*ast.IfStmt)
		}
	case *ast.IfStmt:
		init := x.Init.(*ast.AssignStmt)
		lhs, define, check = init.Lhs, init.Tok.String() == ":=", x
	}
	if id, ok := last(lhs).(*ast.Ident); ok && len(lhs) == 2 && id.Name == "_" && check != w.stmt {
		w.p.remark("an error of the new request is ignored, as that of the request is")
		w.first = w.req + ", _ := "
		return ""
	}
	if len(lhs) != 2 || check == nil || check != w.stmt && check.Init != nil || check.Else != nil && check != w.stmt {
		return unclear
	}
	return w.copyCheck(lhs, check, define, unclear)
}

// last returns the last of some expressions, or nil.
func last(list []ast.Expr) ast.Expr {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// copyCheck copies the check of the request's error, if it says nothing about the
// response and leaves.
func (w *rewriting) copyCheck(lhs []ast.Expr, check *ast.IfStmt, define bool, unclear string) string {
	errID, ok := lhs[1].(*ast.Ident)
	cond, isBinary := check.Cond.(*ast.BinaryExpr)
	if !ok || !isBinary || !isNotNil(cond, errID.Name) || !w.leaves(check.Body) {
		return unclear
	}
	if id, ok := lhs[0].(*ast.Ident); ok && id.Name != "_" && mentions(check.Body, id.Name) {
		return unclear
	}
	w.first = w.req + ", " + errID.Name + " := "
	if why := w.declare(errID, define); why != "" {
		return why
	}
	text := "if " + w.f.text(cond) + " " + w.f.text(check.Body)
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		w.check = append(w.check, strings.TrimPrefix(line, w.f.indentOf(w.stmt)))
	}
	return ""
}

// isNotNil reports whether a condition is name != nil.
func isNotNil(b *ast.BinaryExpr, name string) bool {
	x, ok := b.X.(*ast.Ident)
	y, isIdent := b.Y.(*ast.Ident)
	return ok && isIdent && b.Op == token.NEQ && x.Name == name && y.Name == "nil"
}

// declare settles how the request is declared where its error is declared
// already: no variable may be shadowed.
func (w *rewriting) declare(errID *ast.Ident, define bool) string {
	info := w.point.pkg.Info
	obj := info.Uses[errID]
	if obj == nil {
		return "" // Have: resp, err := declares it here
	}
	if obj.Parent() == w.scope() {
		return ""
	}
	if _, ok := obj.(*types.Var); !ok {
		return "what the error is assigned to is not clear"
	}
	w.first = "var " + w.req + " *" + w.http + ".Request" + w.f.newline() + w.f.indentOf(w.stmt) + w.req + ", " + errID.Name + " = "
	return ""
}

// scope returns the scope of the block that the statement stands in.
func (w *rewriting) scope() *types.Scope {
	b := w.f.parent(w.stmt)
	info := w.point.pkg.Info
	if s := info.Scopes[b]; s != nil {
		return s
	}
	switch fn := w.f.parent(b).(type) {
	case *ast.FuncDecl:
		return info.Scopes[fn.Type]
	case *ast.FuncLit:
		return info.Scopes[fn.Type]
	}
	return nil
}

// leaves reports whether a block always leaves.
func (w *rewriting) leaves(b *ast.BlockStmt) bool {
	if len(b.List) == 0 {
		return false
	}
	switch s := b.List[len(b.List)-1].(type) {
	case *ast.ReturnStmt, *ast.BranchStmt:
		return true
	case *ast.ExprStmt:
		in := w.p.in
		saved := in.frame
		in.frame = w.r.sites[0].frame
		defer func() { in.frame = saved }()
		return in.ends(s.X)
	}
	return false
}

func (w *rewriting) resultCount() int {
	fn := w.f.function(w.call)
	var typ *ast.FuncType
	switch x := fn.(type) {
	case *ast.FuncDecl:
		typ = x.Type
	case *ast.FuncLit:
		typ = x.Type
	}
	if typ == nil || typ.Results == nil {
		return 0
	}
	return typ.Results.NumFields()
}
