package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A spelling is a credential's value as the header at one call spells it.
type spelling struct {
	text  string // a JavaScript expression; of a literal its raw text
	lit   bool   // all of it is literal text
	tight bool   // the expression needs no parentheses beside an operator
	parts []spelling
	edits []hoist
}

// A hoist is a local that holds a value read where the URL was built.
type hoist struct {
	name  string
	value *jssyntax.Node
	stmt  *jssyntax.Node // the declaration goes before it, or replaces it if it is deleted
}

// spell returns a value as it can be written at a call, or why it cannot.
func (a *analysis) spell(v seapi.Value, at *jssyntax.Node, h *hoister) (spelling, string) {
	if v.Broken != "" {
		return spelling{}, v.Broken
	}
	if len(v.Parts) == 1 {
		return a.spellPart(v.Parts[0], at, h)
	}
	out := spelling{lit: true}
	for _, p := range v.Parts {
		s, why := a.spellPart(p, at, h)
		if why != "" {
			return s, why
		}
		out.lit = out.lit && s.lit
		out.parts = append(out.parts, s)
		out.text += s.text
	}
	return out, ""
}

func (a *analysis) spellPart(p seapi.ValuePart, at *jssyntax.Node, h *hoister) (spelling, string) {
	if p.Expr == nil {
		return spelling{text: p.Lit, lit: true, tight: true}, ""
	}
	x := p.Expr.(expr)
	s, why := a.carry(x, at, h)
	if why == "" && p.Decode && !s.lit {
		s = spelling{text: "decodeURIComponent(" + s.text + ")", tight: true}
	}
	if why == "" && p.Decode && s.lit {
		return s, "its value is declared percent-encoded"
	}
	return s, why
}

// carry returns an expression as it can be written at a call so that it has the
// value that it has where it stands, or why it cannot.
func (a *analysis) carry(x expr, at *jssyntax.Node, h *hoister) (spelling, string) {
	if !a.visible(x.n, at) { // shadowed at the request, or out of scope there
		if name := h.place(a, x.n, at); name != "" {
			return spelling{text: name, tight: true}, ""
		}
	}
	n, e := a.resolve(x, at)
	if n.Kind == jssyntax.StringLit {
		return spelling{text: n.Value, lit: true, tight: true}, ""
	}
	if !a.visible(n, at) && !a.sameReceiver(n, e, at) {
		return spelling{}, "the value " + a.short(n) + " cannot be named where the request is sent"
	}
	if a.stable(n) || a.settledMember(n) || e == nil && a.unchanged(n, at) || e != nil && n.Function() == at.Function() && a.unchanged(n, at) {
		return spelling{text: a.source(n), tight: isTight(n)}, ""
	}
	if name := h.place(a, n, at); name != "" {
		return spelling{text: name, tight: true}, ""
	}
	return spelling{}, "the value " + a.short(n) + " may change before the request is sent"
}

// short returns the source of an expression for a message, without literals.
func (a *analysis) short(n *jssyntax.Node) string {
	if name, ok := dotted(n); ok {
		return name
	}
	return "of an expression"
}

// resolve replaces a parameter by what is passed for it, as long as the
// parameter itself cannot be seen at the call.
func (a *analysis) resolve(x expr, at *jssyntax.Node) (*jssyntax.Node, *env) {
	n, e := x.n, x.e
	for range maxFrames {
		if n.Kind != jssyntax.Ident || a.visible(n, at) {
			return n, e
		}
		b := a.scopes.Binding(n)
		if b == nil || len(b.Decls) == 0 {
			return n, e
		}
		if b.Kind == jssyntax.Param {
			slot, ok := slotOf(b.Decls[0])
			if !ok || len(slot.path) > 0 || len(a.collectWrites(a.bindingPlace(b))) > 0 {
				return n, e
			}
			arg, caller, known := slot.argument(e)
			if !known || arg == nil || arg.Kind == jssyntax.StringLit {
				return n, e // a literal is not copied into another function
			}
			n, e = arg, caller
			continue
		}
		w := a.collectWrites(a.bindingPlace(b))
		if len(w) != 1 || len(w[0].path) > 0 || w[0].value == nil || w[0].op != "=" || a.hasEffects(w[0].value) {
			return n, e
		}
		if w[0].value.Kind != jssyntax.StringLit && w[0].value.Kind != jssyntax.Ident {
			return n, e
		}
		n = w[0].value
	}
	return n, e
}

