package analyzer

import (
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
	before, given := h.clone(), len(in.given)
	list, why := in.choices(r, p, h)
	if why != "" {
		*h, in.given = before, in.given[:given]
	}
	return list, why
}

// choices works out the credentials that a request must send at a point.
func (in *interp) choices(r *request, p *point, h *hoister) ([]choice, string) {
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
	s, why := in.spellAll(found, p, h)
	if why != "" && !p.strict {
		s, why = in.passAll(found, p, h, why)
	}
	if why != "" {
		return out, false, why
	}
	out.spelling = s
	maybe := slices.ContainsFunc(found, func(c *credential) bool { return in.maybeEmpty(c.value, in.pointOf(c, p)) })
	in.passing = h
	defer func() { in.passing = nil }()
	cond, proves, why := in.guardOf(r, found, p)
	if why != "" {
		return out, false, why
	}
	out.cond = cond
	if maybe && !proves {
		why = out.askIfEmpty()
	}
	return out, why == "", why
}

// spellAll spells a credential as all its ways have it at a point.
func (in *interp) spellAll(found []*credential, p *point, h *hoister) (spelling, string) {
	before, given := h.clone(), len(in.given)
	var out spelling
	for i, c := range found {
		s, why := in.spellValue(c.value, in.pointOf(c, p), h)
		if why == "" && i > 0 && (s.text != out.text || s.lit != out.lit) {
			why = "what is sent as " + c.name + " differs from call to call"
		}
		if why != "" {
			*h, in.given = before, in.given[:given]
			return out, why
		}
		out = s
	}
	return out, ""
}

// passAll spells a credential as a parameter that all callers are given, or says
// why it cannot be spelled otherwise.
func (in *interp) passAll(found []*credential, p *point, h *hoister, otherwise string) (spelling, string) {
	before, given := h.clone(), len(in.given)
	var out spelling
	for _, c := range found {
		s, why := in.pass(c, in.pointOf(c, p), h, 0)
		if why != "" {
			*h, in.given = before, in.given[:given]
			if strings.HasSuffix(why, fixWhole) {
				return out, why
			}
			return out, otherwise
		}
		out = s
	}
	if why := h.unpassed(in); why != "" {
		*h, in.given = before, in.given[:given]
		return out, why
	}
	return out, ""
}

// askIfEmpty adds to the condition of a choice that its value is not empty, or
// says why it cannot.
func (c *choice) askIfEmpty() string {
	if c.lit || c.parts != nil {
		return "the value may be empty, and is put together of several parts"
	}
	test := c.text + ` != ""`
	switch {
	case c.cond == "":
		c.cond = test
	case c.cond != test:
		c.cond = conjoin(c.cond) + " && " + test
	}
	return ""
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
	if !ok || x.v == nil || x.v.nonEmpty || p.st.proven.get(x.v) {
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
		if len(seapi.Conditions(p.Guards)) > 0 {
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
