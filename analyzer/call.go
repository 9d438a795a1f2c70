package analyzer

import (
	"go/ast"
	"go/types"

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

// called returns what a call calls: an index may be that of a list of functions.
func called(n *ast.CallExpr) ast.Expr {
	if x, ok := ast.Unparen(n.Fun).(*ast.IndexExpr); ok {
		return x
	}
	return calleeExpr(n)
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
		f := in.eval(called(n))
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
		v := in.copied(x, in.eval(x))
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
		in.noteLogged(c)
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
		return row.eval(in, c), true
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