// isTight reports whether an expression needs no parentheses beside +.
func isTight(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.Ident, jssyntax.Member, jssyntax.Call, jssyntax.StringLit, jssyntax.TemplateLit, jssyntax.NumberLit, jssyntax.This:
		return true
	}
	return false
}

// visible reports whether every name in an expression means the same at
// another node.
func (a *analysis) visible(n, at *jssyntax.Node) bool {
	ok := true
	scope := a.scopes.ScopeOf(at)
	n.Walk(func(x *jssyntax.Node) bool {
		switch x.Kind {
		case jssyntax.Function, jssyntax.Arrow, jssyntax.Class:
			ok = false
		case jssyntax.Ident:
			b := a.scopes.Binding(x)
			if b == nil {
				break
			}
			seen := scope.Lookup(x.Name)
			if b.Kind == jssyntax.Global {
				ok = ok && seen == nil
			} else {
				ok = ok && seen == b
			}
		case jssyntax.This, jssyntax.Super, jssyntax.MetaProperty:
			ok = ok && thisOwner(x) == thisOwner(at) && nonArrow(x) == nonArrow(at)
		case jssyntax.Yield:
			ok = ok && x.Function() == at.Function()
		}
		return ok
	})
	return ok
}

// sameReceiver reports whether an expression names only a property of this, in
// a method that the call's function called on its own this.
func (a *analysis) sameReceiver(n *jssyntax.Node, e *env, at *jssyntax.Node) bool {
	root := n
	for root.Kind == jssyntax.Member && root.Name != "" {
		root = root.A
	}
	if root.Kind != jssyntax.This || root == n {
		return false
	}
	for range maxFrames {
		f := e.frameOf(nonArrow(root))
		if f == nil || f.call == nil || f.call.A.Kind != jssyntax.Member || f.call.A.A.Kind != jssyntax.This {
			return false
		}
		if root = f.call.A.A; nonArrow(root) == nonArrow(at) {
			return true
		}
		e = f.caller
	}
	return false
}

// nonArrow returns the innermost function around a node that binds this.
func nonArrow(n *jssyntax.Node) *jssyntax.Node {
	f := n.Function()
	for f.Kind == jssyntax.Arrow {
		f = f.Parent.Function()
	}
	return f
}

// stable reports whether an expression has one value for as long as it can be
// seen: constants and variables that are assigned once.
func (a *analysis) stable(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.StringLit, jssyntax.NumberLit, jssyntax.BoolLit, jssyntax.NullLit:
		return true
	case jssyntax.TemplateLit:
		return n.A == nil && a.allStable(n.List)
	case jssyntax.Ident:
		b := a.scopes.Binding(n)
		if b == nil || b.Kind == jssyntax.Const || b.Kind == jssyntax.Imported {
			return true
		}
		w := a.collectWrites(a.bindingPlace(b))
		switch b.Kind {
		case jssyntax.Param, jssyntax.CatchParam, jssyntax.Global:
			return len(w) == 0 || b.Kind == jssyntax.Global && len(w) == 1 && w[0].node.Function() == n.Function()
		}
		return len(w) <= 1 && (len(w) == 0 || w[0].stmt.Kind == jssyntax.Declarator || w[0].stmt.Kind == jssyntax.FuncDecl)
	case jssyntax.Member:
		return n.Name != "" && !a.getters[n.Name] && a.stable(n.A) && a.constantProperty(n)
	case jssyntax.Logical, jssyntax.Binary:
		return a.stable(n.A) && a.stable(n.B)
	case jssyntax.Conditional:
		return a.stable(n.A) && a.stable(n.B) && a.stable(n.C)
	case jssyntax.Unary:
		return n.Name != "delete" && a.stable(n.A)
	}
	return false
}

func (a *analysis) allStable(list []*jssyntax.Node) bool {
	for _, x := range list {
		if !a.stable(x) {
			return false
		}
	}
	return true
}

