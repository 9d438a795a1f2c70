package analyzer

import (
	"go/ast"
	"strings"

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
	"os.Setenv":              setenv, "os.Unsetenv": setenv, "os.Clearenv": setenv,
	"cmp.Or":                or,
	"encoding/json.Marshal": marshal,
}

func same(in *interp, c *call) *value { return c.arg(0) }

// encode evaluates an encoder: what it is given, marked as encoded.
func encode(in *interp, c *call) *value {
	v := in.memoized(c.name, c.args, c.n)
	v.texts = nil
	for _, t := range in.spelled(c.expr(0), c.arg(0)) {
		v.texts = append(v.texts, seapi.Text{{Expr: expr{c.n, nil}, Inner: t, Encoded: true}})
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

// getenv evaluates the environment, which stays what it is until it is changed.
func getenv(in *interp, c *call) *value {
	return in.memoized(c.name+strings.Repeat("'", in.environment), c.args, c.n)
}

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
