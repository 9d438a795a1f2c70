package jssyntax

import "github.com/dop251/goja/ast"

// statements converts a list of statements.
func (c *converter) statements(stmts []ast.Statement) []*Node {
	mark := len(c.lists)
	for _, s := range stmts {
		if c.isConsumed(s) {
			continue
		}
		n := c.stmt(s)
		c.lists = append(c.lists, n)
	}
	return c.takeList(mark)
}

// isConsumed reports whether s is a semicolon that belongs to the statement
// before it. If it stands in a new line, goja takes it for an empty statement.
func (c *converter) isConsumed(s ast.Statement) bool {
	e, ok := s.(*ast.EmptyStatement)
	return ok && (c.next >= len(c.toks) || c.at(e.Semicolon) < int(c.toks[c.next].Start))
}

// stmt converts a statement, whose first token is next.
func (c *converter) stmt(s ast.Statement) *Node {
	switch s := s.(type) {
	case *ast.ExpressionStatement:
		n := c.begin(ExprStmt)
		n.A = c.expr(s.Expression)
		return c.endStatement(n)
	case *ast.BlockStatement:
		return c.block(s)
	case *ast.VariableStatement:
		return c.endStatement(c.varDecl(s.List))
	case *ast.LexicalDeclaration:
		return c.endStatement(c.varDecl(s.List))
	case *ast.FunctionDeclaration:
		n := c.begin(FuncDecl)
		n.A = c.function(s.Function)
		return c.end(n)
	case *ast.ClassDeclaration:
		n := c.begin(ClassDecl)
		c.decorators()
		n.A = c.class(s.Class)
		return c.end(n)
	case *ast.IfStatement:
		return c.ifStmt(s)
	case *ast.ReturnStatement:
		return c.jump(Return, s.Argument)
	case *ast.ThrowStatement:
		return c.jump(Throw, s.Argument)
	case *ast.BranchStatement:
		return c.branch(s)
	case *ast.SwitchStatement:
		return c.switchStmt(s)
	case *ast.TryStatement:
		return c.try(s)
	case *ast.LabelledStatement:
		return c.labelled(s)
	case *ast.EmptyStatement:
		n := c.begin(Empty)
		c.want(';')
		return c.end(n)
	case *ast.DebuggerStatement:
		n := c.begin(Debugger)
		c.wantWord("debugger")
		return c.endStatement(n)
	}
	return c.loop(s)
}

// block converts a block, the body of a function among them.
func (c *converter) block(s *ast.BlockStatement) *Node {
	if n := c.keptBody(); n != nil {
		return n
	}
	n := c.begin(Block)
	c.want('{')
	n.List = c.statements(s.List)
	c.want('}')
	return c.end(n)
}

// varDecl converts a declaration without its semicolon. Its name is var, let
// or const: using declares constants.
func (c *converter) varDecl(list []*ast.Binding) *Node {
	n := c.begin(VarDecl)
	c.skipWord("await")
	n.Name = c.text(c.next)
	c.next++
	if n.Name == "using" {
		n.Name = "const"
	}
	mark := len(c.lists)
	for _, b := range list {
		d := c.declarator(b)
		c.lists = append(c.lists, d)
		c.skip(',')
	}
	n.List = c.takeList(mark)
	return c.end(n)
}

// ifStmt converts an if. A chain of else if is a loop, because it may be long.
func (c *converter) ifStmt(s *ast.IfStatement) *Node {
	first := c.begin(If)
	for n := first; ; n = n.C {
		c.wantWord("if")
		n.A = c.condition(s.Test)
		n.B = c.stmt(s.Consequent)
		if s.Alternate == nil {
			break
		}
		c.wantWord("else")
		elif, ok := s.Alternate.(*ast.IfStatement)
		if !ok {
			c.own(n).C = c.stmt(s.Alternate)
			break
		}
		c.own(n).C, s = c.begin(If), elif
	}
	for n := first; n != nil && n.Span.End == 0; n = n.C {
		c.end(n)
	}
	return first
}

// condition converts an expression in parentheses that belong to a statement.
func (c *converter) condition(e ast.Expression) *Node {
	c.want('(')
	n := c.expr(e)
	c.want(')')
	return n
}

// jump converts return and throw; arg may be nil.
func (c *converter) jump(kind NodeKind, arg ast.Expression) *Node {
	n := c.begin(kind)
	c.next++
	if arg != nil {
		n.A = c.expr(arg)
	}
	return c.endStatement(n)
}

// branch converts break and continue.
func (c *converter) branch(s *ast.BranchStatement) *Node {
	n := c.begin(Break)
	if c.isWord("continue") {
		n.Kind = Continue
	}
	c.next++
	if s.Label != nil {
		n.Name = c.identText(c.text(c.next))
		c.next++
	}
	return c.endStatement(n)
}

// labelled converts label: statement.
func (c *converter) labelled(s *ast.LabelledStatement) *Node {
	n := c.begin(Labeled)
	n.Name = c.identText(c.text(c.next))
	c.next++
	c.want(':')
	c.own(n).Body = c.stmt(s.Statement)
	return c.end(n)
}

// switchStmt converts a switch.
func (c *converter) switchStmt(s *ast.SwitchStatement) *Node {
	n := c.begin(Switch)
	c.wantWord("switch")
	n.A = c.condition(s.Discriminant)
	c.want('{')
	mark := len(c.lists)
	for _, clause := range s.Body {
		m := c.caseClause(clause)
		c.lists = append(c.lists, m)
	}
	n.List = c.takeList(mark)
	c.want('}')
	return c.end(n)
}

// caseClause converts case test: … and default: ….
func (c *converter) caseClause(s *ast.CaseStatement) *Node {
	n := c.begin(Case)
	c.next++
	if s.Test != nil {
		n.A = c.expr(s.Test)
	}
	c.want(':')
	n.List = c.statements(s.Consequent)
	return c.end(n)
}

// try converts try, catch and finally.
func (c *converter) try(s *ast.TryStatement) *Node {
	n := c.begin(Try)
	c.wantWord("try")
	n.A = c.block(s.Body)
	if s.Catch != nil {
		n.B = c.catch(s.Catch)
	}
	if s.Finally != nil {
		c.wantWord("finally")
		c.own(n).C = c.block(s.Finally)
	}
	return c.end(n)
}

// catch converts a catch clause.
func (c *converter) catch(s *ast.CatchStatement) *Node {
	n := c.begin(Catch)
	c.wantWord("catch")
	if s.Parameter != nil {
		n.A = c.condition(s.Parameter)
	}
	n.B = c.block(s.Body)
	return c.end(n)
}
