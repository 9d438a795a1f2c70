package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// unchanged reports whether an expression still has its value at a call of the
// same function: nothing in between can change it.
func (a *analysis) unchanged(n, at *jssyntax.Node) bool {
	fn := n.Function()
	if fn != at.Function() {
		return false
	}
	from, to := n.Span.End, at.Span.End-1
	if n.Span.Start > at.Span.End {
		return false
	}
	if l := sharedLoop(n, at); l == nil && loopAround(n) != loopAround(at) {
		return false
	}
	if a.hasEffects(n) {
		if p := headersBefore(at, n); p != nil && !a.inert(at, p.Span.End-1, n.Span.Start) {
			return false // the header would be evaluated first
		}
		return within(at, n) && a.inert(at, from, to)
	}
	return a.holds(n, fn, from, to)
}

// headersBefore returns the headers that a literal among the arguments of a call,
// or the call's options, holds before a node, or nil.
func headersBefore(at, n *jssyntax.Node) *jssyntax.Node {
	for _, obj := range append([]*jssyntax.Node{at}, at.List...) {
		if obj.Kind != jssyntax.ObjectLit {
			continue
		}
		for _, p := range obj.List {
			if p.Name == "headers" && p.Span.End <= n.Span.Start {
				return p
			}
		}
	}
	return nil
}

// unchangedThrough reports whether an expression in a function that builds part
// of a request still has its value at the call that sends it, which follows in a
// caller of that function.
func (a *analysis) unchangedThrough(n *jssyntax.Node, e *env, at *jssyntax.Node) bool {
	if a.hasEffects(n) {
		return false
	}
	where := n // what has the value in the function that is looked at
	for range maxFrames {
		fn := where.Function()
		if fn == at.Function() {
			l := sharedLoop(where, at)
			return where != n && where.Span.Start <= at.Span.End && (l != nil || loopAround(where) == loopAround(at)) &&
				(within(at, where) || a.holds(n, fn, where.Span.End, at.Span.End-1))
		}
		f := e.frameOf(fn)
		if f == nil || f.call == nil || fn.Has(jssyntax.Async) || fn.Has(jssyntax.Generator) || loopAround(where) != nil || !a.holds(n, fn, where.Span.End, fn.Span.End) {
			return false
		}
		where, e = f.call, f.caller
	}
	return false
}

// holds reports whether an expression has one value between two offsets of a
// function.
func (a *analysis) holds(n, fn *jssyntax.Node, from, to int) bool {
	return a.steady(n, fn, from, to) || a.quiet(n, fn, from, to)
}

// steady reports whether nothing assigns what an expression names between two
// offsets of a function, whatever else is done there.
func (a *analysis) steady(n, fn *jssyntax.Node, from, to int) bool {
	switch n.Kind {
	case jssyntax.Ident:
		b := a.scopes.Binding(n)
		if b == nil || a.hiddenWrites(b) || b.Kind == jssyntax.Global {
			return a.stable(n)
		}
		return a.steadyPlace(a.bindingPlace(b), fn, from, to)
	case jssyntax.Member:
		if a.isEnvironment(n) {
			return fn.Kind != jssyntax.Program && !a.waits(fn, from, to) && !environmentLoader.MatchString(a.file.Src[from:to])
		}
		p := a.place(n)
		if n.Name == "" || p == nil || p.base == nil || a.isGetter(n.Name, n) || a.unsettled(p) || len(a.collectWrites(p)) == 0 {
			return false
		}
		return a.steady(n.A, fn, from, to) && a.steadyPlace(p, fn, from, to)
	case jssyntax.Logical, jssyntax.Binary:
		return a.steady(n.A, fn, from, to) && a.steady(n.B, fn, from, to)
	case jssyntax.Conditional:
		return a.steady(n.A, fn, from, to) && a.steady(n.B, fn, from, to) && a.steady(n.C, fn, from, to)
	case jssyntax.Unary:
		return n.Name != "delete" && a.steady(n.A, fn, from, to)
	}
	return a.stable(n)
}

// steadyPlace reports whether no write of a place happens between two offsets of
// a function: none stands there, and none stands in a function that may be
// called there. One in the function that declares the variable, around this one,
// can happen only while this one waits.
func (a *analysis) steadyPlace(p *place, fn *jssyntax.Node, from, to int) bool {
	root := p
	for root.base != nil {
		root = root.base
	}
	if root.binding == nil || root.binding.Scope == nil {
		return false
	}
	home := root.binding.Scope.Function
	return !slices.ContainsFunc(a.collectWrites(p), func(w write) bool {
		at := w.node
		switch wf := at.Function(); {
		case wf != home:
			return true
		case wf == fn:
			return at.Span.Start >= from && at.Span.Start < to
		}
		return a.waits(fn, from, to)
	})
}

