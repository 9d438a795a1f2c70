package analyzer

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"
)

// inline runs a function of the program for one call, and returns what it
// returns.
func (in *interp) inline(c *call, f *closure) *value {
	fn := f.fn
	if !in.followed(fn, c, f) {
		return in.opaqueResult(c)
	}
	if in.frame.recursive(fn) || in.frame.depth() >= maxFrames || !in.spend() {
		return in.opaqueResult(c)
	}
	if in.prog.heavy[fn] {
		return in.unfollowed(c)
	}
	end := in.limitHelper(fn)
	before, born := in.st.clone(), in.objects+1
	callee := &frame{fn: fn, pkg: fn.pkg, call: c.n, caller: in.frame, root: in.frame.root}
	recalled := in.recall(f)
	in.bind(callee, c, f)
	caller := in.frame
	in.frame = callee
	in.body(callee)
	in.frame = caller
	if end(); in.prog.heavy[fn] {
		in.st = before
		return in.unfollowed(c)
	}
	v := in.outcome(c, callee, func(o outcome) outcome { return in.swept(fn, before, born, o) })
	in.restore(recalled)
	return v
}

// maxHelper is how many evaluations a call of a function may take that leads to
// no client. What builds a URL takes some hundred; a parser takes any number.
const maxHelper = 1500

// limitHelper gives the call of a function that leads to no client a budget of its
// own, within that of its caller, until the returned function is called. Who
// runs out of it is heavy from then on.
func (in *interp) limitHelper(fn *function) (end func()) {
	outer, inner := in.limit, in.steps+maxHelper
	if in.prog.senders[fn] || outer <= inner {
		return func() {}
	}
	in.limit = inner
	return func() {
		in.limit = outer
		if in.steps >= inner {
			in.prog.heavy[fn] = true
		}
	}
}

// unfollowed evaluates the call of a function that is too much work to run: what
// it is given may hold anything then.
func (in *interp) unfollowed(c *call) *value {
	in.forget(c)
	for _, v := range append([]*value{c.recv}, c.args...) {
		if v == nil || v.obj == nil {
			continue
		}
		k := in.change(v.obj)
		k.fields, k.open, k.texts, k.turn = map[string]*value{}, true, nil, in.newTurn()
	}
	return in.opaqueResult(c)
}

// bind gives the parameters of a function the arguments of a call.
func (in *interp) bind(f *frame, c *call, target *closure) {
	fn := f.fn
	set := func(id *ast.Ident, v *value) {
		if obj := fn.pkg.Info.Defs[id]; obj != nil {
			in.st.vars.set(obj, v)
		}
	}
	if fn.recv != nil {
		recv := target.recv
		if recv == nil {
			recv = c.recv
		}
		if recv == nil {
			recv = in.fresh(fn.recv, fn.pkg.Info.Defs[fn.recv].Type())
		}
		set(fn.recv, in.copyOf(recv, fn.pkg.Info.Defs[fn.recv].Type(), 0))
	}
	i := 0
	for _, field := range fn.typ.Params.List {
		_, variadic := field.Type.(*ast.Ellipsis)
		names := field.Names
		if len(names) == 0 {
			i++
			continue
		}
		for _, id := range names {
			switch {
			case variadic:
				set(id, in.variadic(c, i, id, fn))
			case i < len(c.args):
				set(id, c.args[i])
			default:
				set(id, unknown(id))
			}
			i++
		}
	}
}

// variadic returns the list of the arguments from the i-th on.
func (in *interp) variadic(c *call, i int, id *ast.Ident, fn *function) *value {
	if c.n.Ellipsis.IsValid() {
		return c.arg(i)
	}
	k := &contents{}
	for j := i; j < len(c.args); j++ {
		k.items = append(k.items, item{val: c.args[j], expr: c.expr(j), elem: in.prog.element(c.expr(j)), node: c.expr(j)})
	}
	return in.alloc(list, id, nil, k)
}

// outcome joins the ways in which a function returned. Those with an error do
// not count where there are others: the caller does not go on with them. Of each,
// sweep leaves what the caller can see.
func (in *interp) outcome(c *call, f *frame, sweep func(outcome) outcome) *value {
	var ways []outcome
	for _, o := range f.returns {
		if !o.failed && o.st != nil {
			ways = append(ways, o)
		}
	}
	if len(ways) == 0 {
		for _, o := range f.returns {
			if o.st != nil {
				ways = append(ways, o)
			}
		}
	}
	if len(ways) == 0 {
		in.st = nil
		return unknown(c.n)
	}
	joined := sweep(ways[0])
	for _, o := range ways[1:] {
		joined = in.joinOutcomes(joined, sweep(o))
	}
	in.st = joined.st
	return results(c.n, joined.values)
}

// joinOutcomes joins two ways in which a function returned.
func (in *interp) joinOutcomes(x, y outcome) outcome {
	out := outcome{st: in.merge(x.st, y.st, opaqueGuard)}
	m := merger{in: in, a: x.st, b: y.st, g: opaqueGuard, out: out.st, done: map[pair]*value{}, objs: map[[2]*object]*object{}}
	for i := range x.values {
		if i < len(y.values) {
			out.values = append(out.values, m.values(x.values[i], y.values[i]))
		}
	}
	return out
}

// results returns the results of a call as one value.
func results(n ast.Expr, list []*value) *value {
	switch len(list) {
	case 0:
		return unknown(n)
	case 1:
		return list[0]
	}
	return &value{multi: list, origin: n}
}

// opaqueResult returns results of which nothing is known but the types.
func (in *interp) opaqueResult(c *call) *value {
	t := in.typeOf(c.n)
	tuple, ok := t.(*types.Tuple)
	if !ok {
		return in.fresh(c.n, t)
	}
	var list []*value
	for i := range tuple.Len() {
		list = append(list, in.fresh(c.n, tuple.At(i).Type()))
	}
	return results(c.n, list)
}

// A memo is the result of a call. Its arguments are kept, as the memo is found by
// where they lie.
type memo struct {
	result *value
	args   []*value
}

// memoized returns the result of a call that gives the same whenever it is given
// the same.
func (in *interp) memoized(name string, args []*value, n ast.Expr) *value {
	var key strings.Builder
	fmt.Fprintf(&key, "%d %s", in.frame.root, name)
	for _, a := range args {
		if len(a.texts) == 1 {
			if s, ok := a.texts[0].Known(); ok {
				fmt.Fprintf(&key, " %q", s)
				continue
			}
		}
		fmt.Fprintf(&key, " %p", a)
	}
	v := in.memo[key.String()].result
	if v == nil {
		v = in.fresh(n, in.typeOf(n))
		if t, ok := in.typeOf(n).(*types.Tuple); ok {
			for i := range t.Len() {
				v.multi = append(v.multi, in.fresh(n, t.At(i).Type()))
			}
		}
		in.memo[key.String()] = memo{v, args}
	}
	return v
}
