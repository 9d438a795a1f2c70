package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// storageReads are functions that return nothing, or a false default, for what
// was never stored.
var storageReads = []string{
	"GM_getValue", "GM.getValue", "localStorage.getItem", "sessionStorage.getItem", "window.localStorage.getItem", "getCookie", "Cookies.get", "prompt",
}

// valueMayBeEmpty reports whether the code shows that a credential may be
// missing when it is sent.
func (a *analysis) valueMayBeEmpty(c *credential, at *jssyntax.Node) bool {
	if len(c.value.Parts) != 1 || c.value.Parts[0].Expr == nil {
		return false
	}
	x := c.value.Parts[0].Expr.(expr)
	if a.guardedAt(x.n, at) {
		return false
	}
	return a.mayBeEmpty(x.n, x.e, 0)
}

// mayBeEmpty reports whether an expression may be empty: by a default, a
// storage read, an optional parameter, a conditional assignment, or because the
// program tests it elsewhere.
func (a *analysis) mayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	if depth > 6 {
		return false
	}
	switch n.Kind {
	case jssyntax.StringLit:
		return n.Value == ""
	case jssyntax.NullLit, jssyntax.BoolLit:
		return n.Value != "true"
	case jssyntax.NumberLit:
		return n.Value == "0"
	case jssyntax.Conditional:
		return a.mayBeEmpty(n.B, e, depth+1) || a.mayBeEmpty(n.C, e, depth+1)
	case jssyntax.Logical:
		if n.Name == "&&" {
			return true
		}
		return a.mayBeEmpty(n.B, e, depth+1)
	case jssyntax.Await:
		return a.mayBeEmpty(n.A, e, depth+1)
	case jssyntax.Call:
		name, _ := dotted(n.A)
		if slices.Contains(storageReads, name) {
			return len(n.List) < 2 || a.mayBeEmpty(n.List[1], e, depth+1)
		}
		if isEncoder(n) {
			return a.mayBeEmpty(n.List[0], e, depth+1)
		}
		for _, f := range a.callees(n, e) {
			if slices.ContainsFunc(returns(f.fn), func(r *jssyntax.Node) bool { return a.mayBeEmpty(r, f, depth+1) }) {
				return true
			}
		}
	case jssyntax.Ident, jssyntax.Member:
		if n.Kind == jssyntax.Member && len(a.getterFuncs[n.Name]) == 1 {
			return slices.ContainsFunc(returns(a.getterFuncs[n.Name][0]), func(r *jssyntax.Node) bool { return a.mayBeEmpty(r, nil, depth+1) })
		}
		if n.Kind == jssyntax.Member && isStorage(n.A) {
			return true
		}
		return n.Name == "undefined" && n.Kind == jssyntax.Ident || a.placeMayBeEmpty(n, e, depth)
	}
	return false
}

// isStorage reports whether an expression is a store of the browser's, whose
// properties may be missing.
func isStorage(n *jssyntax.Node) bool {
	name, ok := dotted(n)
	return ok && slices.Contains([]string{"localStorage", "sessionStorage", "window.localStorage", "window.sessionStorage", "document.cookie"}, name)
}

func (a *analysis) placeMayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	p := a.place(n)
	if p == nil {
		return false
	}
	if slot, ok := a.slot(p); ok {
		return a.paramMayBeEmpty(slot, p, e, depth)
	}
	if a.isTested(p) {
		return true
	}
	writes := a.collectWrites(p)
	definite := false
	for _, w := range writes {
		if relate(w.node, n, w.stmt) == never || w.value == nil {
			continue
		}
		if len(guardsOf(w.stmt, n)) == 0 && relate(w.node, n, w.stmt) == before {
			definite = true
		}
		if len(w.path) == 0 && a.mayBeEmpty(w.value, e, depth+1) {
			return true
		}
	}
	return !definite && len(writes) > 0 && p.binding != nil && p.binding.Kind != jssyntax.Global
}

