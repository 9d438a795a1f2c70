package shscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
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
	span  fixes.Span // where its parameter is spelled
	elem  *given     // the option that holds it and nothing else; nil if there is none
}

// A request is a command that sends credentials, with all the ways to reach it.
type request struct {
	sites      []*site
	creds      []*credential
	class      seapi.HostClass
	confidence fixes.Confidence
	insecure   bool // http:
	foreign    bool // some site of it goes to another host, or to an unknown one
	bare       bool // some site of it sends no credential
	header     *existingHeader
	others     []fixes.Span // credentials that go to other hosts by the same command
	gains      bool         // the fix adds a header
}

// first returns the site that stands for the others in messages.
func (r *request) first() *site { return r.sites[0] }

// requests groups the sites by their command and finds what credentials they send.
func (a *analysis) requests() []*request {
	var out []*request
	byCall := map[callKey]*request{}
	for _, s := range a.sites {
		r := byCall[s.key()]
		if r == nil {
			r = &request{}
			byCall[s.key()] = r
			out = append(out, r)
		}
		r.sites = append(r.sites, s)
		if r.header == nil {
			r.header = s.header
		}
		a.look(r, s)
	}
	return slices.DeleteFunc(out, func(r *request) bool { return len(r.creds) == 0 })
}

// look notes what one site of a request sends.
func (a *analysis) look(r *request, s *site) {
	class, sure := s.classify()
	creds := a.credentialsOf(s, class)
	if len(creds) == 0 {
		r.bare = true
		r.foreign = r.foreign || class != seapi.HostAPI
		return
	}
	foreign := class == seapi.HostOther
	if class == seapi.HostUnknown {
		foreign, sure = !a.probable(s, creds), false
	}
	if foreign {
		r.foreign = true
		for _, c := range creds {
			r.others = append(r.others, c.span)
		}
		return
	}
	r.note(s, class, sure, creds)
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
	r.foreign = r.foreign || s.mixed()
	for _, src := range s.sources {
		for _, u := range src.urls {
			r.insecure = r.insecure || src.where == inURL && u.Class == seapi.HostAPI && u.Scheme == "http"
		}
	}
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
					c.place()
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// place finds where a credential's parameter is spelled.
func (c *credential) place() {
	elem, span := c.url.Place(c.param)
	if elem != nil {
		switch n := elem.Node.(type) {
		case *given:
			c.elem, c.span = n, n.span()
		case *removal:
			c.span = n.span
		}
	} else {
		c.span = span
	}
	if c.span.Len() <= 0 {
		c.span = c.site.span()
	}
}

// sharesText reports whether what is cut is also part of what goes to another
// host.
func (r *request) sharesText() bool {
	return slices.ContainsFunc(r.others, func(s fixes.Span) bool {
		return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.span.Overlaps(s) })
	})
}

// probable reports whether a request whose host is not known has evidence of
// the API besides.
func (a *analysis) probable(s *site, creds []*credential) bool {
	for _, c := range creds {
		if lit, ok := c.url.Get(c.name); ok && seapi.LooksLikeCredential(lit) {
			return true
		}
		for _, p := range c.value.Parts {
			x, isExpr := p.Expr.(*expr)
			if seapi.LooksLikeKey(p.Known) || seapi.LooksLikeKey(p.Lit) || isExpr && a.tellsOfAPI(x.name) {
				return true
			}
		}
	}
	weight := 0
	for _, src := range s.sources {
		for _, u := range src.urls {
			weight = max(weight, seapi.Weigh(u))
			for _, x := range u.HostExprs() {
				if e, ok := x.(*expr); ok && src.where == inURL && a.tellsOfAPI(e.name) {
					return true
				}
			}
		}
	}
	return weight >= 2
}

// tellsOfAPI reports whether the name of a variable tells of the API.
func (a *analysis) tellsOfAPI(name string) bool {
	return name != "" && seapi.IsAPIName(shownName(name)) && !seapi.IsForeignFile([]byte(a.src))
}
