package jsprog

import "github.com/seauthlint/seauthlint/internal/randprog"

// dollar spells the name of jQuery.
func (g *gen) dollar() string { return randprog.Pick(g.Source, "$", "$", "$", "jQuery") }

var jqueryClients = []client{
	{name: "$.get", library: "jquery", on: inPages, weight: 4, query: true, text: true, emit: func(g *gen, c *code, k call) { g.shorthand(c, "get", k) }},
	{name: "$.getJSON", library: "jquery", on: inPages, weight: 4, query: true, text: true, emit: func(g *gen, c *code, k call) { g.shorthand(c, "getJSON", k) }},
	{name: "$.post", library: "jquery", on: inPages, weight: 2, query: false, form: true, object: true, emit: func(g *gen, c *code, k call) { g.shorthand(c, "post", k) }},
	{name: "$.ajax", library: "jquery", on: inPages, weight: 6, query: true, text: true, form: true, object: true, emit: emitAjax},
}

// shorthand spells $.get and its like.
func (g *gen) shorthand(c *code, method string, k call) {
	args := k.url
	data := k.query
	if method == "post" {
		data = k.body
	}
	if data != "" {
		args += ", " + data
	}
	handler := g.lambda("d", func(c *code) { k.use(c, "d") })
	kind := ""
	if method != "getJSON" && g.Chance(1, 2) {
		kind = ", " + g.str("json")
	}
	head := g.dollar() + "." + method + "("
	if g.Chance(2, 3) {
		if g.Chance(1, 8) {
			n := g.name("show", "done")
			c.let(n, handler)
			handler = n
		}
		c.stmt("%s%s, %s%s)%s", head, args, handler, kind, g.failing())
		return
	}
	if g.Chance(1, 4) {
		n := g.name("pending", "jqxhr")
		c.let(n, head+args+")")
		c.stmt("%s.done(%s)", n, handler)
		return
	}
	c.stmt("%s%s).%s(%s)%s", head, args, randprog.Pick(g.Source, "done", "then"), handler, g.failing())
}

// failing spells a handler for failures, or nothing.
func (g *gen) failing() string {
	if !g.Chance(1, 5) {
		return ""
	}
	return ".fail(" + g.lambda("x", func(c *code) { c.stmt("console.log(%s, x.status)", g.str("failed")) }) + ")"
}

// emitAjax spells $.ajax.
func emitAjax(g *gen, c *code, k call) {
	var list []entry
	apart := g.Chance(1, 6)
	if !apart {
		list = append(list, entry{"url", k.url})
	}
	if k.post || k.body != "" {
		list = append(list, entry{"type", g.str("POST")})
	} else if g.Chance(1, 3) {
		list = append(list, entry{randprog.Pick(g.Source, "type", "method"), g.str("GET")})
	}
	if data := k.query + k.body; data != "" {
		list = append(list, entry{"data", data})
	}
	if g.Chance(1, 2) {
		list = append(list, entry{"dataType", g.str("json")})
	}
	list = append(list, g.headers(c, 8)...)
	handler := g.lambda("d", func(c *code) { k.use(c, "d") })
	inside := g.Chance(1, 2)
	if inside {
		list = append(list, entry{"success", handler})
	}
	options := g.object(list...)
	if g.Chance(1, 8) {
		g.spelled("options in a variable")
		n := g.name("settings", "options")
		c.let(n, options)
		options = n
	}
	head := g.dollar() + ".ajax("
	if apart {
		head += k.url + ", "
	}
	if inside {
		c.stmt("%s%s)%s", head, options, g.failing())
		return
	}
	c.stmt("%s%s).%s(%s)%s", head, options, randprog.Pick(g.Source, "done", "then"), handler, g.failing())
}

var gmClients = []client{
	{name: "GM_xmlhttpRequest", library: "gm", on: []platform{user}, weight: 10, form: true, emit: func(g *gen, c *code, k call) {
		emitGM(g, c, randprog.Pick(g.Source, "GM_xmlhttpRequest", "GM_xmlhttpRequest", "GM.xmlHttpRequest"), k)
	}},
	{name: "GM.xmlHttpRequest", library: "gm", on: []platform{user}, weight: 4, form: true, data: func(g *gen, c *code, k call) string {
		options := g.gmOptions(c, k)
		return g.then("GM.xmlHttpRequest("+g.object(options...)+")", "r", "JSON.parse(r.responseText)")
	}},
}

// gmOptions returns what both forms of GM's request take.
func (g *gen) gmOptions(c *code, k call) []entry {
	list := []entry{{"url", k.url}}
	if k.post || k.body != "" || g.Chance(2, 3) {
		list = append([]entry{{"method", g.str(k.upper())}}, list...)
	}
	headers := g.headers(c, 6)
	if k.body != "" {
		list = append(list, entry{"data", k.body})
		headers = []entry{{"headers", g.object(entry{"Content-Type", g.str("application/x-www-form-urlencoded")})}}
	}
	return append(list, headers...)
}

// emitGM spells the form with callbacks.
func emitGM(g *gen, c *code, callee string, k call) {
	list := append(g.gmOptions(c, k), entry{"onload", g.lambda("r", func(c *code) { k.use(c, "JSON.parse(r.responseText)") })})
	options := g.object(list...)
	if g.Chance(1, 8) {
		g.spelled("options in a variable")
		n := g.name("details", "options")
		c.let(n, options)
		options = n
	}
	c.stmt("%s(%s)", callee, options)
}
