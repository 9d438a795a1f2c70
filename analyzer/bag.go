package analyzer

import (
	"go/ast"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// addEntry adds an entry to a bag. An entry that is set replaces those of its
// name; one that is added stands beside them.
func (in *interp) addEntry(o *object, name string, key, val ast.Expr, elem *seapi.Element, node ast.Node, set bool) {
	v := in.eval(val)
	in.putEntry(o, item{name: name, key: key, val: v, expr: val, elem: elem, node: node}, set)
}

// putEntry adds an item to a bag. What holds several strings becomes several.
func (in *interp) putEntry(o *object, it item, set bool) {
	c := in.change(o)
	if e := in.entryAt(it.key); e != nil && it.val == e.val {
		it.elem, it.expr, it.guards = e.elem, e.expr, e.guards // a loop copies it
	} else {
		in.lift(&it)
		in.ofEntry(&it)
	}
	if it.name == "" {
		in.copyKnown(c, it)
	}
	if it.name == "" {
		c.open = true
	}
	if set && it.name != "" {
		c.items = slices.DeleteFunc(c.items, func(x item) bool { return x.name == it.name })
	}
	if it.val.obj == nil || it.val.obj.kind != list {
		c.items = append(c.items, it)
		return
	}
	inner := in.contents(it.val.obj)
	for _, x := range inner.items {
		y := it
		y.val, y.expr, y.guards = x.val, x.expr, append(slices.Clone(it.guards), x.guards...)
		c.items = append(c.items, y)
	}
	if inner.open || len(inner.items) == 0 && it.val.obj.param {
		y := it
		y.val = unknown(it.expr)
		c.items = append(c.items, y)
	}
}

// copyKnown adds the entries that are known of a map that a loop copies as a
// whole.
func (in *interp) copyKnown(c *contents, it item) {
	id, ok := it.key.(*ast.Ident)
	if !ok {
		return
	}
	from := in.ranges[in.info().Uses[id]]
	if from == nil {
		return
	}
	for _, x := range in.contents(from).items {
		if x.name == "" {
			continue
		}
		if x.elem == nil {
			x.elem, x.node, x.expr = it.elem, it.node, nil
			if x.elem != nil {
				in.prog.stuck[x.elem] = true
			}
		}
		c.items = append(slices.DeleteFunc(c.items, func(y item) bool { return y.name == x.name }), x)
	}
}

// entryAt returns the entry that the loop at hand is at, if an expression is the
// name that it gives to its key, or nil.
func (in *interp) entryAt(key ast.Expr) *item {
	id, ok := key.(*ast.Ident)
	if !ok || in.entry == nil || in.entryKey == nil || in.info().Uses[id] != in.entryKey {
		return nil
	}
	return in.entry
}

// lift makes an entry that a small method sets, such as p.Set(name, value), that
// of the call: what the method is given is what is removed.
func (in *interp) lift(it *item) {
	f := in.frame
	for f.call != nil && it.elem != nil {
		i := f.paramIndex(it.key)
		if i < 0 || i >= len(f.call.Args) || !f.fn.isSetter() {
			return
		}
		it.key = f.call.Args[i]
		if j := f.paramIndex(it.expr); j >= 0 && j < len(f.call.Args) {
			it.expr = f.call.Args[j]
		} else {
			return
		}
		saved := in.frame
		in.frame = f.caller
		it.node, it.elem = f.call, in.prog.element(in.wholeStatement(f.call))
		in.frame = saved
		f = f.caller
	}
}

// paramIndex returns which parameter of the function a name is, or -1.
func (f *frame) paramIndex(n ast.Expr) int {
	id, ok := n.(*ast.Ident)
	if !ok || f.fn.obj == nil {
		return -1
	}
	obj := f.pkg.Info.Uses[id]
	i := 0
	for _, field := range f.fn.typ.Params.List {
		for _, name := range field.Names {
			if obj != nil && f.pkg.Info.Defs[name] == obj {
				return i
			}
			i++
		}
	}
	return -1
}

// isSetter reports whether a function does nothing but to set an entry, and to
// return what it sets it on.
func (fn *function) isSetter() bool {
	n := 0
	for _, s := range fn.body.List {
		switch s.(type) {
		case *ast.ExprStmt, *ast.AssignStmt:
			n++
		case *ast.ReturnStmt:
		case *ast.IfStmt: // if p == nil { p = … }
		default:
			return false
		}
	}
	return n == 1
}

// removeEntry removes the entries of a name.
func (in *interp) removeEntry(o *object, name string) {
	c := in.change(o)
	c.items = slices.DeleteFunc(c.items, func(x item) bool { return x.name == name })
}

// queryTexts returns a bag as a query string: its entries joined by separators
// that nothing spells.
func (in *interp) queryTexts(o *object) []seapi.Text {
	c := in.contents(o)
	out := []seapi.Text{{}}
	for i := range c.items {
		if i > 0 {
			out = seapi.Product(out, []seapi.Text{seapi.Literal("&")})
		}
		out = seapi.Product(out, in.entryTexts(&c.items[i]))
	}
	if c.open {
		sep := ""
		if len(c.items) > 0 {
			sep = "&"
		}
		out = seapi.Product(out, []seapi.Text{{{Lit: sep}, {Expr: expr{o.node, o.whole()}}}})
	}
	return out
}

// entryTexts returns one entry of a bag as name=value.
func (in *interp) entryTexts(it *item) []seapi.Text {
	if it.texts != nil {
		out := make([]seapi.Text, len(it.texts))
		for i, t := range it.texts {
			out[i] = seapi.Text{{Inner: t, Elem: it.elem, Guards: it.guards}}
		}
		return out
	}
	name := seapi.Text{{Lit: it.name}}
	if it.name == "" {
		name = seapi.Text{{Expr: expr{it.key, nil}}}
	}
	var out []seapi.Text
	for _, t := range in.spelled(it.expr, it.val) {
		entry := append(append(seapi.Text{}, name...), seapi.Piece{Lit: "="}, seapi.Piece{Inner: t, Raw: true})
		out = append(out, seapi.Text{{Inner: entry, Elem: it.elem, Guards: it.guards}})
	}
	return out
}

// joinTexts returns the elements of a list joined by a separator.
func (in *interp) joinTexts(o *object, sep string) []seapi.Text {
	c := in.contents(o)
	out := []seapi.Text{{}}
	for i := range c.items {
		it := &c.items[i]
		if i > 0 {
			out = seapi.Product(out, []seapi.Text{seapi.Literal(sep)})
		}
		var list []seapi.Text
		for _, t := range in.spelled(it.expr, it.val) {
			list = append(list, seapi.Text{{Inner: t, Elem: it.elem, Guards: it.guards}})
		}
		out = seapi.Product(out, list)
	}
	if c.open {
		out = seapi.Product(out, []seapi.Text{{{Lit: sep}, {Expr: expr{o.node, o.whole()}}}})
	}
	return out
}
