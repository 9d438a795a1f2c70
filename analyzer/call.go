package analyzer

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A call is a call with its evaluated receiver and arguments.
type call struct {
	n    *ast.CallExpr
	name string // of the function, as rows spell it; "" if it has none
	recv *value // of a method; nil otherwise
	args []*value
}

// arg returns an argument's value, one of which nothing is known if there are
// fewer.
func (c *call) arg(i int) *value {
	if i >= 0 && i < len(c.args) {
		return c.args[i]
	}
	return unknown(c.n)
}

// expr returns an argument, or nil.
func (c *call) expr(i int) ast.Expr {
	if i >= 0 && i < len(c.n.Args) {
		return c.n.Args[i]
	}
	return nil
}

// calleeName returns the name of the function that a call calls, as import path
// and name, with the type for a method: net/http.Client.Get. What is called on a
// value of which the type is not known is .Get. It returns "" for what has no
// name.
func (in *interp) calleeName(n *ast.CallExpr) string {
	fun := calleeExpr(n)
	switch x := fun.(type) {
	case *ast.Ident:
		switch obj := in.info().Uses[x].(type) {
		case *types.Func:
			return funcName(obj)
		case *types.Builtin:
			return obj.Name()
		case nil:
			return ""
		}
	case *ast.SelectorExpr:
		if obj, ok := in.info().Uses[x.Sel].(*types.Func); ok {
			return funcName(obj)
		}
		if path := in.importPath(x.X); path != "" {
			return path + "." + x.Sel.Name
		}
		if in.info().Selections[x] == nil && in.info().Uses[x.Sel] == nil {
			return "." + x.Sel.Name
		}
	}
	return ""
}

// calleeExpr returns what a call calls, without parentheses and type arguments.
func calleeExpr(n *ast.CallExpr) ast.Expr {
	switch x := ast.Unparen(n.Fun).(type) {
	case *ast.IndexExpr:
		return ast.Unparen(x.X)
	case *ast.IndexListExpr:
		return ast.Unparen(x.X)
	default:
		return x
	}
}

// funcName returns the name of a function as rows spell it.
func funcName(f *types.Func) string {
	path := ""
	if f.Pkg() != nil {
		path = f.Pkg().Path() + "."
	}
	sig, ok := f.Type().(*types.Signature)
	if !ok || sig.Recv() == nil {
		return path + f.Name()
	}
	if t := typeName(sig.Recv().Type()); t != "" {
		return t + "." + f.Name()
	}
	return path + f.Name()
}

// callExpr evaluates a call.
func (in *interp) callExpr(n *ast.CallExpr) *value {
	if tv, ok := in.info().Types[n.Fun]; ok && tv.IsType() {
		return in.conversion(n)
	}
	c := &call{n: n, name: in.calleeName(n)}
	if c.name == "append" || c.name == "len" || c.name == "make" || c.name == "new" {
		return in.builtin(c)
	}
	var target *closure
	if sel, ok := calleeExpr(n).(*ast.SelectorExpr); ok && in.importPath(sel.X) == "" {
		c.recv = in.receiver(sel)
	} else if !ok {
		f := in.eval(calleeExpr(n))
		target = f.fn
		if f.callee != "" {
			c.name, c.recv = f.callee, f.recv
		}
	}
	in.evalArgs(c)
	if in.st == nil {
		return unknown(n)
	}
	return in.dispatch(c, target)
}

// receiver evaluates what a method is called on, following embedded structs to
// the one that has it.
func (in *interp) receiver(sel *ast.SelectorExpr) *value {
	x := in.eval(sel.X)
	s := in.info().Selections[sel]
	if s == nil || len(s.Index()) < 2 || s.Kind() != types.MethodVal {
		return x
	}
	return in.embedded(x, s, sel)
}

func (in *interp) evalArgs(c *call) {
	for _, x := range c.n.Args {
		v := in.eval(x)
		if v.multi != nil && len(c.n.Args) == 1 {
			c.args = v.multi // f(g())
			return
		}
		c.args = append(c.args, v)
	}
}

// dispatch evaluates a call whose receiver and arguments are evaluated: of a
// client, of something that rows describe, of a function of the program.
func (in *interp) dispatch(c *call, target *closure) *value {
	if c.recv == nil && target == nil {
		if f := in.prog.funcs[calleeFunc(in.info(), c.n)]; f != nil {
			target = &closure{fn: f}
		}
	}
	if target == nil && c.recv != nil {
		target = in.method(c)
	}
	if target == nil {
		if v, ok := in.known(c); ok {
			return v
		}
		if v, ok := in.imported(c); ok {
			return v
		}
		if f, ok := calleeExpr(c.n).(*ast.SelectorExpr); ok && c.recv != nil && c.name == "" {
			v := in.eval(f) // a field that holds a function
			target = v.fn
			if v.callee != "" {
				c.name, c.recv = v.callee, v.recv
				if v, ok := in.known(c); ok {
					return v
				}
			}
		}
	}
	if target != nil {
		return in.inline(c, target)
	}
	return in.opaque(c)
}

