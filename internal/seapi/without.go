package seapi

import (
	"cmp"
	"slices"
)

// Without plans the deletion of the parameters that match, and of the
// separators that go with them. It returns what stands in the way, or "".
func (u *URL) Without(c *Cut, gone func(*Param) bool) string {
	c.init()
	if u.anyDivided(gone) {
		return "parts of the parameter are there under different conditions"
	}
	lead := u.leading(gone)
	if lead > 0 {
		if why := u.cutLeading(c, lead); why != "" {
			return why
		}
	}
	for i := lead; i < len(u.Params); {
		end := u.run(i, gone)
		if end > i {
			if why := u.cutBehind(c, i, end-1); why != "" {
				return why
			}
		}
		i = max(end, i+1)
	}
	for i := range u.Params {
		if p := &u.Params[i]; p.unset != nil && p.unset.piece.Leaf != nil && gone(p) {
			c.addSpan(p.unset.piece.Leaf, p.unset.piece.Src, p.unset.piece.Also)
			c.goneExprs(p.unset)
		}
	}
	slices.SortFunc(c.ranges, func(a, b [2]int) int { return cmp.Compare(a[0], b[0]) })
	c.keep(u.flat.roots)
	return ""
}

// leading returns the number of parameters that go and before which nothing
// stays. Where the question mark is not seen, other parameters come first.
func (u *URL) leading(gone func(*Param) bool) int {
	if u.question < 0 && u.query[0] > 0 {
		return 0
	}
	for i := range u.Params {
		if !gone(&u.Params[i]) {
			return i
		}
	}
	return len(u.Params)
}

// run returns the end of the parameters from the i-th on that go and are there,
// with the separators between them, under the same conditions.
func (u *URL) run(i int, gone func(*Param) bool) int {
	start := u.Params[i].start
	for end := i; end < len(u.Params); end++ {
		p := &u.Params[end]
		if !gone(p) || !u.sameGuards(start, p.start) || end > i && !u.sameGuards(start, p.start-1) {
			return end
		}
	}
	return len(u.Params)
}

// cutBehind cuts the parameters from the i-th to the j-th, behind one that stays,
// with the separator that is there whenever they are: their own, or the next one.
func (u *URL) cutBehind(c *Cut, i, j int) string {
	from, to := u.Params[i].start, u.Params[j].end
	own, next := from-1, to
	hasNext := next < u.query[1] && (u.joined(next) || u.sameGuards(u.Params[j].start, next))
	switch {
	case hasNext && u.joined(next) && !u.joined(own) && u.elementAt(own) != u.elementAt(from):
		return u.cut(c, from, next+1) // '…&' + {key: K, site: 'so'}: the separator that the object adds goes
	case hasNext && u.joined(own) && !u.joined(next) && u.elementAt(from) == u.elementAt(next):
		return u.cut(c, from, next+1) // ['a=b', 'key=K&site=so']: the one in the entry goes
	case u.joined(own) || u.sameGuards(own, from):
		return u.cut(c, own, to)
	case hasNext:
		return u.cut(c, from, next+1)
	}
	return u.cut(c, from, to)
}

// joined reports whether no source spells the separator at i: it goes with an
// element.
func (u *URL) joined(i int) bool { return u.flat.leaf[i].piece.Leaf == nil }

// elementAt returns the innermost element around byte i, or nil.
func (u *URL) elementAt(i int) *Element {
	var elem *Element
	for _, o := range u.flat.chainOf(i) {
		if o.piece.Elem != nil {
			elem = o.piece.Elem
		}
	}
	return elem
}

// cutLeading cuts the first n parameters.
func (u *URL) cutLeading(c *Cut, n int) string {
	start := u.Params[0].start
	if n == len(u.Params) {
		if u.question >= 0 && !c.Narrow {
			start = u.question // '…/me?key=K': the ? goes too
		}
		return u.cut(c, start, u.query[1])
	}
	amp := u.Params[n].start - 1
	switch {
	case u.opensAfter(u.Params[n-1].start, amp):
		// '…/tags?key=K' + '&site=so' becomes '…/tags' + '?site=so'
		if why := u.cut(c, u.question, amp); why != "" {
			return why
		}
		return u.replace(c, amp, "?")
	case u.question >= 0 && !u.follows(amp, u.question):
		return u.cut(c, start, amp) // the ? may be missing where the & is there
	case u.spelled(amp), u.joined(amp):
		return u.cut(c, start, amp+1)
	}
	return u.cut(c, start, amp) // keep the ?, which may stand before a &
}

// follows reports whether byte j is there whenever byte i is.
func (u *URL) follows(i, j int) bool {
	have := Conditions(u.flat.leaf[i].guards)
	return !slices.ContainsFunc(Conditions(u.flat.leaf[j].guards), func(g Guard) bool { return !slices.Contains(have, g) })
}

// opensAfter reports whether the separator at amp can take the place of the
// question mark: it stands in another literal than the parameter before it, and
// is there whenever the question mark is.
func (u *URL) opensAfter(param, amp int) bool {
	return !u.sameSpelling(param, amp) && u.spelled(u.question) && u.spelled(amp) && u.sameGuards(u.question, amp) && !u.inQuery(amp)
}

// inQuery reports whether byte i lies in a text that is a query by itself.
func (u *URL) inQuery(i int) bool {
	return slices.ContainsFunc(u.flat.chainOf(i), func(o *occurrence) bool { return o.piece.Query })
}

// spelled reports whether byte i is a literal byte of the source that can be
// edited alone.
func (u *URL) spelled(i int) bool {
	if i < 0 || i >= len(u.flat.leaf) {
		return false
	}
	p := u.flat.leaf[i].piece
	return p.Leaf != nil && p.Leaf.Quote != "" && p.Expr == nil
}

// sameSpelling reports whether two bytes are spelled in the same literal.
func (u *URL) sameSpelling(i, j int) bool {
	a, b := u.flat.leaf[i].piece.Leaf, u.flat.leaf[j].piece.Leaf
	return a != nil && a == b
}
