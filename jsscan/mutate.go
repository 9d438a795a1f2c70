package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// mutate applies to a bag what the construct around one mention of its
// variable does to it, if that happens before the use.
func (a *analysis) mutate(v *value, r, use *jssyntax.Node, e *env) {
	if r == use {
		return
	}
	stmt := mutation(r)
	if stmt == nil {
		return
	}
	rel := relate(r, use, stmt)
	if rel == never {
		return
	}
	guards := guardsOf(stmt, use)
	if rel == sometime {
		guards, e = []seapi.Guard{{}}, nil
	}
	p := r.Parent
	if p.Kind == jssyntax.Call { // Object.assign(v, …)
		for _, x := range p.List[1:] {
			a.merge(v, x, e, guards)
		}
		return
	}
	m := p // the member access v.x
	switch q := m.Parent; q.Kind {
	case jssyntax.Assign:
		a.assignProperty(v, m, q, e, guards)
	case jssyntax.Unary:
		a.deleteProperty(v, m, guards)
	case jssyntax.Call:
		a.callMethod(v, m.Name, q, e, guards)
	case jssyntax.Member: // url.searchParams.set(…)
		if v.kind == urlValue && m.Name == "searchParams" {
			a.callMethod(v, q.Name, q.Parent, e, guards)
		}
	}
}

// mergers are functions that copy the properties of their other arguments into
// the first.
var mergers = []string{"Object.assign", "$.extend", "jQuery.extend", "_.extend", "_.assign", "angular.extend"}

// mutation returns the statement or expression around a mention that changes
// what the variable holds, or nil.
func mutation(r *jssyntax.Node) *jssyntax.Node {
	p := r.Parent
	if p.Kind == jssyntax.Call && len(p.List) > 1 && p.List[0] == r {
		if name, ok := dotted(p.A); ok && slices.Contains(mergers, name) {
			return wholeStatement(p)
		}
		return nil
	}
	if p.Kind != jssyntax.Member || p.A != r {
		return nil
	}
	switch q := p.Parent; {
	case q.Kind == jssyntax.Assign && q.A == p && (q.Name == "=" || q.Name == "+="):
		return wholeStatement(q)
	case q.Kind == jssyntax.Unary && q.Name == "delete":
		return wholeStatement(q)
	case q.Kind == jssyntax.Call && q.A == p && slices.Contains(changers, p.Name):
		return wholeStatement(q)
	case q.Kind == jssyntax.Member && q.A == p && p.Name == "searchParams" && q.Parent.Kind == jssyntax.Call && q.Parent.A == q && slices.Contains(changers, q.Name):
		return wholeStatement(q.Parent)
	}
	return nil
}

// changers are the methods that change a bag.
var changers = []string{"push", "unshift", "append", "set", "delete"}

// wholeStatement returns the expression statement that consists of n, or n.
func wholeStatement(n *jssyntax.Node) *jssyntax.Node {
	if p := n.Parent; p.Kind == jssyntax.ExprStmt {
		return p
	}
	return n
}

func (a *analysis) assignProperty(v *value, m, assign *jssyntax.Node, e *env, guards []seapi.Guard) {
	if v.kind == urlValue {
		if m.Name == "search" && assign.Name == "=" {
			v.items = []item{{texts: trimQuestion(a.text(assign.B, e)), elem: nil, node: assign}}
		} else if slices.Contains([]string{"host", "hostname", "href", "protocol"}, m.Name) {
			v.href = []seapi.Text{{{Expr: expr{assign, e}}}} // another URL from here on
		}
		return
	}
	if v.class == "Array" {
		for i := range v.items { // which element is written is not looked into
			v.items[i].guards = both(v.items[i].guards, []seapi.Guard{{}})
		}
		return
	}
	it := item{name: m.Name, val: assign.B, env: e, elem: a.element(wholeStatement(assign)), guards: guards, node: assign}
	if m.Name == "" {
		it.key = m.B
		it.name = a.knownText(m.B, e)
		if it.name == "" {
			v.open = true
			return
		}
	}
	if assign.Name == "+=" {
		v.open = true
		return
	}
	if v.get(it.name) != nil {
		v.doubt(it.name) // one of them overwrites the other
		it.guards = append(slices.Clone(it.guards), seapi.Guard{})
	}
	v.set(it)
}

