package jsprog

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A flow is how a URL and its credentials come to the request.
type flow struct {
	label  string
	weight int
	on     func(*gen) bool
	write  func(g *gen, c *code)
}

// writeUnit writes a request, or some that belong together.
func (g *gen) writeUnit(c *code) {
	var fit []flow
	var weights []int
	for _, f := range flows {
		if f.on == nil || f.on(g) {
			fit = append(fit, f)
			weights = append(weights, f.weight)
		}
	}
	f := fit[g.Weighted(weights...)]
	g.unit.Flow = f.label
	f.write(g, c)
}

// notFixable reports whether shapes may be written that might be refused.
func notFixable(g *gen) bool { return !g.options.Fixable }

var flows []flow

func init() {
	flows = []flow{
		{"straight", 12, nil, func(g *gen, c *code) { g.request(c, g.ask(c)) }},
		{"function", 6, nil, flowFunction},
		{"async function", 5, isModern, flowAsync},
		{"immediate function", 2, nil, func(g *gen, c *code) {
			c.stmt("(%s)()", g.function("", func(c *code) { g.request(c, g.ask(c)) }))
		}},
		{"parameter", 5, nil, flowParameter},
		{"options parameter", 2, isModern, flowOptions},
		{"url helper", 6, nil, flowURLHelper},
		{"url helper with query", 4, nil, flowQueryHelper},
		{"request helper", 6, nil, flowRequestHelper},
		{"promise helper", 5, nil, flowPromiseHelper},
		{"send helper", 3, nil, flowSendHelper},
		{"class", 4, isModern, flowClass},
		{"constructor function", 2, nil, flowConstructor},
		{"object methods", 4, nil, flowObject},
		{"closure", 3, nil, flowClosure},
		{"promise chain", 3, func(g *gen) bool { return g.platform != apps }, flowChain},
		{"loop", 3, nil, flowLoop},
		{"forEach", 3, nil, flowForEach},
		{"nested", 3, nil, flowNested},
		{"twice", 2, nil, flowTwice},
		{"branches", 3, nil, flowBranches},
		{"changed later", 3, nil, flowChanged},
		{"await between", 2, isModern, flowAwait},
		{"shadowed", 2, nil, flowShadowed},
		{"property", 2, nil, flowProperty},
		{"list of urls", 2, nil, flowList},
		{"try", 2, nil, flowTry},
		{"switch", 1, nil, flowSwitch},
		{"timer", 2, func(g *gen) bool { return g.platform != apps }, flowTimer},
		{"instance", 4, hasInstances, flowInstance},
		{"shared helper", 2, notFixable, flowShared},
		{"compared", 1, notFixable, flowCompared},
		{"cache key", 1, notFixable, flowCache},
		{"eval", 1, notFixable, flowEval},
		{"jsonp", 1, func(g *gen) bool { return notFixable(g) && g.hasJQuery() }, flowJSONP},
		{"navigation", 1, func(g *gen) bool { return notFixable(g) && g.inPage() }, flowNavigation},
	}
}

// function spells a function expression that is called at once.
func (g *gen) function(params string, body func(c *code)) string {
	c := g.newCode()
	c.function = true
	body(c)
	head := "function (" + params + ")"
	if g.st.modern && g.Chance(1, 2) {
		head = "(" + params + ") =>"
	}
	return head + " {\n" + indented(c.String()) + "}"
}

// define declares a function, in one of several ways.
func (g *gen) define(c *code, name, params string, async bool, body func(c *code)) {
	inner := g.newCode()
	inner.function, inner.async = true, async
	body(inner)
	prefix := ""
	if async {
		prefix = "async "
	}
	text := " {\n" + indented(inner.String()) + "}"
	switch {
	case g.st.modern && g.Chance(1, 3):
		c.let(name, prefix+"("+params+") =>"+text)
	case g.Chance(1, 5):
		c.let(name, prefix+"function ("+params+")"+text)
	default:
		c.line(prefix + "function " + name + "(" + params + ")" + text)
	}
}

// askFor makes a request whose declarations stand outside of a function or
// inside of it.
func (g *gen) askFor(outer, inner *code) ask {
	if g.Chance(1, 2) {
		return g.ask(outer)
	}
	return g.ask(inner)
}

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

// flowChanged assigns the variable again between the URL and the request.
func flowChanged(g *gen, c *code) {
	a := g.ask(c)
	k := g.name("key", "current")
	changed := false
	for i, p := range a.params {
		if p.cred == nil || p.expr == "" || p.cred.encoded || p.guard != "" {
			continue
		}
		c.variable(k, p.expr)
		inner := *p.cred
		inner.expr, inner.effects, inner.fixed = k, false, false
		a.params[i] = g.paramOf(&inner)
		changed = true
		break
	}
	n := g.name("url", "link")
	c.let(n, g.url(c, a.target, a.params))
	if changed {
		c.stmt("%s = %s", k, g.str("changed"))
	}
	g.send(c, a.client, call{url: n, post: a.post, use: g.show})
	if changed && g.Chance(1, 2) {
		c.stmt("console.log(%s)", k)
	}
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

func flowTimer(g *gen, c *code) {
	a := g.ask(c)
	c.stmt("setTimeout(%s, 10)", g.function("", func(in *code) { g.request(in, a) }))
}
