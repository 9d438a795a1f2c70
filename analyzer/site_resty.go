package analyzer

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// sendResty evaluates request.Get(url) and its like.
func (in *interp) sendResty(c *call, row *client) *value {
	if c.recv == nil || c.recv.obj == nil || c.recv.obj.kind != reqObj {
		return in.opaque(c)
	}
	cl := in.contents(c.recv.obj).fields["client"]
	in.runHooks(c, cl)
	if in.st == nil {
		return unknown(c.n)
	}
	s := in.newSite(row, c)
	s.req = c.recv
	s.addText(inURL, in.restyAt(c), in.restyURL(c, cl))
	if cl != nil && cl.obj != nil {
		s.shared = cl.obj
		in.addParts(s, c, cl)
	}
	in.addParts(s, c, c.recv)
	if b := in.contents(c.recv.obj).fields[restyBody]; b != nil {
		in.addBody(s, c.n, b)
	}
	if h := in.bearerOf(cl); h != nil {
		s.header = h
	}
	in.addSite(s)
	return in.opaqueResult(c)
}

// restyAt returns the argument that is the URL of a request, or nil.
func (in *interp) restyAt(c *call) ast.Expr {
	switch funcLast(c.name) {
	case "Execute":
		return c.expr(1)
	case "Send":
		return nil
	}
	return c.expr(0)
}

// restyURL returns the URLs that a request is sent to.
func (in *interp) restyURL(c *call, cl *value) []seapi.Text {
	k := in.contents(c.recv.obj)
	u := c.arg(0)
	switch funcLast(c.name) {
	case "Execute":
		u = c.arg(1)
	case "Send":
		u = unknown(c.n)
	}
	if set := k.fields["URL"]; set != nil && len(c.args) == 0 {
		u = set
	}
	texts := in.spelled(in.restyAt(c), u)
	if cl == nil || cl.obj == nil {
		return texts
	}
	for _, name := range []string{"BaseURL", "HostURL"} {
		if base := in.contents(cl.obj).fields[name]; base != nil && !isEmptyText(base) {
			return in.withBase(textsOf(base), texts)
		}
	}
	return texts
}

// withBase puts a base URL before URLs that are relative.
func (in *interp) withBase(base, texts []seapi.Text) []seapi.Text {
	var out []seapi.Text
	for _, t := range texts {
		if u := in.prog.hosts.ParseURL(t); u.Host != "" {
			out = append(out, t)
			continue
		}
		for _, b := range base {
			joined := slices.Clone(b)
			if s, _ := b.Known(); !strings.HasSuffix(s, "/") && !startsWith(t, "/") {
				joined = append(joined, seapi.Literal("/")...)
			}
			out = append(out, append(joined, t...))
		}
	}
	return seapi.Capped(out)
}

// startsWith reports whether a text is known to start with a byte.
func startsWith(t seapi.Text, prefix string) bool {
	for _, p := range t {
		switch {
		case p.Inner != nil:
			return startsWith(p.Inner, prefix)
		case p.Expr != nil:
			return false
		case p.Lit != "":
			return strings.HasPrefix(p.Lit, prefix)
		}
	}
	return false
}

// runHooks runs the functions that a client calls with every request.
func (in *interp) runHooks(c *call, cl *value) {
	if cl == nil || cl.obj == nil {
		return
	}
	hooks := in.contents(cl.obj).fields["hooks"]
	if hooks == nil {
		return
	}
	for _, h := range in.contents(hooks.obj).items {
		if in.st != nil {
			in.inline(&call{n: c.n, args: []*value{cl, c.recv}}, h.val.fn)
		}
	}
}

// addParts adds what a client or request of resty holds to a site.
func (in *interp) addParts(s *site, c *call, v *value) {
	if o := in.bagOf(v, restyQuery); o != nil {
		s.addPart(inQuery, c.n, v.obj, in.queryTexts(o))
	}
	if o := in.bagOf(v, restyForm); o != nil && len(in.contents(o).items) > 0 {
		s.addPart(inBody, c.n, v.obj, in.queryTexts(o))
	}
	o := in.bagOf(v, restyHeader)
	if o == nil {
		return
	}
	for i := range in.contents(o).items {
		it := &in.contents(o).items[i]
		h := in.restyExisting(it, v)
		if h == nil {
			continue
		}
		s.headers = append(s.headers, h)
		if s.header == nil || h.bare || !s.header.bare || v == s.req {
			s.header = h
		}
	}
}

// addPart adds a source that an object holds.
func (s *site) addPart(w where, n ast.Expr, whole *object, texts []seapi.Text) {
	before := len(s.sources)
	s.addText(w, n, texts)
	for _, src := range s.sources[before:] {
		src.whole = whole
	}
}

// restyExisting returns a header as what a request already sends, or nil if it
// says nothing about who sends it.
func (in *interp) restyExisting(it *item, v *value) *existingHeader {
	if lower(it.name) != "authorization" && !apiHeader(it.name) {
		return nil
	}
	h := &existingHeader{name: it.name, value: it.val, n: it.expr, node: it.node, guards: it.guards}
	switch {
	case nodeCalls(it.node, "SetAuthToken"):
		h.bare = true
		scheme := in.contents(v.obj).fields["scheme"]
		h.other = scheme != nil && in.knownText(scheme) != "Bearer"
	case nodeCalls(it.node, "SetBasicAuth"), nodeCalls(it.node, "SetDigestAuth"):
		h.other = true
	}
	return h
}
