package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A paramSlot says which parameter of which function a name is.
type paramSlot struct {
	fn      *jssyntax.Node
	index   int
	path    []string       // properties that a destructured parameter takes
	def     *jssyntax.Node // default value of the parameter
	pathDef *jssyntax.Node // default value of the destructured property
	rest    bool
	others  []string // of an object rest: the properties that it leaves out
	object  bool     // an object rest: what is left of the object
}

// slotOf returns the parameter that declares a name.
func slotOf(decl *jssyntax.Node) (paramSlot, bool) {
	s := paramSlot{}
	for n, p := decl, decl.Parent; p != nil; n, p = p, p.Parent {
		switch p.Kind {
		case jssyntax.Default:
			if len(s.path) == 0 && !isFunctionParam(p) {
				s.pathDef = p.B
			} else if isFunctionParam(p) {
				s.def = p.B
			}
		case jssyntax.Property:
			if p.Name == "" || p.B != n {
				return s, false
			}
			s.path = append([]string{p.Name}, s.path...)
		case jssyntax.ObjectPattern:
		case jssyntax.Rest:
			if p.Parent.Kind == jssyntax.ObjectPattern {
				s.object, s.others = true, namesIn(p.Parent)
			} else {
				s.rest = true
			}
		case jssyntax.Function, jssyntax.Arrow:
			for i, param := range p.List {
				if param == n {
					s.fn, s.index = p, i
					return s, true
				}
			}
			return s, false
		default:
			return s, false
		}
	}
	return s, false
}

// namesIn returns the properties that an object pattern takes by name.
func namesIn(pattern *jssyntax.Node) []string {
	var out []string
	for _, p := range pattern.List {
		if p.Kind == jssyntax.Property {
			out = append(out, p.Name)
		}
	}
	return out
}

// without returns a copy of an object without some properties.
func (v *value) without(names []string) *value {
	if v == nil || v.kind != bagValue {
		return nil
	}
	c := *v
	c.items = slices.DeleteFunc(slices.Clone(v.items), func(it item) bool { return slices.Contains(names, it.name) })
	return &c
}

func isFunctionParam(n *jssyntax.Node) bool { return n.Parent != nil && n.Parent.IsFunction() }

// argument returns what is passed for a parameter in an env: the argument and
// where it is evaluated. known is false if no caller is known.
func (s paramSlot) argument(e *env) (arg *jssyntax.Node, at *env, known bool) {
	f := e.frameOf(s.fn)
	if f == nil || s.rest { // a rest parameter is an array: paramValue
		return nil, nil, false
	}
	for i, x := range f.args {
		if x.Kind == jssyntax.Spread {
			return nil, nil, false
		}
		if i == s.index {
			return x, f.caller, true
		}
	}
	return nil, f.caller, true
}

// paramTexts returns what a parameter may be, or nil if p is no parameter or
// nothing is known.
func (a *analysis) paramTexts(p *place, use *jssyntax.Node, e *env) []seapi.Text {
	slot, ok := a.slot(p)
	if !ok {
		return nil
	}
	arg, at, known := slot.argument(e)
	switch {
	case !known:
		if t := a.elementTexts(slot, e); t != nil {
			return t
		}
		a.needCallers(slot.fn)
		if d := slot.fallback(); d != nil {
			return a.text(d, e)
		}
		return []seapi.Text{{{Expr: expr{p.binding.Decls[0], e}}}}
	case slot.object:
		return []seapi.Text{{{Expr: expr{p.binding.Decls[0], e}}}}
	case arg == nil:
		if d := slot.fallback(); d != nil {
			return a.text(d, e)
		}
		return nil
	case len(slot.path) > 0:
		if t := a.pathText(arg, slot.path, at); t != nil {
			return t
		}
		if slot.pathDef != nil {
			return a.text(slot.pathDef, e)
		}
		return []seapi.Text{{{Expr: expr{p.binding.Decls[0], e}}}}
	}
	return a.text(arg, at)
}

// iterators are methods that call a function with each element of an array.
var iterators = []string{"forEach", "map", "filter", "some", "every", "flatMap"}

// elementTexts returns what the parameter of a function that is called with each
// element of an array may be, or nil.
func (a *analysis) elementTexts(slot paramSlot, e *env) []seapi.Text {
	call := iteration(slot.fn)
	if slot.index != 0 || len(slot.path) > 0 || slot.rest {
		return nil
	}
	if call == nil {
		return a.promisedTexts(slot.fn, e)
	}
	v := a.value(call.A.A, e)
	if v == nil || v.class != "Array" || v.open {
		return nil
	}
	var out []seapi.Text
	for i := range v.items {
		out = append(out, seapi.GuardEach(a.itemTexts(&v.items[i]), seapi.Guard{Alt: true})...)
	}
	return seapi.Capped(out)
}

// iteration returns the call that gives a function each element of an array, or
// nil.
func iteration(fn *jssyntax.Node) *jssyntax.Node {
	call := fn.Parent
	if call.Kind != jssyntax.Call || call.A == fn || call.A.Kind != jssyntax.Member || !slices.Contains(iterators, call.A.Name) {
		return nil
	}
	return call
}

// promisedTexts returns what a function that is given to then is called with, or
// nil.
func (a *analysis) promisedTexts(fn *jssyntax.Node, e *env) []seapi.Text {
	call := fn.Parent
	if call.Kind != jssyntax.Call || call.A.Kind != jssyntax.Member || call.A.Name != "then" || len(call.List) == 0 || call.List[0] != fn {
		return nil
	}
	if promise := call.A.A; promise.Kind == jssyntax.Call && a.clientOf(promise) == nil && a.inner(promise, e) != nil {
		return a.text(promise, e)
	}
	return nil
}

// fallback returns the default value of the name, or nil.
func (s paramSlot) fallback() *jssyntax.Node {
	if len(s.path) > 0 {
		return s.pathDef
	}
	return s.def
}

func (a *analysis) slot(p *place) (paramSlot, bool) {
	if p.binding == nil || p.binding.Kind != jssyntax.Param || len(p.binding.Decls) == 0 {
		return paramSlot{}, false
	}
	return slotOf(p.binding.Decls[0])
}

// pathText returns the text at a path of properties of an expression, or nil.
func (a *analysis) pathText(n *jssyntax.Node, path []string, e *env) []seapi.Text {
	v := a.value(n, e)
	if v == nil {
		if p := a.place(n); p != nil {
			return a.placePathText(p, n, path, e)
		}
		return nil
	}
	for len(path) > 0 {
		it := v.get(path[0])
		if it == nil || it.val == nil {
			return nil
		}
		if len(path) == 1 {
			return a.text(it.val, it.env)
		}
		if v = a.value(it.val, it.env); v == nil {
			return nil
		}
		path = path[1:]
	}
	return nil
}

// placePathText returns the text of properties of a place that is assigned
// property by property.
func (a *analysis) placePathText(p *place, use *jssyntax.Node, path []string, e *env) []seapi.Text {
	for _, name := range path {
		p = a.property(p, name)
	}
	var out []seapi.Text
	for _, s := range a.states(p, use, e) {
		out = append(out, s.text)
	}
	return out
}

// needCallers records that what is evaluated depends on the callers of a
// function.
func (a *analysis) needCallers(fn *jssyntax.Node) {
	if a.params != nil {
		a.params[fn] = true
	}
}
