package analyzer

import (
	"go/ast"
	"go/token"
	"maps"
	"slices"
	"strconv"

	"github.com/seauthlint/seauthlint/fixes"
)

// A hoister gives names to values that must be read where they stand.
type hoister struct {
	edits   []fixes.Edit
	uses    []fixes.Edit // what names them where they stood, if that stays
	names   map[ast.Expr]string
	purpose string // access_token or key
	passed  []*passed
}

// clone returns a hoister that can be gone back to.
func (h *hoister) clone() hoister {
	out := *h
	out.edits, out.uses, out.names, out.passed = slices.Clone(h.edits), slices.Clone(h.uses), maps.Clone(h.names), nil
	for _, q := range h.passed {
		r := *q
		r.args, r.values = maps.Clone(q.args), slices.Clone(q.values)
		out.passed = append(out.passed, &r)
	}
	return out
}

// place moves an expression that is evaluated once into a local before its
// statement, and returns the local's name, or "" if that would change what the
// program does.
func (h *hoister) place(in *interp, x expr, p *point) string {
	if x.n == nil || p.strict && p.fn.fn.node == nil {
		return ""
	}
	if name := h.names[x.n]; name != "" {
		return name
	}
	f := in.prog.fileOf(x.n)
	if f == nil || f != p.file || f.function(x.n) != p.fn.fn.node {
		return ""
	}
	stmt := f.statement(x.n)
	if !in.hoistable(f, x.n, stmt, p) {
		return ""
	}
	name := h.fresh(in, f, p)
	if h.names == nil {
		h.names = map[ast.Expr]string{}
	}
	h.names[x.n] = name
	at := f.lineStart(f.offset(stmt.Pos()))
	h.edits = append(h.edits, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at},
		New: f.indent(at) + name + " := " + f.text(x.n) + f.newline()})
	h.uses = append(h.uses, fixes.Edit{Path: f.path, Span: f.span(x.n), New: name})
	return name
}

// staying returns the edits among uses that lie in nothing that others change.
func (h *hoister) staying(others []fixes.Edit) []fixes.Edit {
	return slices.DeleteFunc(slices.Clone(h.uses), func(e fixes.Edit) bool {
		return slices.ContainsFunc(others, func(o fixes.Edit) bool { return o.Path == e.Path && o.Len() > 0 && o.Contains(e.Span) })
	})
}

// hoistable reports whether an expression may be evaluated before its statement
// instead: the statement stands in a block around the point, always evaluates it,
// and does nothing before.
func (in *interp) hoistable(f *file, n ast.Expr, stmt ast.Stmt, p *point) bool {
	if stmt == nil || stmt.Pos() > p.pos || !f.ownsLine(stmt) {
		return false
	}
	block := f.parent(stmt)
	if _, ok := block.(*ast.BlockStmt); !ok || !within(block, posNode(p.pos)) {
		return false
	}
	switch stmt.(type) {
	case *ast.AssignStmt, *ast.ExprStmt, *ast.DeclStmt, *ast.ReturnStmt:
	default:
		return false
	}
	quiet := true
	saved := in.frame
	in.frame = p.fn
	defer func() { in.frame = saved }()
	ast.Inspect(stmt, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit:
			quiet = quiet && !within(x, n)
			return false
		case *ast.BinaryExpr:
			if op := x.Op.String(); (op == "&&" || op == "||") && within(x.Y, n) {
				quiet = false
			}
		case *ast.CallExpr:
			if within(n, x) {
				return false
			}
			if x.End() <= n.Pos() && in.hasEffects(x) {
				quiet = false
			}
		}
		return quiet
	})
	return quiet
}

// posNode is a node of no length at a position.
func posNode(pos tokenPos) ast.Node { return &ast.BadExpr{From: pos, To: pos} }

// fresh returns a name that is not used in the file.
func (h *hoister) fresh(in *interp, f *file, p *point) string {
	names := []string{"key", "apiKey", "seKey"}
	if h.purpose == "access_token" {
		names = []string{"token", "accessToken", "seToken"}
	}
	return in.freshName(f, names, p)
}

// freshName returns the first of the candidates that the file does not use, with
// a number if it uses all of them.
func (in *interp) freshName(f *file, candidates []string, p *point) string {
	used := f.names()
	for i := 0; ; i++ {
		name := candidates[min(i, len(candidates)-1)]
		if i >= len(candidates) {
			name += strconv.Itoa(i - len(candidates) + 2)
		}
		if !used[name] && in.take(name, f, p) {
			return name
		}
	}
}

// names returns the names that a file uses.
func (f *file) names() map[string]bool {
	out := map[string]bool{}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			out[id.Name] = true
		}
		return true
	})
	return out
}

// A given name is one that a fix gave to a local of a block.
type givenName struct {
	name  string
	block ast.Node
}

// take reserves a name for a local at a point, and reports whether no other fix
// uses it in a block around it or inside: all of them may be made together.
func (in *interp) take(name string, f *file, p *point) bool {
	block := f.blockAt(p.pos)
	for _, g := range in.given {
		if g.name == name && (within(g.block, block) || within(block, g.block)) {
			return false
		}
	}
	in.given = append(in.given, givenName{name, block})
	return true
}

// blockAt returns the innermost block, or clause of a switch, around a position.
func (f *file) blockAt(pos token.Pos) ast.Node {
	var found ast.Node = f.ast
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if n == nil || pos < n.Pos() || n.End() <= pos {
			return false
		}
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			found = n
		}
		return true
	})
	return found
}
