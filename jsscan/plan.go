package jsscan

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
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
	p := &plan{a: a, cut: seapi.Cut{Carried: map[any]bool{}}, hoister: hoister{}}
	if u.noFix = p.build(u, all); u.noFix != "" {
		return
	}
	if u.noFix = p.readers(u, all); u.noFix != "" {
		return
	}
	edits, why := p.assemble()
	if why != "" {
		u.noFix = why
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
	if p.a.file.Status == jssyntax.TokensOnly {
		return "the file cannot be parsed"
	}
	if why := generated(p.a.file.Src, p.a.path); why != "" {
		return why
	}
	for _, r := range u.requests {
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
		if why := p.request(r); why != "" {
			return why
		}
	}
	return ""
}

func (p *plan) request(r *request) string {
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
	gone := func(q *seapi.Param) bool {
		return slices.Contains(seapi.Credentials, q.Name) || r.jsonp && c.url.IsCallback(q)
	}
	if why := c.url.Without(&p.cut, gone); why != "" {
		return why
	}
	for _, src := range c.site.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI || r.client.way == dropOnly {
				continue
			}
			if src != c.src && r.jsonp {
				if why := u.Without(&p.cut, gone); why != "" {
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
	if shared == "" {
		h, why := p.a.header(r, &p.hoister)
		if why == "" {
			return h, ""
		}
		shared = why
	}
	if h, edits, ok := p.a.thread(r); ok {
		p.edits = append(p.edits, edits...)
		return h, ""
	}
	return header{}, shared
}

// emptyObjects returns the object literals of which every property goes.
func (p *plan) emptyObjects() map[*jssyntax.Node]bool {
	out := map[*jssyntax.Node]bool{}
	for _, e := range p.cut.Elements {
		obj := e.Node.(*jssyntax.Node).Parent
		if obj.Kind != jssyntax.ObjectLit {
			continue
		}
		all := !slices.ContainsFunc(obj.List, func(x *jssyntax.Node) bool { return !p.cut.Removes(x) })
		if all && len(p.a.commentsIn(obj.Span)) == 0 {
			out[obj] = true
		}
	}
	return out
}

// commentsIn returns the comments within a span.
func (a *analysis) commentsIn(s fixes.Span) []fixes.Span {
	var out []fixes.Span
	for _, c := range a.file.Comments {
		if s.Contains(c) {
			out = append(out, c)
		}
	}
	return out
}

// leftover decides about a request that has the header already.
func (p *plan) leftover(r *request) string {
	switch p.a.headerCarries(r.header, r.creds) {
	case "same", "token":
		return ""
	case "key":
		h, why := p.a.header(r, &p.hoister)
		if why != "" {
			return why
		}
		p.edits = append(p.edits, p.a.edit(r.header.value.Outer, h.value))
		return ""
	}
	p.remark("the header is not proven to carry the same credential")
	h, why := p.a.header(r, &p.hoister)
	if why != "" || r.header.value == nil || h.cond != "" {
		return why
	}
	p.edits = append(p.edits, p.a.edit(r.header.value.Outer, h.value))
	return ""
}

// readers checks that nothing else reads what the edits change.
func (p *plan) readers(u *unit, all []*site) string {
	r := &reach{
		a: p.a, trace: map[*jssyntax.Node]bool{}, calls: map[*jssyntax.Node]bool{},
		seen: map[*jssyntax.Node]bool{}, places: map[*place]bool{},
	}
	own := map[*site]bool{}
	for _, q := range u.requests {
		r.calls[q.call] = true
		for _, c := range q.creds {
			own[c.site] = true
			for n := range c.site.trace {
				r.trace[n] = true
			}
		}
	}
	for _, s := range all {
		if !own[s] && !r.calls[s.call] {
			r.others = append(r.others, s)
		}
	}
	p.changed(r)
	r.follow()
	if r.shared != "" {
		return "the text that holds the credential " + r.shared
	}
	if r.reader != "" {
		p.remark("the text that changes is " + r.reader)
	}
	return ""
}

// changed starts the reach at the expressions and places that the edits change.
func (p *plan) changed(r *reach) {
	for _, e := range p.cut.Elements {
		n := e.Node.(*jssyntax.Node)
		if n.Kind == jssyntax.ExprStmt {
			n = n.A
		}
		p.a.changedArguments(n, r)
		switch {
		case n.Kind == jssyntax.Assign && n.A.Kind == jssyntax.Member && n.Name == "=":
			r.target(n.A.A)
		case n.Kind == jssyntax.Assign:
			r.target(n.A)
		case n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member:
			r.target(n.A.A)
		default:
			r.queue = append(r.queue, n)
		}
	}
	for _, l := range p.cut.Leaves() {
		if n := p.a.nodeOfLeaf[l]; n != nil {
			r.queue = append(r.queue, n)
		}
	}
}

// assemble puts all edits of the plan together.
func (p *plan) assemble() ([]fixes.Edit, string) {
	replace := map[*jssyntax.Node]string{}
	nodes := make([]*jssyntax.Node, 0, len(p.cut.Elements))
	for _, e := range p.cut.Elements {
		nodes = append(nodes, e.Node.(*jssyntax.Node))
	}
	for obj := range p.emptyObjects() {
		if q := obj.Parent; q.Kind == jssyntax.Property && slices.Contains(paramOptions, q.Name) && q.Parent.Kind == jssyntax.ObjectLit && len(q.Parent.List) > 1 {
			nodes = append(nodes, q)
		}
	}
	for _, h := range p.hoister.list {
		text := p.a.declaration(h)
		if slices.Contains(nodes, h.stmt) && replace[h.stmt] == "" {
			replace[h.stmt] = text
			continue
		}
		indent, _ := p.a.lineIndent(h.stmt.Span.Start)
		p.edits = append(p.edits, p.a.insertion(h.stmt.Span.Start, text+p.a.style.newline+indent))
	}
	removed, why := p.a.remove(nodes, replace)
	if why != "" {
		return nil, why
	}
	cuts, why := p.cut.Edits(func(string) string { return p.a.file.Src })
	if why != "" {
		return nil, why
	}
	out := append(append(removed, cuts...), p.edits...)
	out = append(out, p.unused(out)...)
	return tidy(out), ""
}

// paramOptions are options that may as well be left out as be empty.
var paramOptions = []string{"data", "params", "qs", "query", "searchParams", "queryParams"}

// tidy orders the edits and leaves out those that lie in a larger deletion.
func tidy(edits []fixes.Edit) []fixes.Edit {
	slices.SortStableFunc(edits, func(x, y fixes.Edit) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	var out []fixes.Edit
	for i, e := range edits {
		if slices.Contains(edits[:i], e) && e.Len() > 0 {
			continue
		}
		inside := slices.ContainsFunc(edits, func(o fixes.Edit) bool {
			return o != e && o.Span != e.Span && o.Contains(e.Span) && o.New == "" && (e.Len() > 0 || o.Start < e.Start && e.Start < o.End)
		})
		if !inside {
			out = append(out, e)
		}
	}
	return out
}
