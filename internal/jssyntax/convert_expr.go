package jssyntax

import (
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"
)

// expr converts an expression and the grouping parentheses around it.
//
// Expressions that begin with an operand, such as a + b, a.b and a(), nest to
// the left without limit: chains of 100,000 are real. So the way down to the
// first operand is a loop, and so is the way back.
func (c *converter) expr(e ast.Expression) *Node {
	c.decorators() // of a class or a parameter
	floor, mark := c.next, len(c.chain)
	for {
		left := c.leftOf(e)
		if left == nil {
			break
		}
		c.chain = append(c.chain, e)
		e = left
	}
	n, first := c.operand(e)
	first = c.group(n, first, floor)
	for len(c.chain) > mark {
		e = c.chain[len(c.chain)-1]
		c.chain = c.chain[:len(c.chain)-1]
		n = c.extend(e, n)
		first = c.group(n, first, floor)
	}
	if first != floor {
		c.fail(")")
	}
	return n
}

// operand converts an expression that begins with a token of its own, and returns
// that token too. Most are identifiers, which need not be searched for among the types.
func (c *converter) operand(e ast.Expression) (n *Node, first int) {
	if id, ok := e.(*ast.Identifier); ok {
		first = c.seekTo(id.Idx)
		return c.identifier(id), first
	}
	first = c.seekTo(startOf(e))
	return c.primary(e), first
}

// group widens Outer of n, which begins at the token first and ends before
// next, by the parentheses around it. Only tokens from floor on can belong to
// them: before it is what the parser consumed for another purpose, such as the
// ( of a call. It returns the first token of the widened range.
func (c *converter) group(n *Node, first, floor int) int {
	for first > floor && c.next < len(c.toks) && int(c.toks[first-1].Match) == c.next {
		first--
		n.Outer.Start = int(c.toks[first].Start)
		n.Outer.End = int(c.toks[c.next].End)
		c.next++
	}
	return first
}

// startOf returns the position of an expression's first token, given that it
// does not begin with an operand.
func startOf(e ast.Expression) file.Idx {
	if m, ok := e.(*ast.MetaProperty); ok {
		return m.Meta.Idx // goja leaves Idx unset
	}
	return e.Idx0()
}

// leftOf returns the operand that an expression begins with, or nil.
func (c *converter) leftOf(e ast.Expression) ast.Expression {
	switch e := e.(type) {
	case *ast.Identifier:
		return nil
	case *ast.BinaryExpression:
		return e.Left
	case *ast.AssignExpression:
		if c.isMaskedYield(e) {
			return nil
		}
		return e.Left
	case *ast.ConditionalExpression:
		return e.Test
	case *ast.SequenceExpression:
		return e.Sequence[0]
	case *ast.CallExpression:
		return e.Callee
	case *ast.DotExpression:
		return e.Left
	case *ast.PrivateDotExpression:
		return e.Left
	case *ast.BracketExpression:
		return e.Left
	case *ast.TemplateLiteral:
		return e.Tag
	case *ast.OptionalChain:
		return e.Expression
	case *ast.Optional:
		return e.Expression
	case *ast.UnaryExpression:
		if e.Postfix {
			return e.Operand
		}
	}
	return nil
}

// primary converts an expression that begins with a token of its own, which is
// next.
func (c *converter) primary(e ast.Expression) *Node {
	switch e := e.(type) {
	case *ast.Identifier:
		return c.identifier(e)
	case *ast.StringLiteral:
		return c.stringLit()
	case *ast.TemplateLiteral:
		return c.template(c.begin(TemplateLit), e)
	case *ast.ObjectLiteral:
		return c.object(e.Value)
	case *ast.ArrayLiteral:
		return c.array(e.Value)
	case *ast.ObjectPattern:
		return c.objectPattern(e)
	case *ast.ArrayPattern:
		return c.arrayPattern(e)
	case *ast.FunctionLiteral:
		return c.function(e)
	case *ast.ArrowFunctionLiteral:
		return c.arrow(e)
	case *ast.ClassLiteral:
		return c.class(e)
	case *ast.NewExpression:
		return c.newExpr(e)
	case *ast.UnaryExpression, *ast.AwaitExpression:
		return c.prefix(e)
	case *ast.YieldExpression:
		return c.yield(e.Argument)
	case *ast.AssignExpression: // a masked yield
		return c.yield(e.Right)
	case *ast.SpreadElement:
		return c.spread(e.Expression)
	case *ast.MetaProperty:
		return c.newTarget()
	}
	return c.simple(e)
}

