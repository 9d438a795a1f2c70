package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// A reach follows what changes when a credential is cut out of the text that
// holds it: the variables, results and parameters that the text flows into.
type reach struct {
	in     *interp
	calls  map[*ast.CallExpr]bool // the unit's calls
	seen   map[ast.Node]bool
	vars   map[types.Object]bool
	gone   []ast.Stmt // what is removed reads nothing any more
	reader string     // the first thing that reads a changed text and is no request
}

// readers checks that nothing else reads what the edits change.
func (p *plan) readers() string {
	r := &reach{in: p.in, calls: map[*ast.CallExpr]bool{}, seen: map[ast.Node]bool{}, vars: map[types.Object]bool{}}
	for _, q := range p.u.requests {
		r.calls[q.call] = true
	}
	for _, e := range p.cut.Elements {
		if s, ok := e.Node.(ast.Stmt); ok {
			r.gone = append(r.gone, s)
		}
	}
	r.gone = p.in.widen(r.gone)
	for _, e := range p.cut.Elements {
		r.element(e.Node.(ast.Node))
	}
	for _, l := range p.cut.Leaves() {
		if n := p.in.prog.nodeOf[l]; n != nil {
			r.climb(n)
		}
	}
	if r.reader != "" {
		p.remark("the text that changes is " + r.reader)
	}
	return ""
}

// element starts at a construct that is removed: at what it changes.
func (r *reach) element(n ast.Node) {
	switch x := n.(type) {
	case *ast.Field:
		for _, c := range r.in.encodes[x] {
			r.climb(c)
		}
	case *ast.ExprStmt:
		if c, ok := x.X.(*ast.CallExpr); ok {
			r.changedBy(c)
		}
	case *ast.CallExpr:
		r.changedBy(x)
	case *ast.AssignStmt:
		for _, lhs := range x.Lhs {
			switch l := ast.Unparen(lhs).(type) {
			case *ast.IndexExpr:
				r.target(l.X)
			default:
				r.target(l)
			}
		}
	case ast.Expr:
		r.climb(x)
	}
}

// changedBy follows the object that a call changes.
func (r *reach) changedBy(c *ast.CallExpr) {
	sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr)
	if !ok {
		return
	}
	if f := r.in.prog.fileOf(c); f != nil && f.pkg.Info.Selections[sel] == nil && len(c.Args) > 0 {
		r.target(c.Args[0]) // fmt.Fprintf(&b, …)
		return
	}
	r.target(sel.X)
}

// climb follows the value of a node into what holds it.
func (r *reach) climb(n ast.Node) {
	f := r.in.prog.fileOf(n)
	if f == nil || r.seen[n] || r.isGone(n) {
		return
	}
	r.seen[n] = true
	switch p := f.parent(n).(type) {
	case *ast.BinaryExpr:
		r.operand(f, n, p)
	case *ast.ParenExpr, *ast.SliceExpr, *ast.TypeAssertExpr, *ast.StarExpr, *ast.UnaryExpr, *ast.CompositeLit:
		r.climb(p)
	case *ast.KeyValueExpr:
		r.keyValue(f, p, n)
	case *ast.CallExpr:
		r.argument(f, n, p)
	case *ast.AssignStmt:
		r.assigned(f, n, p)
	case *ast.ValueSpec:
		for i, v := range p.Values {
			if v == n && i < len(p.Names) {
				r.target(p.Names[i])
			}
		}
	case *ast.ReturnStmt:
		r.result(f, p)
	case *ast.SelectorExpr:
		r.selected(f, n, p)
	case *ast.IndexExpr:
		if p.Index == n {
			r.read(f, n, "a map key")
		}
	case *ast.RangeStmt:
		// a loop over entries is followed by what it does with them
	case *ast.SendStmt:
		r.read(f, n, "sent on a channel")
	case *ast.CaseClause, *ast.SwitchStmt:
		r.read(f, n, "compared")
	}
}

// isGone reports whether a node lies in a statement that is removed.
func (r *reach) isGone(n ast.Node) bool {
	return slices.ContainsFunc(r.gone, func(s ast.Stmt) bool {
		return r.in.prog.fileOf(s) == r.in.prog.fileOf(n) && within(s, n) && s.Pos() != n.Pos()
	})
}

// operand follows a value into a sum. A comparison with nil does not look into
// it; others do.
func (r *reach) operand(f *file, n ast.Node, p *ast.BinaryExpr) {
	switch {
	case isNilName(p.X) || isNilName(p.Y):
	case p.Op == token.ADD:
		r.climb(p)
	default:
		r.read(f, n, "compared")
	}
}

