package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// value returns what an expression evaluates to if it is an object, an array,
// a function or the like, or nil.
func (a *analysis) value(n *jssyntax.Node, e *env) *value {
	if n == nil || !a.spend() {
		return nil
	}
	a.depth++
	defer func() { a.depth-- }()
	switch n.Kind {
	case jssyntax.ObjectLit:
		return a.objectBag(n, e)
	case jssyntax.ArrayLit:
		return a.arrayBag(n, e)
	case jssyntax.New:
		return a.newValue(n, e)
	case jssyntax.Call:
		return a.callValue(n, e)
	case jssyntax.Function, jssyntax.Arrow:
		return &value{kind: funcValue, node: n, env: e}
	case jssyntax.Class:
		return &value{kind: classValue, node: n, env: e}
	case jssyntax.This:
		return a.thisValue(n, e)
	case jssyntax.Ident, jssyntax.Member:
		return a.placeValue(n, e)
	case jssyntax.Logical:
		return a.logicalValue(n, e)
	case jssyntax.Await:
		return a.value(n.A, e)
	case jssyntax.Assign:
		if n.Name == "=" {
			return a.value(n.B, e)
		}
	case jssyntax.Sequence:
		return a.value(n.List[len(n.List)-1], e)
	}
	return nil
}

// logicalValue evaluates x || y and x && y: params || {} is whatever params is.
func (a *analysis) logicalValue(n *jssyntax.Node, e *env) *value {
	if n.Name == "&&" {
		return a.value(n.B, e)
	}
	if v := a.value(n.A, e); v != nil {
		return v
	}
	v := a.value(n.B, e)
	if v != nil && v.kind == bagValue {
		v.open = true
	}
	return v
}

func (a *analysis) thisValue(n *jssyntax.Node, e *env) *value {
	if f := e.frameOf(n.Function()); f != nil && f.this != nil {
		return f.this
	}
	switch o := thisOwner(n); {
	case o == nil:
		return nil
	case o.Kind == jssyntax.ObjectLit:
		return a.objectBag(o, nil)
	default:
		return &value{kind: instanceValue, node: o}
	}
}

// placeValue returns the value of a variable or property, or nil.
func (a *analysis) placeValue(n *jssyntax.Node, e *env) *value {
	if a.active[n] {
		return nil
	}
	a.active[n] = true
	defer delete(a.active, n)
	if p := a.place(n); p != nil {
		if v := a.bagAt(p, n, e); v != nil {
			a.follow(n)
			return v
		}
	}
	if n.Kind == jssyntax.Member && n.Name != "" {
		return a.memberValue(n, e)
	}
	return nil
}

// memberValue returns the value of a property of an evaluated object.
func (a *analysis) memberValue(n *jssyntax.Node, e *env) *value {
	v := a.value(n.A, e)
	if v == nil {
		return nil
	}
	if v.kind == urlValue && n.Name == "searchParams" {
		return nil
	}
	if it := v.get(n.Name); it != nil && it.val != nil {
		return a.value(it.val, it.env)
	}
	return nil
}

// bagAt returns the value that a place holds at a use, with all that was done
// to it before, or nil.
func (a *analysis) bagAt(p *place, use *jssyntax.Node, e *env) *value {
	a.cost(len(p.refs) / 4)
	base := a.baseValue(p, use, e)
	if base == nil {
		return nil
	}
	v := *base
	v.items = slices.Clone(base.items)
	v.href = slices.Clone(base.href)
	v.refs = append(v.refs, p.refs...)
	if v.kind == bagValue || v.kind == urlValue {
		for _, r := range p.refs {
			a.mutate(&v, r, use, e)
		}
	}
	return &v
}

// baseValue returns what was assigned to a place, without what was done to it.
func (a *analysis) baseValue(p *place, use *jssyntax.Node, e *env) *value {
	var found *value
	if slot, ok := a.slot(p); ok {
		found = a.paramValue(slot, e)
	}
	writes := a.collectWrites(p)
	for _, w := range writes {
		r := relate(w.node, use, w.stmt)
		if r == never || w.value == nil || r == sometime && found != nil {
			continue
		}
		if v := a.writtenValue(w, e, r); v != nil {
			found = v
		}
	}
	if found == nil && len(writes) == 0 && a.isFilled(p) {
		found = &value{kind: bagValue, open: true, class: "Object"}
	}
	return found
}

func (a *analysis) writtenValue(w write, e *env, r relation) *value {
	if r == sometime {
		e = nil
	}
	v := a.value(w.value, e)
	for _, name := range w.path {
		if v == nil {
			break
		}
		it := v.get(name)
		if it == nil || it.val == nil {
			v = nil
			break
		}
		v = a.value(it.val, it.env)
	}
	if v == nil && len(w.path) > 0 {
		if p := a.place(w.value); p != nil {
			for _, name := range w.path {
				p = a.property(p, name)
			}
			return a.baseValue(p, w.node, e)
		}
	}
	return v
}

