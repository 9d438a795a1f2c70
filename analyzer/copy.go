package analyzer

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
)

// Values of structs and arrays are their own: what is assigned to a copy is not
// seen in the original.

// root returns the object that the first of a row of copies was made of.
func (o *object) root() *object {
	for o.from != nil {
		o = o.from
	}
	return o
}

// copied returns the value that an expression gives to a variable, field or
// parameter: a copy if it names a struct or an array.
func (in *interp) copied(n ast.Expr, v *value) *value {
	if n == nil || v.obj == nil || in.st == nil {
		return v
	}
	switch ast.Unparen(n).(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.IndexExpr, *ast.StarExpr:
		return in.copyOf(v, in.typeOf(n), 0)
	}
	return v
}

// maxCopy is how deep structs within structs are copied.
const maxCopy = 3

// copyOf returns a copy of a value of a type, or the value itself if it is
// referred to.
func (in *interp) copyOf(v *value, t types.Type, depth int) *value {
	if t == nil || v.obj == nil || v.obj.kind != record && v.obj.kind != list && v.obj.kind != urlObj || depth > maxCopy {
		return v
	}
	out, c := *v, *in.contents(v.obj)
	switch u := t.Underlying().(type) {
	case *types.Struct:
		c.fields = maps.Clone(c.fields)
		for i := range u.NumFields() {
			if f := u.Field(i); c.fields[f.Name()] != nil {
				c.fields[f.Name()] = in.copyOf(c.fields[f.Name()], f.Type(), depth+1)
			}
		}
	case *types.Array:
		c.items = slices.Clone(c.items)
	default:
		return v
	}
	o := *v.obj
	o.from, o.self = v.obj, nil
	out.obj = &o
	in.st.heap.set(out.obj, &c)
	return &out
}
