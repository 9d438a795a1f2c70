package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// guardsOf returns the conditions under which a node is evaluated that do not
// hold for the use as well.
func guardsOf(n, use *jssyntax.Node) []seapi.Guard {
	var out []seapi.Guard
	for c, p := n, n.Parent; p != nil; c, p = p, p.Parent {
		if within(p, use) && !branches(p, c, use) {
			break
		}
		if g, ok := guardOf(p, c); ok {
			out = append(out, g)
		}
		if within(p, use) {
			break
		}
	}
	slices.Reverse(out)
	return out
}

// branches reports whether child and use lie in different branches of p, so
// that p guards the child although it encloses the use.
func branches(p, child, use *jssyntax.Node) bool {
	switch p.Kind {
	case jssyntax.If, jssyntax.Conditional, jssyntax.Logical:
		return !within(child, use) && child != p.A
	}
	return false
}

// guardOf returns the condition that p puts on its child.
func guardOf(p, child *jssyntax.Node) (seapi.Guard, bool) {
	switch p.Kind {
	case jssyntax.If, jssyntax.Conditional:
		if child == p.B {
			return seapi.Guard{Test: p.A}, true
		}
		if child == p.C {
			return seapi.Guard{Test: p.A, Not: true}, true
		}
	case jssyntax.Logical:
		if child == p.B {
			return seapi.Guard{Test: p.A, Not: p.Name != "&&"}, true
		}
	case jssyntax.For, jssyntax.ForIn, jssyntax.ForOf, jssyntax.While:
		if child == p.Body {
			return seapi.Guard{}, true
		}
	case jssyntax.Case, jssyntax.Catch:
		return seapi.Guard{}, true
	}
	if p.IsFunction() {
		return seapi.Guard{}, !calledAtOnce(p)
	}
	return seapi.Guard{}, false
}

// calledAtOnce reports whether a function is called where it is written.
func calledAtOnce(f *jssyntax.Node) bool {
	p := f.Parent
	return p != nil && p.Kind == jssyntax.Call && p.A == f
}

func contradict(have, want []seapi.Guard) bool {
	return slices.ContainsFunc(want, func(g seapi.Guard) bool {
		return g.Test != nil && slices.Contains(have, seapi.Guard{Test: g.Test, Not: !g.Not})
	})
}

func imply(have, want []seapi.Guard) bool {
	for _, g := range want {
		if g.Test == nil || !slices.Contains(have, g) {
			return false
		}
	}
	return true
}

// negate returns the opposite of the guards, as far as it can be said.
func negate(guards []seapi.Guard) []seapi.Guard {
	if len(guards) == 1 && guards[0].Test != nil {
		return []seapi.Guard{{Test: guards[0].Test, Not: !guards[0].Not}}
	}
	return []seapi.Guard{{}}
}

// alternatives marks guards as telling alternatives of one text apart.
func alternatives(list []seapi.Guard) []seapi.Guard {
	out := slices.Clone(list)
	for i := range out {
		out[i].Alt = true
	}
	return out
}
