package jsscan

import (
	"regexp"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// configName matches properties that an object of parameters does not have, and a
// configuration has.
var configName = regexp.MustCompile(`(?i)url|host|base|root|origin|domain|server|endpoint|secret|client|redirect|scope|password|name|channel`)

// isHandedKey reports whether an object literal holds a credential of the API's
// shape, as a parameter among others, and is passed to a call that may send it.
func (a *analysis) isHandedKey(n *jssyntax.Node, u *seapi.URL) bool {
	if n.Kind != jssyntax.ObjectLit || slices.ContainsFunc(n.List, func(p *jssyntax.Node) bool { return configName.MatchString(p.Name) }) {
		return false
	}
	shaped := slices.ContainsFunc(seapi.Credentials, func(name string) bool {
		text, ok := u.Get(name)
		return ok && seapi.LooksLikeCredential(text)
	})
	return shaped && a.isHanded(n)
}

// isHanded reports whether an object literal is an argument of a call that may send
// something, itself or by the variable that holds it.
func (a *analysis) isHanded(n *jssyntax.Node) bool {
	switch p := n.Parent; p.Kind {
	case jssyntax.Call, jssyntax.New:
		return p.A != n && !a.onlyComputes(p)
	case jssyntax.Declarator:
		b := a.scopes.Binding(p.A)
		return p.A.Kind == jssyntax.Ident && b != nil && !slices.ContainsFunc(b.Refs, readsCredential) && slices.ContainsFunc(b.Refs, func(r *jssyntax.Node) bool {
			q := r.Parent
			return (q.Kind == jssyntax.Call || q.Kind == jssyntax.New) && q.A != r && !a.onlyComputes(q)
		})
	}
	return false
}

// readsCredential reports whether a mention of an object is there for its
// credential: such an object is a configuration.
func readsCredential(r *jssyntax.Node) bool {
	m := r.Parent
	return m.Kind == jssyntax.Member && m.A == r && slices.Contains(seapi.Credentials, m.Name)
}

// onlyComputes reports whether a call is known to send nothing, or is one of a
// function or class of the same file: what that sends is seen.
func (a *analysis) onlyComputes(n *jssyntax.Node) bool {
	if v := a.value(n.A, nil); v != nil && (v.kind == funcValue || v.kind == classValue) {
		return a.partOf(v.node) == a.partOf(n)
	}
	return isPureCall(n) || n.Kind == jssyntax.Call && a.isHarmless(n)
}
