package analyzer

import (
	"cmp"
	"go/ast"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A spot is a place in a file.
type spot struct {
	path string
	span fixes.Span
}

func (s spot) compare(t spot) int {
	return cmp.Or(cmp.Compare(s.path, t.path), s.span.Compare(t.span))
}

func (s spot) overlaps(t spot) bool { return s.path == t.path && s.span.Overlaps(t.span) }

// A credential is one credential in one alternative of what a site sends.
type credential struct {
	name  string
	site  *site
	src   *source
	alt   int
	url   *seapi.URL
	param *seapi.Param
	value seapi.Value
	spot           // where its parameter is spelled
	list  ast.Node // the literal whose entry it is; nil if it is none
}

// A request is a call that sends credentials, with all the ways to reach it.
type request struct {
	client     *client
	call       *ast.CallExpr
	file       *file
	sites      []*site
	creds      []*credential
	class      seapi.HostClass
	confidence fixes.Confidence
	insecure   bool // http:
	bare       bool // some site of it sends no credential
	header     *existingHeader
	others     []spot // credentials that go to other hosts by the same call
	foreign    bool   // some site of it goes to another host, or to an unknown one
}

// allRequests groups the sites by their call and finds what credentials they
// send. What is reported as sent by a client is not reported again as handed to
// something unknown.
func (in *interp) allRequests() []*request {
	var known, opaque []*site
	for _, s := range in.sites {
		if s.client.opaque {
			opaque = append(opaque, s)
		} else {
			known = append(known, s)
		}
	}
	out := in.requestsOf(known)
	taken := func(s spot) bool {
		return slices.ContainsFunc(out, func(r *request) bool {
			return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.overlaps(s) })
		})
	}
	for _, r := range append(in.requestsOf(opaque), in.requestsOf(in.looseSites())...) {
		r.creds = slices.DeleteFunc(r.creds, func(c *credential) bool { return taken(c.spot) })
		if len(r.creds) > 0 && r.class == seapi.HostAPI {
			out = append(out, r)
		}
	}
	return out
}

// looseSites returns the URLs of the API that functions return whose callers are
// not seen.
func (in *interp) looseSites() []*site {
	row := &client{name: "a URL that is not seen to be sent", way: noHeaders, opaque: true, reason: "no request with this URL is seen"}
	var out []*site
	for _, l := range in.returned {
		if l.frame.fn.file == nil || l.frame.fn.file.test || l.v.texts == nil {
			continue
		}
		in.st, in.frame = l.st, l.frame
		s := &site{client: row, frame: l.frame, st: l.st, call: &ast.CallExpr{Fun: l.node, Lparen: l.node.Pos(), Rparen: l.node.End() - 1}}
		s.addText(inURL, l.node, in.spelled(l.node, l.v))
		for _, src := range s.sources {
			for _, t := range src.texts {
				src.urls = append(src.urls, in.prog.hosts.ParseURL(t))
			}
		}
		out = append(out, s)
	}
	return out
}

func (in *interp) requestsOf(sites []*site) []*request {
	var out []*request
	byCall := map[ast.Expr]*request{}
	for _, s := range sites {
		key := ast.Expr(s.call)
		if s.client.opaque && s.call.Args == nil {
			key = s.call.Fun
		}
		r := byCall[key]
		if r == nil {
			r = &request{client: s.client, call: s.call, file: in.prog.fileOf(s.call)}
			byCall[key] = r
			if r.file == nil {
				continue
			}
			out = append(out, r)
		}
		r.sites = append(r.sites, s)
		class, sure := s.classify()
		creds := in.credentialsOf(s, class)
		if len(creds) == 0 {
			r.bare = true
			r.foreign = r.foreign || class != seapi.HostAPI
			continue
		}
		if class == seapi.HostUnknown && in.probable(s, creds) {
			sure = false
		} else if class == seapi.HostUnknown || class == seapi.HostOther {
			r.foreign = true
			for _, c := range creds {
				r.others = append(r.others, c.spot)
			}
			continue
		}
		r.note(s, class, sure, creds)
	}
	return slices.DeleteFunc(out, func(r *request) bool { return len(r.creds) == 0 })
}

// sharesText reports whether what is cut is also part of what a site sends to
// another host.
func (r *request) sharesText() bool {
	return slices.ContainsFunc(r.others, func(s spot) bool {
		return slices.ContainsFunc(r.creds, func(c *credential) bool { return c.overlaps(s) })
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
	if s.client.opaque && s.call.Args == nil {
		r.confidence = fixes.Probable
	}
	r.creds = append(r.creds, creds...)
	if r.header == nil {
		r.header = s.header
	}
	for _, src := range s.sources {
		for _, u := range src.urls {
			r.insecure = r.insecure || src.where == inURL && u.Class == seapi.HostAPI && u.Scheme == "http"
		}
	}
}

// credentialsOf returns the credentials that a site sends to a class of host.
func (in *interp) credentialsOf(s *site, class seapi.HostClass) []*credential {
	var out []*credential
	for _, src := range s.sources {
		for i, u := range src.urls {
			if src.where == inURL && u.Class == seapi.HostOther && class != seapi.HostOther {
				continue
			}
			for _, name := range seapi.Credentials {
				for _, p := range u.Find(name) {
					c := &credential{name: name, site: s, src: src, alt: i, url: u, param: p, value: u.Value(p)}
					in.locate(c)
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// locate finds the place of the source that spells a credential's parameter.
func (in *interp) locate(c *credential) {
	elem, span := c.url.Place(c.param)
	if elem != nil && in.prog.fileOf(elem.Node.(ast.Node)) != nil {
		n := elem.Node.(ast.Node)
		f := in.prog.fileOf(n)
		span := f.span(n)
		if call := chainedCall(n); call != nil {
			span.Start = f.offset(call.Sel.Pos())
		} else if stmt, ok := n.(*ast.ExprStmt); ok {
			span = f.span(stmt.X)
		} else if kv, ok := f.parent(n).(*ast.CompositeLit); ok {
			c.list = kv
		}
		c.spot = spot{f.path, span}
		return
	}
	if leaf := c.url.Leaf(c.param); leaf != nil && span.Len() > 0 {
		c.spot = spot{leaf.Chain.Path, span}
		return
	}
	f := in.prog.fileOf(c.site.call)
	if f != nil {
		c.spot = spot{f.path, f.span(c.site.call)}
	}
}

// chainedCall returns the name of a call behind others in a chain of calls, or
// nil.
func chainedCall(n ast.Node) *ast.SelectorExpr {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return nil
	}
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if _, ok := sel.X.(*ast.CallExpr); !ok {
		return nil
	}
	return sel
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
