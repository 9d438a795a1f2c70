package jsprog

import (
	"net/url"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A piece is a part of a text: literal, or an expression.
type piece struct {
	lit  string
	expr string
	atom bool // the expression needs no parentheses
}

// A param is one parameter of a request.
type param struct {
	name   string
	lit    string // a literal value as a URL spells it, if expr is empty
	expr   string
	atom   bool
	safe   bool   // the value needs no encoding
	cred   *cred  // nil for others
	guard  string // the condition under which it is sent; empty for always
	escape string // the function around it in a URL
}

// inURL returns the value as a part of a URL.
func (p param) inURL() piece {
	switch {
	case p.expr == "":
		return piece{lit: p.lit}
	case p.escape != "":
		return piece{expr: p.escape + "(" + p.expr + ")", atom: true}
	}
	return piece{expr: p.expr, atom: p.atom}
}

// inObject returns the value as a property of a params object.
func (p param) inObject(g *gen) string {
	if p.cred != nil && p.cred.encoded && p.expr != "" {
		return "decodeURIComponent(" + p.expr + ")"
	}
	if p.expr != "" {
		return p.expr
	}
	if text, err := url.PathUnescape(p.lit); err == nil {
		return g.str(text)
	}
	return g.str(p.lit)
}

// number reports whether a literal value may be spelled as a number.
func (p param) number() bool {
	return p.expr == "" && strings.Trim(p.lit, "0123456789") == "" && p.lit != ""
}

// value is inObject, with numbers as they are often written.
func (p param) value(g *gen) string {
	if p.number() && g.Chance(1, 2) {
		return p.lit
	}
	return p.inObject(g)
}

// others returns parameters that are no credentials.
func (g *gen) others(c *code) []param {
	all := randprog.Shuffled(g.Source,
		param{name: "site", lit: "stackoverflow"},
		param{name: "pagesize", lit: "3"},
		param{name: "filter", lit: randprog.Pick(g.Source, "default", "!9_bDDxJY5", "!*1Pp(x)sdfE", "!)Q2B_A4kjfAiU.X(&)"[:15])},
		param{name: "order", lit: "desc"},
		param{name: "tagged", lit: "c%2B%2B"},
	)
	all = all[:g.Weighted(4, 6, 4, 2, 1)]
	for i := range all {
		if g.Chance(1, 4) {
			all[i] = g.dynamic(c, all[i])
		}
	}
	return all
}

// dynamic gives a parameter a value that is not a literal.
func (g *gen) dynamic(c *code, p param) param {
	text := p.inObject(g)
	p.lit, p.atom, p.safe = "", true, true
	switch g.Weighted(3, 2, 2, 1) {
	case 0:
		n := g.name(p.name, "v")
		c.let(n, text)
		p.expr = n
	case 1:
		p.expr = "probe(" + g.str(p.name) + ", " + text + ")"
		g.spelled("probe beside")
	case 2:
		n := g.name("options", "opts", "q")
		c.let(n, g.object(entry{p.name, text}))
		p.expr = n + "." + p.name
	case 3:
		n := g.name("get" + strings.ToUpper(p.name[:1]) + p.name[1:])
		c.let(n, g.arrow("", "probe("+g.str(p.name)+", "+text+")"))
		p.expr = n + "()"
		g.spelled("probe beside")
	}
	if p.name == "tagged" || g.Chance(1, 3) {
		p.escape = "encodeURIComponent"
	}
	return p
}

// A target is where a request goes.
type target struct {
	base  []piece // scheme, host and version
	path  []piece
	user  bool // an access token is needed
	write bool // the method must be POST
	moved bool // a fix changes host or scheme
}

// pickTarget chooses a method of the API, one for users or for writing if asked
// to, and how its address is spelled.
func (g *gen) pickTarget(c *code, plain, user, write bool) target {
	t := target{user: user, write: write}
	version := randprog.Pick(g.Source, "/2.3", "/2.2", "/2.4", "/2.3", "")
	t.base = g.base(c, version, plain)
	t.moved = g.moved
	switch {
	case write:
		t.path = []piece{{lit: randprog.Pick(g.Source, "/posts/1/comments/add", "/questions/1/favorite", "/questions/add")}}
	case user:
		t.path = []piece{{lit: randprog.Pick(g.Source, "/me", "/inbox/unread", "/me/notifications")}}
	default:
		t.path = g.path(c)
	}
	return t
}

// path returns a path that anybody may ask for.
func (g *gen) path(c *code) []piece {
	switch g.Weighted(5, 2, 2, 1) {
	case 1:
		return []piece{{lit: "/questions/1;2;3"}}
	case 2:
		n := g.name("ids", "list")
		c.let(n, "[1, 2, 3]")
		return []piece{{lit: "/questions/"}, {expr: n + ".join(" + g.str(";") + ")", atom: true}, {lit: "/answers"}}
	case 3:
		n := g.name("route", "method")
		c.let(n, g.str("tags"))
		return []piece{{lit: "/"}, {expr: n, atom: true}}
	}
	return []piece{{lit: randprog.Pick(g.Source, "/tags", "/sites", "/users/1", "/questions/1/answers")}}
}

// base returns the start of the URL: spelled out, or in a variable. A plain one
// has https and the main host: by plain HTTP a token would become invalid, and a
// request without a credential need not change.
func (g *gen) base(c *code, version string, plain bool) []piece {
	host := "https://api.stackexchange.com"
	g.moved = false
	switch {
	case g.Chance(1, 25):
		host = "https://API.StackExchange.com"
	case !plain && g.Chance(1, 25):
		host = "https://api.stackoverflow.com"
		g.spelled("alias host")
		g.moved = true
	case !plain && g.Chance(1, 40):
		host = "http://api.stackexchange.com"
		g.spelled("http")
		g.moved = true
	}
	text := host + version
	switch g.Weighted(8, 4, 1, 1, 1) {
	case 1:
		n := g.name("BASE", "base", "API", "endpoint")
		c.let(n, g.str(text))
		g.spelled("base in a variable")
		return []piece{{expr: n, atom: true}}
	case 2:
		n := g.name("config", "urls")
		c.let(n, g.object(entry{"api", g.str(text)}))
		g.spelled("base in an object")
		return []piece{{expr: n + ".api", atom: true}}
	case 3:
		n := g.name("HOST", "host")
		c.let(n, g.str("api.stackexchange.com"))
		g.spelled("host in a variable")
		return []piece{{lit: "https://"}, {expr: n, atom: true}, {lit: version}}
	case 4:
		if g.inPage() {
			g.spelled("relative scheme")
			if g.Chance(1, 2) {
				return []piece{{lit: "//api.stackexchange.com" + version}}
			}
			return []piece{{expr: "location.protocol", atom: true}, {lit: "//api.stackexchange.com" + version}}
		}
	}
	return []piece{{lit: text}}
}

// inPage reports whether the program runs in a page and may use what is there.
func (g *gen) inPage() bool {
	return (g.platform == page || g.platform == angular) && !g.options.Plain
}
