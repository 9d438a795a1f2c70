package analyzer

import (
	"go/ast"

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
	headers []*existingHeader // all that may be sent, the Authorization header and others
	req     *value            // what the call made
	recv    *value            // what its method is called on

	shared *object // the client of a library, which sends some of it with every request

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
	whole *object // what holds it: a request of a library, or its client
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
	other  bool // it is of another kind, such as Basic
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
	if s.client.reported && !in.addsCredential(s) {
		return
	}
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
	var urls []*seapi.URL
	for _, src := range s.sources {
		if src.where == inURL {
			urls = append(urls, src.urls...)
		}
	}
	return seapi.Classify(urls)
}

// eval evaluates a call of a client.
func (row *client) eval(in *interp, c *call) *value {
	if row.way == tokenCall {
		return in.sendResty(c, row)
	}
	return in.send(c, row)
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
