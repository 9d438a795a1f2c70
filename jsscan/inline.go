package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// callees returns the functions of the file that a call may run, with the env
// of each frame. It returns nil if that is not known.
func (a *analysis) callees(n *jssyntax.Node, e *env) []*env {
	if e.depth() >= maxFrames {
		return nil
	}
	var out []*env
	for _, v := range a.functionValues(n.A, e) {
		if a.recursive(v.node, e) {
			continue
		}
		outer := v.env
		if outer == nil {
			outer = e.enclosing(v.node)
		}
		out = append(out, a.frame(v.node, n, e, outer))
	}
	return out
}

func (a *analysis) recursive(fn *jssyntax.Node, e *env) bool {
	for ; e != nil; e = e.caller {
		if e.fn == fn {
			return true
		}
	}
	return false
}

// functionValues returns the functions of the file that a callee may be.
func (a *analysis) functionValues(callee *jssyntax.Node, e *env) []*value {
	switch callee.Kind {
	case jssyntax.Function, jssyntax.Arrow:
		return []*value{{kind: funcValue, node: callee, env: e}}
	case jssyntax.Ident, jssyntax.Member:
		if v := a.value(callee, e); v != nil {
			if v.kind == funcValue {
				return []*value{v}
			}
			return nil
		}
		if callee.Kind == jssyntax.Member && callee.Name != "" {
			return a.methodValues(callee, e)
		}
	}
	return nil
}

// methodValues returns the method that x.name names: of the class or object
// that x is.
func (a *analysis) methodValues(m *jssyntax.Node, e *env) []*value {
	owner := a.owner(m, e)
	if owner == nil {
		return nil
	}
	f := a.methodsNamed(m.Name)[owner]
	if f == nil {
		return nil
	}
	a.follow(m)
	return []*value{{kind: funcValue, node: f}}
}

// methodsNamed returns the method of a name that each class, object literal and
// constructor has; of several the first.
func (a *analysis) methodsNamed(name string) map[*jssyntax.Node]*jssyntax.Node {
	if known := a.methodOwners[name]; known != nil {
		return known
	}
	methods := map[*jssyntax.Node]*jssyntax.Node{}
	before := a.cut
	a.cut = 0
	a.apart(func() {
		for _, f := range a.methods[name] {
			for _, owner := range []*jssyntax.Node{f.Parent.Parent, a.constructorOf(f)} {
				if owner != nil && methods[owner] == nil {
					methods[owner] = f
				}
			}
		}
	})
	if a.cut == 0 && !a.spent() {
		a.methodOwners[name] = methods
	}
	a.cut |= before
	return methods
}

// owner returns the class, constructor or object literal that the object of a
// member access is an instance of, or nil.
func (a *analysis) owner(m *jssyntax.Node, e *env) *jssyntax.Node {
	if n := m.A; n.Kind == jssyntax.This {
		o := a.ownerOfThis(n)
		if o != nil && o.Kind == jssyntax.Function {
			if c := a.constructorOf(o); c != nil {
				return c
			}
		}
		return o
	}
	v := a.objectOf(m, e)
	if v == nil {
		return nil
	}
	switch v.kind {
	case instanceValue, classValue, funcValue:
		return v.node
	case bagValue:
		if v.class == "Object" {
			return v.node
		}
	}
	return nil
}

// constructorOf returns the constructor whose prototype a method is stored on.
func (a *analysis) constructorOf(f *jssyntax.Node) *jssyntax.Node {
	as := f.Parent
	if as.Kind == jssyntax.Assign && as.A.Kind == jssyntax.Member && as.A.A.Kind == jssyntax.Member && as.A.A.Name == "prototype" {
		if c := a.value(as.A.A.A, nil); c != nil {
			return c.node
		}
	}
	return nil
}

