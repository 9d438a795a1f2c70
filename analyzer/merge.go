package analyzer

import (
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// merge joins two states that come together: the guard holds on the way of a,
// its opposite on that of b. A guard without a test says that nothing is known
// of the condition. Either state may be nil, if its way ends before.
func (in *interp) merge(a, b *state, g seapi.Guard) *state {
	switch {
	case a == nil:
		return b
	case b == nil, a == b:
		return a
	}
	out := &state{}
	out.vars.base = shared(&a.vars, &b.vars)
	out.heap.base = shared(&a.heap, &b.heap)
	out.proven.base = shared(&a.proven, &b.proven)
	m := merger{in: in, a: a, b: b, g: g, out: out, done: map[pair]*value{}, objs: map[[2]*object]*object{}}
	n := joinInto(&out.vars, &a.vars, &b.vars, func(obj types.Object, v, w *value) *value {
		return m.values(in.orGlobal(v, obj), in.orGlobal(w, obj))
	})
	n += joinInto(&out.heap, &a.heap, &b.heap, func(_ *object, c, d *contents) *contents { return m.contents(c, d) })
	n += joinInto(&out.proven, &a.proven, &b.proven, func(_ *value, x, y bool) bool { return x && y })
	in.steps += n / keysPerStep
	in.total += n / keysPerStep
	return out
}

// keysPerStep is how many variables and objects are joined at the cost of an
// evaluation.
const keysPerStep = 8

// orGlobal returns what a variable holds on a way: a package variable that it
// does not assign keeps what it starts with.
func (in *interp) orGlobal(v *value, obj types.Object) *value {
	if g, ok := obj.(*types.Var); ok && v == nil && isGlobal(obj) {
		return in.global(g)
	}
	return v
}

// opposite returns the guard that holds where g does not.
func opposite(g seapi.Guard) seapi.Guard {
	if g.Test != nil {
		g.Not = !g.Not
	}
	return g
}

// A pair is two values that come together.
type pair struct{ a, b *value }

// A merger joins two states.
type merger struct {
	in    *interp
	a, b  *state
	g     seapi.Guard
	out   *state
	done  map[pair]*value
	objs  map[[2]*object]*object // objects that were joined
	depth int
}

// maxJoin is how deep objects that hold others are joined.
const maxJoin = 20

// values joins what a variable holds on both ways.
func (m *merger) values(x, y *value) *value {
	switch {
	case x == y, y == nil:
		return x
	case x == nil:
		return y
	}
	if v := m.done[pair{x, y}]; v != nil {
		return v
	}
	v := m.join(x, y)
	m.done[pair{x, y}] = v
	return v
}

func (m *merger) join(x, y *value) *value {
	switch {
	case x.isNil && y.texts == nil:
		return y
	case y.isNil && x.texts == nil:
		return x
	}
	out := &value{obj: m.objects(x, y), fn: x.fn, origin: x.origin, mixed: x.mixed || y.mixed}
	if x.ref == y.ref && x.holder == y.holder {
		out.ref, out.holder = x.ref, x.holder
	}
	if x.fn != nil && y.fn != nil && !sameClosure(x.fn, y.fn) {
		out.fn = nil // which of them is called is not known
	} else if x.fn == nil {
		out.fn = y.fn
	}
	if x.texts != nil || y.texts != nil {
		out.texts = joinTexts(x, y, m.g)
	}
	out.nonEmpty = (x.nonEmpty || m.a.proven.get(x)) && (y.nonEmpty || m.b.proven.get(y))
	return out
}

// objects joins what two values refer to.
func (m *merger) objects(x, y *value) *object {
	switch {
	case x.obj == nil:
		return y.obj
	case y.obj == nil, x.obj == y.obj, x.obj.kind != y.obj.kind:
		return x.obj
	}
	if o := m.objs[[2]*object{x.obj, y.obj}]; o != nil {
		return o
	}
	o := m.in.made(object{kind: x.obj.kind, node: x.obj.node, typ: x.obj.typ, param: x.obj.param || y.obj.param})
	if m.depth++; m.depth > maxJoin {
		return o
	}
	defer func() { m.depth-- }()
	m.objs[[2]*object{x.obj, y.obj}] = o
	a, b := m.in.in(m.a, x.obj), m.in.in(m.b, y.obj)
	m.out.heap.set(o, m.contents(a, b))
	return o
}

// in returns what an object holds in a state.
func (in *interp) in(s *state, o *object) *contents {
	if c := s.heap.get(o); c != nil {
		return c
	}
	if c := in.base.heap.get(o); c != nil {
		return c
	}
	return &contents{open: o.param}
}

// joinTexts joins the alternatives of a string. Where one side only appends to
// what the other has, what it appends is there under the condition.
func joinTexts(x, y *value, g seapi.Guard) []seapi.Text {
	a, b := textsOf(x), textsOf(y)
	if out := appended(a, b, g); out != nil {
		return out
	}
	if out := appended(b, a, opposite(g)); out != nil {
		return out
	}
	g.Alt = true
	return seapi.Capped(append(seapi.GuardEach(a, g), seapi.GuardEach(b, opposite(g))...))
}

// textsOf returns the alternatives of a value, an unknown one if none is known.
func textsOf(v *value) []seapi.Text {
	if v.texts != nil {
		return v.texts
	}
	return []seapi.Text{{{Expr: expr{v.origin, v}}}}
}

// appended returns the texts of short with what long has beyond them guarded, or
// nil if long does not only append.
func appended(long, short []seapi.Text, g seapi.Guard) []seapi.Text {
	if len(long) != len(short) {
		return nil
	}
	var out []seapi.Text
	for i := range long {
		rest, ok := beyond(long[i], short[i])
		if !ok {
			return nil
		}
		t := slices.Clone(short[i])
		if len(rest) > 0 {
			t = append(t, seapi.Guarded(rest, g)...)
		}
		out = append(out, t)
	}
	return out
}

// beyond returns what a text has beyond another that it starts with.
func beyond(long, short seapi.Text) (seapi.Text, bool) {
	if len(long) > 0 && long[0].Expr != nil && long[0].Inner != nil && sameText(long[0].Inner, short) && len(short) > 0 {
		return long[1:], true // u = u + more
	}
	if len(long) < len(short) || len(short) == 0 && len(long) > 0 && long[0].Leaf == nil && long[0].Inner == nil {
		return nil, false
	}
	return long[len(short):], sameText(long[:len(short)], short)
}

// sameText reports whether two texts are the same pieces.
func sameText(x, y seapi.Text) bool {
	return slices.EqualFunc(x, y, func(p, q seapi.Piece) bool {
		return p.Lit == q.Lit && p.Expr == q.Expr && p.Src == q.Src && p.Leaf == q.Leaf && p.Elem == q.Elem &&
			slices.Equal(p.Guards, q.Guards) && sameText(p.Inner, q.Inner)
	})
}

// contents joins what an object holds on both ways; nil stands for what it held
// before.
func (m *merger) contents(x, y *contents) *contents {
	switch {
	case x == y, y == nil:
		return x
	case x == nil:
		return y
	}
	out := *x
	out.items = m.items(x.items, y.items)
	out.open = x.open || y.open
	out.edited = x.edited || y.edited
	out.sorted = x.sorted || y.sorted
	if x.turn != y.turn {
		out.turn = m.in.newTurn()
	}
	out.fields = map[string]*value{}
	for name, v := range x.fields {
		out.fields[name] = m.values(v, y.fields[name])
	}
	for name, v := range y.fields {
		if x.fields[name] == nil {
			out.fields[name] = v
		}
	}
	if x.texts != nil || y.texts != nil {
		out.texts = joinTexts(&value{texts: x.texts}, &value{texts: y.texts}, m.g)
	}
	return &out
}

// maxItems bounds the entries of an object. One that has more is not followed.
const maxItems = 200

// items joins the entries on both ways: what only one has is there under its
// condition.
func (m *merger) items(x, y []item) []item {
	n := 0
	for n < len(x) && n < len(y) && sameItem(x[n], y[n]) && slices.Equal(x[n].guards, y[n].guards) {
		n++
	}
	if len(x) > maxItems || len(y) > maxItems {
		return slices.Clone(x[:min(len(x), maxItems)])
	}
	out := slices.Clone(x[:n])
	for _, it := range x[n:] {
		i := slices.IndexFunc(y[n:], func(o item) bool { return sameItem(it, o) })
		switch {
		case i < 0:
			it.guards = underToo(it.guards, m.g)
		case !slices.Equal(it.guards, y[n:][i].guards):
			it.guards = []seapi.Guard{{}} // there under different conditions
		}
		out = append(out, it)
	}
	for _, it := range y[n:] {
		if slices.ContainsFunc(x[n:], func(o item) bool { return sameItem(it, o) }) {
			continue
		}
		it.guards = underToo(it.guards, opposite(m.g))
		out = append(out, it)
	}
	return out
}

// underToo returns conditions with one more before them, once.
func underToo(guards []seapi.Guard, g seapi.Guard) []seapi.Guard {
	if slices.Contains(guards, g) {
		return guards
	}
	return append([]seapi.Guard{g}, guards...)
}

// sameItem reports whether two entries are the same but for their conditions.
func sameItem(a, b item) bool {
	return a.name == b.name && a.val == b.val && a.elem == b.elem && a.node == b.node
}
