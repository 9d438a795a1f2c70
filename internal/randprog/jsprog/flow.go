package jsprog

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
