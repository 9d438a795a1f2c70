package analyzer

import "go/ast"

var netHTTPClients = []client{
	{name: "http.Get", folder: "get", doc: "https://pkg.go.dev/net/http#Get",
		callees: []string{"net/http.Get", "net/http.Client.Get"},
		method:  "MethodGet", verb: -1, url: 0, body: -1, kind: -1, ctx: -1},
	{name: "http.Head", folder: "head", doc: "https://pkg.go.dev/net/http#Head",
		callees: []string{"net/http.Head", "net/http.Client.Head"},
		method:  "MethodHead", verb: -1, url: 0, body: -1, kind: -1, ctx: -1},
	{name: "http.Post", folder: "post", doc: "https://pkg.go.dev/net/http#Post",
		callees: []string{"net/http.Post", "net/http.Client.Post"},
		method:  "MethodPost", verb: -1, url: 0, kind: 1, body: 2, ctx: -1},
	{name: "http.PostForm", folder: "postform", doc: "https://pkg.go.dev/net/http#PostForm",
		callees: []string{"net/http.PostForm", "net/http.Client.PostForm"},
		method:  "MethodPost", verb: -1, url: 0, body: 1, form: true, kind: -1, ctx: -1},
	{name: "http.NewRequest", folder: "newrequest", doc: "https://pkg.go.dev/net/http#NewRequest",
		callees: []string{"net/http.NewRequest"},
		verb:    0, url: 1, body: 2, kind: -1, ctx: -1, way: headerSet},
	{name: "http.NewRequestWithContext", folder: "newrequest", doc: "https://pkg.go.dev/net/http#NewRequestWithContext",
		callees: []string{"net/http.NewRequestWithContext"},
		ctx:     0, verb: 1, url: 2, body: 3, kind: -1, way: headerSet},
}

// literalRequest is a request that is no call's: a literal of http.Request, or one
// that a transport is given.
var literalRequest = &client{name: "http.Request", verb: -1, url: -1, body: -1, kind: -1, ctx: -1, way: headerBefore}

// send evaluates a call that a client row describes.
func (in *interp) send(c *call, row *client) *value {
	if row.way == headerSet {
		return in.newRequest(c, row)
	}
	s := in.newSite(row, c)
	s.addText(inURL, c.expr(row.url), in.spelled(c.expr(row.url), c.arg(row.url)))
	if row.body >= 0 {
		in.addBody(s, c.expr(row.body), c.arg(row.body))
	}
	s.header = in.bearerOf(c.recv)
	in.addSite(s)
	return in.opaqueResult(c)
}

// addBody adds what a request sends as its body to a site.
func (in *interp) addBody(s *site, n ast.Expr, v *value) {
	switch {
	case v.obj == nil && v.texts == nil:
	case v.obj == nil:
		s.addText(inBody, n, v.texts)
	case v.obj.kind == bag:
		s.addText(inBody, n, in.queryTexts(v.obj))
	case v.obj.kind == record && v.obj.node != nil:
		s.addText(inBody, n, in.structTexts(v))
	case v.obj.kind == builder:
		k := in.contents(v.obj)
		if j := k.fields["json"]; j != nil {
			in.addBody(s, n, j)
		} else if k.texts != nil {
			s.addText(inBody, n, k.texts)
		}
	}
}

// newRequest evaluates http.NewRequest: the request is noted when it is sent.
func (in *interp) newRequest(c *call, row *client) *value {
	u := in.alloc(urlObj, c.expr(row.url), nil, &contents{texts: in.spelled(c.expr(row.url), c.arg(row.url))})
	h := in.alloc(bag, c.n, nil, &contents{})
	v := in.alloc(reqObj, c.n, nil, &contents{fields: map[string]*value{
		"URL": u, "Header": h, "body": c.arg(row.body), "urltext": c.arg(row.url),
	}})
	v.origin = c.n
	in.noteMade(v, c, row, h.obj)
	return results(c.n, []*value{v, unknown(c.n)})
}

// noteMade notes that a call made a request.
func (in *interp) noteMade(v *value, c *call, row *client, header *object) {
	in.requests[v.obj] = &made{c: c, row: row, frame: in.frame, st: in.st.clone(), v: v, header: header}
	in.pending = append(in.pending, v)
}

// made is where a request was made.
type made struct {
	c     *call
	row   *client
	frame *frame
	st    *state
	v     *value
	sent  bool

	header *object // what held its headers then
}

