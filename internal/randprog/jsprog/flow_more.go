package jsprog

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// hasInstances reports whether a client of the program can make instances with
// defaults.
func hasInstances(g *gen) bool {
	_, ok := g.pickInstance()
	return ok
}

// instances lists how clients make an instance with a base and parameters.
var instances = map[string]struct{ module, make, base, params string }{
	"axios":   {"axios", "axios.create", "baseURL", "params"},
	"got":     {"got", "got.extend", "prefixUrl", "searchParams"},
	"ky":      {"ky", "ky.create", "prefixUrl", "searchParams"},
	"request": {"request", "request.defaults", "baseUrl", "qs"},
}

// pickInstance returns the first client that can make instances.
func (g *gen) pickInstance() (client, bool) {
	for _, c := range g.clients {
		if _, ok := instances[c.library]; ok && c.data != nil && (!c.modern || g.st.modern) && c.query {
			return c, true
		}
	}
	return client{}, false
}

// flowInstance makes an instance that knows base and credentials.
func flowInstance(g *gen, c *code) {
	var fit []client
	for _, cl := range g.clients {
		if _, ok := instances[cl.library]; ok && cl.query && !strings.Contains(cl.name, "-") && cl.name != "axios.get" && (!cl.modern || g.st.modern) {
			fit = append(fit, cl)
		}
	}
	cl := randprog.Pick(g.Source, fit...)
	kind := instances[cl.library]
	g.unit.Client = kind.make
	g.require(kind.module, kind.module)
	t := g.pickTarget(c, true, false, false)
	var creds []param
	for i, name := range []string{"key", "access_token"} {
		if g.Chance(2-i, 3) || i == 0 {
			creds = append(creds, g.credParam(c, name))
		}
	}
	if site := (param{name: "site", lit: "stackoverflow"}); g.Chance(1, 2) {
		creds = append([]param{site}, creds...)
	}
	list := []entry{{kind.base, g.text(t.base)}, {kind.params, g.paramsObject(c, creds)}}
	list = append(list, g.headers(c, 6)...)
	if cl.library == "request" {
		list = append(list, entry{"json", "true"})
	}
	n := g.name("api", "http", "client")
	c.let(n, kind.make+"("+g.object(list...)+")")
	paths := []string{"/tags", "/badges"}[:1+g.Intn(2)]
	for _, path := range paths {
		if cl.library == "got" || cl.library == "ky" {
			path = path[1:]
		}
		g.instanceCall(c, cl, n, path, kind.params)
	}
}

// instanceCall sends a request through an instance.
func (g *gen) instanceCall(c *code, cl client, n, path, params string) {
	var list []entry
	if g.Chance(1, 3) {
		list = append(list, entry{params, g.object(entry{"page", "2"})})
	}
	args := g.str(path) + g.optional(list)
	show := g.lambda("d", func(c *code) { g.show(c, "d") })
	switch cl.library {
	case "axios":
		c.stmt("%s.get(%s).then(%s)", n, args, g.lambda("r", func(c *code) { g.show(c, "r.data") }))
	case "request":
		c.stmt("%s.get(%s, %s)", n, args, g.lambda("e, r, body", func(c *code) { g.show(c, "body") }))
	default:
		c.stmt("%s.get(%s).json().then(%s)", n, args, show)
	}
}

// flowShared has one function that sends to the API and to another host.
func flowShared(g *gen, c *code) {
	g.doubt("the helper also sends to another host")
	a := g.ask(c)
	n, u := g.name("send", "fetchJson", "load"), g.name("url", "address", "u")
	g.define(c, n, u, false, func(in *code) {
		g.send(in, a.client, call{url: u, post: a.post, use: g.show})
	})
	mine := g.url(c, a.target, a.params)
	other := g.str("https://example.com/data?key=abc&x=1")
	if g.Chance(1, 2) {
		mine, other = other, mine
	}
	c.stmt("%s(%s)", n, mine)
	c.stmt("%s(%s)", n, other)
}

// flowCompared compares the URL with another text.
func flowCompared(g *gen, c *code) {
	g.doubt("the url is compared")
	a := g.ask(c)
	n := g.name("url", "link")
	c.let(n, g.url(c, a.target, a.params))
	c.stmt("if (%s.length > %d) console.log(%s)", n, 40+g.Intn(60), g.str("long"))
	g.send(c, a.client, call{url: n, post: a.post, use: g.show})
}

