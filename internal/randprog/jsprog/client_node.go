package jsprog

import "github.com/seauthlint/seauthlint/internal/randprog"

// optional spells entries as a further argument, or as nothing.
func (g *gen) optional(list []entry) string {
	if len(list) == 0 {
		return ""
	}
	return ", " + g.object(list...)
}

// axiosOptions returns the configuration of a call.
func (g *gen) axiosOptions(c *code, k call) (list []entry) {
	if k.query != "" {
		list = append(list, entry{"params", k.query})
	}
	return append(list, g.headers(c, 8)...)
}

var axiosClients = []client{
	{name: "axios.get", library: "axios", on: bundled, weight: 4, query: true, search: true, data: func(g *gen, c *code, k call) string {
		g.require("axios", "axios")
		return g.then("axios.get("+k.url+g.optional(g.axiosOptions(c, k))+")", "r", "r.data")
	}},
	{name: "axios", library: "axios", on: bundled, weight: 2, query: true, search: true, data: func(g *gen, c *code, k call) string {
		g.require("axios", "axios")
		list := g.axiosOptions(c, k)
		if g.Chance(1, 3) {
			return g.then("axios("+k.url+g.optional(list)+")", "r", "r.data")
		}
		list = append([]entry{{"url", k.url}}, list...)
		return g.then(randprog.Pick(g.Source, "axios", "axios.request")+"("+g.object(list...)+")", "r", "r.data")
	}},
	{name: "axios.post", library: "axios", on: bundled, weight: 1, form: true, data: func(g *gen, c *code, k call) string {
		g.require("axios", "axios")
		body := k.body
		if body == "" {
			body = "null"
		}
		return g.then("axios.post("+k.url+", "+body+g.optional(g.headers(c, 8))+")", "r", "r.data")
	}},
	{name: "axios.create", library: "axios", on: bundled, weight: 2, query: true, search: true, data: func(g *gen, c *code, k call) string {
		g.require("axios", "axios")
		n := g.name("http", "client", "instance")
		c.let(n, "axios.create("+g.object(entry{"timeout", "1000"})+")")
		return g.then(n+".get("+k.url+g.optional(g.axiosOptions(c, k))+")", "r", "r.data")
	}},
}

var nodeClients = []client{
	{name: "https.get", library: "https", on: onlyNode, weight: 4, emit: emitHTTPS},
	{name: "got", library: "got", on: onlyNode, weight: 3, query: true, search: true, text: true, replace: true, form: true, object: true, data: func(g *gen, c *code, k call) string {
		g.require("got", "got")
		return "got" + g.verb(k, "post") + "(" + k.url + g.optional(g.gotOptions(c, k)) + ").json()"
	}},
	{name: "ky", library: "ky", on: bundled, weight: 1, modern: true, query: true, search: true, text: true, replace: true, form: true, object: true, data: func(g *gen, c *code, k call) string {
		g.require("ky", "ky")
		list := g.headers(c, 8)
		if k.query != "" {
			list = append(list, entry{"searchParams", k.query})
		}
		if k.body != "" {
			list = append(list, entry{"body", "new URLSearchParams(" + k.body + ")"})
		}
		return "ky" + g.verb(k, "post") + "(" + k.url + g.optional(list) + ").json()"
	}},
	{name: "superagent", library: "superagent", on: onlyNode, weight: 3, query: true, text: true, form: true, object: true, data: func(g *gen, c *code, k call) string {
		return g.then(g.superagent(k), "r", "r.body")
	}},
	{name: "superagent end", library: "superagent", on: onlyNode, weight: 1, query: true, text: true, form: true, object: true, emit: func(g *gen, c *code, k call) {
		c.stmt("%s.end(%s)", g.superagent(k), g.lambda("e, r", func(c *code) { k.use(c, "r.body") }))
	}},
	{name: "request", library: "request", on: onlyNode, weight: 3, query: true, form: true, object: true, emit: emitRequest},
	{name: "request-promise", library: "request", on: onlyNode, weight: 1, query: true, form: true, object: true, data: func(g *gen, c *code, k call) string {
		g.require("rp", "request-promise")
		return "rp(" + g.object(append([]entry{{"uri", k.url}}, g.requestOptions(c, k)...)...) + ")"
	}},
	{name: "node-fetch", library: "node-fetch", on: onlyNode, weight: 2, form: true, data: func(g *gen, c *code, k call) string {
		g.require("fetch", "node-fetch")
		return g.then(g.fetchCall(c, k), "r", "r.json()")
	}},
}

// verb spells a method of a client that can also be called itself.
func (g *gen) verb(k call, post string) string {
	if k.post || k.body != "" {
		return "." + post
	}
	return randprog.Pick(g.Source, "", ".get")
}

// gotOptions returns the options of got.
func (g *gen) gotOptions(c *code, k call) []entry {
	list := g.headers(c, 8)
	if k.query != "" {
		list = append(list, entry{"searchParams", k.query})
	}
	if k.body != "" {
		list = append(list, entry{"form", k.body})
	}
	return list
}

