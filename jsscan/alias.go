package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// changersOf returns the mentions through which one property of a bag, or any if
// no name is given, may be changed: those of its place, and for a URL those of
// variables that hold its searchParams.
func (a *analysis) changersOf(p *place, v *value, property string) []*jssyntax.Node {
	if v.kind != urlValue {
		return p.uses().changersOf(property)
	}
	refs := p.uses().changers
	for _, r := range p.refs {
		if alias := a.searchAlias(r); alias != nil {
			refs = slices.Concat(refs, alias.uses().changers)
		}
	}
	if len(refs) > len(p.uses().changers) {
		slices.SortFunc(refs, byPosition)
	}
	return refs
}

// searchAlias returns the variable that is given the searchParams of a mention
// and nothing else, or nil.
func (a *analysis) searchAlias(r *jssyntax.Node) *place {
	var name *jssyntax.Node
	switch m := r.Parent; {
	case m.Kind == jssyntax.Member && m.A == r && m.Name == "searchParams" && m.Parent.Kind == jssyntax.Declarator:
		name = m.Parent.A // const params = url.searchParams
	case m.Kind == jssyntax.Declarator && m.B == r && m.A.Kind == jssyntax.ObjectPattern:
		for _, p := range m.A.List {
			if p.Name == "searchParams" {
				name = p.B // const { searchParams } = url
			}
		}
	}
	if name == nil || name.Kind != jssyntax.Ident {
		return nil
	}
	if p := a.place(name); p != nil && len(a.collectWrites(p)) == 1 {
		return p
	}
	return nil
}

// searchOwner returns the mention of a URL whose searchParams a write takes, or
// nil.
func (w write) searchOwner() *jssyntax.Node {
	switch {
	case w.value == nil:
	case len(w.path) == 1 && w.path[0] == "searchParams":
		return w.value
	case len(w.path) == 0 && w.value.Kind == jssyntax.Member && w.value.Name == "searchParams":
		return w.value.A
	}
	return nil
}
