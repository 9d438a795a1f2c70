package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

func (in *interp) assignStmt(s *ast.AssignStmt) {
	switch s.Tok {
	case token.ASSIGN, token.DEFINE:
		in.assignAll(s.Lhs, s.Rhs, s)
	case token.ADD_ASSIGN:
		in.addAssign(s)
	default:
		in.eval(s.Rhs[0])
		in.assign(s.Lhs[0], unknown(s.Lhs[0]), s.Rhs[0], s)
	}
}

// addAssign runs x += y of strings.
func (in *interp) addAssign(s *ast.AssignStmt) {
	x, y := s.Lhs[0], s.Rhs[0]
	if !in.isString(x) && !in.isString(y) {
		in.eval(y)
		in.assign(x, unknown(x), y, s)
		return
	}
	old := in.eval(x)
	added := in.eval(y)
	more := in.spelled(y, added)
	for i, t := range more {
		more[i] = seapi.Text{{Inner: t, Elem: in.prog.element(s)}}
	}
	in.assign(x, textValue(seapi.Product(textsOf(old), more)), y, s)
}

// appending returns the value that x = x + more assigns, of which what is more
// goes with the statement; others are returned as they are.
func (in *interp) appending(x ast.Expr, v *value, s ast.Stmt) *value {
	id, ok := ast.Unparen(x).(*ast.Ident)
	if !ok || v.texts == nil || in.info().Uses[id] == nil {
		return v
	}
	old := in.eval(x)
	var out []seapi.Text
	for _, t := range v.texts {
		if len(t) < 2 || t[0].Expr == nil {
			return v
		}
		first, ok := t[0].Expr.(expr)
		if !ok || first.v != old {
			return v
		}
		base := t[0].Inner
		if base == nil {
			base = seapi.Text{{Expr: first}}
		}
		out = append(out, append(guardEach(base, t[0].Guards), seapi.Piece{Inner: t[1:], Elem: in.prog.element(s)}))
	}
	return textValue(out)
}

// assignAll runs a, b = x, y and a, b = f().
func (in *interp) assignAll(lhs, rhs []ast.Expr, s ast.Stmt) {
	if len(rhs) == 1 && len(lhs) > 1 {
		v := in.eval(rhs[0])
		for i, x := range lhs {
			if in.st == nil {
				return
			}
			part := result(v, i)
			if i > 0 && v.multi == nil || part.obj == nil && part.texts == nil && part.fn == nil && part.origin == v.origin {
				part = in.typed(x, part)
			}
			in.assign(x, part, rhs[0], s)
		}
		return
	}
	values := make([]*value, len(rhs))
	for i, x := range rhs {
		values[i] = in.copied(x, in.eval(x))
	}
	for i, x := range lhs {
		if in.st != nil && i < len(values) {
			v := values[i]
			if len(lhs) == 1 {
				v = in.appending(x, v, s)
			}
			in.assign(x, v, rhs[i], s)
		}
	}
}

// typed returns a value that is not known with the object that its type says.
func (in *interp) typed(x ast.Expr, v *value) *value {
	if id, ok := x.(*ast.Ident); ok {
		if obj := in.info().Defs[id]; obj != nil && obj.Type() != nil {
			return in.fresh(v.origin, obj.Type())
		}
	}
	return unknown(v.origin)
}

// assign gives a variable, field or element a value.
func (in *interp) assign(x ast.Expr, v *value, rhs ast.Expr, s ast.Stmt) {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		in.assignName(x, v)
	case *ast.SelectorExpr:
		in.assignSelector(x, v)
	case *ast.IndexExpr:
		in.assignIndex(x, v, rhs, s)
	case *ast.StarExpr:
		p := in.eval(x.X)
		if p.ref != nil {
			in.setPointee(p, v)
			return
		}
		if p.obj == nil {
			if in.parts[p] == nil {
				in.parts[p] = map[string]*value{}
			}
			in.parts[p]["*"] = v
		}
	}
}

func (in *interp) assignName(x *ast.Ident, v *value) {
	obj := in.info().Defs[x]
	if obj == nil {
		obj = in.info().Uses[x]
	}
	if obj != nil {
		in.setVar(obj, v)
	}
}

// setVar gives a variable a value.
func (in *interp) setVar(obj types.Object, v *value) {
	in.st.vars.set(obj, v)
	if isGlobal(obj) && !in.fromTest() {
		in.writes.globals[obj] = append(in.writes.globals[obj], v)
	}
}

func (in *interp) assignSelector(x *ast.SelectorExpr, v *value) {
	sel := in.info().Selections[x]
	if sel == nil {
		if _, ok := in.info().Uses[x.Sel].(*types.Var); ok {
			in.assignName(x.Sel, v)
		}
		return
	}
	f, ok := sel.Obj().(*types.Var)
	if !ok {
		return
	}
	base := in.embedded(in.eval(x.X), sel, x)
	in.setField(base, f.Origin(), v)
	if !in.fromTest() {
		in.writes.assigned[f.Origin()] = true
	}
}

// assignIndex runs m["k"] = v and list[i] = v.
func (in *interp) assignIndex(x *ast.IndexExpr, v *value, rhs ast.Expr, s ast.Stmt) {
	m := in.eval(x.X)
	key := in.eval(x.Index)
	if m.obj == nil {
		return
	}
	switch m.obj.kind {
	case bag:
		in.putEntry(m.obj, item{name: in.knownText(key), key: x.Index, val: v, expr: rhs, elem: in.prog.element(s), node: s}, true)
	case list:
		i, ok := in.constantInt(x.Index)
		if !ok {
			i = -1
		}
		in.setElement(m.obj, i, item{val: v, expr: rhs, node: s})
	}
}
