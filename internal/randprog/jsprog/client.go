package jsprog

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A client is one way to send a request.
type client struct {
	name    string // mostly as the scanner calls it
	library string
	on      []platform
	weight  int
	query   bool // takes params beside the URL, as an object
	text    bool // takes them as a text too
	search  bool // takes them as URLSearchParams too
	replace bool // params replace the query of the URL
	form    bool // can send a form
	object  bool // takes the form as an object
	modern  bool // needs modern style
	// data is a promise of the parsed answer; nil if there is none.
	data func(g *gen, c *code, k call) string
	// emit sends and hands the answer to k.use; nil if data does it.
	emit func(g *gen, c *code, k call)
}

// A call is one request to spell.
type call struct {
	url   string // expression
	query string // expression of the params, or empty
	body  string // expression of the form, or empty
	post  bool
	use   func(c *code, data string) // adds what is done with the answer
}

// clientsOn returns the clients of a platform that the options allow.
func clientsOn(p platform, o Options) (found []client) {
	for _, c := range allClients {
		if slices.Contains(c.on, p) && (o.Clients == nil || slices.Contains(o.Clients, c.name)) {
			found = append(found, c)
		}
	}
	return found
}

// pickClient chooses a client for a request.
func (g *gen) pickClient(fits func(client) bool) (client, bool) {
	var fit []client
	var weights []int
	for _, c := range g.clients {
		if (!c.modern || g.st.modern) && fits(c) {
			fit = append(fit, c)
			weights = append(weights, c.weight)
		}
	}
	if len(fit) == 0 {
		return client{}, false
	}
	return fit[g.Weighted(weights...)], true
}

var (
	inPages    = []platform{page, user}
	everywhere = []platform{page, user, node}
	onlyNode   = []platform{node}
	bundled    = []platform{page, node}
)

// allClients lists the clients, the simplest first.
var allClients = slices.Concat(webClients, jqueryClients, gmClients, axiosClients, nodeClients, otherClients)

var webClients = []client{
	{name: "fetch", library: "web", on: everywhere, weight: 10, form: true, data: func(g *gen, c *code, k call) string {
		return g.then(g.fetchCall(c, k), "r", "r.json()")
	}},
	{name: "Request", library: "web", on: everywhere, weight: 1, form: true, data: func(g *gen, c *code, k call) string {
		n := g.name("request", "req")
		c.let(n, "new Request("+k.url+g.fetchOptions(c, k)+")")
		return g.then("fetch("+n+")", "r", "r.json()")
	}},
	{name: "XMLHttpRequest", library: "web", on: inPages, weight: 5, form: true, emit: emitXHR},
}

// then spells a promise of something else.
func (g *gen) then(promise, param, expr string) string {
	return promise + ".then(" + g.arrow(param, expr) + ")"
}

// fetchCall spells a call of fetch.
func (g *gen) fetchCall(c *code, k call) string {
	callee := "fetch"
	if g.platform != node && g.Chance(1, 10) {
		callee = "window.fetch"
	}
	return callee + "(" + k.url + g.fetchOptions(c, k) + ")"
}

// headerEntries returns headers that a request has anyway.
func (g *gen) headerEntries() []entry {
	return []entry{{randprog.Pick(g.Source, "Accept", "X-Requested-By"), g.str("application/json")}}
}

// headers spells a headers option, or nothing.
func (g *gen) headers(c *code, odds int) []entry {
	if !g.Chance(1, odds) {
		return nil
	}
	text := g.object(g.headerEntries()...)
	if g.Chance(1, 5) {
		g.spelled("headers in a variable")
		n := g.name("headers", "common")
		c.let(n, text)
		text = n
	} else {
		g.spelled("headers")
	}
	return []entry{{"headers", text}}
}

