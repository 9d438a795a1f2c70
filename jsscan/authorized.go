package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An existing header is what a request already sends as Authorization.
type existingHeader struct {
	value *jssyntax.Node // nil if it is set in a way that is not followed
	env   *env
	node  *jssyntax.Node // the place where it is set
	name  string         // as spelled
}

// existing returns the Authorization header that a request already sends, or nil.
func (a *analysis) existing(s *site) *existingHeader {
	if it := s.bag.get("headers"); it != nil && it.val != nil {
		if h := a.headerIn(a.value(it.val, it.env)); h != nil {
			return h
		}
		if v := a.value(it.val, it.env); v == nil && it.val.Kind == jssyntax.Conditional {
			for _, side := range []*jssyntax.Node{it.val.B, it.val.C} {
				if h := a.headerIn(a.value(side, it.env)); h != nil {
					return h
				}
			}
		}
	}
	if s.client.way == headersMap {
		if h := a.headerIn(s.bag); h != nil {
			return h
		}
	}
	if it := s.bag.get("auth"); it != nil && it.val != nil && s.client.folder == "request" {
		return &existingHeader{node: it.node}
	}
	if it := s.bag.get("beforeSend"); it != nil && it.val != nil {
		if h := setHeaderIn(it.val); h != nil {
			return h
		}
	}
	switch s.client.way {
	case headersXHR:
		return a.xhrHeader(s.call)
	case headersChain:
		return chainHeader(s)
	}
	if s.call.Kind == jssyntax.Call && s.call.A.Kind == jssyntax.Member {
		if v := a.instanceConfig(s.call.A.A, s.env); v != nil {
			if it := v.get("headers"); it != nil && it.val != nil {
				return a.headerIn(a.value(it.val, it.env))
			}
		}
	}
	return nil
}

// headerIn returns the Authorization entry of a headers object, or nil.
func (a *analysis) headerIn(v *value) *existingHeader {
	if v == nil || v.kind != bagValue {
		return nil
	}
	for i := range v.items {
		it := &v.items[i]
		if p := a.pair(it); p != nil {
			it = p
		}
		if strings.EqualFold(it.name, "authorization") && it.val != nil {
			return &existingHeader{value: it.val, env: it.env, node: it.node, name: it.name}
		}
	}
	if it := v.get("common"); it != nil && it.val != nil {
		return a.headerIn(a.value(it.val, it.env))
	}
	return nil
}

// isHeaderName reports whether an expression spells Authorization.
func isHeaderName(n *jssyntax.Node) bool {
	return n.Kind == jssyntax.StringLit && strings.EqualFold(n.Value, "authorization")
}

// setHeaderIn finds xhr.setRequestHeader('Authorization', …) in a function.
func setHeaderIn(fn *jssyntax.Node) *existingHeader {
	var out *existingHeader
	fn.Walk(func(n *jssyntax.Node) bool {
		if n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member && n.A.Name == "setRequestHeader" && len(n.List) == 2 && isHeaderName(n.List[0]) {
			out = &existingHeader{value: n.List[1], node: n}
		}
		return out == nil
	})
	return out
}

// xhrHeader finds setRequestHeader('Authorization', …) on the object whose open
// is called.
func (a *analysis) xhrHeader(open *jssyntax.Node) *existingHeader {
	p := a.place(open.A.A)
	if p == nil {
		return nil
	}
	for _, r := range p.refs {
		m := r.Parent
		if m.Kind != jssyntax.Member || m.A != r || m.Name != "setRequestHeader" || m.Parent.Kind != jssyntax.Call || m.Span.Start < open.Span.Start {
			continue
		}
		if c := m.Parent; len(c.List) == 2 && isHeaderName(c.List[0]) && c.Function() == open.Function() {
			return &existingHeader{value: c.List[1], node: c}
		}
	}
	return nil
}

func chainHeader(s *site) *existingHeader {
	for _, c := range s.chain {
		switch {
		case c.A.Name == "set" && len(c.List) == 2 && isHeaderName(c.List[0]):
			return &existingHeader{value: c.List[1], node: c}
		case c.A.Name == "auth":
			return &existingHeader{node: c}
		case c.A.Name == "set" && len(c.List) == 1:
			if h := authorizationIn(c.List[0]); h != nil {
				return h
			}
		}
	}
	return nil
}

// authorizationIn returns the Authorization entry of a headers literal, or of one
// that is sent under a condition, or nil.
func authorizationIn(n *jssyntax.Node) *existingHeader {
	switch n.Kind {
	case jssyntax.Conditional:
		if h := authorizationIn(n.B); h != nil {
			return h
		}
		return authorizationIn(n.C)
	case jssyntax.ObjectLit:
		for _, p := range n.List {
			if strings.EqualFold(p.Name, "authorization") {
				return &existingHeader{value: p.B, node: p}
			}
		}
	}
	return nil
}

// tokenName matches names that say that a value is a token.
var tokenName = regexp.MustCompile(`(?i)token`)

// keyName matches names that say that a value is an app key.
var keyName = regexp.MustCompile(`(?i)(^|[._])(api_?|app_?|se_?)?key$`)

// headerCarries says which credential an existing header is proven to carry
// that a request still sends beside it: "same", "token" if only the key is left,
// "key" if the header has the key and the token is left, or "".
func (a *analysis) headerCarries(h *existingHeader, creds []*credential) string {
	if h.value == nil {
		return ""
	}
	texts := a.text(h.value, h.env)
	if len(texts) != 1 {
		return ""
	}
	carried := a.afterBearer(texts[0])
	if carried == "" {
		return ""
	}
	names := map[string]string{}
	for _, c := range creds {
		names[c.name] = a.valueSource(c.value)
	}
	token, hasToken := names["access_token"]
	switch {
	case hasToken && token == carried:
		return "same"
	case !hasToken && names["key"] == carried:
		return "same"
	case !hasToken && tokenName.MatchString(carried):
		return "token"
	case hasToken && (names["key"] == carried || seapi.LooksLikeKey(carried) || keyName.MatchString(carried)):
		return "key"
	}
	return ""
}

// afterBearer returns the source of what follows Bearer in a header's value, or
// "" if the value is spelled otherwise.
func (a *analysis) afterBearer(t seapi.Text) string {
	if len(t) == 0 || t[0].Expr != nil || !strings.HasPrefix(t[0].Lit, "Bearer ") {
		if len(t) == 1 && t[0].Inner != nil {
			return a.afterBearer(t[0].Inner)
		}
		return ""
	}
	out := strings.TrimPrefix(t[0].Lit, "Bearer ")
	for _, p := range t[1:] {
		switch x, ok := p.Expr.(expr); {
		case ok:
			out += a.source(x.n)
		case p.Inner == nil:
			out += p.Lit
		default:
			return ""
		}
	}
	return out
}

// valueSource returns the source of a credential's value in the same form.
func (a *analysis) valueSource(v seapi.Value) string {
	out := ""
	for _, p := range v.Parts {
		if x, ok := p.Expr.(expr); ok {
			out += a.source(x.n)
			continue
		}
		out += p.Lit
	}
	return out
}
