package jsprog

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// members replaces the credentials with members of an object, and returns the
// names of the members and their values.
func (g *gen) members(a *ask, object string) (entries []entry) {
	for i, p := range a.params {
		if p.cred == nil || p.expr == "" {
			continue
		}
		at := slices.IndexFunc(entries, func(e entry) bool { return e.value == p.expr })
		if at < 0 {
			at = len(entries)
			entries = append(entries, entry{g.name("key", "secret", "credential"), p.expr})
		}
		name := entries[at].name
		inner := *p.cred
		inner.expr, inner.effects, inner.fixed = object+"."+name, false, false
		q := g.paramOf(&inner)
		if q.guard = ""; p.guard != "" {
			q.guard = inner.expr
		}
		a.params[i] = q
	}
	return entries
}

func flowClass(g *gen, c *code) {
	a := g.ask(c)
	entries := g.members(&a, "this")
	class, path := g.name("Api", "Client", "Stack"), g.name("path", "route")
	paths := g.paths(a)
	a.inPath(path)
	var names, values []string
	for _, e := range entries {
		names, values = append(names, e.name), append(values, e.value)
	}
	split := g.Chance(1, 2)
	c.block("class "+class, func() {
		c.block("constructor("+strings.Join(names, ", ")+")", func() {
			for _, n := range names {
				c.stmt("this.%s = %s", n, n)
			}
		})
		if split {
			g.method(c, "url("+path+")", func(in *code) { in.stmt("return %s", g.url(in, a.target, a.params)) })
			g.method(c, "load("+path+")", func(in *code) {
				g.send(in, a.client, call{url: "this.url(" + path + ")", post: a.post, use: g.show})
			})
			return
		}
		g.method(c, "load("+path+")", func(in *code) { g.request(in, a) })
	})
	n := g.name("api", "stack")
	c.let(n, "new "+class+"("+strings.Join(values, ", ")+")")
	for _, p := range paths {
		c.stmt("%s.load(%s)", n, p)
	}
}

// method adds a method to a class.
func (g *gen) method(c *code, head string, body func(in *code)) {
	in := g.newCode()
	in.function = true
	in.async = g.Chance(1, 3)
	body(in)
	if in.async && !strings.HasPrefix(head, "url(") {
		head = "async " + head
	}
	if strings.HasPrefix(head, "url(") {
		in.async = false
	}
	c.line(head + " {\n" + indented(in.String()) + "}")
}

func flowConstructor(g *gen, c *code) {
	a := g.ask(c)
	entries := g.members(&a, "this")
	class, path := g.name("Api", "Client", "Stack"), g.name("path", "route")
	paths := g.paths(a)
	a.inPath(path)
	var names, values []string
	for _, e := range entries {
		names, values = append(names, e.name), append(values, e.value)
	}
	c.block("function "+class+"("+strings.Join(names, ", ")+")", func() {
		for _, n := range names {
			c.stmt("this.%s = %s", n, n)
		}
	})
	in := g.newCode()
	in.function = true
	k := g.call(in, a)
	k.use = g.show
	g.send(in, a.client, k)
	c.stmt("%s.prototype.load = function (%s) {\n%s}", class, path, indented(in.String()))
	n := g.name("api", "stack")
	c.let(n, "new "+class+"("+strings.Join(values, ", ")+")")
	for _, p := range paths {
		c.stmt("%s.load(%s)", n, p)
	}
}

func flowObject(g *gen, c *code) {
	a := g.ask(c)
	n, path := g.name("api", "stack", "SE"+"Api"), g.name("path", "route")
	self := randprog.Pick(g.Source, "this", n)
	entries := g.members(&a, self)
	paths := g.paths(a)
	a.inPath(path)
	in := g.newCode()
	in.function = true
	g.request(in, a)
	head := "load: function (" + path + ")"
	if g.st.modern && g.Chance(1, 2) {
		head = "load(" + path + ")"
	}
	var parts []string
	for _, e := range entries {
		parts = append(parts, g.property(e, false))
	}
	parts = append(parts, head+" {\n"+indented(in.String())+"}")
	c.let(n, "{\n"+indented(strings.Join(parts, ",\n"))+"\n}")
	for _, p := range paths {
		c.stmt("%s.load(%s)", n, p)
	}
}

func flowProperty(g *gen, c *code) {
	a := g.ask(c)
	n := g.name("state", "job", "task")
	text := g.url(c, a.target, a.params)
	if g.Chance(1, 2) {
		c.let(n, g.object(entry{"url", text}, entry{"label", g.str("a")}))
	} else {
		c.let(n, "{}")
		c.stmt("%s.url = %s", n, text)
	}
	g.send(c, a.client, call{url: n + ".url", post: a.post, use: g.show})
}
