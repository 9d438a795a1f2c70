package analyzer

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// chain returns the concatenation that starts at n, of one operand if n is no
// concatenation.
func (in *interp) chain(n ast.Expr) *seapi.Chain {
	p := in.prog
	if c := p.chains[n]; c != nil {
		return c
	}
	f := in.fileOf(n)
	c := &seapi.Chain{Path: f.path, Span: f.span(n), Empty: `""`}
	prev := -1
	for _, op := range operands(n) {
		s := f.span(op)
		c.Operands = append(c.Operands, s)
		c.Stringy = append(c.Stringy, true)
		c.Glued = append(c.Glued, prev >= 0 && f.brokenBetween(prev, s.Start))
		prev = s.End
	}
	p.chains[n] = c
	return c
}

// operands returns the operands of a concatenation from left to right. A sum in
// parentheses is one operand.
func operands(n ast.Expr) []ast.Expr {
	b, ok := n.(*ast.BinaryExpr)
	if !ok || b.Op != token.ADD {
		return []ast.Expr{n}
	}
	return append(operands(b.X), b.Y)
}

// brokenBetween reports whether a comment or a line end stands between two
// offsets.
func (f *file) brokenBetween(from, to int) bool {
	for i := from; i < to && i < len(f.src); i++ {
		if c := f.src[i]; c == '\n' || c == '/' {
			return true
		}
	}
	return false
}

// leaf returns the leaf of an operand, always the same one.
func (in *interp) leaf(n ast.Expr, c *seapi.Chain, i int) *seapi.Leaf {
	p := in.prog
	bare := ast.Unparen(n)
	if l := p.leaves[bare]; l != nil {
		return l
	}
	f := in.fileOf(n)
	l := &seapi.Leaf{Chain: c, Index: i, Text: f.span(n)}
	if lit, ok := bare.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		l.Quote = lit.Value[:1]
		s := f.span(lit)
		l.Text = fixes.Span{Start: s.Start + 1, End: s.End - 1}
	}
	p.leaves[bare] = l
	p.nodeOf[l] = bare
	return l
}

// concat evaluates a sum of strings.
func (in *interp) concat(n *ast.BinaryExpr) []seapi.Text {
	if in.fileOf(n) == nil {
		in.eval(n.X)
		in.eval(n.Y)
		return nil
	}
	c := in.chain(n)
	out := []seapi.Text{nil}
	for i, op := range operands(n) {
		leaf := in.leaf(op, c, i)
		v := in.eval(op)
		out = seapi.Product(out, fewer(len(out), in.operand(op, leaf, v)))
	}
	return out
}

// fewer returns the alternatives of an operand, or only the operand if there are
// too many to go with those before it and none of them has a parameter: what
// comes first names the host.
func fewer(before int, list []seapi.Text) []seapi.Text {
	if before*len(list) <= seapi.MaxVariants || slices.ContainsFunc(list, seapi.Text.HasSeparators) {
		return list
	}
	if len(list[0]) != 1 || list[0][0].Expr == nil {
		return list
	}
	p := list[0][0]
	p.Inner, p.Guards = nil, nil
	return []seapi.Text{{p}}
}

// spelled returns the texts of a value as an expression spells it.
func (in *interp) spelled(n ast.Expr, v *value) []seapi.Text {
	if n == nil || in.fileOf(n) == nil {
		return textsOf(v)
	}
	if b, ok := ast.Unparen(n).(*ast.BinaryExpr); ok && b.Op == token.ADD && v.texts != nil {
		return v.texts
	}
	return in.operand(n, in.leaf(n, in.chain(n), 0), v)
}

// operand returns the texts of one operand: literals are spelled there, anything
// else is one piece around what it evaluates to.
func (in *interp) operand(n ast.Expr, leaf *seapi.Leaf, v *value) []seapi.Text {
	bare := ast.Unparen(n)
	if lit, ok := bare.(*ast.BasicLit); ok && lit.Kind == token.STRING && v.texts != nil {
		return v.texts
	}
	p := seapi.Piece{Expr: expr{bare, v}, Src: leaf.Text, Leaf: leaf, Sticky: in.hasEffects(bare), Encoded: in.isEncoder(bare)}
	if v.texts == nil || seapi.TooLong(v.texts) {
		if p.Encoded {
			if arg := in.encoded(bare); arg != nil {
				p.Inner = seapi.Text{{Expr: expr{ast.Unparen(bare.(*ast.CallExpr).Args[0]), arg}}}
			}
		}
		return []seapi.Text{{p}}
	}
	out := make([]seapi.Text, 0, len(v.texts))
	for _, t := range v.texts {
		q := p
		q.Inner, q.Guards = seapi.LiftGuards(t)
		if q.Encoded && len(q.Inner) == 1 && q.Inner[0].Encoded {
			q.Inner, q.Guards = seapi.LiftGuards(q.Inner[0].Inner)
		}
		out = append(out, seapi.Text{q})
	}
	return out
}