// method returns the method of the program that a call calls, or nil.
func (in *interp) method(c *call) *closure {
	fn := calleeFunc(in.info(), c.n)
	if fn == nil {
		return nil
	}
	if f := in.prog.funcs[fn]; f != nil {
		return &closure{fn: f, recv: c.recv}
	}
	if sig, ok := fn.Type().(*types.Signature); !ok || sig.Recv() == nil || !types.IsInterface(sig.Recv().Type()) || c.recv.obj == nil {
		return nil
	}
	// Have: a method of an interface, called on an object that is seen.
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(orInvalid(c.recv.obj.typ)), true, fn.Pkg(), fn.Name())
	impl, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	if f := in.prog.funcs[impl.Origin()]; f != nil {
		return &closure{fn: f, recv: c.recv}
	}
	return nil
}

// known evaluates a call that a row describes.
func (in *interp) known(c *call) (*value, bool) {
	if f := in.rows[c.name]; f != nil {
		return f(in, c), true
	}
	if row := clientsByCallee[c.name]; row != nil {
		return row.eval(in, c, row), true
	}
	return nil, false
}

// conversion evaluates T(x), which keeps the text.
func (in *interp) conversion(n *ast.CallExpr) *value {
	if len(n.Args) != 1 {
		return unknown(n)
	}
	v := in.eval(n.Args[0])
	if v.isNil || v.obj == nil && v.texts == nil && v.fn == nil {
		if kind, ok := kindOf(in.typeOf(n)); ok && v.isNil {
			return in.alloc(kind, n, in.typeOf(n), &contents{})
		}
	}
	return v
}

// builtin evaluates the built-in functions that make or measure something.
func (in *interp) builtin(c *call) *value {
	n := c.n
	switch c.name {
	case "append":
		in.evalArgs(c)
		return in.appendCall(n, c.args)
	case "make", "new":
		for _, x := range n.Args[1:] {
			in.eval(x)
		}
		if isBytes(orInvalid(in.typeOf(n))) {
			return &value{texts: []seapi.Text{{}}, origin: n} // of no length, or what is written into it is not followed
		}
		return in.zeroObject(n, in.typeOf(n))
	default:
		in.evalArgs(c)
		return unknown(n)
	}
}

// zeroObject makes the empty object of a type.
func (in *interp) zeroObject(n ast.Expr, t types.Type) *value {
	kind, ok := kindOf(t)
	if !ok {
		return unknown(n)
	}
	v := in.zero(n, deref(t))
	if v.obj == nil {
		v = in.alloc(kind, n, deref(t), &contents{})
	}
	v.obj.node = n
	return v
}

// inline runs a function of the program for one call, and returns what it
// returns.
func (in *interp) inline(c *call, f *closure) *value {
	fn := f.fn
	if !in.followed(fn) {
		return in.opaqueResult(c)
	}
	if in.frame.recursive(fn) || in.frame.depth() >= maxFrames || !in.spend() {
		in.incomplete = true
		return in.opaqueResult(c)
	}
	callee := &frame{fn: fn, pkg: fn.pkg, call: c.n, caller: in.frame, root: in.frame.root}
	in.bind(callee, c, f)
	caller := in.frame
	in.frame = callee
	in.body(callee)
	in.frame = caller
	return in.outcome(c, callee)
}

// bind gives the parameters of a function the arguments of a call.
func (in *interp) bind(f *frame, c *call, target *closure) {
	fn := f.fn
	set := func(id *ast.Ident, v *value) {
		if obj := fn.pkg.Info.Defs[id]; obj != nil {
			in.st.vars[obj] = v
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
		set(fn.recv, recv)
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
		k.items = append(k.items, item{val: c.args[j], expr: c.expr(j), elem: nil, node: c.expr(j)})
	}
	return in.alloc(list, id, nil, k)
}

// outcome joins the ways in which a function returned. Those with an error do
// not count where there are others: the caller does not go on with them.
func (in *interp) outcome(c *call, f *frame) *value {
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
	joined := ways[0]
	for _, o := range ways[1:] {
		joined = in.joinOutcomes(joined, o)
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
	v := in.memo[key.String()]
	if v == nil {
		v = in.fresh(n, in.typeOf(n))
		if t, ok := in.typeOf(n).(*types.Tuple); ok {
			for i := range t.Len() {
				v.multi = append(v.multi, in.fresh(n, t.At(i).Type()))
			}
		}
		in.memo[key.String()] = v
	}
	return v
}
