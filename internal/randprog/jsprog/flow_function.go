package jsprog

import (
	"slices"
	"strings"
)

func flowFunction(g *gen, c *code) {
	n := g.name("load", "run", "refresh")
	g.define(c, n, "", false, func(in *code) { g.request(in, g.askFor(c, in)) })
	c.stmt("%s()", n)
}

func flowAsync(g *gen, c *code) {
	n := g.name("load", "run", "refresh")
	g.define(c, n, "", true, func(in *code) { g.request(in, g.askFor(c, in)) })
	c.stmt("%s()", n)
}

// handOver replaces each credential that is an expression with a parameter,
// and returns the parameters and the arguments.
func (g *gen) handOver(a *ask) (params, args []string) {
	for i, p := range a.params {
		if p.cred == nil || p.expr == "" {
			continue
		}
		name := ""
		if at := slices.Index(args, p.expr); at >= 0 { // the key twice
			name = params[at]
		} else {
			name = g.name("k", "secret", "credential")
			params, args = append(params, name), append(args, p.expr)
		}
		inner := *p.cred
		inner.expr, inner.effects, inner.fixed, inner.atom = name, false, true, true
		q := g.paramOf(&inner)
		q.guard = ""
		if p.guard != "" {
			q.guard = name
		}
		a.params[i] = q
	}
	return params, args
}

func flowParameter(g *gen, c *code) {
	a := g.ask(c)
	params, args := g.handOver(&a)
	n := g.name("load", "query", "send")
	g.define(c, n, strings.Join(params, ", "), false, func(in *code) { g.request(in, a) })
	c.stmt("%s(%s)", n, strings.Join(args, ", "))
	if g.Chance(1, 4) {
		c.stmt("%s(%s)", n, strings.Join(args, ", "))
	}
}

func flowOptions(g *gen, c *code) {
	a := g.ask(c)
	params, args := g.handOver(&a)
	var entries []entry
	for i, p := range params {
		entries = append(entries, entry{p, args[i]})
	}
	entries = append(entries, entry{"label", g.str("a")})
	n := g.name("load", "query", "send")
	g.define(c, n, "{ "+strings.Join(append(params, "label"), ", ")+" }", false, func(in *code) {
		in.stmt("console.log(label)")
		g.request(in, a)
	})
	c.stmt("%s(%s)", n, g.object(entries...))
}

func flowClosure(g *gen, c *code) {
	a := g.ask(c)
	params, args := g.handOver(&a)
	n, inner := g.name("makeLoader", "create"), g.name("loader", "loadTags")
	g.define(c, n, strings.Join(params, ", "), false, func(in *code) {
		in.stmt("return %s", g.function("", func(in *code) { g.request(in, a) }))
	})
	c.let(inner, n+"("+strings.Join(args, ", ")+")")
	c.stmt("%s()", inner)
}

func flowChain(g *gen, c *code) {
	a := g.ask(c)
	text := g.url(c, a.target, a.params)
	c.stmt("Promise.resolve(%s).then(%s)", text, g.lambda("u", func(in *code) {
		g.send(in, a.client, call{url: "u", post: a.post, use: g.show})
	}))
}

func flowAwait(g *gen, c *code) {
	n := g.name("load", "run")
	g.define(c, n, "", true, func(in *code) {
		a := g.askFor(c, in)
		u := g.name("url", "link")
		in.let(u, g.url(in, a.target, a.params))
		in.stmt("await probe(%s, null)", g.str("wait"))
		g.send(in, a.client, call{url: u, post: a.post, use: g.show})
	})
	c.stmt("%s()", n)
}

// flowShadowed sends where the name of the credential means something else.
func flowShadowed(g *gen, c *code) {
	a := g.ask(c)
	shadow := "key"
	for _, p := range a.params {
		if p.cred != nil && plainName.MatchString(p.expr) {
			shadow = p.expr
		}
	}
	n, u := g.name("send", "go"), g.name("url", "link")
	c.let(u, g.url(c, a.target, a.params))
	g.define(c, n, shadow, false, func(in *code) {
		in.stmt("console.log(%s)", shadow)
		g.send(in, a.client, call{url: u, post: a.post, use: g.show})
	})
	c.stmt("%s(%s)", n, g.str("other"))
}

func flowTimer(g *gen, c *code) {
	a := g.ask(c)
	c.stmt("setTimeout(%s, 10)", g.function("", func(in *code) { g.request(in, a) }))
}
