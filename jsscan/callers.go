package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// bind returns the env with one more function bound to a call of it, in every
// frame that lies in the function.
func bind(e *env, at, fn, call *jssyntax.Node) *env {
	if e == nil {
		if !encloses(fn, at) {
			return nil
		}
		return &env{fn: fn, call: call, args: call.List}
	}
	if e.fn == fn {
		return e
	}
	c := *e
	c.outer = bind(e.outer, at, fn, call)
	if e.call != nil {
		c.caller = bind(e.caller, e.call, fn, call)
	}
	return &c
}

// extend binds a function to a call of it. One that no frame lies in, such as
// the constructor of the object whose method sends, is bound for all of them.
func extend(e *env, at, fn, call *jssyntax.Node) *env {
	if out := bind(e, at, fn, call); out.binds(fn) {
		return out
	}
	if e == nil {
		return &env{fn: fn, call: call, args: call.List}
	}
	c := *e
	c.outer = extend(e.outer, at, fn, call)
	return &c
}

// binds reports whether any frame is of a function.
func (e *env) binds(fn *jssyntax.Node) bool {
	return e != nil && (e.fn == fn || e.outer.binds(fn) || e.caller.binds(fn))
}

// expand evaluates a call for every chain of callers.
func (a *analysis) expand(c *client, n *jssyntax.Node) []*site {
	budget := maxCallers
	var out []*site
	var visit func(e *env)
	visit = func(e *env) {
		s := a.newSite(c, n, e)
		if s == nil {
			return
		}
		if e.depth() < maxFrames {
			for _, fn := range innermostFirst(s.params, n) {
				calls := a.callsOf(fn)
				if len(calls) == 0 || e.binds(fn) {
					continue
				}
				for _, call := range calls {
					if budget--; budget < 0 {
						return
					}
					visit(extend(e, n, fn, call))
				}
				return
			}
		}
		if len(s.sources) > 0 {
			out = append(out, s)
		}
	}
	visit(nil)
	return out
}

// innermostFirst orders functions by their distance from a node.
func innermostFirst(set map[*jssyntax.Node]bool, n *jssyntax.Node) []*jssyntax.Node {
	var out []*jssyntax.Node
	for f := range set {
		out = append(out, f)
	}
	slices.SortFunc(out, func(x, y *jssyntax.Node) int { return byPosition(y, x) })
	return out
}

// callsOf returns the calls of a function in the file.
func (a *analysis) callsOf(fn *jssyntax.Node) []*jssyntax.Node {
	if list, ok := a.calls[fn]; ok {
		return list
	}
	a.calls[fn] = nil // cuts recursion off
	trace, params, memo := a.trace, a.params, a.memo
	a.trace, a.params, a.memo = nil, nil, a.sharedMemo()
	defer func() { a.trace, a.params, a.memo = trace, params, memo }()
	var out []*jssyntax.Node
	for _, call := range a.mayCall(fn) {
		if call.Kind != jssyntax.Call {
			continue
		}
		for _, callee := range a.calledBy(call) {
			if callee == fn {
				out = append(out, call)
			}
		}
	}
	if c := fn.Parent; c.Kind == jssyntax.ClassMember && c.Name == "constructor" {
		out = append(out, a.constructions(c.Parent)...)
	} else if fn.Kind == jssyntax.Function {
		out = append(out, a.constructions(fn)...)
	}
	if p := fn.Parent; p.Kind == jssyntax.Call && p.A == fn {
		out = append(out, p)
	}
	a.calls[fn] = out
	return out
}

// calledBy returns the functions that a call calls. It remembers them, unless it is
// asked in the middle of an evaluation, which cuts recursion off.
func (a *analysis) calledBy(call *jssyntax.Node) (callees []*jssyntax.Node) {
	if list, known := a.called[call]; known {
		return list
	}
	before := a.cut
	a.cut = 0
	for _, v := range a.functionValues(call.A, nil) {
		callees = append(callees, v.node)
	}
	if a.cut == 0 && !a.spent() {
		a.called[call] = callees
	}
	a.cut |= before
	return callees
}

// mayCall returns the calls that name a function: by its name, or by one that
// another file has for it.
func (a *analysis) mayCall(fn *jssyntax.Node) []*jssyntax.Node {
	list := a.callsNamed(functionName(fn))
	if len(a.parts) == 1 {
		return list
	}
	out := slices.Clone(list)
	for _, b := range a.bindingsOf(fn) {
		for _, r := range b.Refs {
			if isCallee(r) && !slices.Contains(list, r.Parent) {
				out = append(out, r.Parent)
			}
		}
	}
	slices.SortFunc(out, byPosition)
	return out
}

// bindingsOf returns the names of a function or a class: that of its declaration,
// or what stands for it if it is exported without one.
func (a *analysis) bindingsOf(fn *jssyntax.Node) (list []*jssyntax.Binding) {
	ids := []*jssyntax.Node{fn.A}
	if p := fn.Parent; p.Kind == jssyntax.Declarator || p.Kind == jssyntax.Assign {
		ids = append(ids, p.A)
	}
	for _, id := range ids {
		if id != nil && a.scopes.Binding(id) != nil {
			list = append(list, a.scopes.Binding(id))
		}
	}
	if b := a.scopes.Exported(fn); b != nil {
		list = append(list, b)
	}
	return list
}

// constructions returns the new expressions that make instances of a class.
func (a *analysis) constructions(class *jssyntax.Node) []*jssyntax.Node {
	name := ""
	if class.A != nil && class.A.Kind == jssyntax.Ident {
		name = class.A.Name
	} else if p := class.Parent; p.Kind == jssyntax.Declarator || p.Kind == jssyntax.Assign {
		name = p.A.Name
	}
	var out []*jssyntax.Node
	calls := a.callsNamed(name)
	if len(a.parts) > 1 {
		calls = append(slices.Clone(calls), a.mayCall(class)...)
		slices.SortFunc(calls, byPosition)
		calls = slices.Compact(calls)
	}
	for _, n := range calls {
		if n.Kind != jssyntax.New {
			continue
		}
		if v := a.value(n.A, nil); v != nil && v.node == class {
			out = append(out, n)
		}
	}
	return out
}

// functionName returns the name a function is called by, or "".
func functionName(fn *jssyntax.Node) string {
	switch p := fn.Parent; p.Kind {
	case jssyntax.Declarator, jssyntax.Assign, jssyntax.Default:
		if p.A.Kind == jssyntax.Ident || p.A.Kind == jssyntax.Member {
			return p.A.Name
		}
	case jssyntax.Property, jssyntax.ClassMember:
		return p.Name
	}
	if fn.A != nil && fn.Kind == jssyntax.Function {
		return fn.A.Name
	}
	return ""
}

// callsNamed returns the calls whose callee ends in a name.
func (a *analysis) callsNamed(name string) []*jssyntax.Node {
	if a.byName == nil {
		a.byName = map[string][]*jssyntax.Node{}
		a.file.Root.Walk(func(n *jssyntax.Node) bool {
			if (n.Kind == jssyntax.Call || n.Kind == jssyntax.New) && (n.A.Kind == jssyntax.Ident || n.A.Kind == jssyntax.Member) {
				a.byName[n.A.Name] = append(a.byName[n.A.Name], n)
			}
			return true
		})
	}
	if name == "" {
		return nil
	}
	return a.byName[name]
}
