package analyzer

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// index evaluates m["k"], list[i] and generic instantiations.
func (in *interp) index(n *ast.IndexExpr) *value {
	if tv, ok := in.info().Types[n.Index]; ok && tv.IsType() {
		return in.eval(n.X)
	}
	x := in.eval(n.X)
	key := in.eval(n.Index)
	if x.fn != nil {
		return x
	}
	if x.obj == nil {
		if name := in.knownText(key); name != "" {
			return in.part(x, "["+name+"]", n)
		}
		return in.fresh(n, in.typeOf(n))
	}
	c := in.contents(x.obj)
	switch x.obj.kind {
	case bag:
		if it := c.get(in.knownText(key)); it != nil && it.val != nil && it.name != "" {
			return it.val
		}
		if name := in.knownText(key); name != "" {
			return in.initial(x.obj, "["+name+"]", n, in.typeOf(n), nil)
		}
		if t := in.anyEntry(c); t != nil {
			return t
		}
	case list:
		if i, ok := in.constantInt(n.Index); ok && i < len(c.items) && !c.open && !c.sorted {
			return c.items[i].val
		}
	}
	return in.fresh(n, in.typeOf(n))
}

// anyEntry returns a value for one of the strings that a bag holds, or nil if not
// all of them are known.
func (in *interp) anyEntry(c *contents) *value {
	if c.open || len(c.items) == 0 || len(c.items) > seapi.MaxVariants {
		return nil
	}
	var texts []seapi.Text
	for _, it := range c.items {
		if it.val == nil || it.val.texts == nil {
			return nil
		}
		texts = append(texts, seapi.GuardEach(it.val.texts, seapi.Guard{Alt: true})...)
	}
	return textValue(seapi.Capped(texts))
}

func (in *interp) constantInt(n ast.Expr) (int, bool) {
	if n == nil {
		return 0, false
	}
	tv := in.info().Types[n]
	if tv.Value == nil {
		return 0, false
	}
	i := 0
	for _, c := range tv.Value.ExactString() {
		if c < '0' || c > '9' || i > 1000 {
			return 0, false
		}
		i = i*10 + int(c-'0')
	}
	return i, true
}

// slice evaluates x[a:b]: of a list, what it holds; of a string, nothing.
func (in *interp) slice(n *ast.SliceExpr) *value {
	x := in.eval(n.X)
	for _, i := range []ast.Expr{n.Low, n.High, n.Max} {
		if i != nil {
			in.eval(i)
		}
	}
	if n.Low == nil && n.High == nil {
		return x
	}
	if x.obj == nil || x.obj.kind != list {
		return unknown(n)
	}
	c := in.contents(x.obj)
	if i, ok := in.constantInt(n.Low); ok && n.High == nil && !c.open && i <= len(c.items) {
		v := in.alloc(list, n, x.obj.typ, &contents{items: slices.Clone(c.items[i:])})
		v.obj.array, v.obj.at = x.obj, i
		x.obj.parts = append(x.obj.parts, v.obj)
		return v
	}
	return in.alloc(list, n, x.obj.typ, &contents{open: true})
}

// setElement gives a list another element, and with it the lists that share its
// array. An index below 0 is not known.
func (in *interp) setElement(o *object, i int, it item) {
	for o.array != nil {
		if i >= 0 {
			i += o.at
		}
		o = o.array
	}
	in.setShared(o, i, it)
}

// setShared gives a list and the slices of it another element, as far as the
// budget goes: a list may have any number of slices.
func (in *interp) setShared(o *object, i int, it item) {
	if !in.spend() {
		return
	}
	c := in.change(o)
	if i >= 0 && i < len(c.items) {
		c.items[i] = it
	} else {
		c.open = true
	}
	for _, part := range o.parts {
		if i < 0 || i >= part.at {
			in.setShared(part, max(i-part.at, min(i, 0)), it)
		}
	}
}

// appendCall evaluates append(list, …).
func (in *interp) appendCall(n *ast.CallExpr, args []*value) *value {
	if len(args) == 0 {
		return unknown(n)
	}
	if t, ok := orInvalid(in.typeOf(n)).Underlying().(*types.Slice); ok {
		if b, ok := t.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return in.appendBytes(n, args)
		}
	}
	base := &contents{open: args[0].obj == nil && !args[0].isNil}
	if args[0].obj != nil {
		c := *in.contents(args[0].obj)
		base = &c
	}
	c := &contents{items: slices.Clone(base.items), open: base.open}
	if n.Ellipsis.IsValid() {
		if more := args[len(args)-1]; more.obj != nil {
			inner := in.contents(more.obj)
			c.items = append(c.items, inner.items...)
			c.open = c.open || inner.open
		} else {
			c.open = true
		}
		return in.alloc(list, n, in.typeOf(n), c)
	}
	whole := in.wholeAssign(n)
	for i, x := range n.Args[1:] {
		elem := in.prog.element(x)
		if whole != nil && len(n.Args) == 2 {
			elem = in.prog.element(whole)
		}
		it := item{val: args[i+1], expr: x, elem: elem, node: x}
		if e := in.entry; e != nil && e.elem != nil && in.mentionsKey(x) {
			it.elem, it.guards, it.expr = e.elem, e.guards, nil
			it.val = textValue(unspelledAll(in.spelled(x, args[i+1])))
		}
		c.items = append(c.items, it)
	}
	return in.alloc(list, n, in.typeOf(n), c)
}

// mentionsKey reports whether an expression names the key of the entry that the
// loop at hand is at.
func (in *interp) mentionsKey(n ast.Expr) bool {
	found := false
	ast.Inspect(n, func(x ast.Node) bool {
		if id, ok := x.(*ast.Ident); ok && in.entryKey != nil {
			found = found || in.info().Uses[id] == in.entryKey
		}
		return !found
	})
	return found
}

// unspelledAll returns texts of which nothing is spelled where it stands: they go
// with the entry that they are made of.
func unspelledAll(list []seapi.Text) []seapi.Text {
	out := make([]seapi.Text, len(list))
	for i, t := range list {
		for _, p := range t {
			p.Leaf, p.Also = nil, nil
			if p.Inner != nil {
				p.Inner = unspelledAll([]seapi.Text{p.Inner})[0]
			}
			out[i] = append(out[i], p)
		}
	}
	return out
}

// appendBytes evaluates append(b, s...) of bytes.
func (in *interp) appendBytes(n *ast.CallExpr, args []*value) *value {
	if len(args) != 2 || !n.Ellipsis.IsValid() {
		return unknown(n)
	}
	base := textsOf(args[0])
	if args[0].isNil {
		base = []seapi.Text{{}}
	}
	return textValue(seapi.Product(base, in.spelled(n.Args[1], args[1])))
}

// wholeAssign returns the statement x = append(x, …) that consists of a call, or
// nil.
func (in *interp) wholeAssign(n *ast.CallExpr) ast.Stmt {
	f := in.fileOf(n)
	if f == nil {
		return nil
	}
	s, ok := f.parent(n).(*ast.AssignStmt)
	if !ok || len(s.Lhs) != 1 || len(s.Rhs) != 1 || s.Tok.String() != "=" {
		return nil
	}
	if f.text(s.Lhs[0]) != f.text(n.Args[0]) {
		return nil
	}
	return s
}