// isFilled reports whether a parameter of unknown value is given the
// properties of a params object.
func (a *analysis) isFilled(p *place) bool {
	if p.binding == nil || p.binding.Kind != jssyntax.Param {
		return false
	}
	for _, r := range p.refs {
		if m := r.Parent; m.Kind == jssyntax.Member && m.A == r && m.Parent.Kind == jssyntax.Assign && m.Parent.A == m {
			return true
		}
	}
	return false
}

func (a *analysis) paramValue(slot paramSlot, e *env) *value {
	if f := e.frameOf(slot.fn); slot.rest && f != nil {
		v := &value{kind: bagValue, class: "Array", node: f.call, env: f.caller}
		for i, x := range f.args {
			if i >= slot.index {
				a.addElement(v, x, f.caller, a.element(x), nil)
			}
		}
		return v
	}
	arg, at, known := slot.argument(e)
	if !known {
		a.needCallers(slot.fn)
	}
	if arg == nil {
		if d := slot.fallback(); d != nil {
			return a.value(d, e)
		}
		return nil
	}
	v := a.value(arg, at)
	for _, name := range slot.path {
		it := v.get(name)
		if it == nil || it.val == nil {
			if slot.pathDef != nil {
				return a.value(slot.pathDef, e)
			}
			return nil
		}
		v = a.value(it.val, it.env)
	}
	return v
}

// objectBag evaluates an object literal.
func (a *analysis) objectBag(n *jssyntax.Node, e *env) *value {
	v := &value{kind: bagValue, class: "Object", node: n, env: e}
	for _, p := range n.List {
		switch p.Kind {
		case jssyntax.Spread:
			a.spread(v, p, e)
		case jssyntax.Property:
			if p.Has(jssyntax.Getter) || p.Has(jssyntax.Setter) {
				v.open = true
				continue
			}
			it := item{name: p.Name, val: p.B, env: e, elem: a.element(p), node: p}
			if p.Has(jssyntax.Computed) && p.Name == "" {
				it.key = p.A
				it.name = a.knownText(p.A, e)
			}
			v.set(it)
		}
	}
	return v
}

// set adds an item to an object. A later property of the same name wins, but
// the earlier one stays spelled.
func (v *value) set(it item) { v.items = append(v.items, it) }

// spread adds ...x to an object: its properties under the condition of x.
func (a *analysis) spread(v *value, s *jssyntax.Node, e *env) {
	x, guards := s.A, []seapi.Guard(nil)
	switch {
	case x.Kind == jssyntax.Logical && x.Name == "&&":
		guards, x = []seapi.Guard{{Test: x.A}}, x.B
	case x.Kind == jssyntax.Conditional && isEmptyBag(x.C):
		guards, x = []seapi.Guard{{Test: x.A}}, x.B
	case x.Kind == jssyntax.Conditional && isEmptyBag(x.B):
		guards, x = []seapi.Guard{{Test: x.A, Not: true}}, x.C
	}
	inner := a.value(x, e)
	if inner == nil || inner.kind != bagValue {
		v.open = true
		return
	}
	v.open = v.open || inner.open
	for _, it := range inner.items {
		it.guards = append(slices.Clone(guards), it.guards...)
		if len(guards) > 0 && len(inner.items) == 1 {
			it.elem = a.element(s)
		}
		v.items = append(v.items, it)
	}
}

// isEmptyBag reports whether spreading n adds nothing.
func isEmptyBag(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.ObjectLit, jssyntax.ArrayLit:
		return len(n.List) == 0
	case jssyntax.NullLit, jssyntax.BoolLit:
		return true
	}
	return n.Kind == jssyntax.Ident && n.Name == "undefined"
}

// arrayBag evaluates an array literal.
func (a *analysis) arrayBag(n *jssyntax.Node, e *env) *value {
	v := &value{kind: bagValue, class: "Array", node: n, env: e}
	for _, x := range n.List {
		a.addElement(v, x, e, a.elementOf(x), nil)
	}
	return v
}

func (a *analysis) elementOf(x *jssyntax.Node) *seapi.Element {
	if x == nil {
		return nil
	}
	return a.element(x)
}

// addElement appends an array element or an argument of push.
func (a *analysis) addElement(v *value, x *jssyntax.Node, e *env, elem *seapi.Element, guards []seapi.Guard) {
	if x == nil {
		return
	}
	if x.Kind == jssyntax.Spread {
		a.spreadElements(v, x, e, guards)
		return
	}
	v.items = append(v.items, item{val: x, env: e, elem: elem, node: x, guards: guards})
}

func (a *analysis) spreadElements(v *value, s *jssyntax.Node, e *env, guards []seapi.Guard) {
	x := s.A
	if x.Kind == jssyntax.Conditional && isEmptyBag(x.C) {
		guards, x = append(slices.Clone(guards), seapi.Guard{Test: x.A}), x.B
	}
	inner := a.value(x, e)
	if inner == nil || inner.kind != bagValue {
		v.open = true
		return
	}
	for _, it := range inner.items {
		it.guards = append(slices.Clone(guards), it.guards...)
		v.items = append(v.items, it)
	}
}

// knownText returns the text of an expression if it is known, or "".
func (a *analysis) knownText(n *jssyntax.Node, e *env) string {
	list := a.text(n, e)
	if len(list) != 1 {
		return ""
	}
	s, _ := list[0].Known()
	return s
}
