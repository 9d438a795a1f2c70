package analyzer

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An expr is an expression of the program with what it evaluated to.
type expr struct {
	n ast.Expr
	v *value
}

// eval evaluates an expression. The result is never nil.
func (in *interp) eval(n ast.Expr) *value {
	if in.st == nil || !in.spend() {
		return unknown(n)
	}
	in.depth++
	defer func() { in.depth-- }()
	switch x := n.(type) {
	case *ast.ParenExpr:
		return in.eval(x.X)
	case *ast.BasicLit:
		return in.literal(x)
	case *ast.Ident:
		return in.ident(x)
	case *ast.SelectorExpr:
		return in.selector(x)
	case *ast.BinaryExpr:
		return in.binary(x)
	case *ast.CallExpr:
		return in.callExpr(x)
	case *ast.CompositeLit:
		return in.composite(x)
	case *ast.UnaryExpr:
		v := in.eval(x.X)
		if x.Op == token.AND {
			return in.address(x.X, v)
		}
	case *ast.StarExpr:
		return in.deref(x)
	case *ast.IndexExpr:
		return in.index(x)
	case *ast.SliceExpr:
		return in.slice(x)
	case *ast.FuncLit:
		return in.funcLit(x)
	case *ast.TypeAssertExpr:
		return in.eval(x.X)
	}
	return unknown(n)
}

func (in *interp) funcLit(n *ast.FuncLit) *value {
	fn := in.prog.lits[n]
	if fn == nil {
		return unknown(n)
	}
	v := &value{fn: &closure{fn: fn, frame: in.frame, captured: in.captured(fn)}, origin: n}
	in.escaped = append(in.escaped, v)
	return v
}

// binary evaluates x op y. Only sums of strings have a text.
func (in *interp) binary(n *ast.BinaryExpr) *value {
	if n.Op == token.ADD && in.isString(n) {
		return textValue(in.concat(n))
	}
	if n.Op == token.LAND || n.Op == token.LOR {
		in.eval(n.X)
		before := in.st.clone()
		in.prove(n.X, n.Op == token.LAND)
		in.eval(n.Y)
		in.st = in.merge(in.st, before, seapi.Guard{})
		return unknown(n)
	}
	in.eval(n.X)
	in.eval(n.Y)
	if tv := in.info().Types[n]; tv.Value != nil && tv.Value.Kind() == constant.String {
		return in.constantText(n, tv.Value)
	}
	return unknown(n)
}

// isString reports whether a sum is one of strings: by its type, or by a literal
// in it where types are not known.
func (in *interp) isString(n ast.Expr) bool {
	if t := in.typeOf(n); t != nil && t != types.Typ[types.Invalid] {
		b, ok := t.Underlying().(*types.Basic)
		return ok && b.Info()&types.IsString != 0
	}
	b, ok := ast.Unparen(n).(*ast.BinaryExpr)
	if !ok {
		lit, ok := ast.Unparen(n).(*ast.BasicLit)
		return ok && lit.Kind == token.STRING
	}
	return b.Op == token.ADD && (in.isString(b.X) || in.isString(b.Y))
}

// constantText returns a constant whose spelling is not seen.
func (in *interp) constantText(n ast.Expr, c constant.Value) *value {
	if v := in.literals[n]; v != nil {
		return v
	}
	v := textValue([]seapi.Text{{{Lit: constant.StringVal(c)}}})
	v.origin = n
	in.literals[n] = v
	return v
}

// ident evaluates a name.
func (in *interp) ident(n *ast.Ident) *value {
	obj := in.info().Uses[n]
	if obj == nil {
		obj = in.info().Defs[n]
	}
	return in.object(obj, n)
}

// object evaluates a name that stands for an object, which may be nil.
func (in *interp) object(obj types.Object, n ast.Expr) *value {
	switch obj := obj.(type) {
	case *types.Const:
		return in.constant(obj, n)
	case *types.Nil:
		return &value{isNil: true, origin: n}
	case *types.Func:
		if fn := in.prog.funcs[obj.Origin()]; fn != nil {
			return &value{fn: &closure{fn: fn}, origin: n}
		}
		return &value{callee: funcName(obj), origin: n}
	case *types.Var:
		if obj.IsField() {
			return unknown(n)
		}
		if v := in.st.vars.get(obj); v != nil {
			return v
		}
		if isGlobal(obj) {
			return in.global(obj)
		}
		return in.unseen(obj, n)
	}
	return unknown(n)
}

func isGlobal(obj types.Object) bool {
	return obj.Pkg() != nil && obj.Parent() == obj.Pkg().Scope()
}

// unseen returns the value of a variable that was given none, always the same.
func (in *interp) unseen(obj *types.Var, n ast.Expr) *value {
	v := in.locals[obj]
	if v == nil {
		v = in.fresh(n, obj.Type())
		if v.obj != nil {
			v.obj.kept = true
		}
		in.locals[obj] = v
	}
	return v
}

