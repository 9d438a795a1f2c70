package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A plan collects the edits of a unit.
type plan struct {
	in      *interp
	u       *unit
	cut     seapi.Cut
	hoister hoister
	edits   []fixes.Edit
	kept    map[ast.Node]bool // elements that are rewritten instead of removed
	given   map[ast.Node]bool // calls that were given the token
	unsafe  []string
}

// plan works out the fix of a unit, or why there is none.
func (in *interp) plan(u *unit) {
	var p *plan
	var edits []fixes.Edit
	var why string
	given := len(in.given)
	for _, narrow := range []bool{false, true} {
		in.given = in.given[:given]
		p = &plan{in: in, u: u, cut: seapi.Cut{Carried: map[any]bool{}, Narrow: narrow}, kept: map[ast.Node]bool{}, given: map[ast.Node]bool{}}
		if edits, why = p.build(); why != seapi.TwoWays {
			break
		}
	}
	if why != "" {
		u.noFix = why
		return
	}
	fix := &fixes.Fix{Message: u.fixMessage(), Safety: fixes.Safe, Edits: edits}
	if len(p.unsafe) > 0 {
		fix.Safety = fixes.Unsafe
		fix.Message += "; unsafe: " + strings.Join(p.unsafe, "; ")
	}
	u.fix = fix
}

// build plans what each request loses and gains.
func (p *plan) build() ([]fixes.Edit, string) {
	for _, r := range p.u.requests {
		for _, f := range p.in.filesOf(r) {
			if why := f.untouchable(); why != "" {
				return nil, why
			}
		}
	}
	for _, r := range p.u.requests {
		if why := p.request(r); why != "" {
			return nil, why
		}
	}
	if why := p.retagFields(); why != "" {
		return nil, why
	}
	if why := p.readers(); why != "" {
		return nil, why
	}
	return p.assemble()
}

// filesOf returns the files that a fix of a request may edit.
func (in *interp) filesOf(r *request) []*file {
	out := []*file{r.file}
	for _, c := range r.creds {
		if f := in.prog.byPath(c.path); f != nil && !slices.Contains(out, f) {
			out = append(out, f)
		}
	}
	return out
}

// untouchable says why a file must not be edited, or "".
func (f *file) untouchable() string {
	switch {
	case f.src == "":
		return "the text of the file is not known"
	case ast.IsGenerated(f.ast):
		return "the file is generated; fix what generates it"
	case strings.Contains("/"+strings.ReplaceAll(f.path, `\`, "/"), "/vendor/"):
		return "the file is vendored; fix it where it comes from"
	}
	return ""
}

func (p *plan) request(r *request) string {
	switch {
	case r.class == seapi.HostProxied:
		return "the URL is handed to a proxy, which may drop the header or see the credential"
	case r.client.way == noHeaders:
		return r.client.reason
	case r.sharesText():
		return "the same text also goes to another host"
	case r.foreign:
		return "the function that sends the request also sends others, to which the credential must not go; give it a parameter for the header"
	case r.bare:
		return "the function that sends the request also sends requests without a credential; give it a parameter for the header"
	}
	if name := p.in.openTo(r); name != "" {
		p.remark("the callers of " + name + " are not all seen")
	}
	if r.confidence == fixes.Probable {
		p.remark("the host is not proven to be the API")
	}
	for _, c := range r.creds {
		for _, part := range c.value.Parts {
			if part.Expr != nil {
				p.cut.Carried[part.Expr] = true
			}
		}
	}
	for _, c := range r.creds {
		if why := p.credential(r, c); why != "" {
			return why
		}
	}
	return p.authorize(r)
}

// openTo returns the name of an exported function that sends what its callers
// give it, if code that is not seen may call it, or "".
func (in *interp) openTo(r *request) string {
	for _, c := range r.creds {
		f := c.site.frame
		if f.call == nil || f.fn.obj == nil || !f.fn.obj.Exported() || !importable(f.fn) {
			continue
		}
		for caller := f.caller; caller != nil; caller = caller.caller {
			n := caller.fn.node
			own := in.prog.fileOf(n)
			if n != nil && own != nil && own.path == c.path && own.span(n).Contains(c.span) {
				return f.fn.obj.Name()
			}
		}
	}
	return ""
}

// importable reports whether other modules can call a function.
func importable(fn *function) bool {
	path := fn.pkg.Path
	return fn.pkg.Types != nil && fn.pkg.Types.Name() != "main" && !strings.Contains("/"+path+"/", "/internal/")
}

// credential cuts one credential, the http scheme and the alias host.
func (p *plan) credential(r *request, c *credential) string {
	if p.in.spelledElsewhere(c) {
		return "the parameter is spelled in another package; " + fixWhole
	}
	gone := func(q *seapi.Param) bool { return slices.Contains(seapi.Credentials, q.Name) }
	if why := c.url.Without(&p.cut, gone); why != "" {
		return why
	}
	if elem, _ := c.url.Place(c.param); elem != nil && !p.cut.Removes(elem.Node) {
		p.cut.Elements = append(p.cut.Elements, elem) // what holds it goes as a whole
	}
	for _, src := range c.site.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI {
				continue
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

// authorize plans the header of a request.
func (p *plan) authorize(r *request) string {
	if r.header != nil {
		return p.leftover(r)
	}
	if !slices.ContainsFunc(r.creds, func(c *credential) bool { return !c.value.Empty() }) {
		return "" // key= without a value: nothing to send instead
	}
	switch r.client.way {
	case rewriteCall:
		return p.rewrite(r)
	case headerBefore:
		return p.beforeSend(r, "", false)
	case headerSet:
		return p.setHeader(r)
	case tokenCall:
		return p.setToken(r)
	}
	return r.client.reason
}
