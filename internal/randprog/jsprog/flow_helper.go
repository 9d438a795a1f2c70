package jsprog

// inPath gives a request a path that is a parameter.
func (a *ask) inPath(name string) { a.target.path = []piece{{expr: name, atom: true}} }

// paths returns arguments for such a parameter.
func (g *gen) paths(a ask) []string {
	if a.target.write {
		return []string{g.str("/posts/1/comments/add")}
	}
	out := []string{g.str("/tags")}
	if g.Chance(1, 2) {
		out = append(out, g.str("/badges"))
	}
	return out
}

func flowURLHelper(g *gen, c *code) {
	a := g.ask(c)
	n, path := g.name("apiUrl", "buildUrl", "endpointOf"), g.name("path", "method", "route")
	paths := g.paths(a)
	a.inPath(path)
	g.define(c, n, path, false, func(in *code) { in.stmt("return %s", g.url(in, a.target, a.params)) })
	for _, p := range paths {
		g.send(c, a.client, call{url: n + "(" + p + ")", post: a.post, use: g.show})
	}
}

func flowQueryHelper(g *gen, c *code) {
	a := g.ask(c)
	n, path, query := g.name("apiUrl", "buildUrl", "endpointOf"), g.name("path", "method"), g.name("query", "extra", "args")
	paths := g.paths(a)
	a.inPath(path)
	g.define(c, n, path+", "+query, false, func(in *code) {
		ps := g.pieces(a.target, a.params)
		if g.Chance(1, 2) {
			ps = append(ps, piece{lit: "&"}, piece{expr: query, atom: true})
		} else {
			at := 2
			ps = append(g.address(a.target), piece{lit: "?"}, piece{expr: query, atom: true})
			for _, p := range a.params {
				if p.guard == "" {
					ps = append(ps, g.pair(at, p)...)
				} else {
					ps = append(ps, piece{expr: g.conditional(p.guard, g.concat(g.pair(at, p))), atom: true})
				}
			}
		}
		in.stmt("return %s", g.text(ps))
	})
	for _, p := range paths {
		g.send(c, a.client, call{url: n + "(" + p + ", " + g.str("site=stackoverflow&page=1") + ")", post: a.post, use: g.show})
	}
}

func flowRequestHelper(g *gen, c *code) {
	a := g.ask(c)
	n, path, done := g.name("request", "query", "ask"), g.name("path", "method", "route"), g.name("done", "callback", "onData")
	paths := g.paths(a)
	a.inPath(path)
	g.define(c, n, path+", "+done, false, func(in *code) {
		k := g.call(in, a)
		k.use = func(c *code, data string) { c.stmt("%s(%s)", done, data) }
		g.send(in, a.client, k)
	})
	for _, p := range paths {
		c.stmt("%s(%s, %s)", n, p, g.lambda("d", func(c *code) { g.show(c, "d") }))
	}
}

func flowPromiseHelper(g *gen, c *code) {
	a := g.ask(c)
	if a.client.data == nil {
		g.unit.Flow = "function"
		n := g.name("load", "run")
		g.define(c, n, "", false, func(in *code) { g.request(in, a) })
		c.stmt("%s()", n)
		return
	}
	n, path := g.name("request", "query", "ask"), g.name("path", "method", "route")
	paths := g.paths(a)
	a.inPath(path)
	async := g.st.modern && g.Chance(1, 2)
	g.define(c, n, path, async, func(in *code) {
		k := g.call(in, a)
		text := a.client.data(g, in, k)
		if async && g.Chance(1, 2) {
			in.let("answer", "await "+text)
			text = "answer"
		}
		in.stmt("return %s", text)
	})
	for _, p := range paths {
		if c.async && g.Chance(1, 2) {
			v := g.name("result", "found")
			c.let(v, "await "+n+"("+p+")")
			g.show(c, v)
			continue
		}
		c.stmt("%s(%s).then(%s)", n, p, g.lambda("d", func(c *code) { g.show(c, "d") }))
	}
}

// flowSendHelper has a function that sends whatever URL it is given; all are
// the API's.
func flowSendHelper(g *gen, c *code) {
	a := g.ask(c)
	n, u := g.name("send", "fetchJson", "load"), g.name("url", "address", "u")
	g.define(c, n, u, false, func(in *code) { g.send(in, a.client, call{url: u, post: a.post, use: g.show}) })
	times := 1
	if g.Chance(1, 3) {
		times = 2
	}
	for range times {
		c.stmt("%s(%s)", n, g.url(c, a.target, a.params))
		if !a.target.write {
			a.target.path = []piece{{lit: "/badges"}}
		}
	}
}