// waits reports whether a function waits for something between two offsets.
func (a *analysis) waits(fn *jssyntax.Node, from, to int) bool {
	found := false
	fn.Walk(func(x *jssyntax.Node) bool {
		if x != fn && x.IsFunction() {
			return false
		}
		waiting := x.Kind == jssyntax.Await || x.Kind == jssyntax.Yield || x.Kind == jssyntax.ForOf && x.Has(jssyntax.Async)
		found = found || waiting && x.Span.End > from && x.Span.End <= to
		return !found
	})
	return found
}

func loopAround(n *jssyntax.Node) *jssyntax.Node { return sharedLoop(n, n) }

// inert reports whether nothing that is evaluated between two offsets of a call
// can tell when an effect happens: only literals, constants and functions.
func (a *analysis) inert(call *jssyntax.Node, from, to int) bool {
	ok := true
	call.Walk(func(x *jssyntax.Node) bool {
		if x.IsFunction() {
			return false
		}
		if x.Span.End <= from || x.Span.Start >= to {
			return false
		}
		if x.Span.Start < from || x.Span.End > to {
			return true
		}
		switch x.Kind {
		case jssyntax.Ident:
			if b := a.scopes.Binding(x); b != nil && (x.Parent.Kind != jssyntax.Declarator || x.Parent.A != x) {
				ok = ok && a.stable(x)
			}
		case jssyntax.Member:
			callee := x.Parent.Kind == jssyntax.Call && x.Parent.A == x
			method := callee && (slices.Contains(changers, x.Name) || slices.Contains(pureMethods, x.Name) || a.clientOf(x.Parent) != nil)
			ok = ok && (method || a.stable(x))
		case jssyntax.Call, jssyntax.New, jssyntax.Assign, jssyntax.Update, jssyntax.Await, jssyntax.Yield:
			ok = false
		}
		return ok
	})
	return ok
}

// quiet reports whether nothing that could change a value is evaluated between
// two offsets of one function: no call with effects, no await, no assignment but
// to something else.
func (a *analysis) quiet(n, fn *jssyntax.Node, from, to int) bool {
	ok := true
	fn.Walk(func(x *jssyntax.Node) bool {
		if x != fn && x.IsFunction() {
			return false
		}
		if x.Span.End <= from || x.Span.Start >= to {
			return x == fn
		}
		switch x.Kind {
		case jssyntax.Call, jssyntax.New:
			// A call is made where its parenthesis closes.
			if x.Span.End <= to && x.Span.End > from && !isPureCall(x) && !a.isPureFunction(x) && !a.changesBag(x) {
				ok = false
			}
		case jssyntax.Await, jssyntax.Yield:
			ok = ok && x.Span.End > to
		case jssyntax.ForOf, jssyntax.ForIn:
			ok = ok && (x.A.Kind == jssyntax.VarDecl || x.Span.Start < from && x.Span.End > to)
		case jssyntax.Assign, jssyntax.Update, jssyntax.Unary:
			if x.Span.End <= to && x.Span.Start >= from && (x.Kind != jssyntax.Unary || x.Name == "delete") {
				ok = ok && x.Kind != jssyntax.Unary && a.assignsOther(x.A, n)
			}
		case jssyntax.Member:
			if x.Span.Start >= from && x.Span.End <= to && x.Name != "" && a.isGetter(x.Name, x) {
				ok = false
			}
		}
		return ok
	})
	return ok
}

// changesBag reports whether a call only adds to or removes from an array or a
// params object of the program.
func (a *analysis) changesBag(call *jssyntax.Node) bool {
	if call.Kind != jssyntax.Call || call.A.Kind != jssyntax.Member || !slices.Contains(changers, call.A.Name) {
		return false
	}
	v := a.value(call.A.A, nil)
	return v != nil && (v.kind == bagValue && v.class != "Object" || v.kind == urlValue)
}

// assignsOther reports whether an assignment to a target cannot change a name or
// a property that is named.
func (a *analysis) assignsOther(target, n *jssyntax.Node) bool {
	if a.isGetter(target.Name, target) || n.Kind != jssyntax.Ident && n.Kind != jssyntax.Member || n.Kind == jssyntax.Member && n.Name == "" {
		return false
	}
	switch target.Kind {
	case jssyntax.Ident:
		for root := n; ; root = root.A {
			switch root.Kind {
			case jssyntax.Member:
				continue
			case jssyntax.Ident:
				return root.Name != target.Name && a.scopes.Binding(target) != nil
			}
			return root.Kind == jssyntax.This
		}
	case jssyntax.Member:
		return n.Kind == jssyntax.Ident && !slices.Contains(globalObjects, target.A.Name) || n.Kind == jssyntax.Member && target.Name != "" && !namesProperty(n, target.Name)
	}
	return false
}

// namesProperty reports whether a chain of members has one of a name.
func namesProperty(n *jssyntax.Node, name string) bool {
	for ; n.Kind == jssyntax.Member; n = n.A {
		if n.Name == name || n.Name == "" {
			return true
		}
	}
	return false
}
