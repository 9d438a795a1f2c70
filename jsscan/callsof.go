package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A callIndex is what the calls of one name call. They are evaluated once for all
// functions of that name, of which a bundle may have as many as calls.
type callIndex struct {
	called map[*jssyntax.Node][]*jssyntax.Node // calls, by the function
	made   map[*jssyntax.Node][]*jssyntax.Node // new expressions, by the class
}

// callsOf returns the calls of a function in the file.
func (a *analysis) callsOf(fn *jssyntax.Node) []*jssyntax.Node {
	if list, ok := a.calls[fn]; ok {
		return list
	}
	name := functionName(fn)
	out := slices.Clone(a.callIndex(name).called[fn])
	for _, call := range a.callsByOtherNames(fn, name) {
		if call.Kind == jssyntax.Call && slices.Contains(a.calledBy(call), fn) {
			out = append(out, call)
		}
	}
	slices.SortFunc(out, byPosition)
	if c := fn.Parent; c.Kind == jssyntax.ClassMember && c.Name == "constructor" {
		out = append(out, a.constructions(c.Parent)...)
	} else if fn.Kind == jssyntax.Function {
		out = append(out, a.constructions(fn)...)
	}
	if calledAtOnce(fn) {
		out = append(out, fn.Parent)
	}
	a.calls[fn] = out
	return out
}

// constructions returns the new expressions that make instances of a class.
func (a *analysis) constructions(class *jssyntax.Node) []*jssyntax.Node {
	name, other := className(class), functionName(class)
	out := slices.Clone(a.callIndex(name).made[class])
	if len(a.parts) > 1 && other != name {
		out = append(out, a.callIndex(other).made[class]...)
	}
	for _, n := range a.callsByOtherNames(class, name) {
		if n.Kind == jssyntax.New && n.A.Name != other && a.classOf(n) == class {
			out = append(out, n)
		}
	}
	slices.SortFunc(out, byPosition)
	return out
}

// callIndex returns what the calls of a name call.
func (a *analysis) callIndex(name string) *callIndex {
	if x := a.callIndexes[name]; x != nil {
		return x
	}
	x := &callIndex{called: map[*jssyntax.Node][]*jssyntax.Node{}, made: map[*jssyntax.Node][]*jssyntax.Node{}}
	a.callIndexes[name] = x
	for _, n := range a.callsNamed(name) {
		if n.Kind == jssyntax.New {
			if class := a.classOf(n); class != nil {
				x.made[class] = append(x.made[class], n)
			}
			continue
		}
		for _, fn := range a.calledBy(n) {
			x.called[fn] = append(x.called[fn], n)
		}
	}
	return x
}

// calledBy returns the functions that a call calls.
func (a *analysis) calledBy(call *jssyntax.Node) (fns []*jssyntax.Node) {
	a.apart(func() {
		for _, v := range a.functionValues(call.A, nil) {
			fns = append(fns, v.node)
		}
	})
	return fns
}

// classOf returns the class or function of which a new expression makes an instance,
// or nil.
func (a *analysis) classOf(n *jssyntax.Node) (class *jssyntax.Node) {
	a.apart(func() {
		if v := a.value(n.A, nil); v != nil {
			class = v.node
		}
	})
	return class
}

// apart evaluates something that is no part of the current evaluation, with a budget
// of its own.
func (a *analysis) apart(eval func()) {
	trace, params, memo, steps := a.trace, a.params, a.memo, a.steps
	a.trace, a.params, a.memo, a.steps = nil, nil, a.sharedMemo(), 0
	eval()
	a.trace, a.params, a.memo, a.steps = trace, params, memo, steps
}

// mayCall returns the calls that name a function: by its name, or by one that
// another file has for it.
func (a *analysis) mayCall(fn *jssyntax.Node) []*jssyntax.Node {
	name := functionName(fn)
	others := a.callsByOtherNames(fn, name)
	if len(others) == 0 {
		return a.callsNamed(name)
	}
	out := slices.Concat(a.callsNamed(name), others)
	slices.SortFunc(out, byPosition)
	return out
}

// callsByOtherNames returns the calls that name a function or class by what another
// file calls it.
func (a *analysis) callsByOtherNames(fn *jssyntax.Node, name string) (out []*jssyntax.Node) {
	if len(a.parts) == 1 {
		return nil
	}
	for _, b := range a.bindingsOf(fn) {
		for _, r := range b.Refs {
			if isCallee(r) && (r.Name != name || name == "") {
				out = append(out, r.Parent)
			}
		}
	}
	slices.SortFunc(out, byPosition)
	return slices.Compact(out)
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

// className returns the name that a class or a constructor is known by, or "".
func className(class *jssyntax.Node) string {
	if class.A != nil && class.A.Kind == jssyntax.Ident {
		return class.A.Name
	}
	if p := class.Parent; p.Kind == jssyntax.Declarator || p.Kind == jssyntax.Assign {
		return p.A.Name
	}
	return ""
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
		for _, n := range a.sending {
			if n.Kind != jssyntax.Assign && (n.A.Kind == jssyntax.Ident || n.A.Kind == jssyntax.Member) {
				a.byName[n.A.Name] = append(a.byName[n.A.Name], n)
			}
		}
	}
	if name == "" {
		return nil
	}
	return a.byName[name]
}
