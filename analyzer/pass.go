package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A credential that the function which sends the request does not see is passed
// to it: the function gets one more parameter, and each of its calls one more
// argument.
//
//	func fetch(u string) … { … }        func fetch(u, key string) … { … }
//	fetch(base + "?key=" + key)         fetch(base, key)
//
// That needs that every call is seen and sends the credential.

// A passed parameter is one that a fix gives to a function.
type passed struct {
	fn      *function
	purpose string // access_token or key
	name    string
	args    map[*ast.CallExpr]string
	values  []*value // what calls pass
}

// maxPassed is through how many calls a credential is passed.
const maxPassed = 4

const cannotPass = "the value cannot be named where the request is sent; pass it there"

// pass spells a credential at a point as a parameter that callers are given, or
// says why it cannot.
func (in *interp) pass(c *credential, p *point, h *hoister, depth int) (spelling, string) {
	f := p.fn
	if depth == maxPassed || f == nil || f.call == nil || f.caller == nil {
		return spelling{}, cannotPass
	}
	if !in.takesParameter(f.fn) || f.call.Ellipsis.IsValid() || in.spreads(f) {
		return spelling{}, cannotPass
	}
	if in.prog.imports != nil {
		return spelling{}, "a driver does not see whether tests call the function that sends it; " + fixWhole
	}
	at := in.at(f.call, f.caller, p.st)
	if at == nil || at.file.test || at.file.untouchable() != "" {
		return spelling{}, cannotPass
	}
	s, why := in.spellValue(c.value, at, h)
	if why != "" {
		s, why = in.pass(c, at, h, depth+1)
	}
	if why != "" {
		return spelling{}, why
	}
	q := h.parameter(in, f.fn, c.name, p)
	if old, ok := q.args[f.call]; ok && old != s.expression() {
		return spelling{}, "what is sent as " + c.name + " differs from call to call"
	}
	q.args[f.call] = s.expression()
	for _, part := range c.value.Parts {
		if x, ok := part.Expr.(expr); ok && len(c.value.Parts) == 1 {
			q.values = append(q.values, x.v)
		}
	}
	return spelling{text: q.name, tight: true}, ""
}

// expression spells a value as an argument.
func (s spelling) expression() string {
	if s.lit {
		return strconv.Quote(s.text)
	}
	if s.parts == nil {
		return s.text
	}
	terms := make([]string, len(s.parts))
	for i, part := range s.parts {
		terms[i] = part.expression()
		if !part.lit && !part.tight {
			terms[i] = "(" + terms[i] + ")"
		}
	}
	return strings.Join(terms, " + ")
}

// spreads reports whether the call of a frame passes the results of another.
func (in *interp) spreads(f *frame) bool {
	if len(f.call.Args) != 1 {
		return false
	}
	_, tuple := f.caller.pkg.Info.TypeOf(f.call.Args[0]).(*types.Tuple)
	return tuple
}

// takesParameter reports whether a function can get one more parameter: it is
// called by its name only, and code that is not seen cannot call it.
func (in *interp) takesParameter(fn *function) bool {
	f := in.prog.fileOf(fn.body)
	if f == nil || f.untouchable() != "" || fn.file == nil || !named(fn.typ.Params) {
		return false
	}
	if fn.obj != nil && (fn.obj.Exported() && importable(fn) || fn.obj.Signature().RecvTypeParams().Len() > 0 || in.satisfies(fn)) {
		return false
	}
	return in.callsOf(fn) != nil
}

// named reports whether parameters have names, and none stands for several
// arguments.
func named(list *ast.FieldList) bool {
	return !slices.ContainsFunc(list.List, func(f *ast.Field) bool {
		_, variadic := f.Type.(*ast.Ellipsis)
		return variadic || len(f.Names) == 0
	})
}

// satisfies reports whether an interface of the program has a method of the
// function's name.
func (in *interp) satisfies(fn *function) bool {
	if fn.obj.Signature().Recv() == nil {
		return false
	}
	for _, pkg := range in.prog.pkgs {
		for n := range pkg.Info.Types {
			t, ok := n.(*ast.InterfaceType)
			if !ok {
				continue
			}
			for _, m := range t.Methods.List {
				if len(m.Names) == 1 && m.Names[0].Name == fn.obj.Name() {
					return true
				}
			}
		}
	}
	return false
}

