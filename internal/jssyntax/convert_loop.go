package jssyntax

import "github.com/dop251/goja/ast"

// loop converts a statement with a body that it repeats, and with.
func (c *converter) loop(s ast.Statement) *Node {
	switch s := s.(type) {
	case *ast.ForStatement:
		return c.forStmt(s)
	case *ast.ForInStatement:
		return c.forEach(ForIn, s.Into, s.Source, s.Body)
	case *ast.ForOfStatement:
		return c.forEach(ForOf, s.Into, s.Source, s.Body)
	case *ast.WhileStatement:
		return c.while(While, s.Test, s.Body)
	case *ast.WithStatement:
		return c.while(With, s.Object, s.Body)
	case *ast.DoWhileStatement:
		return c.doWhile(s)
	}
	c.fail("a statement")
	return nil
}

// while converts while (test) body and with (object) body.
func (c *converter) while(kind NodeKind, test ast.Expression, body ast.Statement) *Node {
	n := c.begin(kind)
	c.next++
	n.A = c.condition(test)
	c.own(n).Body = c.stmt(body)
	return c.end(n)
}

// doWhile converts do body while (test).
func (c *converter) doWhile(s *ast.DoWhileStatement) *Node {
	n := c.begin(DoWhile)
	c.wantWord("do")
	c.own(n).Body = c.stmt(s.Body)
	c.wantWord("while")
	n.A = c.condition(s.Test)
	return c.endStatement(n)
}

// forStmt converts for (init; test; update) body.
func (c *converter) forStmt(s *ast.ForStatement) *Node {
	n := c.begin(For)
	c.wantWord("for")
	c.want('(')
	n.A = c.initializer(s.Initializer)
	c.want(';')
	if s.Test != nil {
		n.B = c.expr(s.Test)
	}
	c.want(';')
	if s.Update != nil {
		c.own(n).C = c.expr(s.Update)
	}
	c.want(')')
	c.own(n).Body = c.stmt(s.Body)
	return c.end(n)
}

// initializer converts the first part of a for head, which may be missing.
func (c *converter) initializer(i ast.ForLoopInitializer) *Node {
	switch i := i.(type) {
	case *ast.ForLoopInitializerExpression:
		return c.expr(i.Expression)
	case *ast.ForLoopInitializerVarDeclList:
		return c.varDecl(i.List)
	case *ast.ForLoopInitializerLexicalDecl:
		return c.varDecl(i.LexicalDeclaration.List)
	}
	return nil
}

// forEach converts for (into in source) body, for (into of source) body and
// for await.
func (c *converter) forEach(kind NodeKind, into ast.ForInto, source ast.Expression, body ast.Statement) *Node {
	n := c.begin(kind)
	c.wantWord("for")
	if c.skipWord("await") {
		n.Flags |= Async
	}
	c.want('(')
	n.A = c.into(into)
	for c.next < len(c.toks) && !c.isWord("in") && !c.isWord("of") {
		c.next++ // the masked initial value of for (var i = 0 in o)
	}
	c.next++
	n.B = c.expr(source)
	c.want(')')
	c.own(n).Body = c.stmt(body)
	return c.end(n)
}

// into converts what for-in and for-of assign to.
func (c *converter) into(i ast.ForInto) *Node {
	switch i := i.(type) {
	case *ast.ForIntoVar:
		return c.varDecl([]*ast.Binding{i.Binding})
	case *ast.ForDeclaration:
		return c.varDecl([]*ast.Binding{{Target: i.Target}})
	case *ast.ForIntoExpression:
		return c.expr(i.Expression)
	}
	c.fail("a target")
	return nil
}
