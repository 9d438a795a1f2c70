package analyzer

import (
	"go/ast"
	"go/types"
	"reflect"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
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
		name := tagName(s.Field(i), s.Tag(i), tags)
		if name == "-" || name == "" {
			continue
		}
		val := in.contents(v.obj).fields[s.Field(i).Name()]
		if val == nil && !v.obj.param {
			continue
		}
		it := item{name: name, val: val, node: lit}
		if val == nil {
			it.val = in.initial(v.obj, s.Field(i).Name(), v.obj.node, s.Field(i).Type(), in.fieldWrites(s.Field(i)))
		}
		if lit != nil {
			in.spellField(&it, lit, s.Field(i))
		}
		if it.expr == nil {
			it.expr = it.val.origin
		}
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
func tagName(f *types.Var, tag string, keys []string) string {
	for _, key := range keys {
		if s, ok := reflect.StructTag(tag).Lookup(key); ok {
			name, _, _ := strings.Cut(s, ",")
			if name == "" {
				name = f.Name()
			}
			return name
		}
	}
	return f.Name()
}

// A fieldTag is what the tag of a field says about its place in a query.
type fieldTag struct {
	name      string
	omitEmpty bool
}

// urlTag returns what a struct tag says under the key url, and whether it does.
func urlTag(tag string) (fieldTag, bool) {
	s, ok := reflect.StructTag(tag).Lookup("url")
	name, opts, _ := strings.Cut(s, ",")
	return fieldTag{name, strings.Contains(","+opts+",", ",omitempty,")}, ok
}

// fieldAt returns the declaration of a field, or nil if it is not seen.
func (p *program) fieldAt(v *types.Var) *ast.Field {
	f := p.fileAt(v.Origin().Pos())
	if f == nil {
		return nil
	}
	var found *ast.Field
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if n == nil || found != nil || v.Pos() < n.Pos() || n.End() <= v.Pos() {
			return false
		}
		if field, ok := n.(*ast.Field); ok {
			for _, id := range field.Names {
				if id.Pos() == v.Pos() {
					found = field
				}
			}
		}
		return true
	})
	return found
}

// How a tag spells what goes into a query, in a raw string and in another one.
var (
	rawURLTag    = regexp.MustCompile(`\burl:"[^"]*"`)
	quotedURLTag = regexp.MustCompile(`\burl:\\"[^"]*\\"`)
)

// retagFields keeps fields out of the query that are cut out of it.
func (p *plan) retagFields() string {
	for _, e := range p.cut.Elements {
		field, ok := e.Node.(*ast.Field)
		if !ok || p.kept[field] {
			continue
		}
		f := p.in.prog.fileOf(field)
		if f == nil || f.untouchable() != "" {
			return "the field is declared in a file that must not be edited"
		}
		if len(field.Names) != 1 {
			return "the field shares its tag with others; declare it alone"
		}
		p.kept[field] = true
		p.edits = append(p.edits, f.retag(field))
	}
	return ""
}

// retag keeps a field out of the query.
func (f *file) retag(field *ast.Field) fixes.Edit {
	if field.Tag == nil {
		at := f.offset(field.Type.End())
		return fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: " `url:\"-\"`"}
	}
	text, start := f.text(field.Tag), f.offset(field.Tag.Pos())
	tag, pattern := `url:"-"`, rawURLTag
	if text[0] != '`' {
		tag, pattern = `url:\"-\"`, quotedURLTag
	}
	if m := pattern.FindStringIndex(text); m != nil {
		return fixes.Edit{Path: f.path, Span: fixes.Span{Start: start + m[0], End: start + m[1]}, New: tag}
	}
	return fixes.Edit{Path: f.path, Span: fixes.Span{Start: start + 1, End: start + 1}, New: tag + " "}
}
