package jssyntax

import (
	"strings"

	"github.com/dop251/goja/ast"

	"github.com/seauthlint/seauthlint/fixes"
)

// identifier converts an identifier, which may be a masked yield without an
// operand.
func (c *converter) identifier(e *ast.Identifier) *Node {
	if c.generator && c.isYieldWord(e) {
		return c.yield(nil)
	}
	return c.name()
}

// name converts the next token, an identifier, keyword or private name.
func (c *converter) name() *Node {
	name := c.identText(c.text(c.next))
	var n *Node
	if strings.HasPrefix(name, "#") {
		n = c.leaf(PrivateIdent, PrivateName)
	} else {
		n = c.leaf(Ident, Word)
	}
	n.Name = name
	return n
}

// stringLit converts the next token, a string literal.
func (c *converter) stringLit() *Node {
	text := c.text(c.next)
	n := c.leaf(StringLit, String)
	n.Value = c.utf8(decodeString(text))
	return n
}

// template converts a template literal into n, which has the tag if there is
// one. Each chunk of text is a token with its delimiters.
func (c *converter) template(n *Node, e *ast.TemplateLiteral) *Node {
	quasis := make([]Quasi, 0, len(e.Expressions)+1)
	mark := len(c.lists)
	for _, e := range e.Expressions {
		quasis = append(quasis, c.quasi(len("${")))
		hole := c.expr(e)
		c.lists = append(c.lists, hole)
	}
	c.own(n).Quasis = append(quasis, c.quasi(len("`")))
	n.List = c.takeList(mark)
	return c.end(n)
}

// quasi converts the next token, a chunk of a template with a closing
// delimiter of the given length.
func (c *converter) quasi(closing int) Quasi {
	if c.next >= len(c.toks) || c.toks[c.next].Kind != Template {
		c.fail("the text of a template")
	}
	tok := c.span(c.next)
	c.next++
	span := fixes.Span{Start: tok.Start + 1, End: max(tok.Start+1, tok.End-closing)}
	return Quasi{Span: span, Cooked: c.quasiText(c.src[span.Start:span.End])}
}

// array converts an array literal.
func (c *converter) array(elems []ast.Expression) *Node {
	n := c.begin(ArrayLit)
	c.want('[')
	n.List = c.elements(elems)
	c.want(']')
	return c.end(n)
}

// object converts an object literal.
func (c *converter) object(props []ast.Property) *Node {
	n := c.begin(ObjectLit)
	c.want('{')
	n.List = c.properties(props, nil, c.expr)
	c.want('}')
	return c.end(n)
}

// properties converts the properties of an object literal or pattern with
// their commas, and their values with value. The rest may be nil.
func (c *converter) properties(props []ast.Property, rest ast.Expression, value func(ast.Expression) *Node) []*Node {
	mark := len(c.lists)
	for _, p := range props {
		var n *Node
		switch p := p.(type) {
		case *ast.SpreadElement:
			n = c.spread(p.Expression)
		case *ast.PropertyShort:
			n = c.shorthand(p)
		case *ast.PropertyKeyed:
			n = c.keyed(p, value)
		}
		c.lists = append(c.lists, n)
		c.skip(',')
	}
	c.restOf(rest)
	return c.takeList(mark)
}

// shorthand converts {name} and, in patterns, {name = value}.
func (c *converter) shorthand(p *ast.PropertyShort) *Node {
	n := c.begin(Property)
	n.Flags = Shorthand
	key := c.next
	n.A = c.name()
	n.Name = n.A.Name
	c.next = key
	n.B = c.name()
	if p.Initializer != nil {
		n.B = c.defaulted(n.B, p.Initializer)
	}
	return c.end(n)
}

// keyed converts a property with a key and a value, or a method.
func (c *converter) keyed(p *ast.PropertyKeyed, value func(ast.Expression) *Node) *Node {
	n := c.begin(Property)
	fn, ok := p.Value.(*ast.FunctionLiteral)
	if !ok || p.Kind == ast.PropertyKindValue {
		n.Name, n.A = c.key(n, p.Key, p.Computed)
		c.want(':')
		n.B = value(p.Value)
		return c.end(n)
	}
	c.methodOf(n, p.Kind, p.Key, fn, p.Computed)
	return c.end(n)
}

// methodOf converts the key and the function of a method into n, a Property or
// ClassMember. The tokens before the key, such as get, async and *, are next.
func (c *converter) methodOf(n *Node, kind ast.PropertyKind, key ast.Expression, fn *ast.FunctionLiteral, computed bool) {
	switch kind {
	case ast.PropertyKindGet:
		n.Flags |= Getter
	case ast.PropertyKindSet:
		n.Flags |= Setter
	default:
		n.Flags |= Method
	}
	first := c.next
	n.Name, n.A = c.key(n, key, computed)
	n.B = c.method(fn, c.generatorFlag(first, n.A))
}

// generatorFlag returns Generator if a * is among the tokens from first to the
// key. The masks hide the * of an async generator.
func (c *converter) generatorFlag(first int, key *Node) Flags {
	for i := first; int(c.toks[i].Start) < key.Outer.Start; i++ {
		if c.text(i) == "*" {
			return Generator
		}
	}
	return 0
}

// key converts the key of a property or class member and returns its static
// name too.
func (c *converter) key(n *Node, key ast.Expression, computed bool) (string, *Node) {
	if computed {
		n.Flags |= Computed
		for c.next < len(c.toks) && !c.is('[') {
			c.next++
		}
		c.want('[')
		k := c.expr(key)
		c.want(']')
		return "", k
	}
	c.seek(key.Idx0())
	k := c.literalKey(key)
	if k.Kind == Ident || k.Kind == PrivateIdent {
		return k.Name, k
	}
	return propertyName(k), k
}

// literalKey converts a key that is not computed. goja has a StringLiteral for
// names too.
func (c *converter) literalKey(key ast.Expression) *Node {
	if c.next < len(c.toks) {
		switch c.toks[c.next].Kind {
		case Word, PrivateName:
			return c.name()
		case String:
			return c.stringLit()
		}
	}
	return c.simple(key)
}
