package analyzer

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A cond is a condition of the program, at the time when it is asked.
type cond struct {
	n     ast.Expr
	frame *frame
	reads []read // the variables and fields that it reads
}

// A read is a mention of a variable or field with its value then.
type read struct {
	n ast.Expr
	v *value
}

// cond evaluates a condition. The same condition of the same values is the same.
func (in *interp) cond(n ast.Expr) *cond {
	in.eval(n)
	if in.st == nil {
		return nil
	}
	c := &cond{n: n, frame: in.frame}
	var key strings.Builder
	in.readsOf(n, c, &key)
	in.noteTests(n)
	if old := in.conds[key.String()]; old != nil {
		return old
	}
	in.conds[key.String()] = c
	return c
}

// readsOf collects what a condition reads, and spells it with the values.
func (in *interp) readsOf(n ast.Expr, c *cond, key *strings.Builder) {
	switch x := n.(type) {
	case *ast.ParenExpr:
		in.readsOf(x.X, c, key)
	case *ast.BinaryExpr:
		key.WriteString("(")
		in.readsOf(x.X, c, key)
		key.WriteString(x.Op.String())
		in.readsOf(x.Y, c, key)
		key.WriteString(")")
	case *ast.UnaryExpr:
		key.WriteString(x.Op.String())
		in.readsOf(x.X, c, key)
	case *ast.BasicLit:
		key.WriteString(x.Value)
	case *ast.Ident, *ast.SelectorExpr, *ast.StarExpr:
		if id, ok := x.(*ast.Ident); ok && (id.Name == "nil" || id.Name == "true" || id.Name == "false") {
			key.WriteString(id.Name)
			return
		}
		v := in.eval(x.(ast.Expr))
		c.reads = append(c.reads, read{x.(ast.Expr), v})
		fmt.Fprintf(key, "%p", v)
	case *ast.CallExpr:
		if id, ok := x.Fun.(*ast.Ident); ok && id.Name == "len" && len(x.Args) == 1 {
			key.WriteString("len")
			in.readsOf(x.Args[0], c, key)
			return
		}
		fmt.Fprintf(key, "%p#%d", x, in.serial)
		in.serial++
		c.reads = append(c.reads, read{x, nil})
	default:
		fmt.Fprintf(key, "%p#%d", x, in.serial)
		in.serial++
		c.reads = append(c.reads, read{n, nil})
	}
}

// emptyTest returns the operand of a test whether a string is empty, and whether
// it is empty if the test holds.
func emptyTest(n ast.Expr) (operand ast.Expr, empty bool) {
	b, ok := ast.Unparen(n).(*ast.BinaryExpr)
	if !ok {
		return nil, false
	}
	x, y := ast.Unparen(b.X), ast.Unparen(b.Y)
	if isEmptyLiteral(x) {
		x, y = y, x
	}
	switch {
	case isEmptyLiteral(y) && b.Op == token.EQL:
		return x, true
	case isEmptyLiteral(y) && b.Op == token.NEQ:
		return x, false
	}
	call, ok := x.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nil, false
	}
	if id, ok := call.Fun.(*ast.Ident); !ok || id.Name != "len" {
		return nil, false
	}
	lit, ok := y.(*ast.BasicLit)
	if !ok {
		return nil, false
	}
	switch b.Op.String() + lit.Value {
	case "==0", "<1", "<=0":
		return call.Args[0], true
	case "!=0", ">0", ">=1":
		return call.Args[0], false
	}
	return nil, false
}

func isEmptyLiteral(n ast.Expr) bool {
	lit, ok := n.(*ast.BasicLit)
	return ok && (lit.Value == `""` || lit.Value == "``")
}

// noteTests records which values a condition asks to be empty or not.
func (in *interp) noteTests(n ast.Expr) {
	switch x := ast.Unparen(n).(type) {
	case *ast.BinaryExpr:
		if x.Op == token.LAND || x.Op == token.LOR {
			in.noteTests(x.X)
			in.noteTests(x.Y)
			return
		}
		if op, _ := emptyTest(x); op != nil {
			in.tested[in.stripped(op)] = true
		}
	case *ast.UnaryExpr:
		in.noteTests(x.X)
	}
}

// stripped evaluates an expression without the calls that only trim it.
func (in *interp) stripped(n ast.Expr) *value {
	if call, ok := ast.Unparen(n).(*ast.CallExpr); ok && len(call.Args) == 1 {
		if name := in.calleeName(call); name == "strings.TrimSpace" {
			return in.eval(call.Args[0])
		}
	}
	return in.eval(n)
}

// prove records what is known where a condition holds, or does not.
func (in *interp) prove(n ast.Expr, holds bool) {
	if in.st == nil {
		return
	}
	switch x := ast.Unparen(n).(type) {
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			in.prove(x.X, !holds)
		}
	case *ast.BinaryExpr:
		if x.Op == token.LAND && holds || x.Op == token.LOR && !holds {
			in.prove(x.X, holds)
			in.prove(x.Y, holds)
			return
		}
		if op, empty := emptyTest(x); op != nil && empty != holds {
			in.st.proven.set(in.stripped(op), true)
		}
	}
}

// decided returns whether a condition on what a text holds is true, if the text
// is known.
func (in *interp) decided(n ast.Expr) (holds, known bool) {
	switch x := ast.Unparen(n).(type) {
	case *ast.UnaryExpr:
		if x.Op == token.NOT {
			holds, known = in.decided(x.X)
			return !holds, known
		}
	case *ast.CallExpr:
		var test func(s, part string) bool
		switch in.calleeName(x) {
		case "strings.Contains", "strings.ContainsAny":
			test = strings.Contains
		case "strings.HasPrefix":
			test = strings.HasPrefix
		case "strings.HasSuffix":
			test = strings.HasSuffix
		default:
			return false, false
		}
		s, ok := in.knownWhole(in.eval(x.Args[0]))
		part, also := in.knownWhole(in.eval(x.Args[1]))
		return ok && also && test(s, part), ok && also
	}
	return false, false
}

// knownWhole returns the text of a value that is known and unconditional.
func (in *interp) knownWhole(v *value) (string, bool) {
	if len(v.texts) != 1 || conditional(v.texts[0]) {
		return "", false
	}
	return v.texts[0].Known()
}

// conditional reports whether a part of a text is there under a condition only.
func conditional(t seapi.Text) bool {
	return slices.ContainsFunc(t, func(p seapi.Piece) bool { return len(p.Guards) > 0 || conditional(p.Inner) })
}
