package analyzer

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// leftover decides about a request that has the header already.
func (p *plan) leftover(r *request) string {
	switch p.in.carries(r) {
	case "same", "token":
		return ""
	case "key":
		return p.replaceHeader(r)
	}
	p.remark("the header is not proven to carry the same credential")
	return ""
}

// carries says which credential an existing header is proven to carry that a
// request still sends beside it: "same", "token" if only the key is left, "key"
// if the header has the key and the token is left, or "".
func (in *interp) carries(r *request) string {
	h := r.header
	if len(h.guards) > 0 || h.value == nil || lower(h.name) != "authorization" {
		return ""
	}
	carried := in.bearerValue(h)
	if carried == nil {
		return ""
	}
	names := map[string]*value{}
	for _, c := range r.creds {
		names[c.name] = c.single()
	}
	token, hasToken := names["access_token"]
	switch {
	case hasToken && sameValue(token, carried):
		return "same"
	case !hasToken && sameValue(names["key"], carried):
		return "same"
	case !hasToken && in.tellsToken(h, carried):
		return "token"
	case hasToken && sameValue(names["key"], carried):
		return "key"
	}
	return ""
}

// single returns the one value that a credential is, or nil.
func (c *credential) single() *value {
	if len(c.value.Parts) != 1 {
		return nil
	}
	if x, ok := c.value.Parts[0].Expr.(expr); ok {
		return x.v
	}
	return textValue([]seapi.Text{seapi.Literal(c.value.Parts[0].Lit)})
}

func sameValue(x, y *value) bool {
	if x == nil || y == nil {
		return false
	}
	if x == y {
		return true
	}
	if len(x.texts) != 1 || len(y.texts) != 1 {
		return false
	}
	s, known := x.texts[0].Known()
	t, also := y.texts[0].Known()
	return known && also && s == t && s != ""
}

// bearerValue returns what follows Bearer in a header, or nil.
func (in *interp) bearerValue(h *existingHeader) *value {
	if h.bare {
		return h.value
	}
	if len(h.value.texts) != 1 {
		return nil
	}
	t := h.value.texts[0]
	for len(t) == 1 && t[0].Inner != nil && t[0].Expr != nil {
		t = t[0].Inner
	}
	if len(t) == 0 || t[0].Expr != nil || !strings.HasPrefix(t[0].Lit, "Bearer ") {
		return nil
	}
	if rest := strings.TrimPrefix(t[0].Lit, "Bearer "); len(t) == 1 && rest != "" {
		return textValue([]seapi.Text{seapi.Literal(rest)})
	}
	if len(t) == 2 && t[0].Lit == "Bearer " {
		if x, ok := t[1].Expr.(expr); ok {
			return x.v
		}
	}
	return nil
}

// tellsToken reports whether a header is said to carry a token, by its name.
func (in *interp) tellsToken(h *existingHeader, carried *value) bool {
	if h.node == nil {
		return true // an oauth2 client sends a token
	}
	if s := in.knownText(carried); s != "" {
		return seapi.LooksLikeToken(s)
	}
	f := in.prog.fileOf(h.n)
	return f != nil && strings.Contains(lower(f.text(h.n)), "token")
}

// replaceHeader puts the token in the place of the key in an existing header.
func (p *plan) replaceHeader(r *request) string {
	s := r.sites[0]
	at := p.in.at(r.header.n, s.frame, s.st)
	if s.sendFrame != nil {
		at = p.in.at(r.header.n, s.sendFrame, s.sendState)
	}
	list, why := p.in.header(r, at, &p.hoister)
	if why != "" {
		return why
	}
	if len(list) != 1 || list[0].cond != "" || r.header.bare {
		return "the header carries the key, and the token may be empty"
	}
	f := p.in.prog.fileOf(r.header.n)
	p.edits = append(p.edits, fixes.Edit{Path: f.path, Span: f.span(r.header.n), New: bearer(list[0].spelling)})
	return ""
}
