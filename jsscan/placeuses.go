package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// The uses of a place are what its mentions do to what it holds, however that is
// evaluated.
type uses struct {
	changers []*jssyntax.Node            // the mentions through which it may be changed, in source order
	named    map[string][]*jssyntax.Node // those that may change one property, by its name; nil until asked for
	filled   bool                        // a property is assigned
	given    bool                        // a credential is
}

// uses returns what the mentions of a place do.
func (p *place) uses() *uses {
	if p.used != nil {
		return p.used
	}
	p.used = &uses{}
	for _, r := range p.refs {
		if mutation(r) != nil {
			p.used.changers = append(p.used.changers, r)
		}
		if m := r.Parent; isSet(r) && m.Parent.Kind == jssyntax.Assign {
			p.used.filled = true
			p.used.given = p.used.given || slices.Contains(seapi.Credentials, m.Name)
		}
	}
	return p.used
}

// isSet reports whether the property of a mentioned object is assigned or deleted.
func isSet(r *jssyntax.Node) bool {
	m := r.Parent
	if m.Kind != jssyntax.Member || m.A != r {
		return false
	}
	q := m.Parent
	return q.Kind == jssyntax.Assign && q.A == m || q.Kind == jssyntax.Unary && q.Name == "delete"
}

// changersOf returns the mentions that may change a property: those that name no
// other one.
func (u *uses) changersOf(property string) []*jssyntax.Node {
	if property == "" {
		return u.changers
	}
	if u.named == nil {
		u.named = map[string][]*jssyntax.Node{}
		for _, r := range u.changers {
			name := ""
			if isSet(r) {
				name = r.Parent.Name
			}
			u.named[name] = append(u.named[name], r)
		}
	}
	list, unnamed := u.named[property], u.named[""]
	switch {
	case len(unnamed) == 0:
		return list
	case len(list) == 0:
		return unnamed
	}
	list = slices.Concat(list, unnamed)
	slices.SortFunc(list, byPosition)
	return list
}

// givenCredential reports whether a credential is assigned to a property of a
// place.
func (a *analysis) givenCredential(p *place) bool { return p.uses().given }

// isFilled reports whether a place of unknown value is given the properties of
// a params object.
func (a *analysis) isFilled(p *place) bool { return p.uses().filled }
