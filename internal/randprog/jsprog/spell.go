package jsprog

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A speller writes a URL: statements into c, and the expression returned.
type speller struct {
	label  string
	weight int
	on     func(*gen) bool
	spell  func(g *gen, c *code, t target, params []param) string
}

// url spells a URL with parameters in one of many ways. The expression is one
// that needs no parentheses as an argument.
func (g *gen) url(c *code, t target, params []param) string {
	var fit []speller
	var weights []int
	for _, s := range spellers {
		if s.on == nil || s.on(g) {
			fit = append(fit, s)
			weights = append(weights, s.weight)
		}
	}
	s := fit[g.Weighted(weights...)]
	g.spelled("url: " + s.label)
	return s.spell(g, c, t, params)
}

func isModern(g *gen) bool { return g.st.modern }

var spellers = []speller{
	{"concatenation", 8, nil, func(g *gen, c *code, t target, params []param) string { return g.concat(g.pieces(t, params)) }},
	{"template", 8, isModern, func(g *gen, c *code, t target, params []param) string { return g.template(g.pieces(t, params)) }},
	{"+=", 4, nil, spellAppend},
	{"join", 1, nil, func(g *gen, c *code, t target, params []param) string {
		return "[" + strings.Join(g.each(g.pieces(t, params)), ", ") + "].join(" + g.str("") + ")"
	}},
	{"join of parameters", 3, nil, spellJoin},
	{"push and join", 3, nil, spellPush},
	{"URLSearchParams", 8, hasURL, spellSearchParams},
	{"new URL", 4, hasURL, spellURLObject},
	{"object and map", 3, nil, spellMap},
	{"concat method", 1, nil, func(g *gen, c *code, t target, params []param) string {
		parts := g.each(g.pieces(t, params))
		return parts[0] + ".concat(" + strings.Join(parts[1:], ", ") + ")"
	}},
	{"$.param", 2, func(g *gen) bool { return g.hasJQuery() }, func(g *gen, c *code, t target, params []param) string {
		return g.concat(append(g.address(t), piece{lit: "?"}, piece{expr: "$.param(" + g.paramsObject(c, params) + ")", atom: true}))
	}},
	{"querystring", 2, func(g *gen) bool { return g.platform == node && !g.options.Plain }, func(g *gen, c *code, t target, params []param) string {
		g.require("querystring", "querystring")
		return g.concat(append(g.address(t), piece{lit: "?"}, piece{expr: "querystring.stringify(" + g.paramsObject(c, params) + ")", atom: true}))
	}},
}

// hasURL reports whether URL and URLSearchParams can be used.
func hasURL(g *gen) bool { return g.platform != apps }

// address returns base and path.
func (g *gen) address(t target) []piece { return append(append([]piece(nil), t.base...), t.path...) }

// pieces returns the whole URL.
func (g *gen) pieces(t target, params []param) []piece {
	out := g.address(t)
	for i, p := range g.guardedLast(params) {
		lead := "&"
		if i == 0 {
			lead = "?"
		}
		if p.guard != "" {
			text := g.concat([]piece{{lit: lead + p.name + "="}, p.inURL()})
			out = append(out, piece{expr: g.conditional(p.guard, text), atom: true})
			continue
		}
		out = append(out, piece{lit: lead + p.name + "="}, p.inURL())
	}
	return out
}

// conditional spells a text that is there under a condition, in parentheses.
func (g *gen) conditional(guard, text string) string {
	if g.Chance(1, 5) {
		return "(" + guard + " && " + text + " || " + g.str("") + ")"
	}
	return "(" + guard + " ? " + text + " : " + g.str("") + ")"
}

// guardedLast moves parameters with a condition behind one without, so that the
// URL has its question mark.
func (g *gen) guardedLast(params []param) []param {
	var always, maybe []param
	for _, p := range params {
		if p.guard != "" && len(always) == 0 {
			maybe = append(maybe, p)
			continue
		}
		always = append(always, p)
		if len(maybe) > 0 && p.guard == "" {
			always = append(always, maybe...)
			maybe = nil
		}
	}
	if len(always) == 0 && len(maybe) > 1 {
		maybe[0].guard = ""
	}
	return append(always, maybe...)
}

// each spells pieces one by one, literals that follow one another as one.
func (g *gen) each(ps []piece) (out []string) {
	text := ""
	flush := func() {
		if text != "" {
			out = append(out, g.str(text))
		}
		text = ""
	}
	for _, p := range ps {
		if p.expr == "" {
			text += p.lit
			continue
		}
		flush()
		out = append(out, p.expr)
	}
	flush()
	return out
}