// flowCache uses the URL as the key of a cache.
func flowCache(g *gen, c *code) {
	g.doubt("the url is the key of a cache")
	a := g.ask(c)
	n, cache := g.name("url", "link"), g.name("cache", "seen")
	c.let(cache, "{}")
	c.let(n, g.url(c, a.target, a.params))
	c.block("if (!"+cache+"["+n+"])", func() {
		in := g.newCode()
		in.async, in.function = c.async, c.function
		in.stmt("%s[%s] = true", cache, n)
		g.send(in, a.client, call{url: n, post: a.post, use: g.show})
		c.line(strings.TrimSuffix(in.String(), "\n"))
	})
	c.stmt("console.log(Object.keys(%s).length)", cache)
}

// stale are values that are replaced, of the same shapes: the API tells what is
// in the header from its shape.
var stale = map[string]string{"key": "before", "access_token": "beforebeforebeforebef1))"}

// flowEval changes variables in ways that can hardly be followed.
func flowEval(g *gen, c *code) {
	g.doubt("a variable is changed in a way that is hard to follow")
	a := g.ask(c)
	k := g.name("key", "current")
	for i, p := range a.params {
		if p.cred == nil || p.expr == "" || p.cred.encoded {
			continue
		}
		inner := *p.cred
		inner.expr, inner.effects, inner.fixed = k, false, false
		a.params[i] = g.paramOf(&inner)
		a.params[i].guard = ""
		switch g.Intn(3) {
		case 0:
			c.variable(k, g.str(stale[p.name]))
			c.stmt("eval(%s)", g.str(k+" = "+strings.ReplaceAll(p.expr, `'`, `"`)))
		case 1:
			c.stmt("var %s = %s", k, g.str(stale[p.name]))
			if g.wrap == "" && !c.function && g.platform != node {
				c.stmt("window.%s = %s", k, p.expr)
			} else {
				c.stmt("%s = %s", k, p.expr)
			}
		case 2:
			n := g.name("load", "run")
			g.definePlain(c, n, k, func(in *code) {
				in.stmt("arguments[0] = %s", p.expr)
				g.request(in, a)
			})
			c.stmt("%s(%s)", n, g.str(stale[p.name]))
			return
		}
		break
	}
	u := g.name("url", "link")
	c.let(u, g.url(c, a.target, a.params))
	if g.Chance(1, 2) {
		c.stmt("eval(%s)", g.str("void 0"))
	}
	g.send(c, a.client, call{url: u, post: a.post, use: g.show})
}

// definePlain declares a plain function, which has arguments.
func (g *gen) definePlain(c *code, name, params string, body func(c *code)) {
	inner := g.newCode()
	inner.function = true
	body(inner)
	c.line("function " + name + "(" + params + ") {\n" + indented(inner.String()) + "}")
}

// flowJSONP asks with a script element.
func flowJSONP(g *gen, c *code) {
	g.doubt("JSONP")
	a := g.ask(c)
	for a.client.library != "jquery" {
		a.client, _ = g.pickClient(func(cl client) bool { return cl.library == "jquery" && !strings.HasSuffix(cl.name, "post") })
	}
	g.unit.Client = a.client.name
	a.post, a.target.write = false, false
	a.target.path = []piece{{lit: "/tags"}}
	show := g.lambda("d", func(c *code) { g.show(c, "d") })
	k := g.call(c, a)
	data := ""
	if k.query != "" {
		data = ", " + k.query
	}
	switch a.client.name {
	case "$.getJSON", "$.get":
		g.unit.Client = "$.getJSON"
		a.params = append(a.params, param{name: "callback", lit: "?"})
		c.stmt("$.getJSON(%s, %s)", g.concat(g.pieces(a.target, a.params)), show)
	default:
		if data != "" {
			data = ", data: " + k.query
		}
		c.stmt("$.ajax({ url: %s%s, dataType: %s, success: %s })", k.url, data, g.str("jsonp"), show)
	}
}

// flowNavigation sends by ways that have no headers.
func flowNavigation(g *gen, c *code) {
	g.doubt("no header can be sent")
	a := g.ask(c)
	u := g.url(c, a.target, a.params)
	g.unit.Client = "navigation"
	switch g.Intn(4) {
	case 0:
		c.stmt("window.open(%s)", u)
	case 1:
		c.stmt("new Image().src = %s", u)
	case 2:
		c.stmt("navigator.sendBeacon(%s)", u)
	case 3:
		n := g.name("script", "element")
		c.let(n, "document.createElement("+g.str("script")+")")
		c.stmt("%s.src = %s", n, u)
		c.stmt("document.head.appendChild(%s)", n)
	}
	c.stmt("console.log(%s)", g.str("opened"))
}
