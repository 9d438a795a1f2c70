package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A plan collects the edits of a unit.
type plan struct {
	a       *analysis
	cut     seapi.Cut
	hoister hoister
	edits   []fixes.Edit
	unsafe  []string
}

// plan works out the fix of a unit, or why there is none.
func (a *analysis) plan(u *unit, all []*site) {
	a.moved = nil
	p := &plan{a: a, cut: seapi.Cut{Carried: map[any]bool{}}, hoister: hoister{}}
	if u.noFix = p.build(u, all); u.noFix != "" {
		return
	}
	if u.noFix = p.readers(u, all); u.noFix != "" {
		return
	}
	p.typeRemarks()
	edits, why := p.assemble()
	if why != "" {
		u.noFix = why
		return
	}
	if u.noFix = p.acrossFiles(edits); u.noFix != "" {
		return
	}
	fix := &fixes.Fix{Message: u.fixMessage(), Safety: fixes.Safe, Edits: edits}
	if u.preflighted() {
		fix.Message += " (in a page, the browser then sends a CORS preflight)"
		if !preflightIsSafe {
			p.remark("the API may not answer the preflight")
		}
	}
	if len(p.unsafe) > 0 {
		fix.Safety = fixes.Unsafe
		fix.Message += "; unsafe: " + strings.Join(p.unsafe, "; ")
	}
	u.fix = fix
}

// build plans what each request loses and gains.
func (p *plan) build(u *unit, all []*site) string {
	for _, r := range u.requests {
		if why := p.a.untouchable(r); why != "" {
			return why
		}
		for _, s := range all {
			if s.made != r.call {
				continue
			}
			if class, _ := s.classify(); class == seapi.HostOther {
				return "the instance also sends requests to another host, to which the credential must not go"
			}
			if s.open {
				p.remark("the instance is given a URL that may name another host")
			}
		}
		if p.a.rebased(r.call) {
			return "the base URL of the instance is changed to another host, to which the credential must not go"
		}
		if why := p.request(r); why != "" {
			return why
		}
	}
	return ""
}

func (p *plan) request(r *request) string {
	p.a.style = p.a.partOf(r.call).style
	switch {
	case r.class == seapi.HostProxied:
		return "the URL is handed to a proxy, which may drop the header or see the credential"
	case r.client.way == noHeaders:
		if r.client.opaque {
			return r.client.reason
		}
		return r.client.reason + "; use fetch or XMLHttpRequest with the header"
	case r.noCORS:
		return "a request with mode no-cors sends no Authorization header"
	}
	for _, s := range r.sites {
		if name := p.a.openHost(s); name != "" {
			p.remark(name + ", which names the host, may be changed elsewhere")
		}
	}
	if why := p.a.requestReused(r); why != "" {
		p.remark(why)
	}
	if why := p.a.urlReadBack(r); why != "" {
		p.remark(why)
	}
	if slices.ContainsFunc(r.creds, p.a.unsendable) {
		return "the credential has characters that a header cannot hold"
	}
	if r.sharesText() {
		return "the same text also goes to another host"
	}
	for _, s := range r.sites {
		if name := p.a.openTo(s); name != "" {
			p.remark("the callers of " + name + " are not all seen, and it may be called with other URLs")
		}
	}
	if r.confidence == fixes.Probable {
		p.unsafe = append(p.unsafe, "the host is not proven to be the API")
	}
	for _, c := range r.creds {
		for _, part := range c.value.Parts {
			if part.Expr != nil {
				p.cut.Carried[part.Expr] = true
			}
		}
	}
	for _, c := range r.creds {
		if r.client == axiosDefaults {
			break // the assignment is rewritten
		}
		if why := p.credential(r, c); why != "" {
			return why
		}
	}
	return p.authorize(r)
}

// credential cuts one credential, the http scheme and the alias host.
func (p *plan) credential(r *request, c *credential) string {
	without := func(u *seapi.URL) string {
		return u.Without(&p.cut, func(q *seapi.Param) bool {
			return slices.Contains(seapi.Credentials, q.Name) || r.jsonp && u.IsCallback(q)
		})
	}
	if why := without(c.url); why != "" {
		return why
	}
	for _, src := range c.site.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI || r.client.way == dropOnly {
				continue
			}
			if src != c.src && r.jsonp {
				if why := without(u); why != "" {
					return why
				}
			}
			if u.Scheme == "http" {
				if why := u.SecureScheme(&p.cut); why != "" {
					p.remark("the request stays on http, because " + why)
				}
			}
			if seapi.Alias(u.Host) {
				if why := u.SpellHost(&p.cut, seapi.PublicHosts[0]); why != "" {
					p.remark("the alias host may redirect, which drops the header")
				}
			}
		}
	}
	return ""
}

func (p *plan) remark(s string) {
	if !slices.Contains(p.unsafe, s) {
		p.unsafe = append(p.unsafe, s)
	}
}

func (p *plan) authorize(r *request) string {
	if r.client.way == dropOnly {
		return ""
	}
	if r.client == axiosDefaults {
		return p.defaults(r)
	}
	if r.header != nil {
		return p.leftover(r)
	}
	if !slices.ContainsFunc(r.creds, func(c *credential) bool { return !c.value.Empty() }) {
		return "" // key= without a value: nothing to send instead
	}
	h, why := p.headerFor(r)
	if why != "" {
		return why
	}
	if r.jsonp {
		p.remark("JSONP becomes a request that needs CORS, and errors arrive as HTTP 400 in the error callback")
		edits, why := p.a.withoutJSONP(r)
		if why != "" {
			return why
		}
		p.edits = append(p.edits, edits...)
	}
	edits, why := p.a.authorize(r, h, p.emptyObjects())
	p.edits = append(p.edits, edits...)
	return why
}

// headerFor works out the header of a request. Where the function that sends it
// cannot name the credential, or serves other requests too, the credential is
// passed to it as one more argument.
func (p *plan) headerFor(r *request) (header, string) {
	shared := ""
	switch {
	case r.header != nil:
	case r.foreign:
		shared = "the function that sends the request also sends others, to which the credential must not go; give it a parameter for the header"
	case r.bare:
		shared = "the function that sends the request also sends requests without a credential; give it a parameter for the header"
	}
	hoister, moved := p.hoister.clone(), slices.Clone(p.a.moved)
	if shared == "" {
		for _, r.at = range p.a.spots(r.sites[0]) {
			h, why := p.a.header(r, &p.hoister)
			if why == "" {
				return h, ""
			}
			shared = why
			p.hoister, p.a.moved = hoister.clone(), slices.Clone(moved)
		}
	}
	if h, edits, ok := p.a.thread(r); ok {
		p.edits = append(p.edits, edits...)
		return h, ""
	}
	return header{}, shared
}

// leftover decides about a request that has the header already.
func (p *plan) leftover(r *request) string {
	switch p.a.headerCarries(r.header, r.creds) {
	case "same", "token":
		return ""
	case "key":
		r.at = r.header.value
		h, why := p.a.header(r, &p.hoister)
		if why != "" {
			return why
		}
		p.edits = append(p.edits, p.a.edit(r.header.value.Outer, h.value))
		return ""
	}
	p.remark("the header is not proven to carry the same credential")
	r.at = r.header.value
	h, why := p.a.header(r, &p.hoister)
	if why != "" || r.header.value == nil || h.cond != "" {
		return why
	}
	p.edits = append(p.edits, p.a.edit(r.header.value.Outer, h.value))
	return ""
}