// concat spells pieces with +. Literals may be split further.
func (g *gen) concat(ps []piece) string {
	var out []string
	text := ""
	flush := func() {
		if len(text) > 12 && g.Chance(1, 8) {
			at := 1 + g.Intn(len(text)-1)
			out = append(out, g.str(text[:at]))
			text = text[at:]
		}
		if text != "" {
			out = append(out, g.str(text))
		}
		text = ""
	}
	for _, p := range ps {
		if p.expr == "" {
			text += p.lit
			continue
		}
		flush()
		if p.atom {
			out = append(out, p.expr)
		} else {
			out = append(out, "("+p.expr+")")
		}
	}
	flush()
	sep := " + "
	if len(out) > 2 && g.Chance(1, 12) {
		sep = randprog.Pick(g.Source, " +\n\t", "\n\t+ ", "+", " + /* and */ ")
	}
	return strings.Join(out, sep)
}

// template spells pieces as a template.
func (g *gen) template(ps []piece) string {
	var b strings.Builder
	for _, p := range ps {
		if p.expr == "" {
			b.WriteString(strings.NewReplacer("`", "\\`", "${", "\\${").Replace(p.lit))
		} else {
			b.WriteString("${" + p.expr + "}")
		}
	}
	return "`" + b.String() + "`"
}

// text spells pieces with + or as a template.
func (g *gen) text(ps []piece) string {
	if g.st.modern && g.Chance(1, 2) {
		return g.template(ps)
	}
	return g.concat(ps)
}

// spellAppend builds the URL in steps.
func spellAppend(g *gen, c *code, t target, params []param) string {
	n := g.name("url", "uri", "address")
	params = g.guardedLast(params)
	ps := g.address(t)
	at := 0
	for at < len(params) && params[at].guard == "" && (at == 0 || g.Chance(1, 3)) {
		ps = append(ps, g.pair(at, params[at])...)
		at++
	}
	c.variable(n, g.text(ps))
	for i, p := range params[at:] {
		step := n + " += " + g.text(g.pair(at+i, p))
		if g.Chance(1, 6) {
			step = n + " = " + n + " + " + g.concat(g.pair(at+i, p))
		}
		c.guarded(p.guard, step)
	}
	return n
}

// guarded adds a statement that is executed under a condition.
func (c *code) guarded(guard, statement string) {
	switch {
	case guard == "":
		c.stmt("%s", statement)
	case c.g.Chance(1, 2):
		c.block("if ("+guard+")", func() { c.stmt("%s", statement) })
	default:
		c.stmt("if (%s) %s", guard, statement)
	}
}

// pair returns a parameter with its separator.
func (g *gen) pair(at int, p param) []piece {
	lead := "&"
	if at == 0 {
		lead = "?"
	}
	return []piece{{lit: lead + p.name + "="}, p.inURL()}
}

// spellJoin joins parameters in an array.
func spellJoin(g *gen, c *code, t target, params []param) string {
	list := g.array(params)
	if g.Chance(1, 2) {
		n := g.name("params", "parts", "query")
		c.let(n, list)
		list = n
	}
	return g.text(append(g.address(t), piece{lit: "?"}, piece{expr: list + ".join(" + g.str("&") + ")", atom: true}))
}

// array spells parameters as an array of texts; those with a condition are
// filtered out.
func (g *gen) array(params []param) string {
	items := make([]string, len(params))
	filter := ""
	for i, p := range params {
		items[i] = g.text([]piece{{lit: p.name + "="}, p.inURL()})
		if p.guard != "" {
			items[i] = p.guard + " && " + items[i]
			filter = ".filter(Boolean)"
		}
	}
	sep := ", "
	if g.Chance(1, 5) {
		return "[\n\t" + strings.Join(items, ",\n\t") + "\n]" + filter
	}
	return "[" + strings.Join(items, sep) + "]" + filter
}

// spellPush pushes parameters on an array.
func spellPush(g *gen, c *code, t target, params []param) string {
	n := g.name("params", "parts", "args")
	at := g.Intn(2)
	at = min(at, len(params))
	for at > 0 && params[0].guard != "" {
		at = 0
	}
	c.let(n, g.array(params[:at]))
	for _, p := range params[at:] {
		c.guarded(p.guard, n+".push("+g.text([]piece{{lit: p.name + "="}, p.inURL()})+")")
	}
	return g.text(append(g.address(t), piece{lit: "?"}, piece{expr: n + ".join(" + g.str("&") + ")", atom: true}))
}
