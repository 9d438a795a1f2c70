package shscan

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A site is one request of a command, as run in one state of the variables.
type site struct {
	client  *client
	c       *chunk
	call    *syntax.CallExpr
	part    int  // which of the requests that --next divides
	name    *arg // the word that names the client
	given   []*given
	sources []*source
	header  *existingHeader
	vars    map[string]*binding
	epoch   *int
	lang    syntax.LangVariant
	escaped bool // in backquotes in double quotes, where quotes need escapes
}

// A callKey names the request of a site.
type callKey struct {
	call *syntax.CallExpr
	part int
}

// key returns the request of a site.
func (s *site) key() callKey { return callKey{s.call, s.part} }

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
	given []*given
	texts []seapi.Text
	urls  []*seapi.URL // the texts, parsed
}

// request keeps the requests of a command line.
func (in *interp) request(c *client, call *syntax.CallExpr, name *arg, args []*arg) {
	if len(in.sites) > maxSites {
		return
	}
	for part, list := range c.parse(args) {
		if len(list) == 0 {
			continue
		}
		s := &site{client: c, c: in.c, call: call, part: part, name: name, given: list, vars: maps.Clone(in.env.vars), epoch: in.env.epoch, lang: in.c.lang, escaped: in.backquoted > 1}
		in.readSources(s)
		in.readHeader(s)
		in.sites = append(in.sites, s)
	}
}

// readSources finds the texts that a request sends.
func (in *interp) readSources(s *site) {
	intoURL := slices.ContainsFunc(s.given, func(g *given) bool { return g.role == intoQuery })
	var data, query, form []*given
	for _, g := range s.given {
		if g.value == nil {
			continue
		}
		switch g.role {
		case urlValue:
			s.add(inURL, []*given{g}, g.value)
		case bodyData:
			data = append(data, g)
		case queryData:
			query = append(query, g)
		case formField:
			form = append(form, g)
		}
	}
	s.addJoined(map[bool]where{true: inQuery, false: inBody}[intoURL], data)
	s.addJoined(inQuery, query)
	s.addJoined(inBody, form)
	for _, src := range s.sources {
		for _, t := range src.texts {
			if src.where == inURL {
				src.urls = append(src.urls, in.hosts.ParseURL(t))
			} else {
				src.urls = append(src.urls, seapi.ParseQuery(t))
			}
		}
	}
}

func (s *site) add(w where, list []*given, texts []seapi.Text) {
	s.sources = append(s.sources, &source{where: w, given: list, texts: texts})
}

// addJoined adds the values of options, which the client joins with &.
func (s *site) addJoined(w where, list []*given) {
	if len(list) == 0 {
		return
	}
	texts := []seapi.Text{{}}
	for i, g := range list {
		g.elem = &seapi.Element{Node: g}
		var alts []seapi.Text
		for _, t := range g.value {
			alts = append(alts, seapi.Text{{Inner: g.sent(t), Elem: g.elem, Guards: g.guards()}})
		}
		if i > 0 {
			texts = seapi.Product(texts, []seapi.Text{seapi.Literal("&")})
		}
		texts = seapi.Product(texts, alts)
	}
	if seapi.TooLong(texts) {
		return
	}
	s.add(w, list, texts)
}

// guards returns the conditions under which an option is given.
func (g *given) guards() []seapi.Guard {
	var out []seapi.Guard
	for _, a := range g.args {
		for _, x := range a.guards {
			if !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	return out
}

// sent returns what the client makes of a value: it reads files, and encodes
// what stands behind the =.
func (g *given) sent(t seapi.Text) seapi.Text {
	fromFile := seapi.Text{{Expr: &expr{why: "it is read from a file"}}}
	first := ""
	if len(t) > 0 && t[0].Expr == nil && t[0].Inner == nil {
		first = t[0].Lit
	}
	name, value, ok := strings.Cut(first, "=")
	switch {
	case g.file && strings.HasPrefix(first, "@"):
		return fromFile
	case g.encoded && strings.HasPrefix(first, "="):
		return fromFile
	case g.encoded && !ok:
		if name, _, isFile := strings.Cut(first, "@"); isFile && g.file {
			return append(seapi.Literal(name+"="), fromFile...)
		}
		return fromFile
	case !g.encoded && g.role != formField:
		return t
	case g.field && strings.HasPrefix(value, "@"), g.field && strings.HasPrefix(value, "<"), g.field && strings.Contains(value, ";"):
		return append(seapi.Literal(name+"="), fromFile...)
	}
	rest := behind(t, len(name)+1)
	if rest == nil || !ok { // the name is not spelled in one piece
		return fromFile
	}
	head := t[0]
	head.Lit = head.Lit[:len(name)+1]
	if head.Src.Len() == len(t[0].Lit) {
		head.Src.End = head.Src.Start + len(head.Lit)
	}
	return seapi.Text{head, {Inner: rest, Raw: true}}
}

// An existingHeader is an Authorization header that a command line sends.
type existingHeader struct {
	given *given
	texts []seapi.Text // what stands behind the name of the header, or the bare token
	bare  bool         // the client adds the scheme
}

var authorizationLine = regexp.MustCompile(`(?i)^\s*authorization\s*:\s*`)

// readHeader finds the Authorization header of a request.
func (in *interp) readHeader(s *site) {
	for _, g := range s.given {
		switch {
		case s.header != nil || g.value == nil:
		case g.role == bearer:
			s.header = &existingHeader{given: g, texts: g.value, bare: true}
		case g.role == headerLine:
			a := arg{texts: g.value}
			if m := authorizationLine.FindString(a.start()); m != "" {
				s.header = &existingHeader{given: g, texts: a.behind(len(m))}
			}
		}
	}
}

// span returns where the file spells the command, up to its last word.
func (s *site) span() fixes.Span { return s.c.node(s.call) }

// classify says whose host the site's request goes to, and whether that is proven.
func (s *site) classify() (seapi.HostClass, bool) {
	var urls []*seapi.URL
	for _, src := range s.sources {
		if src.where == inURL {
			urls = append(urls, src.urls...)
		}
	}
	return seapi.Classify(urls)
}

// mixed reports whether the command sends to several hosts of which not all are
// the API.
func (s *site) mixed() bool {
	api, foreign := false, false
	for _, src := range s.sources {
		if src.where != inURL {
			continue
		}
		class, _ := seapi.Classify(src.urls)
		api = api || class == seapi.HostAPI
		foreign = foreign || class != seapi.HostAPI
	}
	return api && foreign
}
