package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

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
	before := len(v.items)
	a.merge(v, x, e, guards)
	if len(guards) > 0 && len(v.items) == before+1 {
		v.items[before].elem = a.element(s) // the spread goes as a whole
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
	a.merge(v, x, e, guards)
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