func (a *analysis) deleteProperty(v *value, m *jssyntax.Node, guards []seapi.Guard) {
	if m.Name == "" {
		v.open = true
		return
	}
	if len(guards) == 0 {
		v.items = slices.DeleteFunc(v.items, func(it item) bool { return it.name == m.Name })
		return
	}
	v.doubt(m.Name)
}

// doubt marks the entries of a name as not always being sent.
func (v *value) doubt(name string) {
	for i := range v.items {
		if v.items[i].name == name {
			v.items[i].guards = both(v.items[i].guards, []seapi.Guard{{}})
		}
	}
}

// callMethod applies push, append, set and the like.
func (a *analysis) callMethod(v *value, name string, call *jssyntax.Node, e *env, guards []seapi.Guard) {
	elem := a.element(wholeStatement(call))
	switch {
	case v.class == "Array" && (name == "push" || name == "unshift"):
		a.pushElements(v, name, call, e, guards)
	case v.class == "Array":
	case (name == "append" || name == "set") && len(call.List) >= 2 && a.copyEntries(v, call, e):
	case (name == "append" || name == "set") && len(call.List) >= 2:
		it := item{name: a.knownText(call.List[0], e), key: call.List[0], val: call.List[1], env: e, elem: elem, guards: guards, node: call}
		if it.name == "" {
			v.open = true
			return
		}
		v.set(it)
	case name == "delete" && len(call.List) > 0 && len(guards) == 0:
		gone := a.knownText(call.List[0], e)
		if v.kind == urlValue && slices.Contains(seapi.Credentials, gone) {
			v.href = []seapi.Text{{{Expr: expr{call, e}}}} // what it was made from is not what is sent
		}
		v.items = slices.DeleteFunc(v.items, func(it item) bool { return it.name == gone && it.name != "" })
	}
}

// copyEntries adds the entries of a params object that a loop appends one by
// one. It reports whether the call does that.
func (a *analysis) copyEntries(v *value, call *jssyntax.Node, e *env) bool {
	_, key := loopObject(call)
	if key == nil || !mentions(call.List[0], key) {
		return false
	}
	params := a.entriesOf(call, e)
	if params == nil {
		return false
	}
	v.items = append(v.items, params.items...)
	v.open = v.open || params.open
	return true
}

// pushElements adds the arguments of push. One that is pushed alone goes with
// its statement.
func (a *analysis) pushElements(v *value, name string, call *jssyntax.Node, e *env, guards []seapi.Guard) {
	added := &value{}
	if params := a.entriesOf(call, e); params != nil && len(call.List) == 1 {
		v.items = append(v.items, a.entryItems(params)...)
		v.open = v.open || params.open
		return
	}
	for _, x := range call.List {
		elem := a.elementOf(x)
		if len(call.List) == 1 && wholeStatement(call) != call {
			elem = a.element(wholeStatement(call))
		}
		a.addElement(added, x, e, elem, guards)
	}
	v.open = v.open || added.open
	if name == "unshift" {
		v.items = append(added.items, v.items...)
		return
	}
	v.items = append(v.items, added.items...)
}

// merge copies the properties of x into v.
func (a *analysis) merge(v *value, x *jssyntax.Node, e *env, guards []seapi.Guard) {
	inner := a.value(x, e)
	if inner == nil || inner.kind != bagValue {
		v.open = true
		return
	}
	v.open = v.open || inner.open
	for _, it := range inner.items {
		it.guards = append(slices.Clone(guards), it.guards...)
		v.items = append(v.items, it)
	}
}

// entryItems returns the entries of a params object as elements name=value.
func (a *analysis) entryItems(params *value) []item {
	out := make([]item, 0, len(params.items))
	for i := range params.items {
		it := params.items[i]
		out = append(out, item{texts: a.entryTexts(params, &it), env: it.env, node: it.node})
	}
	return out
}
