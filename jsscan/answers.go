package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// answerURLs are properties of an answer that hold the URL it came from, under
// names that nothing else has.
var answerURLs = []string{"finalUrl", "responseURL"}

// urlReadBack says where the program reads the URL of a request from its answer,
// which lacks the credential after the fix, or "".
func (a *analysis) urlReadBack(r *request) string {
	var found *jssyntax.Node
	if r.client.folder == "gm" || r.client.folder == "xhr" {
		for _, name := range answerURLs {
			if n := a.firstRead(name, r.call); n != nil && (found == nil || byPosition(n, found) < 0) {
				found = n
			}
		}
	}
	if p := a.answerOf(r.call); p != nil && r.client.folder == "fetch" {
		for _, m := range membersNamed(p.refs, "url") {
			if !isLogged(m) {
				found = m
			}
		}
	}
	if found == nil {
		return ""
	}
	return "the URL is read back from the answer on " + a.lineName(found)
}

// firstRead returns the first mention of a property that code at a node may meet, but
// for those that are only shown, or nil.
func (a *analysis) firstRead(property string, at *jssyntax.Node) *jssyntax.Node {
	for _, n := range a.accesses(property).all {
		if !isLogged(n) && a.meet(n, at) {
			return n
		}
	}
	return nil
}

// answerOf returns the variable that holds what a call promises: the parameter
// of the function given to then, or what the awaited call is assigned to. It
// returns nil if there is none.
func (a *analysis) answerOf(call *jssyntax.Node) *place {
	p := call.Parent
	switch {
	case p.Kind == jssyntax.Await && p.Parent.Kind == jssyntax.Declarator && p.Parent.A.Kind == jssyntax.Ident:
		return a.place(p.Parent.A)
	case p.Kind == jssyntax.Member && p.A == call && p.Name == "then" && p.Parent.Kind == jssyntax.Call && p.Parent.A == p && len(p.Parent.List) > 0:
		fn := p.Parent.List[0]
		if fn.IsFunction() && len(fn.List) > 0 && fn.List[0].Kind == jssyntax.Ident {
			return a.place(fn.List[0])
		}
	}
	return nil
}

// isLogged reports whether an expression is part of what a logger is given.
func isLogged(n *jssyntax.Node) bool {
	for c, p := n, n.Parent; p != nil && !p.IsStatement(); c, p = p, p.Parent {
		if p.Kind == jssyntax.Call && p.A != c && loggers.MatchString(calleeName(p)) {
			return true
		}
		if p.Kind != jssyntax.Binary && p.Kind != jssyntax.TemplateLit && p.Kind != jssyntax.Call {
			return false
		}
	}
	return false
}

// rebased reports whether the base URL of the instance that a call makes is set
// to something that is not proven to be the API.
func (a *analysis) rebased(made *jssyntax.Node) bool {
	return slices.ContainsFunc(a.accesses("baseURL").written, func(m *jssyntax.Node) bool {
		defaults := m.A
		if defaults.Kind != jssyntax.Member || defaults.Name != "defaults" || m.Parent.Kind != jssyntax.Assign || a.madeBy(defaults.A, nil) != made {
			return false
		}
		return slices.ContainsFunc(a.text(m.Parent.B, nil), func(t seapi.Text) bool { return a.hosts.ParseURL(t).Class != seapi.HostAPI })
	})
}

// unsendable reports whether a credential is known to hold characters that a
// header cannot have, or to begin so that the scheme would be misread.
func (a *analysis) unsendable(c *credential) bool {
	text := ""
	for _, p := range c.value.Parts {
		text += p.Lit
		if x, ok := p.Expr.(expr); ok {
			known, _ := a.known(x.n, x.e)
			text += known
		}
	}
	for _, r := range text {
		if r > 0xff || r < ' ' || r == 0x7f {
			return true
		}
	}
	return scheme.MatchString("Bearer " + strings.TrimLeft(text, " ")) // trim may take blanks, and RFC 9110 allows several
}
