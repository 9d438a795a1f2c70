package seapi

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Cut collects what must be deleted, over all the texts of a request. What
// several of them share is deleted once.
type Cut struct {
	Elements []*Element // deleted as a whole, by the front end
	Exprs    []any      // the expressions that are gone: nothing reads them there any more

	// Carried are the expressions that the header evaluates instead: deleting
	// them loses nothing.
	Carried map[any]bool

	leaves   map[*Leaf]*leafCut
	conflict bool

	ranges    [][2]int // what goes of the alternative at hand
	keptSpans map[keptSpan]bool
	keptElems map[*Element]bool
}

// A keptSpan is text that some alternative needs.
type keptSpan struct {
	leaf *Leaf
	span fixes.Span
}

// A leafCut is what happens to one operand.
type leafCut struct {
	leaf    *Leaf
	deleted []fixes.Span
	replace map[fixes.Span]string
	also    []fixes.Span
	whole   bool
}

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

// init makes the cut ready for another alternative.
func (c *Cut) init() {
	if c.leaves == nil {
		c.leaves = map[*Leaf]*leafCut{}
		c.keptSpans = map[keptSpan]bool{}
		c.keptElems = map[*Element]bool{}
	}
	c.ranges = nil
}

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
	sep := conditions(u.flat.leaf[p.end].guards)
	if implies(conditions(u.flat.leaf[p.start].guards), sep) {
		return false
	}
	for i := p.end; i < u.query[1]; i++ {
		if !implies(conditions(u.flat.leaf[i].guards), sep) {
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
	first := conditions(u.flat.leaf[start].guards)
	for i := start; i < end && len(first) > 0; i++ {
		if !implies(conditions(u.flat.leaf[i].guards), first) {
			return true
		}
	}
	return false
}

// detached reports whether the separator before a parameter may be missing.
func (u *URL) detached(p *Param) bool {
	sep := p.start - 1
	return sep >= 0 && u.flat.s[sep] == '&' && !implies(conditions(u.flat.leaf[p.start].guards), conditions(u.flat.leaf[sep].guards))
}

// implies reports whether all guards of b are in a.
func implies(a, b []Guard) bool {
	return !slices.ContainsFunc(b, func(g Guard) bool { return !slices.Contains(a, g) })
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
		if u.question >= 0 {
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
	case u.spelled(amp), u.joined(amp):
		return u.cut(c, start, amp+1)
	}
	return u.cut(c, start, amp) // keep the ?, which may stand before a &
}

// opensAfter reports whether the separator at amp can take the place of the
// question mark: it stands in another literal than the parameter before it, and
// is there whenever the question mark is.
func (u *URL) opensAfter(param, amp int) bool {
	return !u.sameSpelling(param, amp) && u.spelled(u.question) && u.spelled(amp) && u.sameGuards(u.question, amp)
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

// sameGuards reports whether two bytes of this alternative are there under the
// same conditions.
func (u *URL) sameGuards(i, j int) bool {
	if i < 0 || j < 0 || i >= len(u.flat.leaf) || j >= len(u.flat.leaf) {
		return false
	}
	return slices.Equal(conditions(u.flat.leaf[i].guards), conditions(u.flat.leaf[j].guards))
}

// conditions returns the guards that do not tell alternatives apart.
func conditions(guards []Guard) []Guard {
	return slices.DeleteFunc(slices.Clone(guards), func(g Guard) bool { return g.Alt })
}

// cut deletes a range of the flat text.
func (u *URL) cut(c *Cut, from, to int) string {
	c.ranges = append(c.ranges, [2]int{from, to})
	return c.delete(u.flat.roots, from, to)
}

func (c *Cut) delete(list []*occurrence, from, to int) string {
	for i, o := range list {
		a, b := max(from, o.start), min(to, o.end)
		if a >= b {
			continue
		}
		whole := a == o.start && b == o.end
		switch {
		case whole && o.piece.Elem != nil && !losesSeparator(list, i, from, to):
			c.addElement(o.piece.Elem)
			c.goneExprs(o)
		case whole && o.piece.Leaf != nil && c.expendable(o):
			c.addSpan(o.piece.Leaf, o.piece.Src, o.piece.Also)
			c.goneExprs(o)
		case o.children != nil:
			if why := c.delete(o.children, a, b); why != "" {
				return why
			}
		case o.piece.Expr != nil && o.piece.Sticky:
			return "evaluating the parameter has effects that must be kept"
		case o.piece.Leaf == nil:
			// A separator that join or an encoder adds goes with its entry.
		default:
			s, ok := o.piece.bytes(a-o.start, b-o.start)
			if !ok {
				return "the parameter is spelled with an escape sequence that cannot be split"
			}
			c.addSpan(o.piece.Leaf, s, nil)
		}
	}
	return ""
}

// losesSeparator reports whether a separator that should stay would go with the
// i-th occurrence, an element: of the neighbours that go with it, more are
// elements than separators, and another separator stands beside them.
func losesSeparator(list []*occurrence, i, from, to int) bool {
	goes := func(j int) bool {
		return j >= 0 && j < len(list) && from <= list[j].start && list[j].end <= to
	}
	a, b := i, i+1
	for goes(a - 1) {
		a--
	}
	for goes(b) {
		b++
	}
	elems, seps, first := 0, 0, -1
	for j, o := range list[a:b] {
		switch {
		case o.isSeparator():
			seps++
		case o.piece.Elem != nil:
			elems++
			if first < 0 {
				first = a + j
			}
		}
	}
	beside := a > 0 && list[a-1].isSeparator() || b < len(list) && list[b].isSeparator()
	return beside && seps < elems && i == first
}

// isSeparator reports whether no source spells the text.
func (o *occurrence) isSeparator() bool {
	return o.piece.Leaf == nil && o.piece.Expr == nil && o.piece.Inner == nil
}

// expendable reports whether deleting an expression loses no effect: it has none,
// or the header evaluates it, or what it encodes, instead.
func (c *Cut) expendable(o *occurrence) bool {
	if !o.piece.Sticky || c.Carried[o.piece.Expr] {
		return true
	}
	return o.piece.Encoded && o.children != nil && !slices.ContainsFunc(o.children, func(x *occurrence) bool { return !c.expendable(x) })
}

// goneExprs records the expressions of a deleted occurrence.
func (c *Cut) goneExprs(o *occurrence) {
	if o.piece.Expr != nil {
		c.Exprs = append(c.Exprs, o.piece.Expr)
	}
	for _, child := range o.children {
		if o.piece.Expr == nil || child.piece.Elem != nil {
			c.goneExprs(child)
		}
	}
}

// replace replaces byte i of the flat text, which is spelled.
func (u *URL) replace(c *Cut, i int, s string) string {
	o := u.flat.leaf[i]
	span, ok := o.piece.bytes(i-o.start, i-o.start+1)
	if !ok {
		return "a separator is spelled with an escape sequence"
	}
	lc := c.at(o.piece.Leaf)
	if old, ok := lc.replace[span]; ok && old != s {
		c.conflict = true
	}
	lc.replace[span] = s
	c.ranges = append(c.ranges, [2]int{i, i + 1})
	return ""
}

// keep records what of the occurrences stays in this alternative.
func (c *Cut) keep(list []*occurrence) {
	for _, o := range list {
		at := o.start
		for _, r := range c.ranges {
			if a, b := max(r[0], o.start), min(r[1], o.end); a < b {
				c.keepPart(o, at, a)
				at = b
			}
		}
		c.keepPart(o, at, o.end)
		c.keep(o.children)
	}
}

// keepPart records that a part of an occurrence stays. An expression or element
// of which something stays cannot go.
func (c *Cut) keepPart(o *occurrence, from, to int) {
	if from >= to {
		return
	}
	if o.piece.Elem != nil {
		c.keptElems[o.piece.Elem] = true
	}
	s := o.piece.Src
	if part, ok := o.piece.bytes(from-o.start, to-o.start); ok && o.piece.Expr == nil {
		s = part
	}
	if o.piece.Leaf != nil {
		c.keptSpans[keptSpan{o.piece.Leaf, s}] = true
	}
}

// contradicts reports whether one alternative needs what another one deletes or
// has as another separator.
func (c *Cut) contradicts() bool {
	for k := range c.keptSpans {
		lc := c.leaves[k.leaf]
		if lc == nil {
			continue
		}
		if slices.ContainsFunc(lc.deleted, k.span.Overlaps) {
			return true
		}
		for s, text := range lc.replace {
			if text == "?" && s.Overlaps(k.span) {
				return true
			}
		}
	}
	return slices.ContainsFunc(c.Elements, func(e *Element) bool { return c.keptElems[e] })
}

// bytes returns the source span of a part of a literal piece, and whether the
// source spells it byte for byte.
func (p *Piece) bytes(from, to int) (fixes.Span, bool) {
	switch {
	case from == 0 && to == len(p.Lit):
		return p.Src, true
	case p.Src.Len() != len(p.Lit):
		return fixes.Span{}, false
	}
	return fixes.Span{Start: p.Src.Start + from, End: p.Src.Start + to}, true
}

func (c *Cut) at(l *Leaf) *leafCut {
	lc := c.leaves[l]
	if lc == nil {
		lc = &leafCut{leaf: l, replace: map[fixes.Span]string{}}
		c.leaves[l] = lc
	}
	return lc
}

func (c *Cut) addElement(e *Element) {
	if !slices.Contains(c.Elements, e) {
		c.Elements = append(c.Elements, e)
	}
}

// Removes reports whether the element of a node goes.
func (c *Cut) Removes(node any) bool {
	return slices.ContainsFunc(c.Elements, func(e *Element) bool { return e.Node == node })
}

func (c *Cut) addSpan(l *Leaf, s fixes.Span, also []fixes.Span) {
	lc := c.at(l)
	if !slices.Contains(lc.deleted, s) {
		lc.deleted = append(lc.deleted, s)
	}
	for _, a := range also {
		if !slices.Contains(lc.also, a) {
			lc.also = append(lc.also, a)
		}
	}
}

// SpellHost plans the replacement of the host, and of the scheme if it is
// spelled with it.
func (u *URL) SpellHost(c *Cut, host string) string {
	c.init()
	o := u.flat.leaf[u.hostAt]
	name, _, _ := strings.Cut(u.Host, ":")
	from := u.hostAt - o.start
	span, ok := o.piece.bytes(from, min(from+len(name), len(o.piece.Lit)))
	if !ok || o.piece.Leaf == nil || o.piece.Leaf.Quote == "" || from+len(name) > len(o.piece.Lit) {
		return "the host is not spelled in one piece"
	}
	c.at(o.piece.Leaf).replace[span] = host
	return ""
}

// SecureScheme plans the change of http to https.
func (u *URL) SecureScheme(c *Cut) string {
	c.init()
	i := strings.Index(strings.ToLower(string(u.flat.s)), "http:")
	if i < 0 || !u.spelled(i+3) {
		return "the scheme http is not spelled where it can be edited"
	}
	o := u.flat.leaf[i+3]
	span, ok := o.piece.bytes(i+3-o.start, i+4-o.start)
	if !ok {
		return "the scheme http is not spelled where it can be edited"
	}
	c.at(o.piece.Leaf).replace[span] = string(u.flat.s[i+3]) + "s"
	return ""
}

// Leaves returns the operands whose text is cut.
func (c *Cut) Leaves() []*Leaf {
	var out []*Leaf
	for l := range c.leaves {
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b *Leaf) int { return a.Text.Compare(b.Text) })
	return out
}
