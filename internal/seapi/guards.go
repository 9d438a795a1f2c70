package seapi

import "slices"

// anyDivided reports whether it depends on conditions where a parameter that
// goes starts or ends.
func (u *URL) anyDivided(gone func(*Param) bool) bool {
	some := false
	for i := range u.Params {
		p := &u.Params[i]
		if !gone(p) {
			continue
		}
		some = true
		if u.divided(p.start, p.end) || u.detached(p) || u.spills(p) {
			return true
		}
	}
	return some && u.divided(u.query[1], len(u.flat.s))
}

// spills reports whether text behind a parameter belongs to its value where the
// separator between them is missing.
func (u *URL) spills(p *Param) bool {
	if p.end == u.query[1] {
		return false
	}
	sep := Conditions(u.flat.leaf[p.end].guards)
	if implies(Conditions(u.flat.leaf[p.start].guards), sep) {
		return false
	}
	for i := p.end; i < u.query[1]; i++ {
		if !implies(Conditions(u.flat.leaf[i].guards), sep) {
			return u.flat.s[i] != '&'
		}
	}
	return false
}

// divided reports whether the text of a range goes on where its start, which is
// conditional, is missing: the name of a parameter or the # of a fragment.
func (u *URL) divided(start, end int) bool {
	if start == end {
		return false
	}
	first := Conditions(u.flat.leaf[start].guards)
	for i := start; i < end && len(first) > 0; i++ {
		if !implies(Conditions(u.flat.leaf[i].guards), first) {
			return true
		}
	}
	return false
}

// detached reports whether the separator before a parameter may be missing.
func (u *URL) detached(p *Param) bool {
	sep := p.start - 1
	return sep >= 0 && u.flat.s[sep] == '&' && !implies(Conditions(u.flat.leaf[p.start].guards), Conditions(u.flat.leaf[sep].guards))
}

// implies reports whether all guards of b are in a.
func implies(a, b []Guard) bool {
	return !slices.ContainsFunc(b, func(g Guard) bool { return !slices.Contains(a, g) })
}

// sameGuards reports whether two bytes of this alternative are there under the
// same conditions.
func (u *URL) sameGuards(i, j int) bool {
	if i < 0 || j < 0 || i >= len(u.flat.leaf) || j >= len(u.flat.leaf) {
		return false
	}
	return slices.Equal(Conditions(u.flat.leaf[i].guards), Conditions(u.flat.leaf[j].guards))
}

// Conditions returns the guards that do not tell alternatives apart.
func Conditions(guards []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(guards), func(g Guard) bool { return g.Alt })
}
