package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// isAngular reports whether a constructor is one of Angular's immutable maps.
func isAngular(name string) bool { return name == httpParams || name == httpHeaders }

// The immutable maps of Angular: what changes one returns another.
const (
	httpParams  = "ng.HttpParams"
	httpHeaders = "ng.HttpHeaders"
)

// angularMap evaluates new HttpParams(…) and new HttpHeaders(…).
func (a *analysis) angularMap(n *jssyntax.Node, class string, e *env) *value {
	v := &value{kind: bagValue, class: class, node: n, env: e}
	if len(n.List) == 0 {
		return v
	}
	given := a.value(n.List[0], e)
	if given == nil || given.kind != bagValue {
		v.open = true
		return v
	}
	if class == httpParams {
		if it := given.get("fromString"); it != nil && it.val != nil {
			v.items = []item{{texts: trimQuestion(a.text(it.val, it.env)), node: it.val}}
			return v
		}
		it := given.get("fromObject")
		if it == nil || it.val == nil {
			v.open = given.open || len(given.items) > 0
			return v
		}
		if given = a.value(it.val, it.env); given == nil || given.kind != bagValue {
			v.open = true
			return v
		}
	}
	v.items, v.open = append(v.items, given.items...), given.open
	return v
}

// angularCall evaluates a call that returns a changed copy of an immutable map, or
// returns nil.
func (a *analysis) angularCall(n *jssyntax.Node, e *env) *value {
	if n.A.Kind != jssyntax.Member || !slices.Contains(copiers, n.A.Name) {
		return nil
	}
	from := a.value(n.A.A, e)
	if from == nil {
		from = a.typedMap(n.A.A)
	}
	if from == nil || !isAngular(from.class) {
		return nil
	}
	v := *from
	v.items = append([]item(nil), from.items...)
	switch {
	case n.A.Name == "appendAll" && len(n.List) == 1:
		a.merge(&v, n.List[0], e, nil)
	case n.A.Name == "delete":
		a.callMethod(&v, "delete", n, e, nil)
	case len(n.List) >= 2:
		name := a.knownText(n.List[0], e)
		if name == "" {
			v.open = true
			return &v
		}
		v.items = append(v.items, item{name: name, key: n.List[0], val: n.List[1], env: e, elem: a.element(changed(n)), node: n})
	}
	return &v
}

// changed returns the statement params = params.set(…) that consists of the call,
// or the call.
func changed(call *jssyntax.Node) *jssyntax.Node {
	p := call.Parent
	if p.Kind != jssyntax.Assign || p.Name != "=" || p.Parent.Kind != jssyntax.ExprStmt {
		return call
	}
	to, ok := dotted(p.A)
	if from, known := dotted(call.A.A); ok && known && to == from {
		return p.Parent
	}
	return call
}

// copiers are the methods of immutable maps that return a copy.
var copiers = []string{"set", "append", "appendAll", "delete"}

// isCopied reports whether a method of an immutable map is named, which returns a
// changed copy.
func (a *analysis) isCopied(method *jssyntax.Node) bool {
	if !slices.Contains(copiers, method.Name) || method.Parent.Kind != jssyntax.Call || method.Parent.A != method {
		return false
	}
	v := a.value(method.A, nil)
	if v == nil {
		v = a.typedMap(method.A)
	}
	return v != nil && isAngular(v.class)
}

// typedMap returns a parameter that is declared as an immutable map, of which
// nothing else is known, or nil.
func (a *analysis) typedMap(n *jssyntax.Node) *value {
	b := a.scopes.Binding(n)
	if b == nil || b.Kind != jssyntax.Param || !isTypable(b.Decls[0]) {
		return nil
	}
	class := a.typeOf(b.Decls[0])
	if !isAngular(class) {
		return nil
	}
	return &value{kind: bagValue, class: class, node: n, open: true}
}

// isAngularMap reports whether an expression is an immutable map.
func (a *analysis) isAngularMap(n *jssyntax.Node, e *env) bool {
	v := a.value(n, e)
	return v != nil && isAngular(v.class)
}

// isChained reports whether a call only adds to an immutable map, so that its
// receiver can stand in its place.
func (a *analysis) isChained(n *jssyntax.Node) bool {
	return n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member && n.A.Name != "delete" && a.isCopied(n.A)
}

// extendAngular adds the header where a request is given HttpHeaders, which the
// call that adds it copies; nil if that is not possible.
func (a *analysis) extendAngular(p, n *jssyntax.Node, e *env, h header) []fixes.Edit {
	v := a.value(n, e)
	if v == nil || v.class != httpHeaders || h.cond != "" || !isTight(n) {
		return nil
	}
	add := a.setAngular(h)
	if p.Has(jssyntax.Shorthand) {
		return []fixes.Edit{a.insertion(p.Span.End, ": "+a.source(n)+add)}
	}
	return []fixes.Edit{a.insertion(n.Outer.End, add)}
}

// setAngular spells the call that adds the header to HttpHeaders.
func (a *analysis) setAngular(h header) string {
	return ".set(" + a.style.str("Authorization") + ", " + h.value + ")"
}

// addSometimes adds to an immutable map what an assignment that may not happen
// would add.
func (v *value) addSometimes(changed *value, guards []seapi.Guard) {
	if changed == nil || changed.class != v.class {
		return
	}
	for _, it := range changed.items {
		known := slices.ContainsFunc(v.items, func(o item) bool { return o.node == it.node })
		if !known {
			it.guards = append(slices.Clone(guards), it.guards...)
			v.items = append(v.items, it)
		}
	}
}
