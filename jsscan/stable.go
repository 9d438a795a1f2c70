package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// visible reports whether every name in an expression means the same at
// another node.
func (a *analysis) visible(n, at *jssyntax.Node) bool {
	ok := true
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Function, jssyntax.Arrow, jssyntax.Class:
			ok = false
		case jssyntax.Ident:
			b := a.scopes.Binding(x)
			if b == nil {
				break
			}
			seen := a.scopes.Resolve(x.Name, at)
			if b.Kind == jssyntax.Global {
				ok = ok && seen == nil && a.sameGlobal(b, at)
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
		return n.Name != "" && !a.isGetter(n.Name, n) && a.stable(n.A) && a.constantProperty(n)
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
	if n.Kind != jssyntax.Member || n.A.Kind != jssyntax.This || a.isGetter(n.Name, n) {
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
