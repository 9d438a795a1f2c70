package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// visible reports whether every name in an expression means the same at
// another node.
func (a *analysis) visible(n, at *jssyntax.Node) bool {
	ok := true
	scope := a.scopes.ScopeOf(at)
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Function, jssyntax.Arrow, jssyntax.Class:
			ok = false
		case jssyntax.Ident:
			b := a.scopes.Binding(x)
			if b == nil {
				break
			}
			seen := scope.Lookup(x.Name)
			if b.Kind == jssyntax.Global {
				ok = ok && seen == nil
			} else {
				ok = ok && seen == b && !declaredAfter(b, at)
			}
		case jssyntax.This, jssyntax.Super, jssyntax.MetaProperty:
			ok = ok && thisOwner(x) == thisOwner(at) && nonArrow(x) == nonArrow(at)
		case jssyntax.Yield:
			ok = ok && x.Function() == at.Function()
		}
		return ok
	})
	return ok
}

// declaredAfter reports whether a variable is declared behind a node of the same
// function, and so has no value there.
func declaredAfter(b *jssyntax.Binding, at *jssyntax.Node) bool {
	if len(b.Decls) != 1 || b.Kind != jssyntax.Const && b.Kind != jssyntax.Let && b.Kind != jssyntax.Var {
		return false
	}
	d := b.Decls[0]
	return d.Span.Start > at.Span.End && d.Function() == at.Function()
}

// sameReceiver reports whether an expression names only a property of this, in
// a method that the call's function called on its own this.
func (a *analysis) sameReceiver(n *jssyntax.Node, e *env, at *jssyntax.Node) bool {
	root := n
	for root.Kind == jssyntax.Member && root.Name != "" {
		root = root.A
	}
	if root.Kind != jssyntax.This || root == n {
		return false
	}
	for range maxFrames {
		f := e.frameOf(nonArrow(root))
		if f == nil || f.call == nil || f.call.A.Kind != jssyntax.Member || f.call.A.A.Kind != jssyntax.This {
			return false
		}
		if root = f.call.A.A; nonArrow(root) == nonArrow(at) {
			return true
		}
		e = f.caller
	}
	return false
}

// nonArrow returns the innermost function around a node that binds this.
func nonArrow(n *jssyntax.Node) *jssyntax.Node {
	f := n.Function()
	for f.Kind == jssyntax.Arrow {
		f = f.Parent.Function()
	}
	return f
}

// stable reports whether an expression has one value for as long as it can be
// seen: constants and variables that are assigned once.
func (a *analysis) stable(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.StringLit, jssyntax.NumberLit, jssyntax.BoolLit, jssyntax.NullLit:
		return true
	case jssyntax.TemplateLit:
		return n.A == nil && a.allStable(n.List)
	case jssyntax.Ident:
		b := a.scopes.Binding(n)
		if b == nil || b.Kind == jssyntax.Const || b.Kind == jssyntax.Imported {
			return true
		}
		w := a.collectWrites(a.bindingPlace(b))
		if a.hiddenWrites(b) {
			return false
		}
		switch b.Kind {
		case jssyntax.Param, jssyntax.CatchParam, jssyntax.Global:
			return len(w) == 0 || b.Kind == jssyntax.Global && len(w) == 1 && w[0].node.Function() == n.Function()
		}
		return len(w) <= 1 && (len(w) == 0 || w[0].stmt.Kind == jssyntax.Declarator || w[0].stmt.Kind == jssyntax.FuncDecl)
	case jssyntax.Member:
		return n.Name != "" && !a.getters[n.Name] && a.stable(n.A) && a.constantProperty(n)
	case jssyntax.Logical, jssyntax.Binary:
		return a.stable(n.A) && a.stable(n.B)
	case jssyntax.Conditional:
		return a.stable(n.A) && a.stable(n.B) && a.stable(n.C)
	case jssyntax.Unary:
		return n.Name != "delete" && a.stable(n.A)
	case jssyntax.Call:
		return a.returnsConstant(n)
	}
	return false
}

// returnsConstant reports whether a call is of a function of the file that takes
// nothing and does nothing but return one value.
func (a *analysis) returnsConstant(call *jssyntax.Node) bool {
	if len(call.List) > 0 || call.A.Kind != jssyntax.Ident || !a.isPureFunction(call) {
		return false
	}
	fn := a.functionValues(call.A, nil)[0].node
	body := fn.B
	if body.Kind == jssyntax.Block && len(body.List) == 1 && body.List[0].Kind == jssyntax.Return {
		body = body.List[0].A
	}
	return body != nil && len(fn.List) == 0 && body.Kind != jssyntax.Block && a.stable(body)
}

func (a *analysis) allStable(list []*jssyntax.Node) bool {
	for _, x := range list {
		if !a.stable(x) {
			return false
		}
	}
	return true
}

// settledMember reports whether n is a property of this that only constructors
// and class fields assign.
func (a *analysis) settledMember(n *jssyntax.Node) bool {
	if n.Kind != jssyntax.Member || n.A.Kind != jssyntax.This || a.getters[n.Name] {
		return false
	}
	p := a.place(n)
	if p == nil {
		return false
	}
	if a.unsettled(p) {
		return false
	}
	for _, w := range a.collectWrites(p) {
		m := w.node.Enclosing(jssyntax.ClassMember)
		if w.stmt.Kind != jssyntax.ClassMember && (m == nil || m.Name != "constructor") && w.node.Function() != p.base.owner {
			return false
		}
	}
	return len(p.writes) > 0
}

// constantProperty reports whether a property is given its value by an object
// literal of the file and never again.
func (a *analysis) constantProperty(n *jssyntax.Node) bool {
	p := a.place(n)
	if p == nil {
		return false
	}
	w := a.collectWrites(p)
	if len(w) != 1 || w[0].stmt.Kind != jssyntax.Property || p.base == nil {
		return false
	}
	return !slices.ContainsFunc(p.base.refs, func(r *jssyntax.Node) bool {
		if m := r.Parent; m.Kind == jssyntax.Member && m.A == r {
			return m.Name == "" || m.Parent.Kind == jssyntax.Unary && m.Parent.Name == "delete"
		}
		write, ok := writeTo(r)
		return !ok || write.op != "=" || write.stmt.Kind != jssyntax.Declarator // handed on: anybody may change it
	})
}

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
		return within(at, n) && a.inert(at, from, to)
	}
	return a.holds(n, fn, from, to)
}

// holds reports whether an expression has one value between two offsets of a
// function.
func (a *analysis) holds(n, fn *jssyntax.Node, from, to int) bool {
	return a.steady(n, fn, from, to) || a.quiet(n, fn, from, to)
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
			return fn != a.file.Root && !environmentLoader.MatchString(a.file.Src[from:to])
		}
		p := a.place(n)
		if n.Name == "" || p == nil || p.base == nil || a.getters[n.Name] || a.unsettled(p) || len(a.collectWrites(p)) == 0 {
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
