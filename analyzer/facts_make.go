package analyzer

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A maker makes values of shapes, for one call of a function of another package.
type maker struct {
	in *interp
	c  *call
	fn *types.Func // nil for what is no call

	elem    *seapi.Element // stands for what the fact spells: the call
	changes bool           // the caller gives functions, which may change what is made
}

// newMaker returns a maker for a call, which is empty for what is no call.
func (in *interp) newMaker(c *call, fn *types.Func) *maker {
	m := &maker{in: in, c: c, fn: fn, elem: &seapi.Element{Node: &ast.BadExpr{}}}
	if c.n != nil {
		m.elem = in.prog.element(c.n)
	}
	in.prog.imports.elements[m.elem] = true
	return m
}

// value makes a value of a type.
func (m *maker) value(s shape, t types.Type) *value {
	switch {
	case s.Kind == refShape:
		if v, _ := m.given(s.Ref); v != nil {
			return v
		}
		if s.Texts == nil {
			return m.in.fresh(m.origin(), t)
		}
		return textValue(m.texts(s.Texts))
	case s.Kind == textShape:
		v := textValue(m.texts(s.Texts))
		v.nonEmpty = v.nonEmpty || s.NonEmpty
		v.origin = m.origin()
		return v
	case s.Kind < recordBase:
		return m.in.fresh(m.origin(), t)
	}
	return m.object(s, t)
}

// origin returns the call, or nil.
func (m *maker) origin() ast.Expr {
	if m.c.n == nil {
		return nil
	}
	return m.c.n
}

// object makes an object.
func (m *maker) object(s shape, t types.Type) *value {
	k := &contents{open: s.Open, edited: s.Edited, fields: map[string]*value{}}
	for _, f := range s.Fields {
		if s.Changed && m.changes {
			k.fields[f.Name] = m.in.fresh(m.origin(), fieldType(t, f.Name))
			continue
		}
		k.fields[f.Name] = m.value(f.Value, fieldType(t, f.Name))
	}
	for _, e := range s.Items {
		k.items = append(k.items, m.item(e, t))
	}
	if s.Texts != nil {
		k.texts = m.texts(s.Texts)
	}
	kind := objectKind(s.Kind - recordBase)
	v := m.in.alloc(kind, m.origin(), deref(t), k)
	v.origin = m.origin()
	if row := clientsByCallee[s.Client]; kind == reqObj && row != nil {
		m.request(v, row, s.Reported)
	}
	return v
}

// request notes a request that a call made.
func (m *maker) request(v *value, row *client, reported bool) {
	made := *row
	made.name, made.way, made.reason = shortCallee(m.c), noHeaders, m.elsewhere()
	made.url, made.body = -1, -1
	made.reported = reported
	var header *object
	if h := m.in.contents(v.obj).fields["Header"]; h != nil {
		header = h.obj
	}
	m.in.noteMade(v, m.c, &made, header)
}

// item makes an entry of a map or slice, whose type is t.
func (m *maker) item(e entry, t types.Type) item {
	it := item{name: e.Name, elem: m.elem, node: m.c.n}
	if e.Guarded {
		it.guards = []seapi.Guard{opaqueGuard}
	}
	if e.Texts != nil {
		it.texts = m.texts(e.Texts)
		return it
	}
	it.val = m.value(e.Value, elemType(t))
	return it
}

// effect changes what a call is given.
func (m *maker) effect(e effect) {
	v, _ := m.given(e.On)
	if v == nil || v.obj == nil {
		return
	}
	k := m.in.change(v.obj)
	for _, f := range e.Value.Fields {
		k.fields[f.Name] = m.value(f.Value, fieldType(v.obj.typ, f.Name))
		k.edited = k.edited || v.obj.kind == urlObj && f.Name == "RawQuery"
	}
	for _, it := range e.Value.Items {
		m.in.putEntry(v.obj, m.item(it, v.obj.typ), it.Name != "")
	}
}

// given returns what the caller gives as what a ref names, and the argument that
// spells it; nil if that is not known.
func (m *maker) given(r ref) (*value, ast.Expr) {
	v, n := m.c.recv, ast.Expr(nil)
	if r.Param >= 0 {
		v, n = m.argument(r.Param)
	}
	for _, name := range r.Path {
		if v == nil {
			return nil, nil
		}
		v, n = m.in.found(v, name), nil
	}
	return v, n
}

// argument returns an argument; those of a variadic parameter are one.
func (m *maker) argument(i int) (*value, ast.Expr) {
	sig, _ := m.fn.Type().(*types.Signature)
	if sig == nil || i >= sig.Params().Len() {
		return nil, nil
	}
	if sig.Variadic() && i == sig.Params().Len()-1 && !m.c.n.Ellipsis.IsValid() {
		k := &contents{}
		for j := i; j < len(m.c.args); j++ {
			k.items = append(k.items, item{val: m.c.args[j], expr: m.c.expr(j), node: m.c.expr(j)})
		}
		return m.in.alloc(list, m.c.n, nil, k), nil
	}
	if i >= len(m.c.args) {
		return nil, nil
	}
	return m.c.args[i], m.c.expr(i)
}

// found returns a part of a value under the name that facts use; nil if nothing is
// known of it but the name.
func (in *interp) found(v *value, name string) *value {
	if v.obj == nil {
		return in.parts[v][name].ifKnown()
	}
	k := in.contents(v.obj)
	if x := k.fields[name]; x != nil {
		return x
	}
	if key, ok := strings.CutPrefix(name, "["); ok {
		if it := k.get(strings.TrimSuffix(key, "]")); it != nil {
			return it.val
		}
		if i, err := strconv.Atoi(strings.TrimSuffix(key, "]")); err == nil && i < len(k.items) {
			return k.items[i].val
		}
	}
	return in.initials[v.obj.root()][initialKey{name, k.turn}].ifKnown()
}

// ifKnown returns the value, or nil if nothing is known of it.
func (v *value) ifKnown() *value {
	if v == nil || v.texts == nil && v.obj == nil {
		return nil
	}
	return v
}

// fieldType returns the type of a field of a struct, or nil.
func fieldType(t types.Type, name string) types.Type {
	s, ok := orInvalid(deref(t)).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() == name {
			return s.Field(i).Type()
		}
	}
	return nil
}

// elemType returns the type of the elements of a map or slice, or nil.
func elemType(t types.Type) types.Type {
	switch t := orInvalid(deref(t)).Underlying().(type) {
	case *types.Map:
		return t.Elem()
	case *types.Slice:
		return t.Elem()
	}
	return nil
}
