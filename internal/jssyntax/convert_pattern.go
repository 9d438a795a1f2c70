package jssyntax

import "github.com/dop251/goja/ast"

// target converts what a declaration, parameter or assignment binds, with its
// default value if it has one. In a pattern goja keeps a default as an
// assignment.
func (c *converter) target(e ast.Expression) *Node {
	assign, ok := e.(*ast.AssignExpression)
	if !ok || c.isMaskedYield(assign) {
		return c.expr(e)
	}
	return c.defaulted(c.expr(assign.Left), assign.Right)
}

// defaulted converts the default value of a target. The = is next.
func (c *converter) defaulted(target *Node, value ast.Expression) *Node {
	n := c.beginAt(Default, target)
	n.A = target
	c.want('=')
	n.B = c.expr(value)
	return c.end(n)
}

// rest converts …target.
func (c *converter) rest(e ast.Expression) *Node {
	n := c.begin(Rest)
	c.next++
	n.A = c.target(e)
	return c.end(n)
}

// arrayPattern converts [a, , b = 1, ...c] on the left of an assignment or in a
// declaration.
func (c *converter) arrayPattern(e *ast.ArrayPattern) *Node {
	n := c.begin(ArrayPattern)
	c.want('[')
	mark := len(c.lists)
	for _, elem := range e.Elements {
		var t *Node
		if elem != nil {
			t = c.target(elem)
		}
		c.lists = append(c.lists, t)
		c.skip(',')
	}
	c.restOf(e.Rest)
	n.List = c.takeList(mark)
	c.want(']')
	return c.end(n)
}

// objectPattern converts {a, b: c = 1, ...d}.
func (c *converter) objectPattern(e *ast.ObjectPattern) *Node {
	n := c.begin(ObjectPattern)
	c.want('{')
	n.List = c.properties(e.Properties, e.Rest, c.target)
	c.want('}')
	return c.end(n)
}

// restOf appends …target to the list that is being built, unless e is nil.
func (c *converter) restOf(e ast.Expression) {
	if e != nil {
		n := c.rest(e)
		c.lists = append(c.lists, n)
		c.skip(',')
	}
}

// binding converts a target with an initial value as a parameter has it.
func (c *converter) binding(b *ast.Binding) *Node {
	t := c.target(b.Target)
	if b.Initializer != nil {
		t = c.defaulted(t, b.Initializer)
	}
	return t
}

// declarator converts a target with an initial value as a declaration has it.
func (c *converter) declarator(b *ast.Binding) *Node {
	n := c.begin(Declarator)
	n.A = c.target(b.Target)
	if b.Initializer != nil {
		c.want('=')
		n.B = c.expr(b.Initializer)
	}
	return c.end(n)
}
