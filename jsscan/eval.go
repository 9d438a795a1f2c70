package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An expr is an expression and the env it is evaluated in.
type expr struct {
	n *jssyntax.Node
	e *env
}

// text evaluates an expression to the strings it can be: one text for each
// alternative, at least one.
func (a *analysis) text(n *jssyntax.Node, e *env) []seapi.Text {
	if n.Kind == jssyntax.Binary && n.Name == "+" {
		return a.concat(n, e)
	}
	return a.operand(n, a.chain(n), 0, e)
}

// operand evaluates one operand of a concatenation.
func (a *analysis) operand(n *jssyntax.Node, c *seapi.Chain, i int, e *env) []seapi.Text {
	switch n.Kind {
	case jssyntax.StringLit:
		return []seapi.Text{a.stringPieces(n, a.leaf(n, c, i))}
	case jssyntax.TemplateLit:
		if n.A == nil {
			return a.template(n, a.leaf(n, c, i), e)
		}
	case jssyntax.NumberLit:
		return []seapi.Text{{{Expr: expr{n, e}, Inner: seapi.Literal(n.Value), Src: n.Outer, Leaf: a.leaf(n, c, i)}}}
	case jssyntax.Binary:
		if n.Name == "+" && c.Span != n.Outer {
			return a.wrap(n, a.leaf(n, c, i), a.text(n, e), e)
		}
	}
	inner := a.inner(n, e)
	if len(inner) > 0 && i < len(c.Stringy) {
		c.Stringy[i] = true // what has a text is a string
	}
	return a.wrap(n, a.leaf(n, c, i), inner, e)
}

// wrap makes an expression one piece around what it evaluates to.
func (a *analysis) wrap(n *jssyntax.Node, leaf *seapi.Leaf, inner []seapi.Text, e *env) []seapi.Text {
	piece := seapi.Piece{Expr: expr{n, e}, Src: leaf.Text, Leaf: leaf, Sticky: a.hasEffects(n), Encoded: isEncoder(n) && !encodesURL(n, inner)}
	if len(inner) == 0 || seapi.TooLong(inner) {
		return []seapi.Text{{piece}}
	}
	out := make([]seapi.Text, 0, len(inner))
	for _, t := range inner {
		p := piece
		p.Inner, p.Guards = seapi.LiftGuards(t)
		out = append(out, seapi.Text{p})
	}
	return out
}

// encodesURL reports whether an encoder is given a whole URL: encodeURI leaves
// its separators alone.
func encodesURL(n *jssyntax.Node, inner []seapi.Text) bool {
	if name, _ := dotted(n.A); !strings.HasSuffix(name, "encodeURI") || len(inner) == 0 {
		return false
	}
	return inner[0].HasSeparators()
}

func (a *analysis) leaf(n *jssyntax.Node, c *seapi.Chain, i int) *seapi.Leaf {
	if l := a.leaves[n]; l != nil {
		return l
	}
	l := &seapi.Leaf{Chain: c, Index: i, Text: n.Outer, Node: n}
	if n.Kind == jssyntax.StringLit || n.Kind == jssyntax.TemplateLit && n.A == nil {
		l.Quote = a.file.Src[n.Span.Start : n.Span.Start+1]
		l.Text = span(n.Span.Start+1, n.Span.End-1)
	}
	a.leaves[n] = l
	return l
}

// template evaluates a template literal: all of its pieces share one leaf.
func (a *analysis) template(n *jssyntax.Node, leaf *seapi.Leaf, e *env) []seapi.Text {
	out := []seapi.Text{a.quasiPieces(n.Quasis[0], leaf)}
	for i, x := range n.List {
		hole := span(n.Quasis[i].Span.End, n.Quasis[i+1].Span.Start)
		var alternatives []seapi.Text
		for _, t := range a.text(x, e) {
			p := seapi.Piece{Expr: expr{x, e}, Src: hole, Leaf: leaf, Sticky: a.hasEffects(x)}
			p.Inner = t
			if len(t) == 1 && t[0].Expr == any(expr{x, e}) { // the expression itself: its piece becomes the hole
				p = t[0]
				p.Src, p.Leaf = hole, leaf
			}
			alternatives = append(alternatives, seapi.Text{p})
		}
		out = seapi.Product(out, alternatives)
		out = seapi.Product(out, []seapi.Text{a.quasiPieces(n.Quasis[i+1], leaf)})
	}
	return out
}

// inner returns what an expression that is no literal evaluates to, or nil if
// that is not known.
func (a *analysis) inner(n *jssyntax.Node, e *env) []seapi.Text {
	if !a.spend() || a.wary && a.isGuess(n) {
		return nil
	}
	a.depth++
	defer func() { a.depth-- }()
	switch n.Kind {
	case jssyntax.Ident:
		return a.identText(n, e)
	case jssyntax.Member:
		return a.memberText(n, e)
	case jssyntax.Call:
		return a.callText(n, e)
	case jssyntax.New:
		return a.valueText(n, e)
	case jssyntax.Conditional:
		return a.conditionalText(n, e)
	case jssyntax.Logical:
		return a.logicalText(n, e)
	case jssyntax.Await:
		return a.text(n.A, e)
	case jssyntax.Assign:
		if n.Name == "=" {
			return a.text(n.B, e)
		}
		if n.Name == "+=" {
			return a.sumText(n, e)
		}
	case jssyntax.Sequence:
		return a.text(n.List[len(n.List)-1], e)
	}
	return nil
}

// sumText evaluates x += y used as a value.
func (a *analysis) sumText(n *jssyntax.Node, e *env) []seapi.Text {
	if n.A.Kind != jssyntax.Ident {
		return nil
	}
	return seapi.Product(a.identText(n.A, e), a.text(n.B, e))
}

// conditionalText evaluates c ? x : y. Each side holds under its condition.
func (a *analysis) conditionalText(n *jssyntax.Node, e *env) []seapi.Text {
	yes, no := seapi.Guard{Test: n.A}, seapi.Guard{Test: n.A, Not: true}
	then, other := a.text(n.B, e), a.text(n.C, e)
	if seapi.Blank(other) {
		return seapi.GuardEach(then, yes)
	}
	if seapi.Blank(then) {
		return seapi.GuardEach(other, no)
	}
	yes.Alt, no.Alt = true, true
	return seapi.Capped(append(seapi.GuardEach(then, yes), seapi.GuardEach(other, no)...))
}

// logicalText evaluates x || y, x ?? y and x && y.
func (a *analysis) logicalText(n *jssyntax.Node, e *env) []seapi.Text {
	switch n.Name {
	case "&&":
		return seapi.GuardEach(a.text(n.B, e), seapi.Guard{Test: n.A})
	default:
		left, right := a.inner(n.A, e), a.text(n.B, e)
		if n.A.Kind == jssyntax.StringLit {
			left = a.text(n.A, e)
		}
		if seapi.Blank(right) {
			return left
		}
		if len(left) == 0 {
			left = []seapi.Text{{{Expr: expr{n.A, e}}}}
		}
		return seapi.Capped(append(seapi.GuardEach(left, seapi.Guard{Test: n.A, Alt: true}), seapi.GuardEach(right, seapi.Guard{Test: n.A, Not: true, Alt: true})...))
	}
}
