package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A credential is one credential in one alternative of what a site sends.
type credential struct {
	name  string
	site  *site
	src   *source
	alt   int
	url   *seapi.URL
	param *seapi.Param
	value seapi.Value
	span  fixes.Span     // where its parameter is spelled
	list  *jssyntax.Node // the literal whose entry it is; nil if it is none
}

// A request is a call that sends credentials, with all the ways to reach it.
type request struct {
	client     *client
	call       *jssyntax.Node
	sites      []*site
	creds      []*credential
	class      seapi.HostClass
	confidence fixes.Confidence
	insecure   bool // http:
	jsonp      bool
	bare       bool // some site of it sends no credential
	header     *existingHeader
	noCORS     bool
	others     []fixes.Span // credentials that go to other hosts by the same call
	foreign    bool         // some site of it goes to another host, or to an unknown one

	at *jssyntax.Node // where the header is evaluated; nil for the call
}

// spot returns the node at which the header is evaluated.
func (r *request) spot() *jssyntax.Node {
	if r.at != nil {
		return r.at
	}
	return r.call
}

// requests groups the sites by their call and finds what credentials they send.
func (a *analysis) requests(sites []*site) []*request {
	var out []*request
	byCall := map[*jssyntax.Node]*request{}
	for _, s := range sites {
		r := byCall[s.call]
		if r == nil {
			r = &request{client: s.client, call: s.call}
			byCall[s.call] = r
			out = append(out, r)
		}
		r.sites = append(r.sites, s)
		class, sure := s.classify()
		if class == seapi.HostOther && a.tracesGuess(s) {
			class = seapi.HostUnknown
		}
		creds := a.credentialsOf(s, class)
		if len(creds) == 0 {
			r.bare = r.bare || len(r.sites) > 0
			r.foreign = r.foreign || class != seapi.HostAPI
			continue
		}
		if class == seapi.HostUnknown {
			if !a.probable(s, creds) {
				r.foreign = true
				for _, c := range creds {
					r.others = append(r.others, c.span)
				}
				continue
			}
			sure = false
		}
		if class == seapi.HostOther {
			r.foreign = true
			for _, c := range creds {
				r.others = append(r.others, c.span)
			}
			continue
		}
		r.note(s, class, sure && a.openHost(s) == "" && !a.guessed(s, creds), creds)
	}
	return slices.DeleteFunc(out, func(r *request) bool { return len(r.creds) == 0 })
}

// sharesText reports whether what is cut is also part of what a site sends to
// another host.
func (r *request) sharesText() bool {
	return slices.ContainsFunc(r.others, func(s fixes.Span) bool {
		return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.span.Overlaps(s) })
	})
}

func (r *request) note(s *site, class seapi.HostClass, sure bool, creds []*credential) {
	if len(r.creds) == 0 || class > r.class {
		r.class = class
	}
	if len(r.creds) == 0 || !sure {
		r.confidence = fixes.Probable
		if sure {
			r.confidence = fixes.Certain
		}
	}
	r.creds = append(r.creds, creds...)
	for _, src := range s.sources {
		for _, u := range src.urls {
			r.insecure = r.insecure || src.where == inURL && u.Class == seapi.HostAPI && u.Scheme == "http"
			r.jsonp = r.jsonp || s.client.jsonp && isJSONP(u)
		}
	}
	r.jsonp = r.jsonp || s.jsonpOptions()
}

// isJSONP reports whether a parameter's value is the ? that jQuery replaces by
// a callback's name.
func isJSONP(u *seapi.URL) bool {
	return slices.ContainsFunc(u.Params, func(p seapi.Param) bool { return u.IsCallback(&p) })
}

// jsonpOptions reports whether the options ask for JSONP.
func (s *site) jsonpOptions() bool {
	if !s.client.jsonp {
		return false
	}
	if it := s.bag.get("dataType"); it != nil && it.val != nil && it.val.Kind == jssyntax.StringLit {
		return strings.Contains(strings.ToLower(it.val.Value), "jsonp")
	}
	if n := len(s.call.List); s.client.way == headersCall && n > 1 && s.call.List[n-1].Kind == jssyntax.StringLit {
		return strings.EqualFold(s.call.List[n-1].Value, "jsonp")
	}
	return false
}

// classify says whose host the site's requests go to, and whether that is
// proven: a host that is one of several values is not.
func (s *site) classify() (class seapi.HostClass, sure bool) {
	var urls []*seapi.URL
	for _, src := range s.sources {
		if src.where == inURL {
			urls = append(urls, src.urls...)
		}
	}
	return seapi.Classify(urls)
}

// credentialsOf returns the credentials that a site sends to a class of host.
func (a *analysis) credentialsOf(s *site, class seapi.HostClass) []*credential {
	var out []*credential
	for _, src := range s.sources {
		for i, u := range src.urls {
			if src.where == inURL && u.Class == seapi.HostOther && class != seapi.HostOther {
				continue
			}
			for _, name := range seapi.Credentials {
				for _, p := range u.Find(name) {
					c := &credential{name: name, site: s, src: src, alt: i, url: u, param: p, value: u.Value(p)}
					c.span = a.placeOf(c)
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// placeOf returns the span of the source that spells a credential's parameter.
func (a *analysis) placeOf(c *credential) fixes.Span {
	elem, span := c.url.Place(c.param)
	if elem != nil {
		n := elem.Node.(*jssyntax.Node)
		switch {
		case n.Kind == jssyntax.ExprStmt:
			n = n.A
		case a.isChained(n):
			return fixes.Span{Start: n.A.Span.End - len(n.A.Name), End: n.Span.End}
		default:
			c.list = n.Parent
		}
		return n.Span
	}
	if span.Len() == 0 {
		return c.site.call.Span
	}
	return span
}

// always reports whether every alternative of what the sites of a request send
// holds the credential, unconditionally.
func always(creds []*credential) bool {
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
	for k, alts := range seen {
		if len(alts) == k.src.relevant() {
			return true
		}
	}
	return false
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
