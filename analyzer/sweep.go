package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
)

// What a function that returns leaves behind. Joining states costs as much as
// what is in them, and most of that are variables of functions that returned.

// A sweep drops from a state what a call has set and nobody can see any more.
type sweep struct {
	in   *interp
	fn   *function
	st   *state // in which the function returned
	live map[*object]bool
	seen map[*value]bool
}

// swept returns one way in which a function returned, without the variables of
// the function and the objects that only they referred to: of those that were
// made since the function was called in the state before.
func (in *interp) swept(fn *function, before *state, born int, o outcome) outcome {
	if o.st == nil {
		return o
	}
	s := &sweep{in: in, fn: fn, st: o.st, live: map[*object]bool{}, seen: map[*value]bool{}}
	for _, v := range o.values {
		s.value(v)
	}
	for _, v := range in.pending {
		if m := in.requests[v.obj]; m != nil && !m.sent {
			s.value(v) // what becomes of it is looked at in the end
		}
	}
	vars := s.variables(before)
	o.st = &state{vars: vars, heap: s.objects(before, born), proven: o.st.proven}
	return o
}

// variables returns the variables that outlive the function, and marks what they
// refer to.
func (s *sweep) variables(before *state) layered[types.Object, *value] {
	out := layered[types.Object, *value]{base: shared(&before.vars, &s.st.vars)}
	for obj := range s.st.vars.since(out.base) {
		if !s.outlives(obj) {
			continue
		}
		v := s.st.vars.get(obj)
		out.set(obj, v)
		s.value(v)
	}
	return out
}

// objects returns what older objects hold, and those that are marked.
func (s *sweep) objects(before *state, born int) layered[*object, *contents] {
	out := layered[*object, *contents]{base: shared(&before.heap, &s.st.heap)}
	for o := range s.st.heap.since(out.base) {
		if o.born < born || o.kept {
			s.object(o)
		}
	}
	for o := range s.st.heap.since(out.base) {
		c := s.st.heap.get(o)
		if s.live[o] {
			out.set(o, c)
			continue
		}
		s.in.writes.heap[o] = c
		o.param = true // whoever still comes across it knows nothing of it
	}
	return out
}

// outlives reports whether a variable may be read after the function returned.
func (s *sweep) outlives(obj types.Object) bool {
	if obj.Pos() < s.fn.node.Pos() || obj.Pos() >= s.fn.node.End() {
		return true
	}
	return s.fn.shared()[obj]
}

// value marks what a value refers to.
func (s *sweep) value(v *value) {
	if v == nil || s.seen[v] {
		return
	}
	s.seen[v] = true
	if v.obj != nil {
		s.object(v.obj)
	}
	s.value(v.recv)
	s.value(v.holder)
	if v.fn != nil {
		s.value(v.fn.recv)
		for _, captured := range v.fn.captured {
			s.value(captured)
		}
	}
	for _, m := range v.multi {
		s.value(m)
	}
	for _, part := range s.in.parts[v] {
		s.value(part)
	}
	if v.ref != nil {
		s.value(s.st.vars.get(v.ref))
	}
}

// object marks an object and what it holds.
func (s *sweep) object(o *object) {
	if s.live[o] {
		return
	}
	s.live[o] = true
	s.value(o.self)
	if o.from != nil {
		s.object(o.from)
	}
	for _, v := range s.in.initials[o] {
		s.value(v)
	}
	c := s.st.heap.get(o)
	if c == nil {
		return
	}
	for _, it := range c.items {
		s.value(it.val)
	}
	for _, v := range c.fields {
		s.value(v)
	}
}

// shared returns the variables of a function that function literals in it use, or
// that it takes the address of.
func (fn *function) shared() map[types.Object]bool {
	if fn.kept != nil {
		return fn.kept
	}
	fn.kept = map[types.Object]bool{}
	note := func(n ast.Node) {
		ast.Inspect(n, func(x ast.Node) bool {
			if id, ok := x.(*ast.Ident); ok && fn.pkg.Info.Uses[id] != nil {
				fn.kept[fn.pkg.Info.Uses[id]] = true
			}
			return true
		})
	}
	ast.Inspect(fn.body, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.FuncLit:
			note(x)
			return false
		case *ast.UnaryExpr:
			if x.Op == token.AND {
				note(x.X)
			}
		}
		return true
	})
	return fn.kept
}
