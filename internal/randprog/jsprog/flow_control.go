package jsprog

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

func flowLoop(g *gen, c *code) {
	n := g.name("page", "i", "p")
	keyword := "var"
	if g.st.modern {
		keyword = "let"
	}
	a := g.ask(c)
	extra := param{name: "page", expr: n, atom: true, safe: true}
	at := g.Intn(len(a.params) + 1)
	a.params = append(a.params[:at:at], append([]param{extra}, a.params[at:]...)...)
	head := "for (" + keyword + " " + n + " = 1; " + n + " < 3; " + n + "++)"
	if g.st.modern && g.Chance(1, 3) {
		head = "for (const " + n + " of [1, 2])"
	}
	c.block(head, func() {
		in := g.newCode()
		in.async, in.function = c.async, c.function
		g.request(in, a)
		c.line(strings.TrimSuffix(in.String(), "\n"))
	})
}

func flowForEach(g *gen, c *code) {
	n := g.name("id", "tag", "item")
	a := g.ask(c)
	extra := param{name: "intitle", expr: n, atom: true, safe: true}
	at := g.Intn(len(a.params) + 1)
	a.params = append(a.params[:at:at], append([]param{extra}, a.params[at:]...)...)
	c.stmt("[%s, %s].forEach(%s)", g.str("go"), g.str("js"), g.lambda(n, func(in *code) { g.request(in, a) }))
}

// flowNested sends a second request when the first is answered.
func flowNested(g *gen, c *code) {
	a := g.ask(c)
	b := a
	if !a.target.write {
		b.target.path = []piece{{lit: "/badges"}}
	}
	k := g.call(c, a)
	k.use = func(c *code, data string) {
		g.show(c, data)
		g.request(c, b)
	}
	g.send(c, a.client, k)
}

// flowTwice sends one URL twice.
func flowTwice(g *gen, c *code) {
	a := g.ask(c)
	n := g.name("url", "link")
	c.let(n, g.url(c, a.target, a.params))
	for range 2 {
		g.send(c, a.client, call{url: n, post: a.post, use: g.show})
	}
}

// flowBranches has two URLs, of which one is sent.
func flowBranches(g *gen, c *code) {
	a := g.ask(c)
	b := a
	if !a.target.write {
		b.target.path = []piece{{lit: "/badges"}}
	}
	cond := "probe(" + g.str("branch") + ", " + randprog.Pick(g.Source, "true", "false") + ")"
	n := g.name("url", "link")
	if g.Chance(1, 2) {
		one, two := g.newCode(), g.newCode()
		x, y := g.url(one, a.target, a.params), g.url(two, b.target, b.params)
		if len(one.lines)+len(two.lines) == 0 {
			c.let(n, cond+" ? "+x+" : "+y)
			g.send(c, a.client, call{url: n, post: a.post, use: g.show})
			return
		}
	}
	c.stmt("%s %s", g.mutable(), n)
	c.blockTail("if ("+cond+")", func() {
		in := g.newCode()
		in.stmt("%s = %s", n, g.url(in, a.target, a.params))
		c.line(strings.TrimSuffix(in.String(), "\n"))
	}, "} else {")
	c.depth++
	in := g.newCode()
	in.stmt("%s = %s", n, g.url(in, b.target, b.params))
	c.line(strings.TrimSuffix(in.String(), "\n"))
	c.depth--
	c.line("}")
	g.send(c, a.client, call{url: n, post: a.post, use: g.show})
}

func flowList(g *gen, c *code) {
	a := g.ask(c)
	b := a
	if !a.target.write {
		b.target.path = []piece{{lit: "/badges"}}
	}
	n := g.name("urls", "links")
	c.let(n, "["+g.url(c, a.target, a.params)+", "+g.url(c, b.target, b.params)+"]")
	c.stmt("%s.forEach(%s)", n, g.lambda("u", func(in *code) { g.send(in, a.client, call{url: "u", post: a.post, use: g.show}) }))
}

func flowTry(g *gen, c *code) {
	a := g.ask(c)
	c.blockTail("try", func() {
		in := g.newCode()
		in.async, in.function = c.async, c.function
		g.request(in, a)
		c.line(strings.TrimSuffix(in.String(), "\n"))
	}, "} catch (e) {")
	c.depth++
	c.stmt("console.log(%s)", g.str("failed"))
	c.depth--
	c.line("}")
}

func flowSwitch(g *gen, c *code) {
	a := g.ask(c)
	c.block("switch (probe("+g.str("switch")+", 1))", func() {
		c.line("case 0:")
		c.depth++
		c.stmt("console.log(0)")
		c.stmt("break")
		c.depth--
		c.line("default:")
		c.depth++
		in := g.newCode()
		in.async, in.function = c.async, c.function
		g.request(in, a)
		c.line(strings.TrimSuffix(in.String(), "\n"))
		c.depth--
	})
}
