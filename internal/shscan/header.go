package shscan

import (
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An authHeader is the header that a request needs instead of its credentials.
type authHeader struct {
	value   string // shell text of the credential, inside of double quotes
	literal string // the credential itself, if it is literal
	quote   byte   // how a literal was quoted
	cond    string // the variable that must not be empty for the header to be sent; "" if it always is
	inPlace bool   // it is sent under conditions that only its place shows
}

// A presence says when a request sends a credential.
type presence struct {
	text    string // of the value, inside of double quotes
	literal string
	quote   byte
	always  bool
	cond    string // the variable that must not be empty; "" if it is not that simple
	sole    string // the variable that the value is; "" if it is more or less than one
	option  bool   // an option holds it and nothing else
	empty   bool   // there is no value
}

// header works out the header of a request, or why there can be none.
func (a *analysis) header(r *request) (authHeader, string) {
	token, why := a.presence(r, "access_token")
	if why != "" {
		return authHeader{}, why
	}
	key, why := a.presence(r, "key")
	if why != "" && (token == nil || !token.always) {
		return authHeader{}, why
	}
	switch {
	case token == nil || token.empty:
		return key.header()
	case token.always || key == nil || key.empty:
		return token.header()
	case key.always && token.cond != "" && token.sole == token.cond && !strings.ContainsAny(key.text, "\"'`}") || key.always && token.cond != "" && token.sole == token.cond && key.sole != "":
		return authHeader{value: "${" + token.cond + ":-" + key.text + "}"}, ""
	}
	if !key.always {
		return authHeader{}, "the token may be missing, and so may the key"
	}
	return authHeader{}, "it is not known when the token is missing"
}

// header returns the header that carries a credential.
func (p *presence) header() (authHeader, string) {
	if p == nil || p.empty {
		return authHeader{}, ""
	}
	h := authHeader{value: p.text, literal: p.literal, quote: p.quote}
	switch {
	case p.always:
	case p.cond != "":
		h.cond = p.cond
	case p.option:
		h.inPlace = true
	default:
		return h, "it is not known under which conditions the credential is sent"
	}
	return h, ""
}

// presence looks at all places where a request sends the credential of a name. It
// returns nil if there is none, and why the credential cannot be sent in a header,
// or "".
func (a *analysis) presence(r *request, name string) (*presence, string) {
	var p *presence
	var own []*credential
	for _, c := range r.creds {
		if c.name != name {
			continue
		}
		own = append(own, c)
		if c.value.Empty() {
			if p == nil {
				p = &presence{empty: true}
			}
			continue
		}
		q, why := a.valueOf(c)
		if why != "" {
			return nil, why
		}
		if p != nil && !p.empty && (p.text != q.text || p.cond != q.cond) {
			if p.text != q.text {
				return nil, "the command sends one of several credentials"
			}
			q.cond = ""
		}
		if p != nil && !p.empty {
			q.option = q.option && p.option
		}
		p = q
	}
	if p == nil || p.empty {
		return p, ""
	}
	if p.always = p.cond == "" && always(own, len(r.sites)); !p.always && p.cond == "" {
		p.cond = commonCondition(own)
	}
	return p, ""
}

// always reports whether every way to run a request sends the credentials without
// conditions.
func always(creds []*credential, sites int) bool {
	type key struct {
		s   *site
		src *source
	}
	seen := map[key]map[int]bool{}
	for _, c := range creds {
		if len(seapi.Conditions(c.param.Guards)) > 0 {
			continue
		}
		k := key{c.site, c.src}
		if seen[k] == nil {
			seen[k] = map[int]bool{}
		}
		seen[k][c.alt] = true
	}
	whole := map[*site]bool{}
	for k, alts := range seen {
		whole[k.s] = whole[k.s] || len(alts) == k.src.relevant()
	}
	n := 0
	for _, ok := range whole {
		if ok {
			n++
		}
	}
	return n == sites
}

// relevant returns the number of alternatives that may go to the API.
func (src *source) relevant() int {
	n := 0
	for _, u := range src.urls {
		if src.where != inURL || u.Class != seapi.HostOther {
			n++
		}
	}
	return n
}

// Characters that double quotes do not quote, and those of names.
var (
	dangerous = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "$", `\$`, "`", "\\`")
	nameChar  = regexp.MustCompile(`^\w`)
	control   = regexp.MustCompile(`[\x00-\x1f\x7f]`)
	encoding  = regexp.MustCompile(`(?i)%(28|29|2a)`)
)

