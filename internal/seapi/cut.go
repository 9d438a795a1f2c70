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

	leaves   map[*Leaf]*leafCut
	conflict bool
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
	if c.leaves == nil {
		c.leaves = map[*Leaf]*leafCut{}
	}
	n := len(u.Params)
	for i := 0; i < n; i++ {
		if !gone(&u.Params[i]) {
			continue
		}
		if i == 0 || u.allGone(i, gone) {
			if why := u.cutLeading(c, i, gone); why != "" {
				return why
			}
			continue
		}
		p := &u.Params[i]
		from := p.start - 1 // its own separator
		if !u.sameGuards(from, p.start) {
			from = p.start
		}
		if why := u.cut(c, from, p.end); why != "" {
			return why
		}
	}
	return ""
}

// allGone reports whether every parameter before the i-th goes.
func (u *URL) allGone(i int, gone func(*Param) bool) bool {
	for j := range i {
		if !gone(&u.Params[j]) {
			return false
		}
	}
	return true
}

// cutLeading cuts the i-th parameter, before which nothing remains.
func (u *URL) cutLeading(c *Cut, i int, gone func(*Param) bool) string {
	p := &u.Params[i]
	last := i == len(u.Params)-1
	sameLeaf := !last && u.sameSpelling(p.start, p.end)
	switch {
	case last && u.question >= 0 && u.question == u.query[0]-1 && i == 0 && u.sameGuards(u.question, p.start):
		return u.cut(c, u.question, p.end) // '…/me?key=K': the ? goes too
	case last && i > 0:
		return u.cutAllLeading(c, i)
	case last, !u.sameGuards(p.start, p.end):
		return u.cut(c, p.start, p.end) // keep the ?: what follows may be missing
	case sameLeaf, u.flat.leaf[p.end].piece.Leaf == nil:
		return u.cut(c, p.start, p.end+1)
	case i == 0 && u.question >= 0 && u.spelled(u.question) && u.spelled(p.end) && u.sameGuards(u.question, p.end):
		// '…/tags?key=K' + '&site=so' becomes '…/tags' + '?site=so'
		if gone(&u.Params[i+1]) {
			return u.cut(c, p.start, p.end+1)
		}
		if why := u.cut(c, u.question, p.end); why != "" {
			return why
		}
		return u.replace(c, p.end, "?")
	case u.spelled(p.end):
		return u.cut(c, p.start, p.end+1)
	}
	return u.cut(c, p.start, p.end)
}

// cutAllLeading cuts the last parameter where all before it went: the ? goes
// with it if it is spelled in the same literal.
func (u *URL) cutAllLeading(c *Cut, i int) string {
	p := &u.Params[i]
	if why := u.cut(c, p.start, p.end); why != "" {
		return why
	}
	if u.question >= 0 && u.spelled(u.question) && u.sameGuards(u.question, p.start) {
		return u.cut(c, u.question, u.question+1)
	}
	return ""
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

// sameGuards reports whether two bytes are there under the same conditions.
func (u *URL) sameGuards(i, j int) bool {
	if i < 0 || j < 0 || i >= len(u.flat.leaf) || j >= len(u.flat.leaf) {
		return false
	}
	return slices.Equal(u.flat.leaf[i].guards, u.flat.leaf[j].guards)
}

// cut deletes a range of the flat text.
func (u *URL) cut(c *Cut, from, to int) string { return c.delete(u.flat.roots, from, to) }

func (c *Cut) delete(list []*occurrence, from, to int) string {
	for _, o := range list {
		a, b := max(from, o.start), min(to, o.end)
		if a >= b {
			continue
		}
		whole := a == o.start && b == o.end
		switch {
		case whole && o.piece.Elem != nil:
			c.addElement(o.piece.Elem)
			c.goneExprs(o)
		case whole && o.piece.Leaf != nil && (!o.piece.Sticky || c.Carried[o.piece.Expr]):
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
	if c.leaves == nil {
		c.leaves = map[*Leaf]*leafCut{}
	}
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
	if c.leaves == nil {
		c.leaves = map[*Leaf]*leafCut{}
	}
	i := strings.Index(strings.ToLower(string(u.flat.s)), "http:")
	if i < 0 || !u.spelled(i+3) {
		return "the scheme http is not spelled where it can be edited"
	}
	o := u.flat.leaf[i+3]
	span, ok := o.piece.bytes(i+3-o.start, i+4-o.start)
	if !ok {
		return "the scheme http is not spelled where it can be edited"
	}
	c.at(o.piece.Leaf).replace[span] = "ps"
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