var requestRows = map[string]functionRow{
	"net/http.Client.Do":              sendRequest,
	"net/http.RoundTripper.RoundTrip": sendRequest,
	"net/http.Transport.RoundTrip":    sendRequest,
	".Do":                             sendRequest,
	"net/http.Request.WithContext":    func(in *interp, c *call) *value { return c.recvOrNone() },
	"net/http.Request.Clone":          func(in *interp, c *call) *value { return c.recvOrNone() },
	"net/http.Request.SetBasicAuth":   setBasicAuth,
	"net/http.Request.FormValue":      nothing,
}

// setBasicAuth notes a header that is not Bearer.
func setBasicAuth(in *interp, c *call) *value {
	if c.recv != nil && c.recv.obj != nil {
		if h := in.contents(c.recv.obj).fields["Header"]; h != nil && h.obj != nil {
			in.putEntry(h.obj, item{name: "Authorization", val: unknown(c.n), expr: c.n, node: c.n}, true)
		}
	}
	return in.opaqueResult(c)
}

// sendRequest evaluates client.Do(req).
func sendRequest(in *interp, c *call) *value {
	if v := c.arg(0); v.obj != nil && v.obj.kind == reqObj {
		if in.requests[v.obj] == nil && in.contents(v.obj).fields["URL"] != nil {
			in.requests[v.obj] = &made{c: c, row: literalRequest, frame: in.frame, st: in.st.clone(), v: v}
		}
		in.noteRequest(v, c)
	} else if c.name == ".Do" {
		return in.opaque(c)
	}
	return in.opaqueResult(c)
}

// noteRequest notes that a request is sent; c is nil if that is not seen.
func (in *interp) noteRequest(v *value, c *call) {
	m := in.requests[v.obj]
	if m == nil {
		return
	}
	m.sent = true
	s := &site{client: m.row, call: m.c.n, frame: m.frame, st: m.st, req: v}
	if c != nil {
		s.sendCall, s.sendFrame, s.sendState = c.n, in.frame, in.st.clone()
	}
	k := in.contents(v.obj)
	if u := k.fields["URL"]; u != nil && u.obj != nil && u.obj.kind == urlObj {
		s.addText(inURL, m.c.expr(m.row.url), in.urlTexts(u.obj))
	}
	if b := k.fields["Body"]; b != nil {
		in.addBody(s, m.c.expr(m.row.body), b)
	} else if b := k.fields["body"]; b != nil {
		in.addBody(s, m.c.expr(m.row.body), b)
	}
	for _, form := range []string{"Form", "PostForm"} {
		if b := k.fields[form]; b != nil && b.obj != nil && b.obj.kind == bag {
			s.addText(inBody, m.c.n, in.queryTexts(b.obj))
		}
	}
	if h := k.fields["Header"]; h != nil && h.obj != nil {
		s.newHeader = m.header != nil && h.obj != m.header
	}
	in.noteHeaders(s, k.fields["Header"])
	if c != nil {
		if h := in.bearerOf(c.recv); h != nil {
			s.header = h // it replaces the one of the request
		}
	}
	in.addSite(s)
}

// noteHeaders adds the headers of a request that say who sends it to a site.
func (in *interp) noteHeaders(s *site, h *value) {
	if h == nil || h.obj == nil {
		return
	}
	for _, it := range in.contents(h.obj).items {
		authorization := lower(it.name) == "authorization"
		if !authorization && !apiHeader(it.name) {
			continue
		}
		e := &existingHeader{name: it.name, value: it.val, n: it.expr, node: it.node, guards: it.guards}
		e.other = nodeCalls(it.node, "SetBasicAuth")
		s.headers = append(s.headers, e)
		if authorization || s.header == nil {
			s.header = e
		}
	}
}

// nodeCalls reports whether a node is a call of a method of a name.
func nodeCalls(n ast.Node, name string) bool {
	c, ok := n.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(c.Fun).(*ast.SelectorExpr)
	return ok && sel.Sel.Name == name
}

// apiHeader reports whether a header is one that people guessed.
func apiHeader(name string) bool {
	return lower(name) == "x-api-access-token" || lower(name) == "x-api-key"
}

// finishRequests notes the requests that were made and are not seen to be sent:
// whoever they are handed to sends them.
func (in *interp) finishRequests() {
	for _, v := range in.pending {
		if m := in.requests[v.obj]; m != nil && !m.sent {
			saved := in.frame
			if in.st == nil {
				in.st = m.st
			}
			in.frame = m.frame
			in.noteRequest(v, nil)
			in.frame = saved
		}
	}
	in.pending = nil
}
