package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
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
		return a.thisValue(n)
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

func (a *analysis) thisValue(n *jssyntax.Node) *value {
	switch o := a.ownerOfThis(n); {
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
	return a.evaluateValue(a.memo.values, n, e, func() *value { return a.heldValue(n, e, "") })
}

// objectOf returns the value of the object that a property is read of, or nil. What
// is done to its other properties is not looked at: an object that stands for a
// module has many, and each use of one would look at all of them.
func (a *analysis) objectOf(m *jssyntax.Node, e *env) *value {
	n := m.A
	if n.Kind != jssyntax.Ident && n.Kind != jssyntax.Member || m.Name == "" || !a.spend() {
		return a.value(n, e)
	}
	a.depth++
	defer func() { a.depth-- }()
	return a.evaluateValue(a.memo.objects, n, e, func() *value { return a.heldValue(n, e, m.Name) })
}

// heldValue returns the value of a variable or property, with what was done to one
// of its properties, or to all if no name is given; nil if it is not known.
func (a *analysis) heldValue(n *jssyntax.Node, e *env, property string) *value {
	if p := a.place(n); p != nil {
		if v := a.bagAt(p, n, e, property); v != nil {
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
	v := a.objectOf(n, e)
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

// bagAt returns the value that a place holds at a use, with what was done before to
// one of its properties, or to all if no name is given; nil if it is not known.
func (a *analysis) bagAt(p *place, use *jssyntax.Node, e *env, property string) *value {
	a.cost(len(a.collectWrites(p)) / 4)
	base := a.baseValue(p, use, e)
	if base == nil {
		return nil
	}
	v := *base
	v.items = slices.Clone(base.items)
	v.href = slices.Clone(base.href)
	if v.kind == bagValue && !isAngular(v.class) || v.kind == urlValue {
		changers := a.changersOf(p, &v, property)
		a.cost(len(changers) / 4)
		for _, r := range changers {
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
	if v := a.lastValue(writes, use, e); v != nil && !isAngular(v.class) {
		found, writes = v, nil
	}
	for _, w := range writes {
		r := relate(w.node, use, w.stmt)
		if r == sometime && found != nil && isAngular(found.class) && w.value != nil {
			found.addSometimes(a.writtenValue(w, e), guardsOf(w.stmt, use))
		}
		if r == never || w.value == nil || r == sometime && found != nil {
			continue
		}
		if v := a.writtenValue(w, e); v != nil {
			found = v
		}
	}
	if found != nil && found.kind == hostValue && a.isFilled(p) && a.givenCredential(p) {
		return &value{kind: bagValue, open: true, class: "Object", node: found.node, env: found.env}
	}
	if found == nil && len(p.writes) == 0 && p.isParam() && a.isFilled(p) {
		found = &value{kind: bagValue, open: true, class: "Object"}
	}
	return found
}

// lastValue returns the value that the last of the writes which come before a use
// gives, of those that give one, or nil: the ones before it do not matter.
func (a *analysis) lastValue(writes []write, use *jssyntax.Node, e *env) *value {
	for _, w := range slices.Backward(writes) {
		if w.value == nil || relate(w.node, use, w.stmt) != before {
			continue
		}
		if v := a.writtenValue(w, e); v != nil {
			return v
		}
	}
	return nil
}

func (a *analysis) writtenValue(w write, e *env) *value {
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
	if w.rest {
		return v.without(w.others)
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

// isParam reports whether a place is a parameter.
func (p *place) isParam() bool { return p.binding != nil && p.binding.Kind == jssyntax.Param }

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
	if slot.object {
		return v.without(slot.others)
	}
	return v
}