// paramMayBeEmpty reports whether a parameter is optional: it has an empty
// default, is tested, or is left out by a caller.
func (a *analysis) paramMayBeEmpty(slot paramSlot, p *place, e *env, depth int) bool {
	if d := slot.fallback(); d != nil && a.mayBeEmpty(d, e, depth+1) {
		return true
	}
	if a.isTested(p) {
		return true
	}
	if arg, at, known := slot.argument(e); known {
		return arg == nil || len(slot.path) == 0 && a.mayBeEmpty(arg, at, depth+1)
	}
	return false
}

// isTested reports whether the program asks whether a place is empty.
func (a *analysis) isTested(p *place) bool {
	return slices.ContainsFunc(p.refs, isTest)
}

// isTest reports whether a mention asks whether the value is empty.
func isTest(n *jssyntax.Node) bool {
	p := n.Parent
	switch p.Kind {
	case jssyntax.If, jssyntax.While:
		return p.A == n
	case jssyntax.Conditional:
		return p.A == n
	case jssyntax.Logical:
		return p.A == n && p.Name != "??" || isTest(p)
	case jssyntax.Unary:
		return p.Name == "!"
	case jssyntax.Binary:
		switch p.Name {
		case "==", "!=", "===", "!==":
			other := p.B
			if other == n {
				other = p.A
			}
			return other.Kind == jssyntax.NullLit || other.Kind == jssyntax.Ident && other.Name == "undefined" ||
				other.Kind == jssyntax.StringLit && (other.Value == "" || other.Value == "undefined") || other.Kind == jssyntax.BoolLit
		}
	}
	return false
}

// guardedAt reports whether a call is only reached if the value is not empty:
// it stands under a test of it, or after one that leaves.
func (a *analysis) guardedAt(n, at *jssyntax.Node) bool {
	text := a.source(n)
	for c, p := at, at.Parent; p != nil; c, p = p, p.Parent {
		if p.IsFunction() && !calledAtOnce(p) && p != n.Function() {
			if !encloses(p, at) {
				return false
			}
		}
		if g, ok := guardOf(p, c); ok && g.Test != nil && a.proves(g, text) {
			return true
		}
		if p.Kind == jssyntax.Block || p.Kind == jssyntax.Program {
			for _, s := range p.List {
				if s == c {
					break
				}
				if s.Kind == jssyntax.If && s.C == nil && leaves(s.B) && a.proves(seapi.Guard{Test: s.A, Not: true}, text) {
					return true
				}
			}
		}
	}
	return false
}

// proves reports whether a guard means that the expression is not empty.
func (a *analysis) proves(g seapi.Guard, text string) bool {
	test := g.Test.(*jssyntax.Node)
	switch {
	case test.Kind == jssyntax.Unary && test.Name == "!":
		return a.proves(seapi.Guard{Test: test.A, Not: !g.Not}, text)
	case test.Kind == jssyntax.Logical && (test.Name == "&&" && !g.Not || test.Name == "||" && g.Not):
		return a.proves(seapi.Guard{Test: test.A, Not: g.Not}, text) || a.proves(seapi.Guard{Test: test.B, Not: g.Not}, text)
	case test.Kind == jssyntax.Binary && isEmptyTest(test):
		negative := test.Name[0] == '!'
		return negative != g.Not && (a.source(test.A) == text || a.source(test.B) == text)
	}
	return !g.Not && a.source(test) == text
}

func isEmptyTest(n *jssyntax.Node) bool { return isTest(n.A) || isTest(n.B) }

// leaves reports whether a statement always leaves the block it is in.
func leaves(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.Return, jssyntax.Throw, jssyntax.Continue, jssyntax.Break:
		return true
	case jssyntax.Block:
		return len(n.List) > 0 && leaves(n.List[len(n.List)-1])
	}
	return false
}
