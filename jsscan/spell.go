package jsscan

import (
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
	if !a.visible(x.n, at) && h.imports(a, x.n, at) {
		return spelling{text: a.source(x.n), tight: isTight(x.n)}, ""
	}
	n, e := a.resolve(x, at)
	if n != x.n && containsCall(n) {
		// What is passed is still evaluated where it is passed.
		return spelling{}, "the value " + a.short(n) + " would be evaluated twice; read it into a variable first"
	}
	if n.Kind == jssyntax.StringLit {
		return spelling{text: n.Value, lit: true, tight: true}, ""
	}
	if !a.visible(n, at) && !a.sameReceiver(n, e, at) {
		return spelling{}, "the value " + a.short(n) + " cannot be named where the request is sent; pass it there"
	}
	if a.stable(n) || a.settledMember(n) || e == nil && a.unchanged(n, at) || e != nil && n.Function() == at.Function() && a.unchanged(n, at) || a.unchangedThrough(n, e, at) {
		a.moves(n)
		return spelling{text: a.source(n), tight: isTight(n)}, ""
	}
	if name := h.place(a, n, at); name != "" {
		return spelling{text: name, tight: true}, ""
	}
	return spelling{}, "the value " + a.short(n) + " may change before the request is sent; read it into a variable where the URL is built"
}

// moves records that an expression is evaluated elsewhere from now on: if it has
// effects it must go where it stands.
func (a *analysis) moves(n *jssyntax.Node) {
	if a.hasEffects(n) {
		a.moved = append(a.moved, n)
	}
}

// short returns the source of an expression for a message, without literals.
func (a *analysis) short(n *jssyntax.Node) string {
	if name, ok := dotted(n); ok {
		return name
	}
	if n.Kind == jssyntax.Call {
		if name, ok := dotted(n.A); ok {
			return name + "()"
		}
	}
	return "of this expression"
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
		if b == nil || len(b.Decls) == 0 || a.hiddenWrites(b) {
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