// settledMember reports whether n is a property of this that only constructors
// and class fields assign.
func (a *analysis) settledMember(n *jssyntax.Node) bool {
	if n.Kind != jssyntax.Member || n.A.Kind != jssyntax.This || a.getters[n.Name] {
		return false
	}
	p := a.place(n)
	if p == nil {
		return false
	}
	for _, w := range a.collectWrites(p) {
		m := w.node.Enclosing(jssyntax.ClassMember)
		if w.stmt.Kind != jssyntax.ClassMember && (m == nil || m.Name != "constructor") {
			return false
		}
	}
	return len(p.writes) > 0
}

// constantProperty reports whether a property is given its value by an object
// literal of the file and never again.
func (a *analysis) constantProperty(n *jssyntax.Node) bool {
	p := a.place(n)
	if p == nil {
		return false
	}
	w := a.collectWrites(p)
	return len(w) == 1 && w[0].stmt.Kind == jssyntax.Property
}

// unchanged reports whether an expression still has its value at a call of the
// same function: nothing in between can change it.
func (a *analysis) unchanged(n, at *jssyntax.Node) bool {
	fn := n.Function()
	if fn != at.Function() {
		return false
	}
	from, to := n.Span.End, at.Span.End-1
	if n.Span.Start > at.Span.End {
		return false
	}
	if l := sharedLoop(n, at); l == nil && loopAround(n) != loopAround(at) {
		return false
	}
	if a.hasEffects(n) {
		return within(at, n) && a.inert(at, from, to)
	}
	return a.quiet(fn, from, to)
}

func loopAround(n *jssyntax.Node) *jssyntax.Node { return sharedLoop(n, n) }

// inert reports whether nothing that is evaluated between two offsets of a call
// can tell when an effect happens: only literals, constants and functions.
func (a *analysis) inert(call *jssyntax.Node, from, to int) bool {
	ok := true
	call.Walk(func(x *jssyntax.Node) bool {
		if x.IsFunction() {
			return false
		}
		if x.Span.End <= from || x.Span.Start >= to {
			return false
		}
		if x.Span.Start < from || x.Span.End > to {
			return true
		}
		switch x.Kind {
		case jssyntax.Ident:
			if b := a.scopes.Binding(x); b != nil {
				ok = ok && a.stable(x)
			}
		case jssyntax.Member:
			callee := x.Parent.Kind == jssyntax.Call && x.Parent.A == x
			ok = ok && callee && (slices.Contains(changers, x.Name) || slices.Contains(pureMethods, x.Name))
		case jssyntax.Call, jssyntax.New, jssyntax.Assign, jssyntax.Update, jssyntax.Await, jssyntax.Yield:
			ok = false
		}
		return ok
	})
	return ok
}

// join spells the header's value of a spelling.
func (a *analysis) bearer(s spelling) string {
	if s.lit {
		return a.style.str("Bearer " + s.text)
	}
	parts := s.parts
	if parts == nil {
		parts = []spelling{s}
	}
	var b strings.Builder
	if a.style.template {
		b.WriteString("`Bearer ")
		for _, p := range parts {
			if p.lit {
				b.WriteString(strings.NewReplacer("\\", "\\\\", "`", "\\`", "${", "\\${").Replace(p.text))
			} else {
				b.WriteString("${" + p.text + "}")
			}
		}
		return b.String() + "`"
	}
	b.WriteString(a.style.str("Bearer "))
	for _, p := range parts {
		switch {
		case p.lit:
			b.WriteString(" + " + a.style.str(p.text))
		case p.tight:
			b.WriteString(" + " + p.text)
		default:
			b.WriteString(" + (" + p.text + ")")
		}
	}
	return b.String()
}

// operandText spells a value as an operand of || or ?:.
func (a *analysis) operandText(s spelling) string {
	switch {
	case s.lit:
		return a.style.str(s.text)
	case s.parts != nil:
		var terms []string
		for _, p := range s.parts {
			terms = append(terms, a.operandText(p))
		}
		return "(" + strings.Join(terms, " + ") + ")"
	case !s.tight:
		return "(" + s.text + ")"
	}
	return s.text
}
