package jsscan

import (
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// chain returns the concatenation that starts at n, of one operand if n is no
// concatenation.
func (a *analysis) chain(n *jssyntax.Node) *seapi.Chain {
	if c := a.chains[n]; c != nil {
		return c
	}
	var c *seapi.Chain
	if n.Kind == jssyntax.Binary && n.Name == "+" {
		c = a.sum(n)
	} else {
		c = single(n)
	}
	c.Empty = a.partOf(n).style.empty
	a.chains[n] = c
	return c
}

// sum returns the concatenation that a sum is.
func (a *analysis) sum(n *jssyntax.Node) *seapi.Chain {
	c := &seapi.Chain{Span: n.Outer}
	prev := -1
	for _, op := range operands(n) {
		c.Operands = append(c.Operands, op.Outer)
		c.Stringy = append(c.Stringy, isString(op))
		c.Glued = append(c.Glued, prev >= 0 && a.hasCommentOrNewline(prev, op.Outer.Start))
		prev = op.Outer.End
	}
	return c
}

// single returns the concatenation of one operand, which most are: in one piece.
func single(n *jssyntax.Node) *seapi.Chain {
	c := &struct {
		seapi.Chain
		operand [1]fixes.Span
		flags   [2]bool
	}{operand: [1]fixes.Span{n.Outer}, flags: [2]bool{isString(n), false}}
	c.Chain = seapi.Chain{Span: n.Outer, Operands: c.operand[:], Stringy: c.flags[:1], Glued: c.flags[1:]}
	return &c.Chain
}

// operands returns the operands of a concatenation from left to right.
func operands(n *jssyntax.Node) []*jssyntax.Node {
	var rev []*jssyntax.Node
	for n.Kind == jssyntax.Binary && n.Name == "+" {
		rev = append(rev, n.B)
		if n.A.Outer != n.A.Span {
			break // a parenthesised sum is one operand
		}
		n = n.A
	}
	if n.Kind == jssyntax.Binary && n.Name == "+" {
		rev = append(rev, n.A)
	} else {
		rev = append(rev, n)
	}
	out := make([]*jssyntax.Node, len(rev))
	for i, op := range rev {
		out[len(rev)-1-i] = op
	}
	return out
}

// isString reports whether an operand makes the sum a string.
func isString(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.StringLit, jssyntax.TemplateLit:
		return true
	case jssyntax.Binary:
		return n.Name == "+" && (isString(n.A) || isString(n.B))
	case jssyntax.Call:
		switch name, _ := dotted(n.A); name {
		case "encodeURIComponent", "encodeURI", "escape", "String":
			return true
		}
		return n.A.Kind == jssyntax.Member && (n.A.Name == "join" || n.A.Name == "toString")
	}
	return false
}

// hasCommentOrNewline reports whether a comment or a line end stands between
// two offsets.
func (a *analysis) hasCommentOrNewline(from, to int) bool {
	for i := from; i < to; i++ {
		if c := a.file.Src[i]; c == '\n' || c == '/' {
			return true
		}
	}
	return false
}

func (a *analysis) concat(n *jssyntax.Node, e *env) []seapi.Text {
	c := a.chain(n)
	out := []seapi.Text{nil}
	for i, op := range operands(n) {
		out = seapi.Product(out, a.operand(op, c, i, e))
	}
	return out
}