// returns returns the expressions that a function returns.
func returns(fn *jssyntax.Node) []*jssyntax.Node {
	if fn.Kind == jssyntax.Arrow && fn.B.Kind != jssyntax.Block {
		return []*jssyntax.Node{fn.B}
	}
	var out []*jssyntax.Node
	fn.B.Walk(func(n *jssyntax.Node) bool {
		if n.IsFunction() || n.Kind == jssyntax.Class {
			return false
		}
		if n.Kind == jssyntax.Return && n.A != nil {
			out = append(out, n.A)
		}
		return true
	})
	return out
}

// inlineText returns what a call of a function of the file returns, or nil.
func (a *analysis) inlineText(n *jssyntax.Node, e *env) []seapi.Text {
	return a.evaluateText(n, e, func() []seapi.Text { return a.returnedText(n, e) })
}

// returnedText returns what the functions of the file that a call may run return,
// or nil.
func (a *analysis) returnedText(n *jssyntax.Node, e *env) []seapi.Text {
	var out []seapi.Text
	for _, f := range a.callees(n, e) {
		if f.fn.Has(jssyntax.Generator) {
			continue
		}
		a.follow(n)
		rets := returns(f.fn)
		for _, r := range rets {
			list := a.text(r, f)
			if len(rets) > 1 {
				list = seapi.GuardEach(list, seapi.Guard{Alt: true})
			}
			out = append(out, list...)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return seapi.Capped(out)
}

// callValue returns the object that a call returns, or nil.
func (a *analysis) callValue(n *jssyntax.Node, e *env) *value {
	name, _ := dotted(n.A)
	switch {
	case slices.Contains(mergers, name) && len(n.List) > 0:
		v := a.value(n.List[0], e)
		if v == nil || v.kind != bagValue {
			v = &value{kind: bagValue, class: "Object", node: n, env: e, open: v == nil && n.List[0].Kind != jssyntax.ObjectLit}
		}
		c := *v
		c.items = slices.Clone(v.items)
		for _, x := range n.List[1:] {
			a.merge(&c, x, e, nil)
		}
		return &c
	case name == "Object.freeze" && len(n.List) == 1:
		return a.value(n.List[0], e)
	case (name == "Object.entries" || name == "Object.fromEntries" || name == "structuredClone") && len(n.List) == 1:
		return a.value(n.List[0], e)
	}
	if n.A.Kind == jssyntax.Member {
		if v := a.angularCall(n, e); v != nil {
			return v
		}
		if v := a.methodValue(n, e); v != nil {
			return v
		}
	}
	if v := a.inlineValue(n, e); v != nil {
		return v
	}
	if name != "" {
		return &value{kind: hostValue, class: name, node: n, env: e}
	}
	return nil
}

// methodValue returns what methods of arrays and objects return: filtered and
// copied arrays hold what the array holds.
func (a *analysis) methodValue(n *jssyntax.Node, e *env) *value {
	switch n.A.Name {
	case "filter", "slice", "sort", "reverse", "flat":
		if v := a.value(n.A.A, e); v != nil && v.kind == bagValue {
			return v
		}
	case "concat":
		v := a.value(n.A.A, e)
		if v == nil || v.class != "Array" {
			return nil
		}
		c := *v
		c.items = slices.Clone(v.items)
		for _, x := range n.List {
			if y := a.value(x, e); y != nil && y.class == "Array" {
				c.items = append(c.items, y.items...)
				continue
			}
			a.addElement(&c, x, e, a.elementOf(x), nil)
		}
		return &c
	}
	return nil
}

func (a *analysis) inlineValue(n *jssyntax.Node, e *env) *value {
	return a.evaluateValue(a.memo.values, n, e, func() *value { return a.returnedValue(n, e) })
}

// returnedValue returns the object that a function of the file which a call may run
// returns, or nil.
func (a *analysis) returnedValue(n *jssyntax.Node, e *env) *value {
	for _, f := range a.callees(n, e) {
		rets := returns(f.fn)
		if len(rets) == 1 && !f.fn.Has(jssyntax.Generator) {
			if v := a.value(rets[0], f); v != nil {
				a.follow(n)
				return v
			}
		}
	}
	return nil
}
