package jsprog

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// spellSearchParams uses URLSearchParams.
func spellSearchParams(g *gen, c *code, t target, params []param) string {
	n := g.searchParams(c, params)
	if g.Chance(1, 3) {
		n += ".toString()"
	}
	return g.text(append(g.address(t), piece{lit: "?"}, piece{expr: n, atom: true}))
}

// searchParams makes a URLSearchParams and returns an expression for it.
func (g *gen) searchParams(c *code, params []param) string {
	first := params
	var rest []param
	if at := g.Intn(len(params) + 1); g.Chance(1, 2) {
		first, rest = params[:at], params[at:]
	}
	for i, p := range first {
		if p.guard != "" {
			first, rest = first[:i], params[i:]
			break
		}
	}
	init := g.searchParamsInit(c, first)
	if len(rest) == 0 && g.Chance(1, 2) {
		return "new URLSearchParams(" + init + ")"
	}
	n := g.name("params", "query", "search")
	c.let(n, "new URLSearchParams("+init+")")
	for _, p := range rest {
		method := randprog.Pick(g.Source, "set", "append")
		c.guarded(p.guard, n+"."+method+"("+g.str(p.name)+", "+p.value(g)+")")
	}
	return n
}

// searchParamsInit spells the argument of new URLSearchParams.
func (g *gen) searchParamsInit(c *code, params []param) string {
	if len(params) == 0 {
		return randprog.Pick(g.Source, "", "{}", g.str(""))
	}
	switch g.Weighted(5, 2, 2, 1) {
	case 1:
		g.spelled("pairs")
		items := make([]string, len(params))
		for i, p := range params {
			items[i] = "[" + g.str(p.name) + ", " + p.inObject(g) + "]"
		}
		return "[" + strings.Join(items, ", ") + "]"
	case 2:
		g.spelled("string")
		var ps []piece
		for i, p := range params {
			ps = append(ps, g.pair(i, p)...)
		}
		if !g.Chance(1, 4) {
			ps[0].lit = strings.TrimPrefix(ps[0].lit, "?")
		}
		return g.text(ps)
	case 3:
		if g.st.modern {
			g.spelled("Object.entries")
			return "Object.entries(" + g.paramsObject(c, params) + ")"
		}
	}
	return g.paramsObject(c, params)
}

// spellURLObject uses new URL and its searchParams.
func spellURLObject(g *gen, c *code, t target, params []param) string {
	n := g.name("url", "u", "target")
	args := g.text(g.address(t))
	first := 0
	for first < len(params) && params[first].guard == "" && g.Chance(1, 4) {
		first++
	}
	switch {
	case first > 0:
		args = g.text(g.pieces(t, params[:first]))
	case len(t.base) == 1 && g.Chance(1, 3) && len(t.path) == 1 && t.path[0].expr == "":
		g.spelled("path and base")
		if lit := t.base[0].lit; lit != "" && strings.HasPrefix(lit, "http") {
			at := strings.Index(lit[8:], "/")
			path := t.path[0].lit
			if at >= 0 {
				path = lit[8+at:] + path
				lit = lit[:8+at]
			}
			args = g.str(path) + ", " + g.str(lit)
		}
	}
	c.let(n, "new URL("+args+")")
	if rest := params[first:]; first == 0 && g.Chance(1, 3) {
		g.spelled("search =")
		value := g.searchParams(c, rest)
		if g.Chance(1, 2) {
			value += ".toString()"
		}
		c.stmt("%s.search = %s", n, value)
	} else {
		via := n + ".searchParams"
		switch {
		case g.st.modern && g.Chance(1, 12):
			via = g.name("searchParams")
			if via == "searchParams" {
				c.let("{ searchParams }", n)
			} else {
				c.let("{ searchParams: "+via+" }", n)
			}
		case g.Chance(1, 5):
			via = g.name("search", "sp")
			c.let(via, n+".searchParams")
		}
		for _, p := range rest {
			c.guarded(p.guard, via+"."+randprog.Pick(g.Source, "set", "append")+"("+g.str(p.name)+", "+p.value(g)+")")
		}
	}
	return n + randprog.Pick(g.Source, ".href", ".toString()", ".href")
}

// paramsObject spells parameters as an object: literal, or built in steps.
func (g *gen) paramsObject(c *code, params []param) string {
	var entries []entry
	var later []param
	inSteps := g.Chance(1, 4)
	for i, p := range params {
		switch {
		case p.guard != "" && g.st.modern && !inSteps:
			spread := "(" + p.guard + " && { " + p.name + ": " + p.inObject(g) + " })"
			if g.Chance(1, 2) {
				spread = "(" + p.guard + " ? { " + p.name + ": " + p.inObject(g) + " } : {})"
			}
			entries = append(entries, entry{name: spread})
		case p.guard != "" || inSteps && i > 0 && g.Chance(1, 2) || len(later) > 0:
			later = append(later, p)
		default:
			entries = append(entries, entry{p.name, p.value(g)})
		}
	}
	if g.st.modern && len(entries) > 1 && entries[0].value != "" && g.Chance(1, 8) {
		g.spelled("spread")
		n := g.name("common", "defaults", "shared")
		c.let(n, g.object(entries[0]))
		entries[0] = entry{name: n}
	}
	text := g.object(entries...)
	if len(later) == 0 && g.Chance(2, 3) {
		return text
	}
	n := g.name("params", "data", "query")
	c.let(n, text)
	for _, p := range later {
		set := n + "." + p.name + " = " + p.value(g)
		if g.Chance(1, 5) {
			set = n + "[" + g.str(p.name) + "] = " + p.value(g)
		}
		c.guarded(p.guard, set)
	}
	return n
}

// spellMap turns an object into a query with Object.keys and map.
func spellMap(g *gen, c *code, t target, params []param) string {
	object := g.paramsObject(c, params)
	helper := g.name("serialize", "toQuery", "encode")
	value := randprog.Pick(g.Source, "o[n]", "encodeURIComponent(o[n])")
	switch {
	case g.st.modern && g.Chance(1, 2):
		pair := randprog.Pick(g.Source, "`${n}=${encodeURIComponent(v)}`", "n + '=' + encodeURIComponent(v)", "[n, encodeURIComponent(v)].join('=')")
		c.let(helper, "o => Object.entries(o).map(([n, v]) => "+pair+").join("+g.str("&")+")")
	case g.Chance(1, 3):
		c.block("function "+helper+"(o)", func() {
			c.let("list", "[]")
			c.block("for (var n in o)", func() { c.stmt("list.push(n + %s + %s)", g.str("="), value) })
			c.stmt("return list.join(%s)", g.str("&"))
		})
	default:
		c.block("function "+helper+"(o)", func() {
			c.stmt("return Object.keys(o).map(%s).join(%s)", g.arrow("n", "n + "+g.str("=")+" + "+value), g.str("&"))
		})
	}
	return g.text(append(g.address(t), piece{lit: "?"}, piece{expr: helper + "(" + object + ")", atom: true}))
}
