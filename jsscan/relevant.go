package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// Most calls of a program that matters have nothing to do with the API. Those that
// no credential can get to, as the names of the program tell, are not evaluated.

// A reached says which functions of a program credentials may get to.
type reached struct {
	names       *nameIndex // nil if that cannot be told
	credentials *taint     // of credentials and their header
}

// reach returns where credentials may get to. It cannot be told from names where
// with or eval give them another meaning, or settings give them texts.
func (a *analysis) reach() *reached {
	if a.reached == nil {
		a.reached = &reached{}
		if !a.scopes.Dynamic && len(a.globals) == 0 && !a.everywhere {
			names := a.nameIndex()
			a.reached = &reached{names, a.taintFrom(slices.Concat(names.credentials, names.headers), names)}
		}
	}
	return a.reached
}

// mayTakeCredential reports whether a call, or an assignment that requests, may be
// given a credential. In a fixed program these are the ones that may before the fix,
// and those that the fix spells.
func (a *analysis) mayTakeCredential(n *jssyntax.Node) bool {
	if a.fixed != nil && !a.everywhere {
		return a.fixed.has(n.Span.Start)
	}
	r := a.reach()
	return r.names == nil || r.credentials.reaches(n)
}

// unreported returns the calls and texts that may hold a host of the API together
// with a credential whose place is not reported yet.
func (a *analysis) unreported(reported *spanSet) []*jssyntax.Node {
	reaches := func(*jssyntax.Node) bool { return true }
	if names := a.reach().names; names != nil {
		left := slices.DeleteFunc(slices.Clone(names.credentials), func(n *jssyntax.Node) bool { return reported.covers(n) })
		if len(left) == 0 {
			return nil
		}
		credentials, hosts := a.taintFrom(left, names), a.taintFrom(names.hosts, names)
		reaches = func(n *jssyntax.Node) bool { return credentials.reaches(n) && hosts.gives(n) }
	}
	var out []*jssyntax.Node
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		if mayBeUnknown(n) && reaches(n) {
			out = append(out, n)
		}
		return true
	})
	return out
}

// mayBeUnknown reports whether a node may be a call that no row knows, or a URL.
func mayBeUnknown(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.Call, jssyntax.New, jssyntax.StringLit, jssyntax.TemplateLit:
		return true
	case jssyntax.Binary:
		return n.Name == "+"
	case jssyntax.Ident:
		return n.Parent.Kind == jssyntax.Return
	}
	return false
}

// covers reports whether all credentials that an expression spells are in the set.
func (s *spanSet) covers(n *jssyntax.Node) bool {
	spelled := 1
	switch n.Kind {
	case jssyntax.StringLit:
		spelled, _ = spelledIn(n.Value)
	case jssyntax.TemplateLit:
		spelled = 0
		for _, q := range n.Quasis {
			params, _ := spelledIn(q.Cooked)
			spelled += params
		}
	}
	found := map[fixes.Span]bool{}
	for _, x := range s.list {
		if x.Overlaps(n.Span) && !isWithin(n.List, x) {
			found[x] = true
		}
	}
	return len(found) >= max(spelled, 1)
}

// isWithin reports whether a span lies in one of the expressions, such as a request
// in a hole of a template.
func isWithin(list []*jssyntax.Node, x fixes.Span) bool {
	return slices.ContainsFunc(list, func(n *jssyntax.Node) bool { return n.Span.Contains(x) })
}