// callsOf returns the calls of a function, or nil if it is used in another way.
func (in *interp) callsOf(fn *function) []*ast.CallExpr {
	obj := in.nameOf(fn)
	if obj == nil {
		return nil
	}
	var out []*ast.CallExpr
	for _, id := range in.prog.uses[obj] {
		f := in.prog.fileOf(id)
		if f == nil {
			return nil
		}
		var n ast.Node = id
		if sel, ok := f.parent(n).(*ast.SelectorExpr); ok && sel.Sel == id {
			n = sel
		}
		if x, ok := f.parent(n).(*ast.IndexExpr); ok && x.X == n {
			n = x
		}
		c, ok := f.parent(n).(*ast.CallExpr)
		if !ok || c.Fun != n {
			return nil
		}
		out = append(out, c)
	}
	return out
}

// nameOf returns what a function is called by: for a literal, the variable that
// nothing else is assigned to. It returns nil if there is none.
func (in *interp) nameOf(fn *function) types.Object {
	if fn.obj != nil {
		return fn.obj
	}
	f := in.prog.fileOf(fn.body)
	s, ok := f.parent(fn.node).(*ast.AssignStmt)
	if !ok || s.Tok != token.DEFINE || len(s.Lhs) != 1 {
		return nil
	}
	id, ok := s.Lhs[0].(*ast.Ident)
	if !ok {
		return nil
	}
	obj := fn.pkg.Info.Defs[id]
	if obj == nil || in.prog.assigned[obj] {
		return nil
	}
	return obj
}

// parameter returns the parameter that a function is given for a purpose.
func (h *hoister) parameter(in *interp, fn *function, purpose string, p *point) *passed {
	for _, q := range h.passed {
		if q.fn == fn && q.purpose == purpose {
			return q
		}
	}
	names := &hoister{purpose: purpose}
	inside := *p
	inside.pos = fn.body.Pos()
	inside.file = in.prog.fileOf(fn.body)
	q := &passed{fn: fn, purpose: purpose, name: names.fresh(in, inside.file, &inside), args: map[*ast.CallExpr]string{}}
	h.passed = append(h.passed, q)
	return q
}

// unpassed says which function is called without what it is to be given, or "".
func (h *hoister) unpassed(in *interp) string {
	for _, q := range h.passed {
		for _, c := range in.callsOf(q.fn) {
			if _, ok := q.args[c]; !ok {
				return "the function that sends the request is called without a credential as well; give it a parameter for the header"
			}
		}
	}
	return ""
}

// holding returns the name of the parameter that a function is given for a
// value, or "".
func (h *hoister) holding(v *value, fn *function) string {
	for _, q := range h.passed {
		if q.fn == fn && slices.Contains(q.values, v) {
			return q.name
		}
	}
	return ""
}

// parameterEdits returns the edits that give functions their new parameters, and
// calls their arguments.
func (h *hoister) parameterEdits(in *interp) []fixes.Edit {
	var out []fixes.Edit
	for _, fn := range h.functions() {
		var names []string
		args := map[*ast.CallExpr][]string{}
		for _, q := range h.passed {
			if q.fn == fn {
				names = append(names, q.name)
				for c, text := range q.args {
					args[c] = append(args[c], text)
				}
			}
		}
		out = append(out, in.declareParameters(fn, names))
		for c, list := range args {
			f := in.prog.fileOf(c)
			at, lead := f.offset(c.Lparen)+1, ""
			if n := len(c.Args); n > 0 {
				at, lead = f.offset(c.Args[n-1].End()), ", "
			}
			out = append(out, fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: lead + strings.Join(list, ", ")})
		}
	}
	return out
}

// functions returns the functions that get parameters.
func (h *hoister) functions() []*function {
	var out []*function
	for _, q := range h.passed {
		if !slices.Contains(out, q.fn) {
			out = append(out, q.fn)
		}
	}
	return out
}

// declareParameters returns the edit that adds parameters of type string behind
// the others.
func (in *interp) declareParameters(fn *function, names []string) fixes.Edit {
	f := in.prog.fileOf(fn.body)
	text := strings.Join(names, ", ")
	list := fn.typ.Params.List
	if len(list) == 0 {
		at := f.offset(fn.typ.Params.Opening) + 1
		return fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: text + " string"}
	}
	last := list[len(list)-1]
	at := f.offset(last.End())
	text += " string"
	if id, ok := last.Type.(*ast.Ident); ok && id.Name == "string" {
		at, text = f.offset(last.Names[len(last.Names)-1].End()), strings.Join(names, ", ")
	}
	return fixes.Edit{Path: f.path, Span: fixes.Span{Start: at, End: at}, New: ", " + text}
}
