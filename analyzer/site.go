package analyzer

import (
	"go/ast"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A site is one call that sends a request, as one run of the program reaches it.
type site struct {
	client  *client
	call    *ast.CallExpr // that sends the request, or makes it
	frame   *frame
	st      *state // then
	sources []*source
	header  *existingHeader
	req     *value  // what the call made
	recv    *value  // what its method is called on
	chain   []*call // of a request that is filled by a chain of calls

	newHeader bool          // its headers were replaced after it was made
	sendCall  *ast.CallExpr // that sends the request, if another call makes it
	sendFrame *frame
	sendState *state
}

// A where says in which part of a request a text goes.
type where int

const (
	inURL where = iota
	inQuery
	inBody
)

// A source is one text that a request sends, with its alternatives.
type source struct {
	where where
	node  ast.Expr
	texts []seapi.Text
	urls  []*seapi.URL // the texts, parsed
}

// An existingHeader is what a request already sends as Authorization.
type existingHeader struct {
	name   string
	value  *value   // nil if it is not known
	n      ast.Expr // what spells it
	node   ast.Node // where it is set; nil if the client sends it by itself
	guards []seapi.Guard
	bare   bool // the value is the credential alone, and the library adds Bearer
}

func (in *interp) newSite(row *client, c *call) *site {
	return &site{client: row, call: c.n, frame: in.frame, st: in.st.clone(), recv: c.recv}
}

func (s *site) addText(w where, n ast.Expr, texts []seapi.Text) {
	if len(texts) > 0 {
		s.sources = append(s.sources, &source{where: w, node: n, texts: texts})
	}
}

// addSite parses what a site sends and keeps it if it may matter.
func (in *interp) addSite(s *site) {
	for _, src := range s.sources {
		for _, t := range src.texts {
			if src.where == inURL {
				src.urls = append(src.urls, in.prog.hosts.ParseURL(t))
			} else {
				src.urls = append(src.urls, seapi.ParseQuery(t))
			}
		}
	}
	if in.fromTest() && !in.prog.fileOf(s.call).test {
		return // what a test makes the code send is not what it sends
	}
	in.sites = append(in.sites, s)
}

// classify says whose host the site's requests go to, and whether that is
// proven: a host that is one of several values is not.
func (s *site) classify() (class seapi.HostClass, sure bool) {
	count := map[seapi.HostClass]int{}
	for _, src := range s.sources {
		if src.where == inURL {
			for _, u := range src.urls {
				count[u.Class]++
			}
		}
	}
	switch {
	case count[seapi.HostAPI] > 0:
		return seapi.HostAPI, count[seapi.HostOther] == 0
	case count[seapi.HostProxied] > 0:
		return seapi.HostProxied, true
	case count[seapi.HostUnknown] > 0:
		return seapi.HostUnknown, false
	}
	return seapi.HostOther, true
}

// eval evaluates a call of a client.
func (row *client) eval(in *interp, c *call, _ *client) *value {
	switch row.way {
	case tokenCall:
		return in.sendResty(c, row)
	default:
		return in.send(c, row)
	}
}

// sendResty evaluates request.Get(url) and its like.
func (in *interp) sendResty(c *call, row *client) *value {
	s := in.newSite(row, c)
	if c.recv == nil || c.recv.obj == nil {
		return in.opaque(c)
	}
	s.req = c.recv
	k := in.contents(c.recv.obj)
	url, at := c.arg(0), c.expr(0)
	if name := funcLast(c.name); name == "Execute" {
		url, at = c.arg(1), c.expr(1)
	} else if name == "Send" && k.fields["url"] != nil {
		url, at = k.fields["url"], nil
	}
	texts := in.spelled(at, url)
	parts := []*value{c.recv}
	if cl := k.fields["client"]; cl != nil && cl.obj != nil {
		parts = append(parts, cl)
		if base := in.contents(cl.obj).fields["base"]; base != nil {
			texts = in.withBase(textsOf(base), texts)
		}
	}
	s.addText(inURL, at, texts)
	for _, p := range parts {
		s.addParts(in, c, p)
	}
	if b := k.fields["body"]; b != nil {
		in.addBody(s, c.n, b)
	}
	in.addSite(s)
	return in.opaqueResult(c)
}

// addParts adds what a resty client or request holds.
func (s *site) addParts(in *interp, c *call, v *value) {
	if o := in.bagOf(v, "query"); o != nil {
		s.addText(inQuery, c.n, in.queryTexts(o))
	}
	if o := in.bagOf(v, "form"); o != nil && len(in.contents(o).items) > 0 {
		s.addText(inBody, c.n, in.queryTexts(o))
	}
	if o := in.bagOf(v, "header"); o != nil {
		for _, it := range in.contents(o).items {
			if lower(it.name) == "authorization" {
				call, _ := it.node.(*ast.CallExpr)
				bare := call != nil && funcLast(in.calleeName(call)) == "SetAuthToken"
				s.header = &existingHeader{name: it.name, value: it.val, n: it.expr, node: it.node, guards: it.guards, bare: bare}
			}
		}
	}
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
			out = append(out, append(slices.Clone(b), t...))
		}
	}
	return seapi.Capped(out)
}

// funcLast returns the last part of a function's name.
func funcLast(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '.' {
			return name[i+1:]
		}
	}
	return name
}

// bearerOf returns the header that a client sends by itself, or nil.
func (in *interp) bearerOf(client *value) *existingHeader {
	if client == nil || client.obj == nil {
		return nil
	}
	if t := in.contents(client.obj).fields["bearer"]; t != nil {
		return &existingHeader{name: "Authorization", value: t, bare: true}
	}
	return nil
}
