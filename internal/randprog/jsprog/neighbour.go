package jsprog

import "github.com/seauthlint/seauthlint/internal/randprog"

// A neighbour is code that looks like a credential's and is none of ours: it
// must not be found.
type neighbour struct {
	label string
	on    func(*gen) bool
	write func(g *gen, c *code)
}

// neighbour writes one, and returns its name.
func (g *gen) neighbour(c *code) string {
	g.unit = nil
	var fit []neighbour
	for _, n := range neighbours {
		if n.on == nil || n.on(g) {
			fit = append(fit, n)
		}
	}
	n := randprog.Pick(g.Source, fit...)
	n.write(g, c)
	return n.label
}

// get sends a URL that is spelled out, by any client.
func (g *gen) get(c *code, url string) {
	cl, ok := g.pickClient(func(cl client) bool { return cl.name != "$.post" && cl.name != "axios.post" })
	if !ok {
		return
	}
	g.send(c, cl, call{url: url, use: func(c *code, data string) { c.stmt("console.log(typeof %s)", data) }})
}

// foreign are hosts with credentials of their own.
var foreign = []string{
	"https://maps.googleapis.com/maps/api/geocode/json?address=x&key=",
	"https://metasmoke.erwaysoftware.com/api/v2.0/posts?key=",
	"https://api.github.com/user?access_token=",
	"https://graph.facebook.com/me?fields=id&access_token=",
	"https://stackexchange.com/filters?key=",
}

var neighbours = []neighbour{
	{"other host", nil, func(g *gen, c *code) {
		n := g.name("googleKey", "smokeKey")
		c.let(n, g.str("abcdef0123456789"))
		g.get(c, g.text([]piece{{lit: randprog.Pick(g.Source, foreign...)}, {expr: n, atom: true}, {lit: "&x=1"}}))
	}},
	{"other host with our key", nil, func(g *gen, c *code) {
		g.get(c, g.str("https://example.com/api?key=abcdefghijklmnopqrstuv(("))
	}},
	{"other host, params", hasURL, func(g *gen, c *code) {
		n := g.name("query", "params")
		c.let(n, "new URLSearchParams("+g.object(entry{"key", g.str("abc")}, entry{"q", g.str("x")})+")")
		g.get(c, g.text([]piece{{lit: "https://www.googleapis.com/youtube/v3/search?"}, {expr: n, atom: true}}))
	}},
	{"oauth dialog", nil, func(g *gen, c *code) {
		n := g.name("login", "dialog")
		c.let(n, g.str("https://stackoverflow.com/oauth/dialog?client_id=1&scope=read_inbox&key=abcdefghijklmnopqrstuv(("))
		c.stmt("console.log(%s)", n)
	}},
	{"token from a redirect", nil, func(g *gen, c *code) {
		n := g.name("hash", "fragment")
		c.let(n, g.str("#access_token=tokentokentokentoken12))&expires=1"))
		m := g.name("match", "found")
		c.let(m, "/access_token=([^&]+)/.exec("+n+")")
		c.stmt("console.log(%s[1].length)", m)
	}},
	{"token from an answer", nil, func(g *gen, c *code) {
		n := g.name("grant", "session")
		c.let(n, "JSON.parse("+g.str(`{"access_token":"x","expires":1}`)+")")
		c.stmt("console.log(%s.access_token, %s.expires)", n, n)
	}},
	{"api without credentials", nil, func(g *gen, c *code) {
		g.get(c, g.str("https://api.stackexchange.com/2.3/info?site=stackoverflow"))
	}},
	{"similar names", nil, func(g *gen, c *code) {
		g.get(c, g.str("https://api.stackexchange.com/2.3/tags?sort=key&fkey=1&apikey=2&site=stackoverflow&key_id=3"))
	}},
	{"configuration", nil, func(g *gen, c *code) {
		n := g.name("preset", "profile")
		c.let(n, g.object(entry{"baseUrl", g.str("https://api.stackexchange.com/2.3")}, entry{"key", g.str("abc")}, entry{"access_token", g.str("def")}))
		c.stmt("console.log(Object.keys(%s).length)", n)
	}},
	{"things with a key", nil, func(g *gen, c *code) {
		n := g.name("item", "thing")
		c.let(n, g.object(entry{"key", g.str("a")}, entry{"value", "1"}))
		c.stmt("%s.key = %s", n, g.str("b"))
		c.stmt("console.log(%s.key, %s.value)", n, n)
	}},
	{"comment", nil, func(g *gen, c *code) {
		c.line("// https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv((&site=stackoverflow")
		c.stmt("console.log(%s)", g.str("documented"))
	}},
	{"migrated", func(g *gen) bool { return has(g, "fetch") }, func(g *gen, c *code) {
		n := g.name("good", "secret")
		c.let(n, g.str("abcdefghijklmnopqrstuv(("))
		c.stmt("fetch(%s, { headers: { Authorization: %s } }).then(%s).then(%s)", g.str("https://api.stackexchange.com/2.3/tags?site=stackoverflow"),
			g.text([]piece{{lit: "Bearer "}, {expr: n, atom: true}}), g.arrow("r", "r.json()"), g.lambda("d", func(c *code) { c.stmt("console.log(d.quota_max)") }))
	}},
	{"version 3", nil, func(g *gen, c *code) { g.get(c, g.str("https://api.stackexchange.com/v3/tags?key=abc")) }},
	{"helper for another host", nil, func(g *gen, c *code) {
		n, path := g.name("smoke", "metasmoke"), g.name("path", "route")
		g.define(c, n, path, false, func(in *code) {
			g.get(in, g.text([]piece{{lit: "https://metasmoke.erwaysoftware.com/api"}, {expr: path, atom: true}, {lit: "?key=abc&access_token=def"}}))
		})
		c.stmt("%s(%s)", n, g.str("/posts"))
	}},
}

// has reports whether the program may use a client.
func has(g *gen, name string) bool {
	for _, c := range g.clients {
		if c.name == name {
			return true
		}
	}
	return false
}
