package jssyntax

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
	"github.com/dop251/goja/token"
)

// extend converts the expression e, whose first operand has become left.
func (c *converter) extend(e ast.Expression, left *Node) *Node {
	switch e := e.(type) {
	case *ast.DotExpression:
		return c.dot(left)
	case *ast.PrivateDotExpression:
		return c.dot(left)
	case *ast.BracketExpression:
		return c.bracket(e, left)
	case *ast.CallExpression:
		return c.call(e, left)
	case *ast.BinaryExpression:
		return c.binary(e, left)
	case *ast.AssignExpression:
		return c.assign(e, left)
	case *ast.ConditionalExpression:
		return c.conditional(e, left)
	case *ast.SequenceExpression:
		return c.sequence(e, left)
	case *ast.TemplateLiteral:
		n := c.beginAt(TemplateLit, left)
		n.A = left
		return c.template(n, e)
	case *ast.UnaryExpression:
		n := c.beginAt(Update, left)
		n.Flags, n.Name, n.A = Postfix, c.infix(e.Operator), left
		return c.end(n)
	}
	return left // OptionalChain and Optional: the token ?. says as much
}

// isImport reports whether n is the word import, which goja saw as the name of
// a variable.
func (c *converter) isImport(n *Node) bool { return n.Kind == Ident && n.Name == "import" }

// dot converts left.name, left?.name, left.#name and import.name.
func (c *converter) dot(left *Node) *Node {
	if c.isImport(left) {
		left.Kind, left.Name = MetaProperty, "import."+c.text(c.next+1)
		c.next += len([...]string{".", "meta"})
		return c.end(left)
	}
	n := c.beginAt(Member, left)
	n.A = left
	if c.optional(n); !n.Has(Optional) {
		c.want('.')
	}
	n.B = c.name()
	n.Name = n.B.Name
	return c.end(n)
}

// optional moves past ?. and sets the flag, if it is next.
func (c *converter) optional(n *Node) {
	if c.text(c.next) == "?." {
		n.Flags |= Optional
		c.next++
	}
}

// bracket converts left[expr] and left?.[expr].
func (c *converter) bracket(e *ast.BracketExpression, left *Node) *Node {
	n := c.beginAt(Member, left)
	n.A = left
	n.Flags |= Computed
	c.optional(n)
	c.want('[')
	n.B = c.expr(e.Member)
	c.want(']')
	n.Name = staticName(n.B)
	return c.end(n)
}

// staticName returns the property name that the expression of x[…] spells, ""
// if it is not a literal.
func staticName(n *Node) string {
	switch {
	case n.Kind == StringLit || n.Kind == NumberLit:
		return n.Value
	case n.Kind == TemplateLit && n.A == nil && len(n.List) == 0:
		return n.Quasis[0].Cooked
	}
	return ""
}

// call converts left(…), left?.(…) and import(…).
func (c *converter) call(e *ast.CallExpression, left *Node) *Node {
	if c.isImport(left) {
		left.Kind, left.Name = ImportCall, ""
		left.List = c.arguments(e.ArgumentList)
		return c.end(left)
	}
	n := c.beginAt(Call, left)
	n.A = left
	c.optional(n)
	n.List = c.arguments(e.ArgumentList)
	return c.end(n)
}

// arguments converts a list of arguments with its parentheses.
func (c *converter) arguments(args []ast.Expression) []*Node {
	c.want('(')
	list := c.elements(args)
	c.want(')')
	return list
}

// elements converts expressions with commas between and perhaps after them. A
// nil one is a hole.
func (c *converter) elements(exprs []ast.Expression) []*Node {
	mark := len(c.lists)
	for _, e := range exprs {
		var n *Node
		switch e := e.(type) {
		case nil:
		case *ast.SpreadElement:
			n = c.spread(e.Expression)
		default:
			n = c.expr(e)
		}
		c.lists = append(c.lists, n)
		c.skip(',')
	}
	return c.takeList(mark)
}

// infix moves past the operator op, which must be next, and returns its text.
func (c *converter) infix(op token.Token) string {
	text := op.String()
	if c.text(c.next) != text {
		c.fail(text)
	}
	c.next++
	return text
}

// binaryOp is infix for the operator of e. goja gives #x in y a wrong one.
func (c *converter) binaryOp(e *ast.BinaryExpression, left *Node) string {
	if left.Kind == PrivateIdent {
		return c.infix(token.IN)
	}
	return c.infix(e.Operator)
}

// binary converts left op right.
func (c *converter) binary(e *ast.BinaryExpression, left *Node) *Node {
	for {
		n := c.beginAt(Binary, left)
		n.A, n.Name = left, c.binaryOp(e, left)
		if e.Operator == token.LOGICAL_AND || e.Operator == token.LOGICAL_OR || e.Operator == token.COALESCE {
			n.Kind = Logical
		}
		right, ok := c.relational(e)
		if !ok {
			n.B = c.expr(e.Right)
			return c.end(n)
		}
		// Have: a < b < c, which goja nests as a < (b < c).
		n.B = c.expr(right.Left)
		left, e = c.end(n), right
	}
}

// relational returns the right operand of e if both are relational expressions
// and no parentheses, which would begin at next, are around the second.
func (c *converter) relational(e *ast.BinaryExpression) (*ast.BinaryExpression, bool) {
	right, ok := e.Right.(*ast.BinaryExpression)
	if !ok || !isRelational(e) || !isRelational(right) {
		return nil, false
	}
	if !c.is('(') {
		return right, true
	}
	match := c.toks[c.next].Match
	return right, match >= 0 && int(c.toks[match].Start) < c.at(c.leftmost(right.Right))
}

// isRelational reports whether goja nests e to the right although it belongs
// to the left.
func isRelational(e *ast.BinaryExpression) bool {
	switch e.Operator {
	case token.LESS, token.LESS_OR_EQUAL, token.GREATER, token.GREATER_OR_EQUAL, token.INSTANCEOF, token.IN:
		return true
	}
	return false
}

// leftmost returns the position of the first token of e after parentheses.
func (c *converter) leftmost(e ast.Expression) file.Idx {
	for {
		left := c.leftOf(e)
		if left == nil {
			return startOf(e)
		}
		e = left
	}
}

// assign converts target = value and its like.
func (c *converter) assign(e *ast.AssignExpression, left *Node) *Node {
	n := c.beginAt(Assign, left)
	n.A, n.Name = left, c.text(c.next)
	if !isAssignOp(n.Name, e.Operator) {
		c.fail("=")
	}
	c.next++
	n.B = c.expr(e.Right)
	return c.end(n)
}

// isAssignOp reports whether the text is that of goja's operator op, which is
// + for +=.
func isAssignOp(text string, op token.Token) bool {
	if op == token.ASSIGN {
		return text == "="
	}
	before, ok := strings.CutSuffix(text, "=")
	return ok && before == op.String()
}

// conditional converts test ? then : else.
func (c *converter) conditional(e *ast.ConditionalExpression, test *Node) *Node {
	n := c.beginAt(Conditional, test)
	n.A = test
	c.want('?')
	n.B = c.expr(e.Consequent)
	c.want(':')
	c.own(n).C = c.expr(e.Alternate)
	return c.end(n)
}

// sequence converts a, b, c.
func (c *converter) sequence(e *ast.SequenceExpression, first *Node) *Node {
	n := c.beginAt(Sequence, first)
	mark := len(c.lists)
	c.lists = append(c.lists, first)
	for _, e := range e.Sequence[1:] {
		c.want(',')
		n := c.expr(e)
		c.lists = append(c.lists, n)
	}
	n.List = c.takeList(mark)
	return c.end(n)
}
