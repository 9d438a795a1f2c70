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
				in.st.vars[obj] = in.zero(id, obj.Type())
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
	if res == nil || len(values) == 0 || len(s.Results) < 2 && len(s.Results) != len(values) {
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
	if in.st == nil {
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

// enter starts a statement that break leaves.
func (in *interp) enter(label string, loop bool) *target {
	t := &target{label: label, loop: loop}
	in.frame.targets = append(in.frame.targets, t)
	return t
}

// leave ends it, and joins the states in which it was left.
func (in *interp) leave(t *target) {
	in.frame.targets = in.frame.targets[:len(in.frame.targets)-1]
	for _, st := range t.breaks {
		in.st = in.merge(in.st, st, seapi.Guard{})
	}
}

// branch runs break and continue; a switch runs fallthrough itself.
func (in *interp) branch(s *ast.BranchStmt) {
	if s.Tok == token.FALLTHROUGH {
		return
	}
	defer func() { in.st = nil }()
	list := in.frame.targets
	for i := len(list) - 1; i >= 0; i-- {
		t := list[i]
		if s.Label != nil && s.Label.Name != t.label {
			continue
		}
		switch {
		case s.Tok == token.BREAK:
			t.breaks = append(t.breaks, in.st)
			return
		case s.Tok == token.CONTINUE && t.loop:
			t.continues = append(t.continues, in.st)
			return
		}
	}
}

// maxNested is how many loops are run twice; what lies deeper is run once.
const maxNested = 3

// loop runs a loop: once to see what it changes, and once with that.
func (in *interp) loop(s ast.Stmt, label string) {
	if f, ok := s.(*ast.ForStmt); ok && f.Init != nil {
		in.exec(f.Init, "")
	}
	if r, ok := s.(*ast.RangeStmt); ok {
		if in.eachEntry(r, label) {
			return
		}
	}
	nested := 0
	for _, t := range in.frame.targets {
		if t.loop {
			nested++
		}
	}
	before := in.st
	if nested < maxNested {
		sites, pending := len(in.sites), len(in.pending)
		in.st = before.clone()
		in.iteration(s, label)
		in.sites, in.pending = in.sites[:sites], in.pending[:pending]
		in.st = in.merge(in.st, before, seapi.Guard{})
	}
	start := in.st.clone()
	in.iteration(s, label)
	if endless(s) {
		return
	}
	in.st = in.merge(in.st, start, seapi.Guard{})
}

// endless reports whether a loop is left by break and return only.
func endless(s ast.Stmt) bool {
	f, ok := s.(*ast.ForStmt)
	return ok && f.Cond == nil
}

// iteration runs the body of a loop. What is left is the state behind the loop
// as far as break leads there, or at its end.
func (in *interp) iteration(s ast.Stmt, label string) {
	t := in.enter(label, true)
	var body *ast.BlockStmt
	var post ast.Stmt
	switch s := s.(type) {
	case *ast.ForStmt:
		body, post = s.Body, s.Post
		if s.Cond != nil {
			in.cond(s.Cond)
			in.prove(s.Cond, true)
		}
	case *ast.RangeStmt:
		body = s.Body
		in.bindRange(s)
	}
	in.block(body.List)
	for _, st := range t.continues {
		in.st = in.merge(in.st, st, seapi.Guard{})
	}
	if post != nil && in.st != nil {
		in.exec(post, "")
	}
	if endless(s) && len(t.breaks) > 0 {
		in.st = nil // only break leads behind it
	}
	in.leave(t)
}

// bindRange gives the variables of a range clause values that are not known.
func (in *interp) bindRange(s *ast.RangeStmt) {
	v := in.eval(s.X)
	if id, ok := s.Key.(*ast.Ident); ok && v.obj != nil {
		in.ranges[in.info().Defs[id]] = v.obj
	}
	for i, x := range []ast.Expr{s.Key, s.Value} {
		if x == nil {
			continue
		}
		elem := in.fresh(x, in.typeOf(x))
		if i == 1 {
			elem = in.anyElement(v, x)
		}
		in.bindOrAssign(x, elem, s)
	}
}

func (in *interp) bindOrAssign(x ast.Expr, v *value, s ast.Stmt) {
	if id, ok := x.(*ast.Ident); ok {
		if obj := in.info().Defs[id]; obj != nil {
			in.st.vars[obj] = v
			return
		}
	}
	in.assign(x, v, x, s)
}

// anyElement returns a value for one of the elements of a list.
func (in *interp) anyElement(v *value, at ast.Expr) *value {
	if v.obj == nil || v.obj.kind != list {
		return in.fresh(at, in.typeOf(at))
	}
	c := in.contents(v.obj)
	if len(c.items) == 1 && c.items[0].val != nil && !c.open {
		return c.items[0].val
	}
	var texts []seapi.Text
	for _, it := range c.items {
		if it.val == nil || it.val.texts == nil || c.open {
			return in.fresh(at, in.typeOf(at))
		}
		texts = append(texts, seapi.GuardEach(it.val.texts, seapi.Guard{Alt: true})...)
	}
	if len(texts) == 0 {
		return in.fresh(at, in.typeOf(at))
	}
	return textValue(seapi.Capped(texts))
}

// eachEntry runs a loop over a map or list whose entries are all seen, once for
// each of them, and reports whether it did.
func (in *interp) eachEntry(s *ast.RangeStmt, label string) bool {
	v := in.eval(s.X)
	if v.obj == nil || v.obj.kind != bag && v.obj.kind != list {
		return false
	}
	c := in.contents(v.obj)
	if c.open || len(c.items) == 0 || len(c.items) > maxEntries {
		return false
	}
	for _, it := range c.items {
		if it.val == nil {
			return false
		}
	}
	for _, it := range c.items {
		if in.st == nil {
			break
		}
		before := in.st.clone()
		outer, outerKey := in.entry, in.entryKey
		in.entry, in.entryKey = &it, nil
		if id, ok := s.Key.(*ast.Ident); ok {
			in.entryKey = in.info().Defs[id]
		}
		if s.Key != nil {
			key := in.fresh(s.Key, in.typeOf(s.Key))
			if it.name != "" && v.obj.kind == bag {
				key = textValue([]seapi.Text{{{Lit: it.name}}})
			}
			in.bindOrAssign(s.Key, key, s)
		}
		if s.Value != nil {
			in.bindOrAssign(s.Value, it.val, s)
		}
		t := in.enter(label, true)
		in.block(s.Body.List)
		for _, st := range t.continues {
			in.st = in.merge(in.st, st, seapi.Guard{})
		}
		in.leave(t)
		in.entry, in.entryKey = outer, outerKey
		if len(it.guards) > 0 {
			in.st = in.merge(in.st, before, it.guards[0])
		}
	}
	return true
}

// maxEntries is up to how many entries a loop is followed one by one.
const maxEntries = 12

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
		v.obj = &object{kind: kind, typ: t, param: true}
	}
	return v
}