// superagent spells the chain of calls up to the one that sends.
func (g *gen) superagent(k call) string {
	g.require("superagent", "superagent")
	sep := randprog.Pick(g.Source, "", "", "\n\t")
	text := "superagent" + sep + "." + k.method() + "(" + k.url + ")"
	if g.Chance(1, 6) {
		text += sep + ".set(" + g.str("Accept") + ", " + g.str("application/json") + ")"
	}
	if k.query != "" {
		text += sep + ".query(" + k.query + ")"
	}
	if k.body != "" {
		text += sep + ".type(" + g.str("form") + ")" + sep + ".send(" + k.body + ")"
	}
	return text
}

// requestOptions returns the options of the package request.
func (g *gen) requestOptions(c *code, k call) []entry {
	list := []entry{{"json", "true"}}
	if k.post || k.body != "" {
		list = append(list, entry{"method", g.str("POST")})
	}
	if k.query != "" {
		list = append(list, entry{"qs", k.query})
	}
	if k.body != "" {
		list = append(list, entry{"form", k.body})
	}
	return append(list, g.headers(c, 8)...)
}

// emitRequest spells the package request.
func emitRequest(g *gen, c *code, k call) {
	g.require("request", "request")
	handler := g.lambda("e, r, body", func(c *code) { k.use(c, "body") })
	list := g.requestOptions(c, k)
	switch g.Weighted(2, 2, 1) {
	case 0:
		list = append([]entry{{randprog.Pick(g.Source, "url", "uri"), k.url}}, list...)
		c.stmt("request(%s, %s)", g.object(list...), handler)
	case 1:
		c.stmt("request%s(%s, %s, %s)", g.verb(k, "post"), k.url, g.object(list...), handler)
	case 2:
		n := g.name("options", "details")
		g.spelled("options in a variable")
		c.let(n, g.object(append([]entry{{"url", k.url}}, list...)...))
		c.stmt("request(%s, %s)", n, handler)
	}
}

// emitHTTPS spells Node's https.
func emitHTTPS(g *gen, c *code, k call) {
	g.require("https", "https")
	handler := g.lambda("res", func(c *code) {
		c.variable("body", g.str(""))
		c.stmt("res.on(%s, %s)", g.str("data"), g.lambda("chunk", func(c *code) { c.stmt("body += chunk") }))
		c.stmt("res.on(%s, %s)", g.str("end"), g.lambda("", func(c *code) { k.use(c, "JSON.parse(body)") }))
	})
	options := ""
	if list := g.headers(c, 6); list != nil {
		options = ", " + g.object(list...)
	}
	if k.post || g.Chance(1, 4) {
		n := g.name("req", "outgoing")
		if k.post {
			options = ", " + g.object(append([]entry{{"method", g.str("POST")}}, g.headers(c, 6)...)...)
		}
		c.let(n, "https.request("+k.url+options+", "+handler+")")
		c.stmt("%s.end()", n)
		return
	}
	c.stmt("https.get(%s%s, %s)", k.url, options, handler)
}

var otherClients = []client{
	{name: "$http.get", library: "angular", on: []platform{angular}, weight: 3, query: true, data: func(g *gen, c *code, k call) string {
		return g.then("$http.get("+k.url+g.optional(g.axiosOptions(c, k))+")", "r", "r.data")
	}},
	{name: "$http", library: "angular", on: []platform{angular}, weight: 2, query: true, data: func(g *gen, c *code, k call) string {
		list := append([]entry{{"method", g.str(k.upper())}, {"url", k.url}}, g.axiosOptions(c, k)...)
		return g.then("$http("+g.object(list...)+")", "r", "r.data")
	}},
	{name: "ajax", library: "rxjs", on: bundled, weight: 1, modern: true, emit: func(g *gen, c *code, k call) {
		g.rxjs()
		list := append([]entry{{"url", k.url}}, g.headers(c, 6)...)
		c.stmt("ajax(%s).subscribe(%s)", g.object(list...), g.lambda("r", func(c *code) { k.use(c, "r.response") }))
	}},
	{name: "ajax.getJSON", library: "rxjs", on: bundled, weight: 1, modern: true, emit: func(g *gen, c *code, k call) {
		g.rxjs()
		list := ""
		if g.Chance(1, 4) {
			list = ", " + g.object(g.headerEntries()...)
		}
		c.stmt("ajax.getJSON(%s%s).subscribe(%s)", k.url, list, g.lambda("d", func(c *code) { k.use(c, "d") }))
	}},
	{name: "UrlFetchApp.fetch", library: "apps", on: []platform{apps}, weight: 1, form: true, object: true, emit: func(g *gen, c *code, k call) {
		var list []entry
		if k.post || k.body != "" {
			list = append(list, entry{"method", g.str("post")})
		}
		if k.body != "" {
			list = append(list, entry{"payload", k.body})
		}
		list = append(list, g.headers(c, 5)...)
		n := g.name("response", "answer")
		list = append(list, entry{"muteHttpExceptions", "true"})
		if len(list) == 1 && g.Chance(1, 2) {
			list = nil
		}
		c.let(n, "UrlFetchApp.fetch("+k.url+g.optional(list)+")")
		k.use(c, "JSON.parse("+n+".getContentText())")
	}},
}

// rxjs imports ajax.
func (g *gen) rxjs() {
	if g.declared["module ajax"] == "" {
		g.declared["module ajax"], g.declared["imports"] = "rxjs", "import"
		g.top = append(g.top, "import { ajax } from "+g.str("rxjs/ajax"))
	}
}
