package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A header is the Authorization header that a request must send.
type header struct {
	value string // JavaScript expression of the whole header value
	cond  string // JavaScript expression; the header is sent only if it is truthy; "" for always
}

// A choice is a credential that a request may send.
type choice struct {
	spelling
	guard string // under which it is sent; "" for always
	maybe bool   // it may be empty
}

// header works out the header of a request from all the credentials it sends:
// the token if there is one, else the key.
func (a *analysis) header(r *request, h *hoister) (header, string) {
	if !r.uniform() {
		return header{}, "some calls send a token and others only the key; give the function that sends them a parameter for the header"
	}
	list, why := a.choices(r, h)
	if why != "" {
		return header{}, why
	}
	return a.combine(list)
}

// uniform reports whether every chain of callers that reaches a request sends
// the same credentials: a request that sent only a key must not get a token.
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

// choices returns the credentials that a request may send, the one that stands
// for the others first.
func (a *analysis) choices(r *request, h *hoister) ([]choice, string) {
	var list []choice
	for _, name := range seapi.Credentials {
		h.purpose = name
		if n := len(list); n > 0 && !list[n-1].maybe && list[n-1].guard == "" {
			// The token is always there: the key is not needed.
			return list, a.droppable(r, name)
		}
		c, ok, why := a.choiceFor(r, name, h, len(list) > 0)
		if why != "" {
			return nil, why
		}
		if ok {
			list = append(list, c)
		}
	}
	return list, ""
}

// droppable says why a credential that no header needs cannot just go, or "".
func (a *analysis) droppable(r *request, name string) string {
	for _, c := range r.creds {
		if c.name != name {
			continue
		}
		for _, p := range c.value.Parts {
			if x, ok := p.Expr.(expr); ok && a.hasEffects(x.n) {
				return "evaluating the " + name + " has effects that must be kept"
			}
		}
	}
	return ""
}

// choiceFor merges the ways in which a request sends one credential. One that
// stands behind another is evaluated only if that is missing: what has effects
// needs a name then, too.
func (a *analysis) choiceFor(r *request, name string, h *hoister, behind bool) (choice, bool, string) {
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
	for i, c := range found {
		s, why := a.spell(c.value, r.spot(), h)
		if why != "" {
			return out, false, why
		}
		if i > 0 && (s.text != out.text || s.lit != out.lit) {
			return out, false, "what is sent as " + name + " differs from call to call"
		}
		if i == 0 {
			out.spelling = s
		}
		out.maybe = out.maybe || a.valueMayBeEmpty(c, r.spot()) || a.valueIsOpen(c)
	}
	if out.maybe || behind && a.evaluates(found[0]) {
		if why := a.nameOnce(&out, found[0], r.spot(), h); why != "" {
			return out, false, why
		}
	}
	guard, why := a.commonGuard(r, found)
	if why != "" {
		return out, false, why
	}
	if guard != nil && !guard.Not && !out.lit && a.source(guard.Test.(*jssyntax.Node)) == out.text {
		out.maybe = true // it is tested itself
		return out, true, ""
	}
	if guard != nil {
		g, why := a.spellGuard(*guard, r.spot())
		if why != "" {
			return out, false, why
		}
		if g == out.text {
			out.maybe = true
		} else {
			out.guard = g
		}
	}
	return out, true, ""
}

// evaluates reports whether evaluating a credential has effects.
func (a *analysis) evaluates(c *credential) bool {
	return slices.ContainsFunc(c.value.Parts, func(p seapi.ValuePart) bool {
		x, ok := p.Expr.(expr)
		return ok && a.hasEffects(x.n)
	})
}

// nameOnce makes a value that a conditional header mentions twice a name: calls
// are not repeated.
func (a *analysis) nameOnce(c *choice, from *credential, at *jssyntax.Node, h *hoister) string {
	if c.lit || c.parts != nil {
		return ""
	}
	x, ok := from.value.Parts[0].Expr.(expr)
	if !ok || !containsCall(x.n) && !a.hasEffects(x.n) || c.text != a.source(x.n) {
		return ""
	}
	name := h.place(a, x.n, at)
	if name == "" {
		return "the value is a call, which a conditional header would repeat or leave out; read it into a variable first"
	}
	c.spelling = spelling{text: name, tight: true}
	return ""
}

func containsCall(n *jssyntax.Node) bool {
	found := false
	n.Walk(func(x *jssyntax.Node) bool {
		found = found || x.Kind == jssyntax.Call || x.Kind == jssyntax.New
		return !found
	})
	return found
}

// combine spells the header for a list of choices, the first one first.
func (a *analysis) combine(list []choice) (header, string) {
	switch len(list) {
	case 0:
		return header{}, "the credential is empty"
	case 1:
		return a.single(list[0])
	}
	text, maybe, why := a.either(list[0], list[1])
	h := header{value: a.bearer(spelling{text: text})}
	if maybe {
		h.cond = text
	}
	return h, why
}

// either spells the token or else the key, and says whether both may be missing.
func (a *analysis) either(t, k choice) (text string, maybe bool, why string) {
	first, second := a.operandText(t.spelling), a.operandText(k.spelling)
	text = first + " || " + second
	switch {
	case t.guard != "" && t.maybe:
		return "", false, "the token has a condition and may be empty besides"
	case k.guard != "":
		return "", false, "the key is sent only under a condition of its own"
	case k.maybe && t.guard != "":
		return "", false, "both credentials may be missing, each for its own reason"
	case t.guard != "":
		text = t.guard + " ? " + first + " : " + second
	}
	return text, k.maybe, ""
}

// credentialText spells the credential itself, without Bearer: an expression
// that is falsy where there is none.
func (a *analysis) credentialText(list []choice) (text string, maybe bool, why string) {
	switch len(list) {
	case 0:
		return "", false, "the credential is empty"
	case 1:
		c := list[0]
		if c.guard != "" {
			return c.guard + " && " + a.operandText(c.spelling), true, ""
		}
		if c.lit || c.parts != nil {
			return a.operandText(c.spelling), c.maybe, ""
		}
		return c.text, c.maybe, ""
	}
	return a.either(list[0], list[1])
}

func (a *analysis) single(c choice) (header, string) {
	h := header{value: a.bearer(c.spelling)}
	switch {
	case c.guard != "" && c.maybe:
		h.cond = c.guard + " && " + a.operandText(c.spelling)
	case c.guard != "":
		h.cond = c.guard
	case c.maybe:
		h.cond = a.operandText(c.spelling)
	}
	return h, ""
}

// object spells the headers object of a new request.
func (h header) object() string {
	if h.cond != "" {
		return h.cond + " ? { Authorization: " + h.value + " } : {}"
	}
	return "{ Authorization: " + h.value + " }"
}

// entry spells the entry for an existing headers object.
func (h header) entry() string {
	if h.cond != "" {
		return "...(" + h.cond + " ? { Authorization: " + h.value + " } : {})"
	}
	return "Authorization: " + h.value
}

// insertion is an edit that only adds.
func (a *analysis) insertion(at int, text string) fixes.Edit {
	return a.edit(span(at, at), text)
}