// fetchOptions spells the second argument of fetch, with its comma.
func (g *gen) fetchOptions(c *code, k call) string {
	var list []entry
	if k.post || k.body != "" {
		list = append(list, entry{"method", g.str("POST")})
	} else if g.Chance(1, 8) {
		list = append(list, entry{"method", g.str("GET")})
	}
	if k.body != "" {
		list = append(list, entry{"body", k.body})
	}
	if g.Chance(1, 6) {
		if g.Chance(1, 4) {
			g.spelled("new Headers")
			list = append(list, entry{"headers", "new Headers(" + g.object(g.headerEntries()...) + ")"})
		} else {
			list = append(list, g.headers(c, 1)...)
		}
	}
	if len(list) == 0 {
		return ""
	}
	text := g.object(list...)
	switch {
	case g.Chance(1, 6):
		g.spelled("options in a variable")
		n := g.name("options", "init")
		c.let(n, text)
		text = n
	case g.st.modern && g.Chance(1, 12):
		g.spelled("options spread")
		n := g.name("defaults", "init")
		c.let(n, g.object(entry{"cache", g.str("no-store")}))
		text = g.object(append([]entry{{name: n}}, list...)...)
	case g.Chance(1, 20):
		g.spelled("Object.assign options")
		text = "Object.assign({}, " + text + ")"
	}
	return ", " + text
}

// emitXHR spells a request by XMLHttpRequest.
func emitXHR(g *gen, c *code, k call) {
	n := g.name("xhr", "request", "req")
	c.let(n, "new XMLHttpRequest()")
	method := "GET"
	if k.post || k.body != "" {
		method = "POST"
	}
	load := func() {
		handler := g.lambda("", func(c *code) { k.use(c, "JSON.parse("+n+".responseText)") })
		switch g.Weighted(3, 1, 1) {
		case 0:
			c.stmt("%s.onload = %s", n, handler)
		case 1:
			c.stmt("%s.addEventListener(%s, %s)", n, g.str("load"), handler)
		case 2:
			c.blockTail(n+".onreadystatechange = function ()", func() {
				c.block("if ("+n+".readyState === 4)", func() { k.use(c, "JSON.parse("+n+".responseText)") })
			}, "}"+g.end())
		}
	}
	early := g.Chance(1, 3)
	if early {
		load()
	}
	c.stmt("%s.open(%s, %s%s)", n, g.str(method), k.url, randprog.Pick(g.Source, "", ", true"))
	if g.Chance(1, 5) {
		c.stmt("%s.setRequestHeader(%s, %s)", n, g.str("Accept"), g.str("application/json"))
	}
	if k.body != "" {
		c.stmt("%s.setRequestHeader(%s, %s)", n, g.str("Content-Type"), g.str("application/x-www-form-urlencoded"))
	}
	if !early {
		load()
	}
	if k.body != "" {
		c.stmt("%s.send(%s)", n, k.body)
	} else {
		c.stmt("%s.send(%s)", n, randprog.Pick(g.Source, "", "null"))
	}
}

// send sends a request and uses its answer, in one of the client's ways.
func (g *gen) send(c *code, cl client, k call) {
	if cl.emit != nil {
		cl.emit(g, c, k)
		return
	}
	if c.async && g.Chance(1, 2) {
		n := g.name("data", "result", "answer")
		c.let(n, "await "+cl.data(g, c, k))
		k.use(c, n)
		return
	}
	text := cl.data(g, c, k) + ".then(" + g.lambda("d", func(c *code) { k.use(c, "d") }) + ")"
	if g.Chance(1, 6) && cl.library != "jquery" {
		text += ".catch(" + g.lambda("e", func(c *code) { c.stmt("console.log(%s, e.message)", g.str("failed")) }) + ")"
	}
	c.stmt("%s", text)
}

// require makes a module available under a name.
func (g *gen) require(name, module string) {
	if g.declared["module "+name] != "" {
		return
	}
	g.declared["module "+name] = module
	style := g.declared["imports"]
	if style == "" {
		style = "require"
		if g.st.modern && g.Chance(1, 3) {
			style = "import"
		}
		g.declared["imports"] = style
	}
	if style == "import" {
		g.top = append(g.top, "import "+name+" from "+g.str(module))
		return
	}
	g.top = append(g.top, g.constant()+" "+name+" = require("+g.str(module)+")")
}

// method is the verb of a call in lower case.
func (k call) method() string {
	if k.post || k.body != "" {
		return "post"
	}
	return "get"
}

// upper is the verb in upper case.
func (k call) upper() string { return strings.ToUpper(k.method()) }