// valueOf returns how a header spells the value of a credential, or why it cannot.
func (a *analysis) valueOf(c *credential) (*presence, string) {
	if c.value.Broken != "" {
		return nil, c.value.Broken
	}
	p := &presence{option: c.elem != nil}
	var b strings.Builder
	parts := c.value.Parts
	for i, part := range parts {
		x, isExpr := part.Expr.(*expr)
		if !isExpr {
			if control.MatchString(part.Lit) {
				return nil, "its value holds a control character"
			}
			if len(parts) == 1 {
				p.literal, p.quote = part.Lit, a.quoteAt(c)
			}
			b.WriteString(dangerous.Replace(part.Lit))
			continue
		}
		text, why := a.spelled(c.site, x)
		if why != "" {
			return nil, why
		}
		if part.Decode && a.constant(x) == nil {
			return nil, "the value of " + shownName(x.name) + " is percent-encoded; a header needs it raw"
		}
		if i+1 < len(parts) && parts[i+1].Expr == nil && nameChar.MatchString(parts[i+1].Lit) && strings.HasPrefix(text, "$") && syntax.ValidName(text[1:]) {
			text = "${" + text[1:] + "}"
		}
		if len(parts) == 1 {
			p.sole = x.name
		}
		if x.empty && len(parts) == 1 {
			p.cond = x.name
			text = "$" + x.name
		}
		b.WriteString(text)
	}
	p.text = b.String()
	return p, ""
}

// commonCondition returns the variable that must be set for any of the credentials
// to be sent, or "" if the condition is another one.
func commonCondition(creds []*credential) string {
	name := ""
	for _, c := range creds {
		one := condition(c)
		if one == "" || name != "" && one != name {
			return ""
		}
		name = one
	}
	return name
}

// condition returns the variable that must be set for a credential to be sent, or
// "".
func condition(c *credential) string {
	name := ""
	for _, g := range c.param.Guards {
		t, ok := g.Test.(setTest)
		if !ok || g.Not || c.site.vars[t.name] != t.bound || name != "" && name != t.name || !syntax.ValidName(t.name) {
			return ""
		}
		name = t.name
	}
	return name
}

// spelled returns how a header of a site spells an expression, or why it cannot.
func (a *analysis) spelled(s *site, x *expr) (text, why string) {
	switch {
	case x.why != "" && x.text == "":
		return "", "the credential cannot be moved: " + x.why
	case x.node == nil && x.name == "":
		return "", "the credential is not known"
	case x.c != s.c:
		return "", "the credential is not known where the request is sent"
	case x.effect && !within(x.node, s.call):
		return "", "a command that runs elsewhere prints the credential; keep it in a variable"
	case x.nested && !within(x.node, s.call):
		return "", shownName(x.name) + " may not be the same where the request is sent"
	case x.name != "" && (s.vars[x.name] != x.bound || x.bound == nil && x.epoch != s.epoch && !strings.HasPrefix(x.name, holePrefix)):
		return "", shownName(x.name) + " is not the same where the request is sent"
	}
	return x.text, ""
}

// within reports whether a node lies in another one.
func within(n, outer syntax.Node) bool {
	return n != nil && outer.Pos().Offset() <= n.Pos().Offset() && n.End().Offset() <= outer.End().Offset()
}

// quoteAt returns the innermost quote around the text that spells a credential,
// or 0.
func (a *analysis) quoteAt(c *credential) (quote byte) {
	inner := fixes.Span{End: len(a.src)}
	for _, q := range a.quotesNear([]fixes.Edit{{Span: c.span}}) {
		if q.outer.Contains(c.span) && inner.Contains(q.outer) && q.outer.Start < len(a.src) {
			quote, inner = a.src[q.outer.Start], q.outer
		}
	}
	return quote
}

// constant returns the assignment that spells the percent-encoded text of a
// variable that nothing but credentials reads, or nil.
func (a *analysis) constant(x *expr) *assignment {
	decl := a.assigned[x.bound]
	if x.bound == nil || decl == nil || len(x.bound.texts) != 1 || a.exported[x.name] {
		return nil
	}
	text, ok := x.bound.texts[0].Known()
	if !ok || !encoding.MatchString(text) {
		return nil
	}
	for _, t := range a.trees {
		for _, s := range t {
			if a.readElsewhere(s, x.name) {
				return nil
			}
		}
	}
	return decl
}

// readElsewhere reports whether a statement reads a variable for something else
// than a credential, or sets it again.
func (a *analysis) readElsewhere(s *syntax.Stmt, name string) bool {
	found, set := false, 0
	syntax.Walk(s, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.ParamExp:
			if n.Param != nil && n.Param.Value == name {
				found = found || !a.isCredential(n)
			}
		case *syntax.Assign:
			if n.Name != nil && n.Name.Value == name {
				set++
			}
		}
		return true
	})
	return found || set > 1
}

// isCredential reports whether an expansion is the value of a credential that a
// request sends.
func (a *analysis) isCredential(n *syntax.ParamExp) bool {
	return slices.ContainsFunc(a.sites, func(s *site) bool {
		for _, src := range s.sources {
			for _, u := range src.urls {
				for _, name := range seapi.Credentials {
					for _, p := range u.Find(name) {
						for _, part := range u.Value(p).Parts {
							if x, ok := part.Expr.(*expr); ok && x.node == n && u.Class != seapi.HostOther {
								return true
							}
						}
					}
				}
			}
		}
		return false
	})
}
