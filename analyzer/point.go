package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A point is a place of the program where a fix adds code, with what is known
// there.
type point struct {
	file   *file
	pkg    *Package
	fn     *frame
	st     *state
	pos    token.Pos
	scope  *types.Scope
	strict bool // only names and constants are written there, no calls
	send   bool // it is where the request is sent, which was made elsewhere
}

// at returns the point before a node that a frame runs, in a state.
func (in *interp) at(n ast.Node, frame *frame, st *state) *point {
	f := in.prog.fileOf(n)
	if f == nil || st == nil || frame == nil || frame.pkg.Types == nil {
		return nil
	}
	p := &point{file: f, pkg: frame.pkg, fn: frame, st: st, pos: n.Pos()}
	p.scope = frame.pkg.Types.Scope().Innermost(n.Pos())
	return p
}

// sees reports whether a name stands for an object at the point.
func (p *point) sees(obj types.Object) bool {
	if obj == nil || p.scope == nil {
		return false
	}
	_, found := p.scope.LookupParent(obj.Name(), p.pos)
	return found == obj
}

// A spelling is a Go expression.
type spelling struct {
	text  string
	lit   bool // it is a string literal's text
	tight bool // it needs no parentheses beside an operator
	parts []spelling
}

// spellValue returns a credential's value as it can be written at a point, or
// why it cannot.
func (in *interp) spellValue(v seapi.Value, p *point, h *hoister) (spelling, string) {
	if v.Broken != "" {
		return spelling{}, v.Broken
	}
	if len(v.Parts) == 1 {
		return in.spellPart(v.Parts[0], p, h)
	}
	out := spelling{lit: true}
	for _, part := range v.Parts {
		s, why := in.spellPart(part, p, h)
		if why != "" {
			return s, why
		}
		out.lit = out.lit && s.lit
		out.parts = append(out.parts, s)
		out.text += s.text
	}
	return out, ""
}

func (in *interp) spellPart(part seapi.ValuePart, p *point, h *hoister) (spelling, string) {
	if part.Expr == nil {
		return spelling{text: part.Lit, lit: true, tight: true}, ""
	}
	if part.Decode {
		return spelling{}, "its value is declared percent-encoded"
	}
	x, _ := part.Expr.(expr)
	if x.v == nil {
		return spelling{}, "the value cannot be named where the request is sent"
	}
	if x.n == nil || !in.hasEffectsIn(p.fn, x.n) {
		if text, ok := in.spell(x.n, x.v, p); ok {
			return in.asString(text, x, p)
		}
	}
	if name := h.place(in, x, p); name != "" {
		return spelling{text: name, tight: true}, ""
	}
	return spelling{}, "the value " + in.short(x.n) + " cannot be named where the request is sent; pass it there"
}

// A spelled is an expression at a point.
type spelled struct {
	text  string
	tight bool
	typ   types.Type
}

// spell returns an expression that has a value at a point: the one that gave it,
// if it means the same there, or a variable or field that holds it.
func (in *interp) spell(n ast.Expr, v *value, p *point) (spelled, bool) {
	if n != nil && in.means(n, v, p) {
		return spelled{in.prog.fileOf(n).text(n), isTight(n), in.typeAt(n, p)}, true
	}
	if s, ok := in.holder(v, p); ok {
		return s, true
	}
	if in.passing != nil {
		if name := in.passing.holding(v, p.fn.fn); name != "" {
			return spelled{name, true, types.Typ[types.String]}, true
		}
	}
	if o := v.origin; o != nil && o != n && !p.strict && in.means(o, v, p) {
		if c, ok := o.(*ast.CallExpr); ok && in.isEnvironment(c, p) {
			return spelled{in.prog.fileOf(o).text(o), true, in.typeAt(o, p)}, true
		}
	}
	return spelled{}, false
}

// isEnvironment reports whether a call reads a variable of the environment, which
// is the same wherever it is read.
func (in *interp) isEnvironment(c *ast.CallExpr, p *point) bool {
	saved := in.frame
	in.frame = p.fn
	defer func() { in.frame = saved }()
	return in.calleeName(c) == "os.Getenv"
}

func (in *interp) typeAt(n ast.Expr, p *point) types.Type { return p.pkg.Info.TypeOf(n) }

