package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// block runs statements, until the program does not get further.
func (in *interp) block(list []ast.Stmt) {
	for _, s := range list {
		if in.st == nil {
			return
		}
		in.exec(s, "")
	}
}

// exec runs a statement with a label, or "".
func (in *interp) exec(s ast.Stmt, label string) {
	if in.st == nil || !in.spend() {
		return
	}
	in.depth++
	defer func() { in.depth-- }()
	switch s := s.(type) {
	case *ast.ExprStmt:
		in.eval(s.X)
		if in.ends(s.X) {
			in.st = nil
		}
	case *ast.AssignStmt:
		in.assignStmt(s)
	case *ast.DeclStmt:
		in.declStmt(s)
	case *ast.ReturnStmt:
		in.returnStmt(s)
	case *ast.IfStmt:
		in.ifStmt(s)
	case *ast.BlockStmt:
		in.block(s.List)
	case *ast.ForStmt, *ast.RangeStmt:
		in.loop(s, label)
	case *ast.SwitchStmt:
		in.switchStmt(s, label)
	case *ast.TypeSwitchStmt:
		in.typeSwitch(s, label)
	case *ast.SelectStmt:
		in.selectStmt(s, label)
	case *ast.LabeledStmt:
		in.exec(s.Stmt, s.Label.Name)
	case *ast.BranchStmt:
		in.branch(s)
	case *ast.GoStmt:
		in.eval(s.Call)
	case *ast.DeferStmt:
		in.deferStmt(s)
	case *ast.IncDecStmt:
		in.assign(s.X, unknown(s.X), s.X, s)
	case *ast.SendStmt:
		in.eval(s.Value)
	}
}

func (in *interp) declStmt(s *ast.DeclStmt) {
	d, ok := s.Decl.(*ast.GenDecl)
	if !ok || d.Tok != token.VAR {
		return
	}
	for _, spec := range d.Specs {
		v, ok := spec.(*ast.ValueSpec)
		if !ok {
			continue
		}
		if len(v.Values) > 0 {
			lhs := make([]ast.Expr, len(v.Names))
			for i, id := range v.Names {
				lhs[i] = id
			}
			in.assignAll(lhs, v.Values, s)
			continue
		}
		for _, id := range v.Names {
			if obj := in.info().Defs[id]; obj != nil {
				in.st.vars.set(obj, in.zero(id, obj.Type()))
			}
		}
	}
}

func (in *interp) returnStmt(s *ast.ReturnStmt) {
	f := in.frame
	var values []*value
	switch {
	case len(s.Results) == 0:
		values = in.namedResults(f)
	case len(s.Results) == 1:
		v := in.eval(s.Results[0])
		values = []*value{v}
		if v.multi != nil {
			values = v.multi
		}
		in.noteReturn(s.Results[0], v)
	default:
		for _, x := range s.Results {
			v := in.eval(x)
			values = append(values, v)
			in.noteReturn(x, v)
		}
	}
	if in.st != nil {
		f.returns = append(f.returns, outcome{st: in.st, values: values, failed: in.isFailure(f, s, values)})
	}
	in.st = nil
}

// noteReturn keeps what a function that nobody calls returns.
func (in *interp) noteReturn(n ast.Expr, v *value) {
	if in.frame.call == nil && in.frame.caller == nil && in.st != nil && v.texts != nil {
		in.returned = append(in.returned, loose{node: n, v: v, frame: in.frame, st: in.st})
	}
}

// isFailure reports whether a return statement returns an error that is not nil.
func (in *interp) isFailure(f *frame, s *ast.ReturnStmt, values []*value) bool {
	res := f.fn.typ.Results
	if res == nil || len(res.List) == 0 || len(values) == 0 || len(s.Results) < 2 && len(s.Results) != len(values) {
		return false
	}
	last := res.List[len(res.List)-1]
	if id, ok := last.Type.(*ast.Ident); !ok || id.Name != "error" {
		return false
	}
	if len(values) < 2 {
		return false
	}
	switch x := ast.Unparen(s.Results[len(s.Results)-1]).(type) {
	case *ast.Ident:
		if x.Name == "nil" {
			return false
		}
		// return x, err: fails only where x is nothing
		return isNothing(s.Results[0])
	case *ast.CallExpr, *ast.UnaryExpr, *ast.SelectorExpr:
		return isNothing(s.Results[0])
	}
	return false
}

// isNothing reports whether an expression spells a zero value.
func isNothing(n ast.Expr) bool {
	switch x := ast.Unparen(n).(type) {
	case *ast.Ident:
		return x.Name == "nil" || x.Name == "false"
	case *ast.BasicLit:
		return x.Value == `""` || x.Value == "0" || x.Value == "``"
	case *ast.CompositeLit:
		return len(x.Elts) == 0
	case *ast.UnaryExpr:
		return isNothing(x.X)
	}
	return false
}

func (in *interp) ifStmt(s *ast.IfStmt) {
	if s.Init != nil {
		in.exec(s.Init, "")
	}
	if in.st == nil || in.makesEmpty(s) {
		return
	}
	c := in.cond(s.Cond)
	g := seapi.Guard{Test: c}
	if holds, known := in.decided(s.Cond); known {
		if holds {
			in.block(s.Body.List)
		} else if s.Else != nil {
			in.exec(s.Else, "")
		}
		return
	}
	before := in.st
	in.st = before.clone()
	in.prove(s.Cond, true)
	in.block(s.Body.List)
	then := in.st
	in.st = before
	in.prove(s.Cond, false)
	if s.Else != nil {
		in.exec(s.Else, "")
	}
	in.st = in.merge(then, in.st, g)
}

// makesEmpty reports whether a condition only makes a map where there is none:
// if m == nil { m = url.Values{} }. It holds as much as before then.
func (in *interp) makesEmpty(s *ast.IfStmt) bool {
	test, ok := ast.Unparen(s.Cond).(*ast.BinaryExpr)
	if !ok || test.Op != token.EQL || !isNilName(test.Y) || s.Else != nil || len(s.Body.List) != 1 {
		return false
	}
	a, ok := s.Body.List[0].(*ast.AssignStmt)
	f := in.fileOf(s)
	if !ok || a.Tok != token.ASSIGN || len(a.Lhs) != 1 || len(a.Rhs) != 1 || f == nil || f.text(a.Lhs[0]) != f.text(test.X) || f.text(test.X) == "" {
		return false
	}
	switch x := a.Rhs[0].(type) {
	case *ast.CompositeLit:
		ok = len(x.Elts) == 0
	case *ast.CallExpr:
		ok = in.calleeName(x) == "make"
	default:
		ok = false
	}
	if !ok {
		return false
	}
	v := in.eval(test.X)
	if v.obj == nil || v.obj.kind != bag {
		return false
	}
	in.assign(test.X, v, a.Rhs[0], a) // what it is given from here on stays
	return true
}

// deferStmt evaluates the arguments of a deferred call now, and what it does at
// the end of the function.
func (in *interp) deferStmt(s *ast.DeferStmt) {
	if _, ok := ast.Unparen(s.Call.Fun).(*ast.FuncLit); ok {
		f := in.frame
		f.later = append(f.later, func() { in.frame = f; in.eval(s.Call) })
		return
	}
	in.eval(s.Call)
}

// fresh returns a value of a type that is not known.
func (in *interp) fresh(n ast.Expr, t types.Type) *value {
	v := &value{origin: n}
	if kind, ok := kindOf(t); ok {
		v.obj = in.made(object{kind: kind, typ: t, param: true})
	}
	return v
}
