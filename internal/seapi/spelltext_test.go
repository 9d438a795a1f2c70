package seapi

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// texts returns what the expression evaluates to, as a front end would lay it
// out: one text for each alternative.
func (s *spelling) texts(n *node) []Text {
	c := s.chain(n)
	out := []Text{nil}
	for i, op := range n.operands() {
		out = product(out, s.operandTexts(op, c, i))
	}
	return out
}

// operands returns the operands of a sum, or n itself.
func (n *node) operands() []*node {
	if n.kind == sumNode {
		return n.list
	}
	return []*node{n}
}

// chain returns the concatenation that n is.
func (s *spelling) chain(n *node) *Chain {
	if c := s.chains[n]; c != nil {
		return c
	}
	c := &Chain{Span: n.span, Empty: "''"}
	prev := n.span.Start
	for _, op := range n.operands() {
		c.Operands = append(c.Operands, op.span)
		c.Stringy = append(c.Stringy, s.stringy(op))
		c.Glued = append(c.Glued, strings.ContainsAny(s.src[prev:max(prev, op.span.Start)], "\n/"))
		prev = op.span.End
	}
	s.chains[n] = c
	return c
}

// stringy reports whether an operand is known to be a string.
func (s *spelling) stringy(n *node) bool {
	switch n.kind {
	case strNode, templateNode, joinNode, paramsNode:
		return true
	case sumNode:
		return slices.ContainsFunc(n.list, s.stringy)
	case condNode:
		return s.stringy(n.list[1]) && s.stringy(n.list[2])
	case identNode:
		return n.ref != nil && s.stringy(n.ref)
	case callNode:
		return n.name == encoder
	}
	return false
}

// leaf returns the operand that n is.
func (s *spelling) leaf(n *node, c *Chain, i int) *Leaf {
	if l := s.leaves[n]; l != nil {
		return l
	}
	l := &Leaf{Chain: c, Index: i, Text: n.span}
	if n.kind == strNode || n.kind == templateNode {
		// Have: n.span ends with the literal's quote, or with parentheses around it.
		l.Quote = s.src[n.quasis[0].span.Start-1 : n.quasis[0].span.Start]
		l.Text = fixes.Span{Start: n.quasis[0].span.Start, End: n.quasis[len(n.quasis)-1].span.End}
	}
	s.leaves[n] = l
	return l
}

// operandTexts evaluates one operand of a concatenation.
func (s *spelling) operandTexts(n *node, c *Chain, i int) []Text {
	leaf := s.leaf(n, c, i)
	switch n.kind {
	case strNode:
		return []Text{pieces(n.quasis[0], leaf)}
	case templateNode:
		return s.templateTexts(n, leaf)
	case numberNode:
		return []Text{{{Expr: n, Inner: Literal(n.name), Src: n.span, Leaf: leaf}}}
	}
	piece := Piece{Expr: n, Src: leaf.Text, Leaf: leaf, Sticky: s.sticky(n), Encoded: n.kind == callNode && n.name == encoder}
	inner := s.innerTexts(n)
	if inner == nil {
		return []Text{{piece}}
	}
	var out []Text
	for _, t := range inner {
		p := piece
		p.Inner, p.Guards = liftGuards(t)
		out = append(out, Text{p})
	}
	return out
}

// sticky reports whether a call of an unknown function is in the expression.
func (s *spelling) sticky(n *node) bool {
	return n.kind == callNode && n.name != encoder || slices.ContainsFunc(n.list, s.sticky)
}

// innerTexts returns what an expression that is no literal evaluates to, or nil
// if that is not known.
func (s *spelling) innerTexts(n *node) []Text {
	switch {
	case n.kind == sumNode:
		return s.texts(n)
	case n.ref != nil:
		return s.texts(n.ref)
	case n.kind == callNode && n.name == encoder:
		return s.texts(n.list[0])
	case n.kind == condNode:
		return s.condTexts(n)
	case n.kind == joinNode, n.kind == paramsNode:
		return s.entryTexts(n)
	}
	return nil
}

// pieces returns the pieces of a literal's text.
func pieces(q quasi, leaf *Leaf) Text {
	out := Text{}
	for _, c := range q.chunks {
		out = append(out, Piece{Lit: c.text, Src: c.span, Leaf: leaf})
	}
	return out
}

// templateTexts evaluates a template: all its pieces share one leaf.
func (s *spelling) templateTexts(n *node, leaf *Leaf) []Text {
	out := []Text{pieces(n.quasis[0], leaf)}
	for i, x := range n.list {
		hole := fixes.Span{Start: n.quasis[i].span.End, End: n.quasis[i+1].span.Start}
		var alternatives []Text
		for _, t := range s.texts(x) {
			p := Piece{Expr: x, Src: hole, Leaf: leaf, Sticky: s.sticky(x), Inner: t}
			if len(t) == 1 && t[0].Expr == any(x) {
				p = t[0]
				p.Src, p.Leaf = hole, leaf
			}
			alternatives = append(alternatives, Text{p})
		}
		out = product(out, alternatives)
		out = product(out, []Text{pieces(n.quasis[i+1], leaf)})
	}
	return out
}

// condTexts evaluates c ? x : y.
func (s *spelling) condTexts(n *node) []Text {
	yes, no := Guard{Test: n.list[0]}, Guard{Test: n.list[0], Not: true}
	then, other := s.texts(n.list[1]), s.texts(n.list[2])
	switch {
	case blank(other):
		return guardEach(then, yes)
	case blank(then):
		return guardEach(other, no)
	}
	yes.Alt, no.Alt = true, true
	return append(guardEach(then, yes), guardEach(other, no)...)
}

func blank(list []Text) bool {
	return !slices.ContainsFunc(list, func(t Text) bool {
		text, ok := t.Known()
		return !ok || text != ""
	})
}

func guardEach(list []Text, g Guard) []Text {
	var out []Text
	for _, t := range list {
		inner, more := liftGuards(t)
		out = append(out, Text{{Inner: inner, Guards: append([]Guard{g}, more...)}})
	}
	return out
}

// liftGuards takes the guards off a text that is one unspelled piece.
func liftGuards(t Text) (Text, []Guard) {
	if len(t) == 1 && t[0].Expr == nil && t[0].Leaf == nil && t[0].Elem == nil && t[0].Inner != nil {
		return t[0].Inner, t[0].Guards
	}
	if t == nil {
		t = Text{}
	}
	return t, nil
}

// entryTexts evaluates a joined list, or a params object as a query.
func (s *spelling) entryTexts(n *node) []Text {
	sep := n.name
	if n.kind == paramsNode {
		sep = "&"
	}
	out := []Text{{}}
	for i, x := range n.list {
		if i > 0 {
			out = product(out, []Text{Literal(sep)})
		}
		var alternatives []Text
		for _, t := range s.texts(x) {
			if n.kind == paramsNode {
				t = Text{{Lit: n.keys[i]}, {Lit: "="}, {Inner: append(Text{}, t...), Raw: true}}
			}
			alternatives = append(alternatives, Text{{Inner: t, Elem: n.elems[i]}})
		}
		out = product(out, alternatives)
	}
	return out
}

// product appends every alternative of y to every alternative of x.
func product(x, y []Text) []Text {
	var out []Text
	for _, s := range x {
		for _, t := range y {
			out = append(out, append(append(Text{}, s...), t...))
		}
	}
	return out
}