// simple converts an expression of one token.
func (c *converter) simple(e ast.Expression) *Node {
	var n *Node
	switch e.(type) {
	case *ast.NumberLiteral:
		n = c.number()
	case *ast.BooleanLiteral:
		n = c.leaf(BoolLit, Word)
	case *ast.RegExpLiteral:
		n = c.leaf(RegexpLit, Regexp)
	case *ast.NullLiteral:
		return c.leaf(NullLit, Word)
	case *ast.ThisExpression:
		return c.leaf(This, Word)
	case *ast.SuperExpression:
		return c.leaf(Super, Word)
	case *ast.PrivateIdentifier:
		return c.name()
	default:
		c.fail("an expression of one token")
	}
	n.Value = c.src[n.Span.Start:n.Span.End]
	return n
}

// number converts the next token, a number. What the masks hide may be no
// number: a name or another one must not follow at once.
func (c *converter) number() *Node {
	n := c.leaf(NumberLit, Number)
	if c.next < len(c.toks) {
		if t := &c.toks[c.next]; int(t.Start) == n.Span.End && (t.Kind == Word || t.Kind == Number) {
			c.fail("the end of a number")
		}
	}
	return n
}

// prefix converts an expression with a prefix operator or await. A run of them
// is a loop, because it may be long.
func (c *converter) prefix(e ast.Expression) *Node {
	outermost := c.begin(Unary)
	for n := outermost; ; {
		e = c.operator(n, e)
		if !isPrefix(e) || c.is('(') {
			n.A = c.expr(e)
			break
		}
		n.A = c.begin(Unary)
		n.A.Parent = n
		n = n.A
	}
	for n := outermost; n.Span.End == 0; n = n.A {
		c.end(n)
	}
	return outermost
}

// isPrefix reports whether e begins with an operator.
func isPrefix(e ast.Expression) bool {
	switch e := e.(type) {
	case *ast.UnaryExpression:
		return !e.Postfix
	case *ast.AwaitExpression:
		return true
	}
	return false
}

// operator fills in kind and name of the prefix expression e, moves past its
// operator and returns its operand.
func (c *converter) operator(n *Node, e ast.Expression) ast.Expression {
	op := c.text(c.next)
	c.next++
	switch e := e.(type) {
	case *ast.AwaitExpression:
		n.Kind = Await
		return e.Argument
	case *ast.UnaryExpression:
		n.Name = op
		if op == "++" || op == "--" {
			n.Kind = Update
		}
		return e.Operand
	}
	return nil
}

// yield converts a yield expression; arg may be nil.
func (c *converter) yield(arg ast.Expression) *Node {
	n := c.begin(Yield)
	c.wantWord("yield")
	if arg != nil {
		if c.skip('*') {
			n.Flags |= Delegate
		}
		n.A = c.expr(arg)
	}
	return c.end(n)
}

// isMaskedYield reports whether e is the _=   x that stands for yield x.
func (c *converter) isMaskedYield(e *ast.AssignExpression) bool {
	if !c.isYieldWord(e.Left) {
		return false
	}
	// Where yield is the name of a variable, the source has the = as well.
	after := c.src[c.at(e.Left.Idx0())+len("yield"):]
	return !strings.HasPrefix(strings.TrimLeft(after, " \t"), "=")
}

// isYieldWord reports whether e is the _ that stands for the word yield.
func (c *converter) isYieldWord(e ast.Expression) bool {
	id, ok := e.(*ast.Identifier)
	return ok && id.Name == "_" && strings.HasPrefix(c.src[c.at(id.Idx):], "yield")
}

// newExpr converts new X and new X(…).
func (c *converter) newExpr(e *ast.NewExpression) *Node {
	n := c.begin(New)
	c.wantWord("new")
	n.A = c.expr(e.Callee)
	if e.LeftParenthesis == 0 {
		n.Flags |= NoArguments
	} else {
		n.List = c.arguments(e.ArgumentList)
	}
	return c.end(n)
}

// newTarget converts new.target.
func (c *converter) newTarget() *Node {
	n := c.begin(MetaProperty)
	c.next += len([...]string{"new", ".", "target"})
	n.Name = "new.target"
	return c.end(n)
}

// spread converts …argument.
func (c *converter) spread(arg ast.Expression) *Node {
	n := c.begin(Spread)
	c.next++
	n.A = c.expr(arg)
	return c.end(n)
}
