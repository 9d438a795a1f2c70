package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

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

// returnsAlways reports whether a statement returns or throws on every path.
func returnsAlways(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.Return, jssyntax.Throw:
		return true
	case jssyntax.Block:
		return len(n.List) > 0 && returnsAlways(n.List[len(n.List)-1])
	case jssyntax.If:
		return n.C != nil && returnsAlways(n.B) && returnsAlways(n.C)
	case jssyntax.Try:
		return n.C != nil && returnsAlways(n.C) || returnsAlways(n.A) && (n.B == nil || returnsAlways(n.B.B))
	case jssyntax.Switch:
		return true // not looked into
	}
	return false
}
