package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A realms says which files of a program may run together. Userscripts that only
// require the same library do not: each runs with a copy of its own.
type realms struct {
	group    []int          // of each part: those that import one another, or are of one page
	requires []map[int]bool // of each group: the groups that its scripts require, those they require in turn, and itself
}

// newRealms returns the realms of the parts.
func newRealms(parts []*part) *realms {
	r := &realms{group: make([]int, len(parts)), requires: make([]map[int]bool, len(parts))}
	index := map[string]int{}
	for i, p := range parts {
		if first, ok := index[p.Path]; ok {
			r.group[i] = r.group[first] // another program of the page
			continue
		}
		index[p.Path], r.group[i] = i, i
	}
	for i, p := range parts {
		for _, l := range p.Links {
			if to, ok := index[l.Path]; ok && (l.Kind == Import || l.Kind == Sibling) && !r.areLibraries(parts, i, to) {
				r.join(r.group[i], r.group[to])
			}
		}
	}
	for i := range parts {
		r.requires[i] = map[int]bool{i: true}
	}
	for changed := true; changed; {
		changed = false
		for i, p := range parts {
			for _, l := range p.Links {
				if to, ok := index[l.Path]; ok && (l.Kind == Require || l.Kind == Unique) {
					changed = r.require(r.group[i], r.group[to]) || changed
				}
			}
		}
	}
	return r
}

// areLibraries reports whether two scripts are siblings only because others require
// both.
func (r *realms) areLibraries(parts []*part, i, k int) bool {
	requires := func(p *part, path string) bool {
		return slices.ContainsFunc(p.Links, func(l Link) bool { return l.Kind == Require && l.Path == path })
	}
	return slices.ContainsFunc(parts, func(p *part) bool { return requires(p, parts[i].Path) && requires(p, parts[k].Path) })
}

// join makes one group of two.
func (r *realms) join(x, y int) {
	for i, g := range r.group {
		if g == y {
			r.group[i] = x
		}
	}
}

// require adds what a group requires. It reports whether that was new.
func (r *realms) require(from, to int) bool {
	n := len(r.requires[from])
	for g := range r.requires[to] {
		r.requires[from][g] = true
	}
	return len(r.requires[from]) > n
}

// meet reports whether two parts may run together.
func (r *realms) meet(x, y int) bool {
	x, y = r.group[x], r.group[y]
	return slices.ContainsFunc(r.requires, func(set map[int]bool) bool { return set[x] && set[y] })
}

// meet reports whether the code of two nodes may run together.
func (a *analysis) meet(x, y *jssyntax.Node) bool {
	if len(a.parts) == 1 {
		return true
	}
	if a.realms == nil {
		a.realms = newRealms(a.parts)
	}
	return a.realms.meet(a.file.PartAt(x.Span.Start), a.file.PartAt(y.Span.Start))
}

// isGetter reports whether a property of some name may be one of an object with a
// getter, as far as code at a node meets such objects.
func (a *analysis) isGetter(name string, at *jssyntax.Node) bool {
	return slices.ContainsFunc(a.getters[name], func(g *jssyntax.Node) bool { return a.meet(g, at) })
}
