package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// commonGuard returns the condition under which a credential is sent, nil if it
// always is.
func (a *analysis) commonGuard(r *request, found []*credential) (*seapi.Guard, string) {
	if alwaysIn(r, found) {
		return nil, ""
	}
	var guard *seapi.Guard
	for _, c := range found {
		list := slices.DeleteFunc(slices.Clone(c.param.Guards), func(g seapi.Guard) bool { return a.holdsAt(g, r.spot()) })
		if len(list) == 0 {
			continue
		}
		if len(list) > 1 || list[0].Test == nil {
			return nil, "it is sent only under a condition that cannot be repeated at the request; build the header where the parameter is added"
		}
		g := seapi.Guard{Test: list[0].Test, Not: list[0].Not}
		if guard != nil && !a.sameGuard(*guard, g) {
			return nil, "the conditions under which it is sent differ"
		}
		guard = &g
	}
	if guard == nil {
		return nil, "it is not sent every time, and the condition is not plain"
	}
	return guard, ""
}

// sameGuard reports whether two conditions are spelled alike and mean the same.
func (a *analysis) sameGuard(g, h seapi.Guard) bool {
	x, y := g.Test.(*jssyntax.Node), h.Test.(*jssyntax.Node)
	return g.Not == h.Not && (x == y || a.source(x) == a.source(y) && x.Function() == y.Function() && (a.stable(x) || a.holds(x, x.Function(), min(x.Span.Start, y.Span.Start), max(x.Span.End, y.Span.End))))
}

// alwaysIn reports whether every site of a request sends the credential
// whatever happens.
func alwaysIn(r *request, found []*credential) bool {
	for _, s := range r.sites {
		var own []*credential
		for _, c := range found {
			if c.site == s {
				own = append(own, c)
			}
		}
		if len(own) > 0 && !always(own) {
			return false
		}
	}
	return true
}

// holdsAt reports whether a guard holds wherever the call is made, because the
// call stands under the same condition.
func (a *analysis) holdsAt(g seapi.Guard, call *jssyntax.Node) bool {
	test, ok := g.Test.(*jssyntax.Node)
	if !ok {
		return false
	}
	for c, p := call, call.Parent; p != nil; c, p = p, p.Parent {
		if h, ok := guardOf(p, c); ok && h.Test != nil && h.Not == g.Not && a.source(h.Test.(*jssyntax.Node)) == a.source(test) && a.stable(test) {
			return true
		}
	}
	return false
}

// spellGuard returns a condition as it can be written at a call.
func (a *analysis) spellGuard(g seapi.Guard, at *jssyntax.Node) (string, string) {
	test := g.Test.(*jssyntax.Node)
	if !a.visible(test, at) || a.hasEffects(test) || !a.stable(test) && !a.settledMember(test) && !a.unchanged(test, at) {
		return "", "it is sent only under a condition that cannot be repeated at the request; build the header where the parameter is added"
	}
	text := a.source(test)
	if !g.Not {
		return text, ""
	}
	if isTight(test) {
		return "!" + text, ""
	}
	return "!(" + text + ")", ""
}
