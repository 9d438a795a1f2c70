package analyzer

import (
	"go/ast"
	"go/types"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// querystringClients turn a struct into a query: the library sends nothing.
var querystringClients = []client{
	{name: "query.Values", folder: "querystring", doc: "https://pkg.go.dev/github.com/google/go-querystring/query#Values",
		verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: noHeaders},
}

// querystringRows are the calls that turn a struct into url.Values.
var querystringRows = map[string]functionRow{
	"github.com/google/go-querystring/query.Values": queryValues,
}

// queryValues evaluates query.Values(options).
func queryValues(in *interp, c *call) *value {
	v := c.arg(0)
	if v.obj == nil || v.obj.kind != record {
		return in.opaqueResult(c)
	}
	b := in.alloc(bag, c.n, nil, &contents{})
	b.origin = c.n
	in.addFields(b.obj, v, c)
	return results(c.n, []*value{b, unknown(c.n)})
}

// addFields adds the fields of a struct to url.Values, and those of structs that
// are embedded in it.
func (in *interp) addFields(to *object, v *value, c *call) {
	s, ok := orInvalid(deref(v.obj.typ)).Underlying().(*types.Struct)
	if !ok {
		in.change(to).open = true
		return
	}
	for i := range s.NumFields() {
		f := s.Field(i)
		tag, tagged := urlTag(s.Tag(i))
		val := in.queried(v, f, c.n)
		switch {
		case tag.name == "-", !f.Exported() && !f.Embedded():
		case f.Embedded() && tag.name == "" && val.obj != nil && val.obj.kind == record:
			in.addFields(to, val, c)
		case val.obj != nil && val.obj.kind == record: // name[field]=…
		default:
			if !tagged || tag.name == "" {
				tag.name = f.Name()
			}
			in.addField(to, f, val, tag, c)
		}
	}
}

// queried returns what a field holds. One that a literal leaves out is empty.
func (in *interp) queried(v *value, f *types.Var, n ast.Expr) *value {
	_, literal := v.obj.node.(*ast.CompositeLit)
	if literal && isStringType(f.Type()) && in.contents(v.obj).fields[f.Name()] == nil {
		in.change(v.obj).fields[f.Name()] = in.zero(n, f.Type())
	}
	return in.field(v, f.Origin(), n)
}

// addField adds one field to url.Values. The field is what goes as a whole: it
// gets another tag.
func (in *interp) addField(to *object, f *types.Var, val *value, tag fieldTag, c *call) {
	decl := in.prog.fieldAt(f)
	if decl != nil {
		in.encodes[decl] = append(in.encodes[decl], c.n)
	}
	if tag.omitEmpty && !val.nonEmpty {
		in.tested[val] = true
	}
	held := expr{nil, val}
	var texts []seapi.Text
	for _, t := range textsOf(val) {
		p := seapi.Piece{Expr: held, Raw: true}
		if val.texts != nil {
			p.Inner = t
		}
		texts = append(texts, seapi.Text{{Lit: tag.name + "="}, p})
	}
	it := item{name: tag.name, val: &value{origin: val.origin}, texts: texts}
	if decl != nil {
		it.node, it.elem = decl, in.prog.element(decl)
	}
	in.putEntry(to, it, true)
}
