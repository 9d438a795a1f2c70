package analyzer

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// madeHere reports whether it is seen how an object was made.
func madeHere(o *object) bool {
	_, ok := o.node.(*ast.CompositeLit)
	return ok && !o.param
}

// composite evaluates a composite literal.
func (in *interp) composite(n *ast.CompositeLit) *value {
	t := in.typeOf(n)
	kind, ok := kindOf(t)
	if !ok {
		for _, e := range n.Elts {
			in.element(e)
		}
		return unknown(n)
	}
	v := in.alloc(kind, n, deref(t), &contents{})
	switch kind {
	case bag:
		in.fillBag(v.obj, n)
	case list:
		in.fillList(v.obj, n)
	default:
		in.fillRecord(v, n, deref(t))
	}
	v.origin = n
	return v
}

// element evaluates an element of a composite literal.
func (in *interp) element(e ast.Expr) *value {
	if kv, ok := e.(*ast.KeyValueExpr); ok {
		e = kv.Value
	}
	return in.copied(e, in.eval(e))
}

func (in *interp) fillRecord(v *value, n *ast.CompositeLit, t types.Type) {
	s, _ := orInvalid(t).Underlying().(*types.Struct)
	given := map[*types.Var]bool{}
	for i, e := range n.Elts {
		val := in.element(e)
		var f *types.Var
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			if id, ok := kv.Key.(*ast.Ident); ok {
				f, _ = in.info().Uses[id].(*types.Var)
			}
		} else if s != nil && i < s.NumFields() {
			f = s.Field(i)
		}
		if f != nil {
			in.setField(v, f.Origin(), val)
			given[f] = true
		}
	}
	in.noteOmitted(s, given)
	switch v.obj.kind {
	case urlObj:
		c := in.change(v.obj)
		c.texts, c.edited = []seapi.Text{{}}, true
	case builder:
		in.change(v.obj).texts = []seapi.Text{{}} // it starts empty
	}
}

// noteOmitted records the fields that a literal leaves empty although it gives
// others.
func (in *interp) noteOmitted(s *types.Struct, given map[*types.Var]bool) {
	if s == nil || len(given) == 0 || in.fromTest() {
		return
	}
	for i := range s.NumFields() {
		if f := s.Field(i); !given[f] && isStringType(f.Type()) {
			in.writes.omitted[f.Origin()] = true
		}
	}
}

// fillBag adds the entries of a map literal.
func (in *interp) fillBag(o *object, n *ast.CompositeLit) {
	for _, e := range n.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		key := in.eval(kv.Key)
		in.addEntry(o, in.knownText(key), kv.Key, kv.Value, in.prog.element(kv), kv, true)
	}
}

// fillList adds the elements of a slice literal.
func (in *interp) fillList(o *object, n *ast.CompositeLit) {
	var items []item // changed at once: a list may be long
	for _, e := range n.Elts {
		val := in.element(e)
		x := e
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			x = kv.Value
		}
		items = append(items, item{val: val, expr: x, elem: in.prog.element(e), node: e})
	}
	c := in.change(o)
	c.items = append(c.items, items...)
}

// knownText returns the text of a value if it is one that is known, or "".
func (in *interp) knownText(v *value) string {
	if len(v.texts) != 1 {
		return ""
	}
	s, _ := v.texts[0].Known()
	return s
}

// isEmptyText reports whether a value is known to be the empty string.
func isEmptyText(v *value) bool { return v.texts != nil && seapi.Blank(v.texts) }

// lower returns a name as servers compare it.
func lower(s string) string { return strings.ToLower(s) }
