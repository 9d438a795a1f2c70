package jssyntax

import "github.com/dop251/goja/ast"

// declHere returns the module declaration that the next token begins, or nil. A
// chunk must hold it whole.
func (c *converter) declHere() *moduleDecl {
	if len(c.decls) == 0 || c.next >= len(c.toks) {
		return nil
	}
	if d := c.decls[int(c.toks[c.next].Start)]; d != nil && d.span.End <= c.limit {
		return d
	}
	return nil
}

// decoratedDecl returns the module declaration that the next token begins, or
// nil, and where it starts. It moves past the decorators of an exported class.
func (c *converter) decoratedDecl() (start int, d *moduleDecl) {
	start = c.limit
	if len(c.decls) > 0 && c.is('@') {
		first := c.next
		if c.decorators(); c.declHere() == nil {
			c.next = first
		}
		start = int(c.toks[first].Start)
	}
	return start, c.declHere()
}

// topLevel converts d or else the first of stmts, and returns the statements
// that are left. What stands for d is an empty statement, or nothing if the
// masking semicolon has become the end of the statement before.
func (c *converter) topLevel(d *moduleDecl, stmts []ast.Statement) (*Node, []ast.Statement) {
	if d == nil {
		return c.stmt(stmts[0]), stmts[1:]
	}
	if len(stmts) > 0 && c.masks(stmts[0], d) {
		stmts = stmts[1:]
	}
	if d.kind == importDecl || d.kind == exportList {
		return c.moduleStmt(d), stmts
	}
	if len(stmts) == 0 { // only export is left of a chunk
		return c.leaf(Bad, Word), stmts
	}
	if d.kind == exportPrefix {
		return c.exported(d, stmts[0]), stmts[1:]
	}
	return c.defaultExport(d, stmts[0]), stmts[1:]
}

// masks reports whether s is the semicolon that d is masked with.
func (c *converter) masks(s ast.Statement, d *moduleDecl) bool {
	e, ok := s.(*ast.EmptyStatement)
	return ok && c.at(e.Semicolon) == d.span.Start
}

// exported converts the declaration s after the word export.
func (c *converter) exported(d *moduleDecl, s ast.Statement) *Node {
	c.wantWord("export")
	n := c.stmt(s)
	n.Flags |= Exported
	return c.extendTo(n, d)
}

// extendTo makes n begin with the words export or export default.
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
	n.Value, c.own(n).Imports = d.module, d.names
	c.next = c.file.firstFrom(d.span.End)
	return c.end(n)
}

// defaultExport converts the declaration or expression s after the words export
// default.
func (c *converter) defaultExport(d *moduleDecl, s ast.Statement) *Node {
	c.wantWord("export")
	c.wantWord("default")
	var n *Node
	if e, ok := s.(*ast.ExpressionStatement); ok {
		n = c.defaultExpr(e.Expression)
	} else {
		n = c.stmt(s)
	}
	n.Flags |= ExportDefault
	return c.extendTo(n, d)
}

// defaultExpr converts an expression after export default, of which the masks
// have made an assignment to _.
func (c *converter) defaultExpr(e ast.Expression) *Node {
	n := c.begin(ExprStmt)
	if assign, ok := e.(*ast.AssignExpression); ok {
		e = assign.Right
	}
	n.A = c.expr(e)
	return c.endStatement(n)
}