// constant evaluates a named constant: where its literal is seen, with its
// spelling.
func (in *interp) constant(obj *types.Const, n ast.Expr) *value {
	if v := in.globals[obj]; v != nil {
		return v
	}
	v := unknown(n)
	init, ok := in.prog.inits[obj]
	switch {
	case ok && init.pos < 0:
		v = in.inPackage(init.pkg, func() *value { return in.eval(init.expr) })
	case obj.Val().Kind() == constant.String:
		v = textValue([]seapi.Text{{{Lit: constant.StringVal(obj.Val())}}})
	case obj.Val().Kind() == constant.Int:
		v = &value{texts: []seapi.Text{{{Lit: obj.Val().ExactString()}}}, nonEmpty: true}
	}
	in.globals[obj] = v
	return v
}

// inPackage evaluates something outside of any function.
func (in *interp) inPackage(pkg *Package, eval func() *value) *value {
	st, caller := in.st, in.frame
	in.st, in.frame = in.base, &frame{fn: &function{pkg: pkg, typ: &ast.FuncType{Params: &ast.FieldList{}}, body: &ast.BlockStmt{}}, pkg: pkg}
	defer func() {
		in.keep(in.st)
		in.st, in.frame = st, caller
	}()
	return eval()
}

// keep adds what the objects of a state hold to what is there from the start.
func (in *interp) keep(st *state) {
	if st == nil || st == in.base {
		return
	}
	for o := range st.heap.since(shared(&st.heap, &in.base.heap)) {
		in.base.heap.set(o, st.heap.get(o))
	}
}

// global evaluates a package variable that this run has not assigned.
func (in *interp) global(obj *types.Var) *value {
	if v := in.globals[obj]; v != nil {
		return v
	}
	in.globals[obj] = in.fresh(nil, obj.Type()) // cuts cycles off
	v := in.initialGlobal(obj)
	in.globals[obj] = v
	return v
}

func (in *interp) initialGlobal(obj *types.Var) *value {
	var v *value
	if init, ok := in.prog.inits[obj]; ok {
		v = in.inPackage(init.pkg, func() *value { return in.eval(init.expr) })
		if init.pos >= 0 {
			v = result(v, init.pos)
		}
		if !seapi.Blank(v.texts) {
			return in.withWrites(v, in.previous.globals[obj], obj.Type())
		}
	}
	if list := in.previous.globals[obj]; len(list) > 0 {
		return in.withWrites(in.fresh(nil, obj.Type()), list, obj.Type())
	}
	if in.declaredHere(obj) && v == nil {
		return in.inPackage(in.prog.pkgs[0], func() *value { return in.zero(nil, obj.Type()) })
	}
	if v == nil {
		v = in.importedVariable(obj)
	}
	if v == nil {
		v = in.fresh(nil, obj.Type())
	}
	return v
}

// declaredHere reports whether a package variable is one of the program's.
func (in *interp) declaredHere(obj *types.Var) bool {
	for _, p := range in.prog.pkgs {
		if p.Types == obj.Pkg() {
			return true
		}
	}
	return false
}

// withWrites adds to what a variable or field starts with what the program
// assigns to it elsewhere. What is assigned and not known does not count beside
// what is.
func (in *interp) withWrites(v *value, list []*value, t types.Type) *value {
	var texts []seapi.Text
	if v.texts != nil {
		texts = append(texts, v.texts...)
	}
	for _, w := range list {
		if w.obj != nil && v.obj != nil && v.obj.param {
			out := *v
			out.obj = w.obj
			v = &out
		}
		for _, t := range w.texts {
			if s, ok := t.Known(); ok && s == "" {
				continue
			}
			texts = append(texts, t)
		}
	}
	if len(texts) == 0 || len(texts) == len(v.texts) {
		return v
	}
	if len(texts) > 1 {
		texts = seapi.GuardEach(texts, seapi.Guard{Alt: true})
	}
	out := *v
	out.texts, out.mixed = seapi.Capped(texts), true
	return &out
}

// deref evaluates *x: what a pointer to a string refers to.
func (in *interp) deref(n *ast.StarExpr) *value {
	v := in.eval(n.X)
	if v.ref != nil {
		return in.pointee(v, n)
	}
	if v.obj != nil {
		return v
	}
	return in.part(v, "*", n)
}

// part returns a part of a value that is not known, always the same.
func (in *interp) part(v *value, name string, n ast.Expr) *value {
	if in.parts[v] == nil {
		in.parts[v] = map[string]*value{}
	}
	p := in.parts[v][name]
	if p == nil {
		p = in.named(n, in.typeOf(n))
		in.parts[v][name] = p
	}
	return p
}

// result returns one of the results of a call.
func result(v *value, i int) *value {
	if v.multi != nil {
		if i < len(v.multi) {
			return v.multi[i]
		}
		return unknown(v.origin)
	}
	if i == 0 {
		return v
	}
	return unknown(v.origin)
}
