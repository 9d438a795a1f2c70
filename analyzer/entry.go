package analyzer

import (
	"go/ast"
	"go/types"
)

// ofEntry makes an entry that the loop at hand adds for each element of a list
// that of the element: {"key", key} of a list of pairs, or param("key", key) of
// a list of functions. The loop must do nothing else.
func (in *interp) ofEntry(it *item) {
	e := in.entry
	if e == nil || e.elem == nil || e.expr == nil || !in.entryAlone || it.expr == nil {
		return
	}
	x := in.pieceOf(ast.Unparen(e.expr), it.expr)
	if x == nil {
		return
	}
	it.elem, it.node, it.expr = e.elem, e.expr, x
}

// pieceOf returns the part of an element of a list that gives an expression its
// value, or nil.
func (in *interp) pieceOf(elem, n ast.Expr) ast.Expr {
	if u, ok := elem.(*ast.UnaryExpr); ok {
		elem = u.X
	}
	switch elem := elem.(type) {
	case *ast.CompositeLit:
		sel, ok := ast.Unparen(n).(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		f, _ := in.info().Uses[sel.Sel].(*types.Var)
		id, ok := sel.X.(*ast.Ident)
		if !ok || f == nil || in.entryValue == nil || in.info().Uses[id] != in.entryValue {
			return nil
		}
		return in.fieldOf(elem, f)
	case *ast.CallExpr:
		return in.argumentOf(elem, n)
	}
	return nil
}

// fieldOf returns what a literal gives a field, or nil.
func (in *interp) fieldOf(lit *ast.CompositeLit, f *types.Var) ast.Expr {
	s, _ := orInvalid(deref(in.typeOf(lit))).Underlying().(*types.Struct)
	for i, e := range lit.Elts {
		kv, named := e.(*ast.KeyValueExpr)
		if !named && s != nil && i < s.NumFields() && s.Field(i).Name() == f.Name() {
			return e
		}
		if named {
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == f.Name() {
				return kv.Value
			}
		}
	}
	return nil
}

// argumentOf returns the argument of a call that made a function, which the
// function names, or nil. The function must do nothing but to use it.
func (in *interp) argumentOf(c *ast.CallExpr, n ast.Expr) ast.Expr {
	id, ok := ast.Unparen(n).(*ast.Ident)
	if !ok || len(in.frame.fn.body.List) != 1 || in.frame.fn.obj != nil {
		return nil
	}
	maker := in.prog.maker(in.frame.fn)
	if maker == nil || len(maker.body.List) != 1 || in.prog.funcs[calleeFunc(maker.pkg.Info, c)] != maker {
		return nil
	}
	made := frame{fn: maker, pkg: maker.pkg}
	if i := made.paramIndex(id); i >= 0 && i < len(c.Args) {
		return c.Args[i]
	}
	return nil
}

// maker returns the declared function that a function literal stands in, if it
// does nothing but to return it, or nil.
func (p *program) maker(lit *function) *function {
	f := p.fileOf(lit.body)
	if f == nil {
		return nil
	}
	ret, ok := f.parent(lit.node).(*ast.ReturnStmt)
	if !ok {
		return nil
	}
	d, ok := f.function(ret).(*ast.FuncDecl)
	if !ok {
		return nil
	}
	fn, _ := lit.pkg.Info.Defs[d.Name].(*types.Func)
	return p.funcs[fn]
}
