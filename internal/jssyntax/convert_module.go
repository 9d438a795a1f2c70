package jssyntax

import "github.com/dop251/goja/ast"

// topLevel converts the first of stmts and returns the others. One statement
// of the user's may be two of goja's: see moduleDecl.
func (c *converter) topLevel(stmts []ast.Statement) (*Node, []ast.Statement) {
	rest := stmts[1:]
	d := c.declAt(stmts[0])
	switch {
	case d == nil:
		return c.stmt(stmts[0]), rest
	case d.kind == importDecl || d.kind == exportList:
		return c.moduleStmt(d), rest
	case len(rest) == 0:
		c.next++ // export at the end of a chunk that makes no sense
		return c.end(c.begin(Bad)), rest
	case d.kind == exportPrefix:
		c.wantWord("export")
		n := c.stmt(rest[0])
		n.Flags |= Exported
		return c.extendTo(n, d), rest[1:]
	}
	c.wantWord("export")
	c.wantWord("default")
	n := c.defaultExport(rest[0])
	n.Flags |= ExportDefault
	return c.extendTo(n, d), rest[1:]
}

// declAt returns the module declaration that s, an empty statement, hides, or
// nil.
func (c *converter) declAt(s ast.Statement) *moduleDecl {
	if e, ok := s.(*ast.EmptyStatement); ok && len(c.decls) > 0 {
		return c.decls[c.at(e.Semicolon)]
	}
	return nil
}

// extendTo makes n begin with the words of d.
func (c *converter) extendTo(n *Node, d *moduleDecl) *Node {
	n.Span.Start, n.Outer.Start = d.span.Start, d.span.Start
	return n
}

// moduleStmt converts a declaration of names alone.
func (c *converter) moduleStmt(d *moduleDecl) *Node {
	n := c.begin(Import)
	if d.kind == exportList {
		n.Kind = Export
	}
	n.Value, n.Imports = d.module, d.names
	c.startAt(d.span.End)
	return c.end(n)
}

// defaultExport converts what follows export default. Of an expression the
// masks have made an assignment to _.
func (c *converter) defaultExport(s ast.Statement) *Node {
	expr, ok := s.(*ast.ExpressionStatement)
	if !ok {
		return c.stmt(s)
	}
	n := c.begin(ExprStmt)
	if assign, ok := expr.Expression.(*ast.AssignExpression); ok {
		n.A = c.expr(assign.Right)
	}
	return c.endStatement(n)
}
