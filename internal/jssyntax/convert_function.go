package jssyntax

import (
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/token"
)

// function converts a function that the word function begins.
func (c *converter) function(e *ast.FunctionLiteral) *Node {
	n := c.begin(Function)
	c.skipWord("async")
	c.wantWord("function")
	if c.skip('*') {
		n.Flags |= Generator
	}
	if !c.is('(') {
		n.A = c.name()
	}
	return c.functionRest(n, e)
}

// method converts the parameters and body of a method, getter or setter, which
// are all that the Function node of one spans.
func (c *converter) method(e *ast.FunctionLiteral, flags Flags) *Node {
	n := c.begin(Function)
	n.Flags = flags
	return c.functionRest(n, e)
}

// functionRest converts parameters and body into n.
func (c *converter) functionRest(n *Node, e *ast.FunctionLiteral) *Node {
	if e.Async {
		n.Flags |= Async
	}
	if e.Generator {
		n.Flags |= Generator
	}
	outer := c.generator
	c.generator = n.Has(Generator)
	n.List = c.parameters(e.ParameterList)
	n.B = c.block(e.Body)
	c.generator = outer
	return c.end(n)
}

// parameters converts a list of parameters with its parentheses.
func (c *converter) parameters(p *ast.ParameterList) []*Node {
	c.want('(')
	mark := len(c.lists)
	for _, b := range p.List {
		n := c.binding(b)
		c.lists = append(c.lists, n)
		c.skip(',')
	}
	c.restOf(p.Rest)
	list := c.takeList(mark)
	c.want(')')
	return list
}

// arrow converts an arrow function.
func (c *converter) arrow(e *ast.ArrowFunctionLiteral) *Node {
	n := c.begin(Arrow)
	if e.Async {
		n.Flags |= Async
		c.wantWord("async")
	}
	if c.is('(') {
		n.List = c.parameters(e.ParameterList)
	} else {
		mark := len(c.lists)
		c.lists = append(c.lists, c.name())
		n.List = c.takeList(mark)
	}
	c.infix(token.ARROW)
	switch body := e.Body.(type) {
	case *ast.ExpressionBody:
		n.B = c.expr(body.Expression)
	case *ast.BlockStatement:
		n.B = c.block(body)
	}
	return c.end(n)
}

// class converts a class.
func (c *converter) class(e *ast.ClassLiteral) *Node {
	n := c.begin(Class)
	c.wantWord("class")
	if !c.is('{') && !c.isWord("extends") {
		n.A = c.name()
	}
	if e.SuperClass != nil {
		c.wantWord("extends")
		n.B = c.expr(e.SuperClass)
	}
	c.want('{')
	mark := len(c.lists)
	for _, elem := range e.Body {
		for c.skip(';') {
		}
		m := c.member(elem)
		c.lists = append(c.lists, m)
	}
	n.List = c.takeList(mark)
	for c.skip(';') {
	}
	c.want('}')
	return c.end(n)
}

// member converts one element of a class. It starts with its decorators.
func (c *converter) member(e ast.ClassElement) *Node {
	n := c.begin(ClassMember)
	c.decorators()
	switch e := e.(type) {
	case *ast.MethodDefinition:
		c.static(n, e.Static)
		c.methodOf(n, e.Kind, e.Key, e.Body, e.Computed)
	case *ast.FieldDefinition:
		c.static(n, e.Static)
		n.Name, n.A = c.key(n, e.Key, e.Computed)
		if e.Initializer != nil {
			c.want('=')
			n.B = c.expr(e.Initializer)
		}
		c.skip(';')
	case *ast.ClassStaticBlock:
		c.static(n, true)
		c.own(n).C = c.block(e.Block)
	}
	return c.end(n)
}

// static moves past the word static and sets the flag, if isStatic.
func (c *converter) static(n *Node, isStatic bool) {
	if isStatic {
		n.Flags |= Static
		c.wantWord("static")
	}
}

// decorators moves past decorators, which are masked and not in the tree.
func (c *converter) decorators() {
	for c.skip('@') {
		c.next++ // a name or (
		if c.toks[c.next-1].Match >= 0 {
			c.next = int(c.toks[c.next-1].Match) + 1
		}
		for c.skip('.') {
			c.next++
		}
		if c.is('(') && c.toks[c.next].Match >= 0 {
			c.next = int(c.toks[c.next].Match) + 1
		}
	}
}
