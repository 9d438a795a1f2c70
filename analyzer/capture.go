package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
)

// noteAssigned records the variables that a statement assigns after they were
// declared, or whose address is taken: what they hold is asked for when it is
// needed.
func (p *program) noteAssigned(pkg *Package, n ast.Node) {
	var targets []ast.Expr
	switch n := n.(type) {
	case *ast.AssignStmt:
		targets = n.Lhs
	case *ast.IncDecStmt:
		targets = []ast.Expr{n.X}
	case *ast.RangeStmt:
		if n.Tok == token.ASSIGN {
			targets = []ast.Expr{n.Key, n.Value}
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			targets = []ast.Expr{n.X}
		}
	}
	for _, x := range targets {
		if id, ok := x.(*ast.Ident); ok {
			if obj := pkg.Info.Uses[id]; obj != nil {
				p.assigned[obj] = true
			}
		}
	}
}

// captured returns what the variables hold that a function literal takes from
// around it and that nothing assigns: the function around it may be called again
// before the literal is.
func (in *interp) captured(fn *function) map[types.Object]*value {
	if fn.captures == nil {
		fn.captures = in.prog.captures(fn)
	}
	var out map[types.Object]*value
	for _, obj := range fn.captures {
		if v := in.st.vars.get(obj); v != nil {
			if out == nil {
				out = map[types.Object]*value{}
			}
			out[obj] = v
		}
	}
	return out
}

// captures returns the variables that a function literal takes from around it
// and that nothing assigns.
func (p *program) captures(fn *function) []types.Object {
	out := []types.Object{}
	seen := map[types.Object]bool{}
	ast.Inspect(fn.body, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		obj, ok := fn.pkg.Info.Uses[id].(*types.Var)
		if !ok || seen[obj] || obj.IsField() || isGlobal(obj) || p.assigned[obj] || within(fn.node, posNode(obj.Pos())) {
			return true
		}
		seen[obj] = true
		out = append(out, obj)
		return true
	})
	return out
}

// sameClosure reports whether two functions do the same.
func sameClosure(x, y *closure) bool {
	return x.fn == y.fn && x.recv == y.recv && maps.Equal(x.captured, y.captured)
}

// recall gives the variables that a function literal takes from around it what
// they held when it was made, and returns what they held before.
func (in *interp) recall(f *closure) map[types.Object]*value {
	if len(f.captured) == 0 {
		return nil
	}
	before := map[types.Object]*value{}
	for obj, v := range f.captured {
		before[obj] = in.st.vars.get(obj)
		in.st.vars.set(obj, v)
	}
	return before
}

// restore undoes recall.
func (in *interp) restore(before map[types.Object]*value) {
	if in.st == nil {
		return
	}
	for obj, v := range before {
		in.st.vars.set(obj, v)
	}
}
