package analyzer

import (
	"go/ast"
	"go/token"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// switchStmt runs the cases of a switch. Those of a switch without a tag are
// conditions of their own.
func (in *interp) switchStmt(s *ast.SwitchStmt, label string) {
	if s.Init != nil {
		in.exec(s.Init, "")
	}
	if s.Tag != nil && in.st != nil {
		in.eval(s.Tag)
	}
	in.cases(s.Body.List, label, func(n ast.Node) (ast.Expr, []ast.Stmt, bool) {
		c := n.(*ast.CaseClause)
		if s.Tag == nil && len(c.List) == 1 {
			return c.List[0], c.Body, false
		}
		return nil, c.Body, c.List == nil
	})
}

func (in *interp) typeSwitch(s *ast.TypeSwitchStmt, label string) {
	if s.Init != nil {
		in.exec(s.Init, "")
	}
	var v *value
	switch a := s.Assign.(type) {
	case *ast.AssignStmt:
		v = in.eval(a.Rhs[0])
	case *ast.ExprStmt:
		v = in.eval(a.X)
	}
	in.cases(s.Body.List, label, func(n ast.Node) (ast.Expr, []ast.Stmt, bool) {
		c := n.(*ast.CaseClause)
		if obj := in.info().Implicits[c]; obj != nil {
			in.st.vars.set(obj, v)
		}
		return nil, c.Body, c.List == nil
	})
}

func (in *interp) selectStmt(s *ast.SelectStmt, label string) {
	in.cases(s.Body.List, label, func(n ast.Node) (ast.Expr, []ast.Stmt, bool) {
		c := n.(*ast.CommClause)
		if c.Comm != nil {
			in.exec(c.Comm, "")
		}
		return nil, c.Body, false
	})
}

// cases runs the clauses of a switch one by one, each from the state before it,
// and joins what they come to. A clause tells its condition, if it has one of its
// own, what it runs, and whether it is the default.
func (in *interp) cases(list []ast.Stmt, label string, clause func(ast.Node) (ast.Expr, []ast.Stmt, bool)) {
	if in.st == nil {
		return
	}
	t := in.enter(label, false)
	before := in.st
	var after *state
	var fallen *state
	complete := false
	for _, n := range list {
		in.st = before.clone()
		cond, body, isDefault := clause(n)
		complete = complete || isDefault
		g := seapi.Guard{}
		if cond != nil && in.st != nil {
			g.Test = in.cond(cond)
			in.prove(cond, true)
		}
		in.st = in.merge(in.st, fallen, seapi.Guard{})
		fallen = nil
		in.block(body)
		if n := len(body); n > 0 && in.st != nil {
			if b, ok := body[n-1].(*ast.BranchStmt); ok && b.Tok == token.FALLTHROUGH {
				fallen = in.st
			}
		}
		after = in.joinCase(after, in.st, before, g)
		if cond != nil && before != nil {
			in.st = before
			in.prove(cond, false)
		}
	}
	in.st = after
	if !complete {
		in.st = in.merge(after, before, seapi.Guard{})
	}
	in.leave(t)
}

// joinCase joins what one clause comes to with what the others do. A clause that
// is the only one so far has its own condition.
func (in *interp) joinCase(after, st, before *state, g seapi.Guard) *state {
	if after == nil && g.Test != nil {
		return in.merge(st, before, g)
	}
	return in.merge(st, after, g)
}
