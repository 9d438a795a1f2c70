package analyzer

import (
	"go/ast"

	"github.com/seauthlint/seauthlint/fixes"
)

// paramSetter returns the call that sets only the parameter of a credential:
// r.SetQueryParam("key", key) or r.QueryParam.Set("key", key). It returns nil if
// something else does.
func (in *interp) paramSetter(c *credential) *ast.CallExpr {
	elem, _ := c.url.Place(c.param)
	if elem == nil {
		return nil
	}
	call := setterCall(elem.Node)
	if call == nil || len(call.Args) != 2 {
		return nil
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	switch {
	case !ok:
		return nil
	case sel.Sel.Name == "SetQueryParam":
		return call
	case sel.Sel.Name != "Set" && sel.Sel.Name != "Add":
		return nil
	}
	if params := paramsField(sel.X); params != nil {
		f := in.prog.fileOf(call)
		if _, ok := libraryKinds[typeName(f.pkg.Info.TypeOf(params.X))]; ok {
			return call
		}
	}
	return nil
}

// setterCall returns the call that an element consists of, or nil.
func setterCall(n any) *ast.CallExpr {
	switch x := n.(type) {
	case *ast.CallExpr:
		return x
	case *ast.ExprStmt:
		return setterCall(x.X)
	case *ast.AssignStmt:
		if len(x.Rhs) == 1 {
			return setterCall(x.Rhs[0])
		}
	}
	return nil
}

// paramsField returns r.QueryParam or r.QueryParams as a selector, also where it
// is a method, or nil.
func paramsField(n ast.Expr) *ast.SelectorExpr {
	if c, ok := ast.Unparen(n).(*ast.CallExpr); ok && len(c.Args) == 0 {
		n = c.Fun
	}
	sel, ok := ast.Unparen(n).(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != restyQuery && sel.Sel.Name != restyQuery+"s" {
		return nil
	}
	return sel
}

// turnSetter turns the call that sets a parameter into one that sets the token.
func (p *plan) turnSetter(c *credential) {
	elem, _ := c.url.Place(c.param)
	call := p.in.paramSetter(c)
	f := p.in.prog.fileOf(call)
	sel := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if params := paramsField(sel.X); params != nil {
		sel = params
	}
	p.kept[elem.Node.(ast.Node)] = true
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(sel.Sel.Pos()), End: f.offset(call.Args[1].Pos())}, New: "SetAuthToken("})
}