// means reports whether an expression has a value at a point.
func (in *interp) means(n ast.Expr, v *value, p *point) bool {
	f := in.prog.fileOf(n)
	if f == nil || f.pkg.Types != p.pkg.Types || !in.visible(n, p) {
		return false
	}
	saved, st := in.frame, in.st
	defer func() { in.frame, in.st = saved, st }()
	in.frame, in.st = p.fn, p.st.clone()
	if in.hasEffects(n) {
		return false
	}
	got := in.quietly(func() *value { return in.eval(n) })
	if got == v {
		return true
	}
	if got.mixed || v.mixed || got.texts == nil || v.texts == nil || len(got.texts) != len(v.texts) {
		return false
	}
	for i := range got.texts {
		if len(got.texts[i]) == 0 || !sameText(got.texts[i], v.texts[i]) {
			return false
		}
	}
	return true
}

// quietly evaluates something without keeping what it finds on the way.
func (in *interp) quietly(eval func() *value) *value {
	sites, pending, escaped := len(in.sites), len(in.pending), len(in.escaped)
	steps, limit := in.steps, in.limit
	in.steps, in.limit = 0, maxSteps
	v := eval()
	in.sites, in.pending, in.escaped = in.sites[:sites], in.pending[:pending], in.escaped[:escaped]
	in.steps, in.limit = steps, limit
	return v
}

// visible reports whether every name in an expression means the same at a point.
func (in *interp) visible(n ast.Expr, p *point) bool {
	ok := true
	ast.Inspect(n, func(x ast.Node) bool {
		switch x := x.(type) {
		case *ast.FuncLit:
			ok = false
		case *ast.SelectorExpr:
			ok = ok && in.visible(x.X, p)
			return false
		case *ast.KeyValueExpr:
			ok = ok && in.visible(x.Value, p)
			return false
		case *ast.Ident:
			obj := p.pkg.Info.Uses[x]
			if obj == nil {
				obj = p.pkg.Info.Defs[x]
			}
			if obj == nil || obj.Parent() == types.Universe {
				return true
			}
			if pkg, isPkg := obj.(*types.PkgName); isPkg {
				ok = ok && p.imports(pkg)
				return false
			}
			ok = ok && p.sees(obj)
		}
		return ok
	})
	return ok
}

// imports reports whether a name stands for the same package at the point.
func (p *point) imports(pkg *types.PkgName) bool {
	if p.scope == nil {
		return false
	}
	_, found := p.scope.LookupParent(pkg.Name(), p.pos)
	other, ok := found.(*types.PkgName)
	return ok && other.Imported() == pkg.Imported()
}

// asString returns an expression as one of type string.
func (in *interp) asString(s spelled, x expr, p *point) (spelling, string) {
	if lit, ok := ast.Unparen(x.n).(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if known := in.knownText(x.v); known != "" {
			return spelling{text: known, lit: true, tight: true}, ""
		}
	}
	t := orInvalid(s.typ)
	if t == types.Typ[types.String] || t == types.Typ[types.UntypedString] || t == types.Typ[types.Invalid] {
		return spelling{text: s.text, tight: s.tight}, ""
	}
	b, basic := t.Underlying().(*types.Basic)
	switch {
	case hasStringMethod(t):
		if !s.tight {
			s.text = "(" + s.text + ")"
		}
		return spelling{text: s.text + ".String()", tight: true}, ""
	case basic && b.Info()&types.IsString != 0, isBytes(t):
		return spelling{text: "string(" + s.text + ")", tight: true}, ""
	}
	return spelling{}, "the value " + in.short(x.n) + " is no string"
}

func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// hasStringMethod reports whether fmt shows a type by its String method.
func hasStringMethod(t types.Type) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, true, nil, "String")
	_, ok := obj.(*types.Func)
	return ok
}

// isTight reports whether an expression needs no parentheses beside +.
func isTight(n ast.Expr) bool {
	switch n.(type) {
	case *ast.Ident, *ast.SelectorExpr, *ast.CallExpr, *ast.IndexExpr, *ast.BasicLit, *ast.ParenExpr, *ast.StarExpr:
		return true
	}
	return false
}

// short returns the source of an expression for a message, without literals.
func (in *interp) short(n ast.Expr) string {
	switch x := n.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		if f := in.prog.fileOf(n); f != nil && !strings.ContainsAny(f.text(n), "\"`\n") {
			return f.text(n)
		}
	case *ast.CallExpr:
		return in.short(x.Fun) + "()"
	case *ast.StarExpr:
		return "*" + in.short(x.X)
	}
	return "of this expression"
}
