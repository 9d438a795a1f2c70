package analyzer

import (
	"go/ast"
	"go/types"
)

// Pointers to what holds no object: strings, mostly.

// address evaluates &x. A pointer to a variable or field that holds no object
// knows which, and shows the value of now as its text. What a pointer to an
// element of a list is used for is not followed.
func (in *interp) address(n ast.Expr, v *value) *value {
	if v.obj != nil {
		return v
	}
	out := &value{texts: v.texts, nonEmpty: v.nonEmpty, origin: v.origin}
	switch x := ast.Unparen(n).(type) {
	case *ast.Ident:
		out.ref = in.info().Uses[x]
	case *ast.SelectorExpr:
		sel := in.info().Selections[x]
		if sel == nil {
			out.ref = in.info().Uses[x.Sel]
			break
		}
		if base := in.embedded(in.eval(x.X), sel, x); base.obj != nil {
			out.ref, out.holder = sel.Obj(), base
		}
	case *ast.IndexExpr:
		if list := in.eval(x.X); list.obj != nil && in.st != nil {
			in.change(list.obj).sorted = true
		}
		return unknown(n)
	}
	if _, ok := out.ref.(*types.Var); !ok {
		return v
	}
	return out
}

// pointee returns what the variable or field holds that a pointer points to.
func (in *interp) pointee(p *value, n ast.Expr) *value {
	if f, ok := p.ref.(*types.Var); ok && p.holder != nil {
		return in.field(p.holder, f.Origin(), n)
	}
	return in.object(p.ref, n)
}

// setPointee gives the variable or field that a pointer points to a value.
func (in *interp) setPointee(p, v *value) {
	if f, ok := p.ref.(*types.Var); ok && p.holder != nil {
		in.setField(p.holder, f.Origin(), v)
		return
	}
	in.setVar(p.ref, v)
}