// isNilName reports whether an expression is nil.
func isNilName(n ast.Expr) bool {
	id, ok := n.(*ast.Ident)
	return ok && id.Name == "nil"
}

// keyValue follows an entry of a literal: a field is read wherever it is named.
func (r *reach) keyValue(f *file, p *ast.KeyValueExpr, n ast.Node) {
	if id, ok := p.Key.(*ast.Ident); ok {
		if v, ok := f.pkg.Info.Uses[id].(*types.Var); ok && v.IsField() {
			r.variable(v)
			return
		}
	}
	if lit := f.parent(p); lit != nil {
		r.climb(lit)
	}
}

// assigned follows a value into the variable that it is assigned to.
func (r *reach) assigned(f *file, n ast.Node, p *ast.AssignStmt) {
	for i, v := range p.Rhs {
		if v != n {
			continue
		}
		if len(p.Lhs) == len(p.Rhs) {
			r.assignTarget(p.Lhs[i])
		} else {
			r.assignTarget(p.Lhs[0])
		}
	}
}

func (r *reach) assignTarget(x ast.Expr) {
	if i, ok := ast.Unparen(x).(*ast.IndexExpr); ok {
		r.target(i.X)
		return
	}
	r.target(x)
}

// target follows a value into a variable or field.
func (r *reach) target(x ast.Expr) {
	f := r.in.prog.fileOf(x)
	if f == nil {
		return
	}
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		obj := f.pkg.Info.Defs[x]
		if obj == nil {
			obj = f.pkg.Info.Uses[x]
		}
		if obj != nil && x.Name != "_" {
			r.variable(obj)
		}
	case *ast.SelectorExpr:
		if obj := f.pkg.Info.Uses[x.Sel]; obj != nil && !isURLField(obj) {
			r.variable(obj)
		}
		r.target(x.X)
	case *ast.UnaryExpr:
		r.target(x.X)
	case *ast.StarExpr:
		r.target(x.X)
	case *ast.CallExpr: // of a chain
		if sel, ok := x.Fun.(*ast.SelectorExpr); ok {
			r.target(sel.X)
		}
	}
}

// isURLField reports whether a variable is a field of another package's type,
// such as url.URL: it is not followed by its name.
func isURLField(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	return ok && v.IsField() && v.Pkg() != nil && (v.Pkg().Path() == "net/url" || v.Pkg().Path() == "net/http")
}

// variable follows every mention of a variable.
func (r *reach) variable(obj types.Object) {
	if r.vars[obj] {
		return
	}
	r.vars[obj] = true
	if isGlobal(obj) && obj.Exported() && importableObject(obj) {
		if _, isConst := obj.(*types.Const); isConst || isGlobal(obj) {
			r.readAt(obj.Pos(), "exported")
		}
	}
	for _, id := range r.in.prog.uses[obj] {
		f := r.in.prog.fileOf(id)
		if f == nil || f.test {
			continue
		}
		if !isWritten(f, id) {
			r.climbFrom(f, id)
		}
	}
}

func importableObject(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Pkg().Name() != "main" && !strings.Contains("/"+obj.Pkg().Path()+"/", "/internal/")
}

// climbFrom climbs from a mention: of a field, from the selector.
func (r *reach) climbFrom(f *file, id *ast.Ident) {
	if sel, ok := f.parent(id).(*ast.SelectorExpr); ok && sel.Sel == id {
		r.climb(sel)
		return
	}
	r.climb(id)
}

// isWritten reports whether a mention is only given a value.
func isWritten(f *file, id *ast.Ident) bool {
	var n ast.Node = id
	if sel, ok := f.parent(id).(*ast.SelectorExpr); ok && sel.Sel == id {
		n = sel
	}
	a, ok := f.parent(n).(*ast.AssignStmt)
	return ok && slices.ContainsFunc(a.Lhs, func(x ast.Expr) bool { return ast.Node(x) == n })
}

func (r *reach) read(f *file, n ast.Node, how string) { r.readAt(n.Pos(), how) }

func (r *reach) readAt(pos token.Pos, how string) {
	f := r.in.prog.fileAt(pos)
	if r.reader == "" && f != nil {
		r.reader = fmt.Sprintf("%s on line %d", how, f.line(f.offset(pos)))
	}
}
