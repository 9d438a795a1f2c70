package analyzer

import (
	"go/ast"
	"go/token"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A function row evaluates calls of one function of the standard library.
type functionRow func(in *interp, c *call) *value

// functionRows returns what is known of functions that work on text, by name.
func functionRows() map[string]functionRow {
	rows := map[string]functionRow{}
	for _, list := range []map[string]functionRow{textRows, formatRows, builderRows, valuesRows, urlRows, requestRows, restyRows, oauth2Rows, querystringRows, missingRows} {
		for name, row := range list {
			rows[name] = row
		}
	}
	return rows
}

// keep evaluates a function that returns the text it is given, as far as a URL is
// concerned.
func keep(in *interp, c *call) *value {
	v := in.memoized(c.name, c.args, c.n)
	if v.texts == nil && c.arg(0).texts != nil {
		v.texts = in.spelled(c.expr(0), c.arg(0))
	}
	return v
}

var textRows = map[string]functionRow{
	"strings.TrimSpace": keep, "strings.TrimSuffix": keep, "strings.TrimRight": keep, "strings.TrimPrefix": keep,
	"strings.Trim": keep, "strings.TrimLeft": keep, "strings.Clone": keep, "strings.ToLower": keep, "bytes.TrimSpace": keep, "html.EscapeString": keep,
	"net/url.QueryEscape": encode, "net/url.PathEscape": encode,
	"strings.Join":        joinStrings,
	"strings.NewReplacer": newReplacer, "strings.Replacer.Replace": replaceAll,
	"strings.Replace":    replaceText,
	"strings.ReplaceAll": replaceText,
	"strings.NewReader":  newReader, "bytes.NewReader": newReader, "bytes.NewBufferString": newReader, "bytes.NewBuffer": newReader,
	"io.NopCloser":           same,
	"strconv.Itoa":           keepNumber,
	"flag.String":            flagString,
	"flag.FlagSet.String":    flagString,
	"flag.StringVar":         flagStringVar,
	"flag.FlagSet.StringVar": flagStringVar,
	"os.Getenv":              getenv,
	"os.LookupEnv":           getenv,
	"cmp.Or":                 or,
	"encoding/json.Marshal":  marshal,
}

func same(in *interp, c *call) *value { return c.arg(0) }

// encode evaluates an encoder: what it is given, which the expression marks as
// encoded.
func encode(in *interp, c *call) *value {
	v := in.memoized(c.name, c.args, c.n)
	if c.arg(0).texts != nil {
		v.texts = in.spelled(c.expr(0), c.arg(0))
	}
	return v
}

// isEncoder reports whether an expression percent-encodes its argument.
func (in *interp) isEncoder(n ast.Expr) bool {
	c, ok := n.(*ast.CallExpr)
	if !ok || len(c.Args) != 1 {
		return false
	}
	name := in.calleeName(c)
	return name == "net/url.QueryEscape" || name == "net/url.PathEscape"
}

// encoded returns what an encoder is given.
func (in *interp) encoded(n ast.Expr) *value { return in.eval(n.(*ast.CallExpr).Args[0]) }

func keepNumber(in *interp, c *call) *value {
	v := in.memoized(c.name, c.args, c.n)
	if c.arg(0).texts != nil {
		v.texts = c.arg(0).texts
	}
	v.nonEmpty = true
	return v
}

// getenv evaluates the environment, which stays what it is.
func getenv(in *interp, c *call) *value { return in.memoized(c.name, c.args, c.n) }

// or evaluates cmp.Or: the first of its arguments that is not empty.
func or(in *interp, c *call) *value {
	var texts []seapi.Text
	for i, v := range c.args {
		if isEmptyText(v) {
			continue
		}
		texts = append(texts, seapi.GuardEach(in.spelled(c.expr(i), v), seapi.Guard{Alt: true})...)
	}
	if len(texts) == 0 {
		return in.memoized(c.name, c.args, c.n)
	}
	v := in.memoized(c.name, c.args, c.n)
	v.texts = seapi.Capped(texts)
	for _, x := range c.args {
		v.nonEmpty = v.nonEmpty || x.nonEmpty
	}
	return v
}

// joinStrings evaluates strings.Join.
func joinStrings(in *interp, c *call) *value {
	v, sep := c.arg(0), c.arg(1)
	if v.obj == nil || v.obj.kind != list || len(sep.texts) != 1 {
		return in.memoized(c.name, c.args, c.n)
	}
	s, ok := sep.texts[0].Known()
	if !ok || len(in.contents(v.obj).items) == 0 {
		return in.memoized(c.name, c.args, c.n)
	}
	return textValue(in.joinTexts(v.obj, s))
}

// replaceText evaluates strings.Replace and ReplaceAll of a literal placeholder:
// what it is replaced by stands in its place.
func replaceText(in *interp, c *call) *value {
	v := c.arg(0)
	old := in.knownText(c.arg(1))
	if v.texts == nil || old == "" {
		return in.memoized(c.name, c.args, c.n)
	}
	var out []seapi.Text
	for _, t := range in.spelled(c.expr(0), v) {
		with := seapi.Text{{Expr: expr{ast.Unparen(c.expr(2)), c.arg(2)}}}
		if list := in.spelled(c.expr(2), c.arg(2)); len(list) == 1 {
			with = unspelled(list[0])
		}
		r, ok := substitute(t, old, with, in.replacing(c))
		if !ok {
			return in.memoized(c.name, c.args, c.n)
		}
		out = append(out, r)
	}
	return textValue(out)
}

// replacing returns what goes with a placeholder: the statement u =
// strings.Replace(u, …), if the call is one.
func (in *interp) replacing(c *call) []also {
	f := in.fileOf(c.n)
	if f == nil {
		return nil
	}
	s, ok := f.parent(c.n).(*ast.AssignStmt)
	if !ok || len(s.Lhs) != 1 || len(s.Rhs) != 1 || s.Tok != token.ASSIGN || f.text(s.Lhs[0]) != f.text(c.n.Args[0]) {
		return nil
	}
	span, whole := f.wholeLines(s)
	if !whole {
		return nil
	}
	return []also{{f.path, span}}
}

// pairSpans returns what goes with the placeholder of a replacer: its pair.
func (in *interp) pairSpans(items []item, i int) []also {
	n := items[i].expr
	f := in.fileOf(items[i+1].expr)
	if f == nil || n == nil {
		return nil
	}
	c, ok := f.parent(n).(*ast.CallExpr)
	if !ok || len(c.Args) != len(items) || len(items) == 2 {
		return nil
	}
	span := fixes.Span{Start: f.offset(n.Pos()), End: f.offset(items[i+1].expr.End())}
	if i > 0 {
		span.Start = f.offset(items[i-1].expr.End())
	} else {
		span.End = f.offset(items[i+2].expr.Pos())
	}
	return []also{{f.path, span}}
}

// newReplacer evaluates strings.NewReplacer: the pairs as a list.
func newReplacer(in *interp, c *call) *value {
	k := &contents{open: c.n.Ellipsis.IsValid()}
	for i, v := range c.args {
		k.items = append(k.items, item{val: v, expr: c.expr(i)})
	}
	return in.alloc(list, c.n, nil, k)
}

// replaceAll evaluates replacer.Replace(text).
func replaceAll(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil || c.arg(0).texts == nil {
		return in.memoized(c.name, append([]*value{c.recvOrNone()}, c.args...), c.n)
	}
	pairs := in.contents(c.recv.obj)
	out := in.spelled(c.expr(0), c.arg(0))
	for i := 0; i+1 < len(pairs.items) && !pairs.open; i += 2 {
		old := in.knownText(pairs.items[i].val)
		with := unspelled(in.spelled(pairs.items[i+1].expr, pairs.items[i+1].val)[0])
		for j, t := range out {
			if r, ok := substitute(t, old, with, in.pairSpans(pairs.items, i)); ok && old != "" {
				out[j] = r
			}
		}
	}
	return textValue(out)
}

// newReader evaluates a reader of a text.
func newReader(in *interp, c *call) *value {
	v := c.arg(0)
	if v.obj != nil && v.texts == nil {
		return in.alloc(builder, c.n, nil, &contents{fields: map[string]*value{"json": v}})
	}
	k := &contents{}
	if v.texts != nil {
		k.texts = in.spelled(c.expr(0), v)
	}
	return in.alloc(builder, c.n, nil, k)
}

// marshal evaluates json.Marshal: the object stands for its text.
func marshal(in *interp, c *call) *value {
	return results(c.n, []*value{c.arg(0), {isNil: true}})
}

var formatRows = map[string]functionRow{
	"fmt.Sprintf":  func(in *interp, c *call) *value { return in.formatted(c, 0) },
	"fmt.Sprint":   sprint,
	"fmt.Fprintf":  fprintf,
	"fmt.Appendf":  appendf,
	"fmt.Fprint":   fprint,
	"fmt.Fprintln": fprint,
}

// formatted evaluates a call whose format is its argument at an index.
func (in *interp) formatted(c *call, at int) *value {
	texts := in.format(c, at)
	if texts == nil {
		return in.memoized(c.name, c.args, c.n)
	}
	return textValue(texts)
}

// sprint evaluates fmt.Sprint of strings, which are put one behind the other.
func sprint(in *interp, c *call) *value {
	out := []seapi.Text{nil}
	for i, v := range c.args {
		n := c.expr(i)
		if n == nil || c.n.Ellipsis.IsValid() || v.texts == nil && !isStringType(in.typeOf(n)) {
			return in.memoized(c.name, c.args, c.n)
		}
		var list []seapi.Text
		for _, t := range in.spelled(n, v) {
			list = append(list, seapi.Text{{Inner: t, Elem: in.prog.element(n)}})
		}
		out = seapi.Product(out, list)
	}
	return textValue(out)
}

// unspelled returns a text whose outermost expressions cannot be deleted where
// they stand.
func unspelled(t seapi.Text) seapi.Text {
	out := append(seapi.Text{}, t...)
	for i := range out {
		if out[i].Expr != nil {
			out[i].Leaf = nil
			if out[i].Inner == nil {
				out[i].Sticky = true
			}
		}
	}
	return out
}

func fprintf(in *interp, c *call) *value {
	in.write(c, c.arg(0), in.format(c, 1))
	return in.opaqueResult(c)
}

func fprint(in *interp, c *call) *value {
	out := []seapi.Text{nil}
	for i := 1; i < len(c.args); i++ {
		out = seapi.Product(out, in.spelled(c.expr(i), c.arg(i)))
	}
	in.write(c, c.arg(0), out)
	return in.opaqueResult(c)
}

// appendf evaluates fmt.Appendf.
func appendf(in *interp, c *call) *value {
	texts := in.format(c, 1)
	base := textsOf(c.arg(0))
	if c.arg(0).isNil {
		base = []seapi.Text{{}}
	}
	if texts == nil {
		return in.memoized(c.name, c.args, c.n)
	}
	return textValue(seapi.Product(base, texts))
}

// write appends texts to a builder. What is not known makes it unknown. The
// statement goes with what it writes.
func (in *interp) write(c *call, to *value, texts []seapi.Text) {
	if to.obj == nil || to.obj.kind != builder {
		return
	}
	k := in.change(to.obj)
	if texts == nil {
		texts = []seapi.Text{{{Expr: expr{c.n, nil}}}}
	}
	elem := in.prog.element(in.wholeStatement(c.n))
	list := make([]seapi.Text, len(texts))
	for i, t := range texts {
		list[i] = seapi.Text{{Inner: t, Elem: elem}}
	}
	base := k.texts
	if base == nil {
		base = []seapi.Text{{{Expr: expr{to.obj.node, to}}}}
	}
	k.texts = seapi.Product(base, list)
}

// wholeStatement returns the statement that consists of a call, or the call.
func (in *interp) wholeStatement(n ast.Expr) ast.Node {
	f := in.fileOf(n)
	if f == nil {
		return n
	}
	switch s := f.parent(n).(type) {
	case *ast.ExprStmt:
		return s
	case *ast.AssignStmt:
		if len(s.Rhs) == 1 && allBlank(s.Lhs) {
			return s
		}
	}
	return n
}

func allBlank(list []ast.Expr) bool {
	for _, x := range list {
		if id, ok := x.(*ast.Ident); !ok || id.Name != "_" {
			return false
		}
	}
	return true
}

var builderRows = map[string]functionRow{
	"strings.Builder.WriteString": writeString, "bytes.Buffer.WriteString": writeString,
	"strings.Builder.Write": writeString, "bytes.Buffer.Write": writeString,
	"strings.Builder.WriteByte": writeString, "strings.Builder.WriteRune": writeString,
	"bytes.Buffer.WriteByte": writeString, "bytes.Buffer.WriteRune": writeString,
	"io.WriteString": func(in *interp, c *call) *value {
		in.write(c, c.arg(0), in.spelled(c.expr(1), c.arg(1)))
		return in.opaqueResult(c)
	},
	"strings.Builder.String": builtString, "bytes.Buffer.String": builtString, "bytes.Buffer.Bytes": builtString,
	"strings.Builder.Reset": resetBuilder, "bytes.Buffer.Reset": resetBuilder,
	"strings.Builder.Grow": nothing, "bytes.Buffer.Grow": nothing, "strings.Builder.Len": nothing,
}

func nothing(in *interp, c *call) *value { return in.opaqueResult(c) }

func writeString(in *interp, c *call) *value {
	v := c.arg(0)
	if lit, ok := ast.Unparen(c.expr(0)).(*ast.BasicLit); ok && lit.Kind.String() == "CHAR" && len(lit.Value) == 3 {
		v = &value{texts: []seapi.Text{{{Lit: lit.Value[1:2]}}}}
		in.write(c, c.recv, v.texts)
		return in.opaqueResult(c)
	}
	in.write(c, c.recv, in.spelled(c.expr(0), v))
	return in.opaqueResult(c)
}

func builtString(in *interp, c *call) *value {
	if c.recv == nil || c.recv.obj == nil {
		return in.opaqueResult(c)
	}
	k := in.contents(c.recv.obj)
	if k.texts == nil {
		return in.opaqueResult(c)
	}
	return textValue(k.texts)
}

func resetBuilder(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		in.change(c.recv.obj).texts = []seapi.Text{{}}
	}
	return in.opaqueResult(c)
}
