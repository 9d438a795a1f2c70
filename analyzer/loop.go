package analyzer

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

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
			in.st.vars.set(obj, v)
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
	if slices.ContainsFunc(c.items, func(it item) bool { return it.val == nil }) {
		return false
	}
	for _, it := range c.items {
		if in.st == nil {
			break
		}
		in.oneEntry(s, label, it, v.obj.kind == bag)
	}
	return true
}

// oneEntry runs the body of a loop for one entry, whose name the key takes if it
// is that of a map.
func (in *interp) oneEntry(s *ast.RangeStmt, label string, it item, named bool) {
	before := in.st.clone()
	outer, outerKey, outerValue, outerAlone := in.entry, in.entryKey, in.entryValue, in.entryAlone
	in.entry, in.entryKey, in.entryValue, in.entryAlone = &it, nil, nil, len(s.Body.List) == 1
	if id, ok := s.Key.(*ast.Ident); ok {
		in.entryKey = in.info().Defs[id]
	}
	if id, ok := s.Value.(*ast.Ident); ok {
		in.entryValue = in.info().Defs[id]
	}
	if s.Key != nil {
		key := in.fresh(s.Key, in.typeOf(s.Key))
		if it.name != "" && named {
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
	in.entry, in.entryKey, in.entryValue, in.entryAlone = outer, outerKey, outerValue, outerAlone
	if len(it.guards) > 0 {
		in.st = in.merge(in.st, before, it.guards[0])
	}
}

// maxEntries is up to how many entries a loop is followed one by one.
const maxEntries = 12
