package analyzer

import (
	"go/ast"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

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
