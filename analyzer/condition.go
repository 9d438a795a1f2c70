package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// guardOf returns the condition under which a credential is sent as it is
// spelled at a point, "" if it always is, and whether it means that the value is
// not empty.
func (in *interp) guardOf(r *request, found []*credential, p *point) (text string, proves bool, why string) {
	if alwaysIn(r, found) {
		return "", false, ""
	}
	conditional := false
	for _, c := range found {
		guards := seapi.Conditions(c.param.Guards)
		if len(guards) == 0 {
			guards = tested(c.param.Guards)
		}
		if len(guards) == 0 {
			continue
		}
		q := in.pointOf(c, p)
		s, sure, why := in.spellGuards(guards, c, q)
		if why != "" {
			return "", false, why
		}
		if conditional && s != text {
			return "", false, "the conditions under which it is sent differ"
		}
		text, proves, conditional = s, sure, true
	}
	if !conditional {
		return "", false, "it is not sent every time, and the condition is not plain"
	}
	return text, proves, ""
}

// tested returns the guards that tell alternatives apart by a condition.
func tested(guards []seapi.Guard) []seapi.Guard {
	var out []seapi.Guard
	for _, g := range guards {
		if g.Test != nil {
			g.Alt = false
			out = append(out, g)
		}
	}
	return out
}

// alwaysIn reports whether every site of a request sends the credential whatever
// happens.
func alwaysIn(r *request, found []*credential) bool {
	for _, s := range r.sites {
		var own []*credential
		for _, c := range found {
			if c.site == s {
				own = append(own, c)
			}
		}
		if len(own) > 0 && !always(own) {
			return false
		}
	}
	return true
}

// spellGuards returns conditions as they can be written at a point.
func (in *interp) spellGuards(guards []seapi.Guard, c *credential, p *point) (text string, proves bool, why string) {
	const cannot = "it is sent only under a condition that cannot be repeated at the request; build the header where the parameter is added"
	var terms []string
	for _, g := range guards {
		test, ok := g.Test.(*cond)
		if !ok || test == nil {
			return "", false, cannot
		}
		if holder := in.readsHolder(test, c, p); holder != nil {
			if op, empty := emptyTest(test.n); op == nil || op != holder || empty != g.Not {
				return "", false, cannot
			}
			continue // Have: it asks whether there is any parameter, and the credential is one
		}
		s, ok := in.spellCond(test, p)
		if !ok {
			return "", false, cannot
		}
		proves = proves || in.provesValue(test, g.Not, c)
		if g.Not {
			s = negated(test.n, s)
		}
		if !slices.Contains(terms, s) {
			terms = append(terms, s)
		}
	}
	if len(terms) < 2 {
		return strings.Join(terms, ""), proves, ""
	}
	for i := range terms {
		terms[i] = conjoin(terms[i])
	}
	return strings.Join(terms, " && "), proves, ""
}

// readsHolder returns what a condition reads that holds the credential, which a
// fix takes out of it, or nil.
func (in *interp) readsHolder(test *cond, c *credential, p *point) ast.Expr {
	elem, _ := c.url.Place(c.param)
	for _, r := range test.reads {
		if r.v == nil || r.v.obj == nil || elem == nil {
			continue
		}
		held := p.st.heap.get(r.v.obj)
		if held != nil && slices.ContainsFunc(held.items, func(it item) bool { return it.elem == elem }) {
			return r.n
		}
	}
	return nil
}

// conjoin returns a condition as an operand of &&.
func conjoin(s string) string {
	if strings.Contains(s, "||") {
		return "(" + s + ")"
	}
	return s
}

// provesValue reports whether a condition means that a credential is not empty.
func (in *interp) provesValue(test *cond, not bool, c *credential) bool {
	if len(c.value.Parts) != 1 {
		return false
	}
	x, ok := c.value.Parts[0].Expr.(expr)
	if !ok {
		return false
	}
	if op, empty := emptyTest(test.n); op != nil && empty == not {
		return slices.ContainsFunc(test.reads, func(r read) bool { return r.v == x.v })
	}
	b, ok := ast.Unparen(test.n).(*ast.BinaryExpr)
	if !ok || not || b.Op.String() != "&&" {
		return false
	}
	for _, side := range []ast.Expr{b.X, b.Y} {
		half := &cond{n: side, frame: test.frame}
		for _, r := range test.reads {
			if within(side, r.n) {
				half.reads = append(half.reads, r)
			}
		}
		if in.provesValue(half, false, c) {
			return true
		}
	}
	return false
}

// spellCond returns a condition with what it reads as it can be named at a
// point.
func (in *interp) spellCond(c *cond, p *point) (string, bool) {
	f := in.prog.fileOf(c.n)
	if f == nil {
		return "", false
	}
	src := f.text(c.n)
	base := f.offset(c.n.Pos())
	reads := slices.Clone(c.reads)
	slices.SortFunc(reads, func(x, y read) int { return int(y.n.Pos() - x.n.Pos()) })
	for _, r := range reads {
		if r.v == nil {
			return "", false
		}
		s, ok := in.spell(r.n, r.v, p)
		if !ok {
			return "", false
		}
		at := f.span(r.n)
		src = src[:at.Start-base] + s.text + src[at.End-base:]
	}
	return src, !strings.Contains(src, "\n")
}

// negated returns the opposite of a condition.
func negated(n ast.Expr, s string) string {
	if b, ok := ast.Unparen(n).(*ast.BinaryExpr); ok {
		for _, ops := range [][2]string{{"==", "!="}, {"!=", "=="}} {
			if b.Op.String() == ops[0] && strings.Count(s, ops[0]) == 1 {
				return strings.Replace(s, ops[0], ops[1], 1)
			}
		}
	}
	if strings.ContainsAny(s, " ") {
		return "!(" + s + ")"
	}
	return "!" + s
}

// isNot reports whether a condition is spelled as the opposite of another one.
func isNot(x, y string) bool { return x == "!"+y || x == "!("+y+")" }

// opposites reports whether one of two conditions always holds.
func opposites(x, y string) bool {
	if strings.Contains(y, "!=") {
		x, y = y, x
	}
	return strings.Count(x, "!=") == 1 && strings.Replace(x, "!=", "==", 1) == y || isNot(x, y) || isNot(y, x)
}
