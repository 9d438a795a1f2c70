package analyzer

import (
	"go/ast"
	"go/types"
	"reflect"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// structTexts returns a struct as a query string or JSON object: one entry for
// each field that the literal gives, under the name that its tag says.
func (in *interp) structTexts(v *value) []seapi.Text {
	o := in.structBag(v, []string{"url", "json"})
	if o == nil {
		return nil
	}
	return in.queryTexts(o)
}

// structBag returns the entries that a struct stands for, or nil if it is not
// seen how it was made.
func (in *interp) structBag(v *value, tags []string) *object {
	lit, _ := v.obj.node.(*ast.CompositeLit)
	if v.obj.kind != record {
		return nil
	}
	s, ok := orInvalid(deref(v.obj.typ)).Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	b := in.alloc(bag, v.obj.node, nil, &contents{})
	for i := range s.NumFields() {
		name, omit := tagName(s.Field(i), s.Tag(i), tags)
		if name == "-" || name == "" {
			continue
		}
		val := in.contents(v.obj).fields[s.Field(i).Name()]
		if val == nil && !v.obj.param {
			continue
		}
		it := item{name: name, val: val, node: lit}
		if val == nil {
			it.val = in.initial(v.obj, s.Field(i).Name(), v.obj.node, s.Field(i).Type(), in.previous.fields[s.Field(i)])
		}
		if lit != nil {
			in.spellField(&it, lit, s.Field(i))
		}
		if it.expr == nil {
			it.expr = it.val.origin
		}
		_ = omit
		in.putEntry(b.obj, it, true)
	}
	return b.obj
}

// spellField finds the element of a literal that spells a field.
func (in *interp) spellField(it *item, lit *ast.CompositeLit, f *types.Var) {
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if id, ok := kv.Key.(*ast.Ident); ok && id.Name == f.Name() {
			it.expr, it.node, it.elem = kv.Value, kv, in.prog.element(kv)
		}
	}
}

// tagName returns the name that a struct tag gives a field.
func tagName(f *types.Var, tag string, keys []string) (name string, omit bool) {
	for _, key := range keys {
		if s, ok := reflect.StructTag(tag).Lookup(key); ok {
			name, opts, _ := strings.Cut(s, ",")
			if name == "" {
				name = f.Name()
			}
			return name, strings.Contains(opts, "omitempty")
		}
	}
	return f.Name(), false
}
