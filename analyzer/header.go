package analyzer

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A choice is a credential that a request may send.
type choice struct {
	spelling
	cond string // under which it is sent and not empty; "" for always
}

// header works out what a request must send at a point from all the credentials
// it sends: the token if there is one, else the key.
func (in *interp) header(r *request, p *point, h *hoister) ([]choice, string) {
	if p == nil {
		return nil, "the request is made where nothing can be added"
	}
	if !r.uniform() {
		return nil, "some calls send a token and others only the key; give the function that sends them a parameter for the header"
	}
	var list []choice
	for _, name := range seapi.Credentials {
		h.purpose = name
		if n := len(list); n > 0 && list[n-1].cond == "" {
			return list, in.droppable(r, name) // the token is always there: the key is not needed
		}
		c, ok, why := in.choiceFor(r, name, p, h)
		if why != "" {
			return nil, why
		}
		if ok {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return nil, "the credential is empty"
	}
	return list, ""
}

// uniform reports whether every way that leads to a request sends the same
// credentials: a request that sent only a key must not get a token.
func (r *request) uniform() bool {
	names := map[*site]string{}
	for _, c := range r.creds {
		if !c.value.Empty() && !strings.Contains(names[c.site], c.name) {
			names[c.site] += c.name + " "
		}
	}
	first := ""
	for _, s := range r.sites {
		switch n := names[s]; {
		case n == "":
		case first == "":
			first = n
		case n != first:
			return false
		}
	}
	return true
}

// droppable says why a credential that no header needs cannot just go, or "".
func (in *interp) droppable(r *request, name string) string {
	for _, c := range r.creds {
		if c.name != name {
			continue
		}
		for _, part := range c.value.Parts {
			if x, ok := part.Expr.(expr); ok && x.n != nil {
				in.frame = c.site.frame
				if in.hasEffects(x.n) {
					return "evaluating the " + name + " has effects that must be kept"
				}
			}
		}
	}
	return ""
}

// choiceFor merges the ways in which a request sends one credential.
func (in *interp) choiceFor(r *request, name string, p *point, h *hoister) (choice, bool, string) {
	var found []*credential
	for _, c := range r.creds {
		if c.name == name && !c.value.Empty() {
			found = append(found, c)
		}
	}
	if len(found) == 0 {
		return choice{}, false, ""
	}
	var out choice
	maybe := false
	for i, c := range found {
		q := in.pointOf(c, p)
		s, why := in.spellValue(c.value, q, h)
		if why != "" {
			return out, false, why
		}
		if i > 0 && (s.text != out.text || s.lit != out.lit) {
			return out, false, "what is sent as " + name + " differs from call to call"
		}
		out.spelling = s
		maybe = maybe || in.maybeEmpty(c.value, q)
	}
	cond, proves, why := in.guardOf(r, found, p)
	if why != "" {
		return out, false, why
	}
	out.cond = cond
	if maybe && !proves {
		if out.lit || out.parts != nil {
			return out, false, "the value may be empty, and is put together of several parts"
		}
		test := out.text + ` != ""`
		switch {
		case cond == "":
			out.cond = test
		case cond != test:
			out.cond = conjoin(cond) + " && " + test
		}
	}
	return out, true, ""
}

// pointOf returns the point as the run of a credential's site reaches it.
func (in *interp) pointOf(c *credential, p *point) *point {
	q := *p
	for _, at := range []struct {
		f  *frame
		st *state
	}{{c.site.frame, c.site.st}, {c.site.sendFrame, c.site.sendState}} {
		if at.f != nil && at.f.fn == p.fn.fn && at.st != nil && (p.send == (at.f == c.site.sendFrame && at.st == c.site.sendState)) {
			q.fn, q.st = at.f, at.st
			break
		}
	}
	return &q
}

// maybeEmpty reports whether the code shows that a value may be empty at a
// point.
func (in *interp) maybeEmpty(v seapi.Value, p *point) bool {
	if len(v.Parts) != 1 {
		return false
	}
	x, ok := v.Parts[0].Expr.(expr)
	if !ok || x.v == nil || x.v.nonEmpty || p.st.proven[x.v] {
		return false
	}
	if in.tested[x.v] {
		return true
	}
	return slices.ContainsFunc(x.v.texts, func(t seapi.Text) bool { return mayBeBlank(t) })
}

// mayBeBlank reports whether a text is the empty string, or is where its
// conditions do not hold.
func mayBeBlank(t seapi.Text) bool {
	for _, p := range t {
		if len(optional(p.Guards)) > 0 {
			continue
		}
		switch {
		case p.Inner != nil:
			if !mayBeBlank(p.Inner) {
				return false
			}
		case p.Expr != nil || p.Lit != "":
			return false
		}
	}
	return true
}

// guardOf returns the condition under which a credential is sent as it is
// spelled at a point, "" if it always is, and whether it means that the value is
// not empty.
func (in *interp) guardOf(r *request, found []*credential, p *point) (text string, proves bool, why string) {
	if alwaysIn(r, found) {
		return "", false, ""
	}
	conditional := false
	for _, c := range found {
		guards := optional(c.param.Guards)
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
		held := p.st.heap[r.v.obj]
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

// bearer spells the header's value.
func bearer(s spelling) string {
	if s.lit {
		return strconv.Quote("Bearer " + s.text)
	}
	parts := s.parts
	if parts == nil {
		parts = []spelling{s}
	}
	out := `"Bearer `
	open := true
	for _, p := range parts {
		switch {
		case p.lit && open:
			q := strconv.Quote(p.text)
			out += q[1 : len(q)-1]
			continue
		case p.lit:
			out += "+" + strconv.Quote(p.text)
			continue
		}
		if open {
			out, open = out+`"`, false
		}
		if p.tight {
			out += "+" + p.text
		} else {
			out += "+(" + p.text + ")"
		}
	}
	if open {
		out += `"`
	}
	return out
}

// opposites reports whether one of two conditions always holds.
func opposites(x, y string) bool {
	if strings.Contains(y, "!=") {
		x, y = y, x
	}
	return strings.Count(x, "!=") == 1 && strings.Replace(x, "!=", "==", 1) == y || x == "!"+y || y == "!"+x
}

// headerLines spells the statements that set the header, one line each.
func headerLines(list []choice, set func(value string) string) []string {
	first := list[0]
	if first.cond == "" {
		return []string{set(bearer(first.spelling))}
	}
	out := []string{"if " + first.cond + " {", "\t" + set(bearer(first.spelling))}
	if len(list) > 1 {
		second := list[1]
		if second.cond == "" || opposites(first.cond, second.cond) {
			out = append(out, "} else {")
		} else {
			out = append(out, "} else if "+second.cond+" {")
		}
		out = append(out, "\t"+set(bearer(second.spelling)))
	}
	return append(out, "}")
}
