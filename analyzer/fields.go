package analyzer

import (
	"go/ast"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// kindOf returns what kind of object values of a type refer to, and whether they
// do.
func kindOf(t types.Type) (objectKind, bool) {
	for {
		p, ok := types.Unalias(deref(t)).(*types.Pointer)
		if !ok {
			break
		}
		t = p.Elem()
	}
	if t == nil {
		return 0, false
	}
	name := typeName(t)
	if k, ok := namedKinds[name]; ok {
		return k, true
	}
	if k, ok := libraryKinds[name]; ok {
		return k, true
	}
	switch u := t.Underlying().(type) {
	case *types.Map:
		return bag, isStringType(u.Key())
	case *types.Slice:
		if b, ok := u.Elem().Underlying().(*types.Basic); ok && b.Kind() == types.Byte {
			return 0, false // bytes are text
		}
		return list, true
	case *types.Array:
		return list, true
	case *types.Struct:
		return record, true
	case *types.Pointer:
		return kindOf(u.Elem())
	}
	return 0, false
}

// namedKinds are types that are more than what they are made of.
var namedKinds = map[string]objectKind{
	"net/url.URL": urlObj, "net/url.Values": bag, "net/http.Header": bag,
	"net/http.Request": reqObj, "net/http.Client": clientObj,
	"strings.Builder": builder, "bytes.Buffer": builder, "strings.Reader": builder, "bytes.Reader": builder,
}

// libraryKinds are those of other libraries.
var libraryKinds = restyKinds()

// typeName returns the name of a named type with its import path, or "".
func typeName(t types.Type) string {
	n, ok := types.Unalias(deref(t)).(*types.Named)
	if !ok {
		return ""
	}
	obj := n.Obj()
	if obj.Pkg() == nil {
		return obj.Name()
	}
	return obj.Pkg().Path() + "." + obj.Name()
}

// deref returns what a pointer type points to, or the type itself.
func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(orInvalid(t)).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

func orInvalid(t types.Type) types.Type {
	if t == nil {
		return types.Typ[types.Invalid]
	}
	return t
}

func isStringType(t types.Type) bool {
	b, ok := orInvalid(t).Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0
}

// zero returns the value of a variable that is declared without one.
func (in *interp) zero(n ast.Expr, t types.Type) *value {
	if isStringType(t) || isBytes(orInvalid(t)) {
		return &value{texts: []seapi.Text{{}}, origin: n}
	}
	if _, ok := t.Underlying().(*types.Pointer); ok {
		return &value{isNil: true, origin: n}
	}
	kind, ok := kindOf(t)
	if !ok {
		return unknown(n)
	}
	c := &contents{}
	if kind == builder {
		c.texts = []seapi.Text{{}}
	}
	return in.alloc(kind, n, t, c)
}

// selector evaluates x.y: a name of a package, a field or a method.
func (in *interp) selector(n *ast.SelectorExpr) *value {
	sel := in.info().Selections[n]
	if sel == nil {
		if obj := in.info().Uses[n.Sel]; obj != nil {
			return in.object(obj, n)
		}
		if in.importPath(n.X) != "" {
			return in.memoized("."+in.importPath(n.X)+"."+n.Sel.Name, nil, n)
		}
		return in.part(in.eval(n.X), n.Sel.Name, n)
	}
	x := in.eval(n.X)
	switch obj := sel.Obj().(type) {
	case *types.Func:
		if fn := in.prog.funcs[obj.Origin()]; fn != nil {
			return &value{fn: &closure{fn: fn, recv: x}, origin: n}
		}
		return &value{callee: funcName(obj), recv: x, origin: n}
	case *types.Var:
		x = in.embedded(x, sel, n)
		return in.field(x, obj.Origin(), n)
	}
	return unknown(n)
}

// embedded follows the embedded structs through which a field is promoted.
func (in *interp) embedded(x *value, sel *types.Selection, n ast.Expr) *value {
	t := sel.Recv()
	path := sel.Index()
	for _, i := range path[:len(path)-1] {
		s, ok := deref(t).Underlying().(*types.Struct)
		if !ok || i >= s.NumFields() {
			return unknown(n)
		}
		f := s.Field(i)
		x = in.field(x, f.Origin(), n)
		t = f.Type()
	}
	return x
}

// importPath returns the path of the package that a name stands for, or "".
func (in *interp) importPath(n ast.Expr) string {
	id, ok := n.(*ast.Ident)
	if !ok {
		return ""
	}
	if p, ok := in.info().Uses[id].(*types.PkgName); ok {
		return p.Imported().Path()
	}
	return in.missingImport(id)
}

// field returns what a field of a value holds.
func (in *interp) field(x *value, f *types.Var, n ast.Expr) *value {
	if f.Name() == "URL" && f.Pkg() != nil && f.Pkg().Path() == "net/http/httptest" {
		v := in.part(x, f.Name(), n)
		in.testServers[v] = true
		return v
	}
	if x.obj == nil {
		p := in.part(x, f.Name(), n)
		if list := in.fieldWrites(f); len(list) > 0 && p.texts == nil {
			in.parts[x][f.Name()] = in.withWrites(p, list, f.Type())
		}
		return in.parts[x][f.Name()]
	}
	if v := in.contents(x.obj).fields[f.Name()]; v != nil {
		return v
	}
	if x.obj.kind == urlObj {
		return in.urlField(x, f.Name(), n)
	}
	v := in.initial(x.obj, f.Name(), n, f.Type(), in.fieldWrites(f))
	if in.previous.omitted[f] && !in.previous.assigned[f] || madeHere(x.obj) {
		in.tested[v] = true // some object is made without it
	}
	return v
}

// initial returns what a part of an object holds that nobody is seen to give it,
// always the same.
func (in *interp) initial(o *object, name string, n ast.Expr, t types.Type, list []*value) *value {
	root, k := o.root(), initialKey{name, in.contents(o).turn}
	v := in.initials[root][k]
	if v == nil {
		v = in.withWrites(in.named(n, t), list, t)
		if v.obj != nil {
			v.obj.kept = true
		}
		if in.initials[root] == nil {
			in.initials[root] = map[initialKey]*value{}
		}
		in.initials[root][k] = v
	}
	return v
}

// setField gives a field of a value another value.
func (in *interp) setField(x *value, f *types.Var, v *value) {
	if !in.fromTest() {
		in.writes.fields[f] = append(in.writes.fields[f], v)
	}
	if x.obj == nil {
		return
	}
	c := in.change(x.obj)
	c.fields[f.Name()] = v
	if x.obj.kind == urlObj && f.Name() == "RawQuery" {
		c.edited = true
	}
}

// fromTest reports whether what is run was started by a test.
func (in *interp) fromTest() bool {
	for f := in.frame; f != nil; f = f.caller {
		if f.fn.file != nil && f.fn.file.test {
			return true
		}
	}
	return false
}
