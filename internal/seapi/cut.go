package seapi

import (
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

	// Narrow cuts as little as possible: entries instead of the expression that
	// joins them, and no question mark, which other alternatives may need.
	Narrow bool

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

// init makes the cut ready for another alternative.
func (c *Cut) init() {
	if c.leaves == nil {
		c.leaves = map[*Leaf]*leafCut{}
		c.keptSpans = map[keptSpan]bool{}
		c.keptElems = map[*Element]bool{}
	}
	c.ranges = nil
}

const stillJoined = "what is left of its element of the list would still be joined by &; leave it out of the list, and set the header"

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
		case whole && o.piece.Leaf != nil && c.expendable(o) && !(c.Narrow && hasElement(o.children)):
			c.addSpan(o.piece.Leaf, o.piece.Src, o.piece.Also)
			c.goneExprs(o)
			if c.evaluatedElsewhere(o.children, o.piece.Src) {
				if why := c.delete(o.children, a, b); why != "" {
					return why
				}
			}
		case o.children != nil:
			if why := c.delete(o.children, a, b); why != "" {
				return why
			}
		case o.piece.Expr != nil && o.piece.Sticky:
			return "evaluating the parameter has effects that must be kept"
		case o.piece.Leaf == nil:
			// A separator that join or an encoder adds goes with its entry.
			if o.piece.Lit == "&" && !besideElement(list, i, from, to) {
				return stillJoined
			}
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

// evaluatedElsewhere reports whether an expression with effects that the header
// evaluates instead is spelled outside of a span: it must go there as well, or
// it would be evaluated twice.
func (c *Cut) evaluatedElsewhere(list []*occurrence, s fixes.Span) bool {
	return slices.ContainsFunc(list, func(o *occurrence) bool {
		return o.piece.Sticky && c.Carried[o.piece.Expr] && o.piece.Leaf != nil && !s.Contains(o.piece.Src) || c.evaluatedElsewhere(o.children, s)
	})
}

// hasElement reports whether an occurrence is made of entries.
func hasElement(list []*occurrence) bool {
	return slices.ContainsFunc(list, func(o *occurrence) bool { return o.piece.Elem != nil || hasElement(o.children) })
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

// besideElement reports whether an entry that can be deleted goes with the i-th
// occurrence, a separator.
func besideElement(list []*occurrence, i, from, to int) bool {
	goes := func(j int) bool {
		return j >= 0 && j < len(list) && from <= list[j].start && list[j].end <= to && hasElement(list[j:j+1])
	}
	return goes(i-1) || goes(i+1)
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
