package seapi

import (
	"fmt"
	"strings"
)

// A generator writes spellings of URLs as the bytes of a fuzz input say. With no
// bytes left it takes the first of all choices, so it ends.
type generator struct {
	data   []byte
	consts []string
	conds  int
}

// An atom is literal text, an expression, or atoms that are there under a
// condition.
type atom struct {
	lit, expr   string
	then, other []atom
}

// pick returns a number below n.
func (g *generator) pick(n int) int {
	if len(g.data) == 0 {
		return 0
	}
	b := int(g.data[0])
	g.data = g.data[1:]
	return b % n
}

// one returns one of the choices.
func (g *generator) one(choices ...string) string { return choices[g.pick(len(choices))] }

// url writes a spelling.
func (g *generator) url() string {
	body := g.sum(g.atoms(), 0)
	return strings.Join(g.consts, "") + body
}

// atoms returns the atoms of a URL.
func (g *generator) atoms() []atom {
	out := []atom{{lit: g.one("https://api.stackexchange.com/2.3/me", "HTTP://api.stackoverflow.com:80/questions/1;2", "/me", "//api.stackexchange.com")}}
	if g.pick(8) == 1 {
		out = []atom{{expr: "base"}, {lit: "/me"}}
	}
	for i := range 1 + g.pick(5) {
		sep := "&"
		if i == 0 {
			sep = "?"
		}
		out = append(out, g.param(sep, i)...)
	}
	return append(out, atom{lit: g.one("", "", "", "#top", "&", "#?key=x&y")})
}

// param returns a parameter with the separator before it, sometimes under a
// condition.
func (g *generator) param(sep string, i int) []atom {
	if g.pick(8) == 1 {
		sep += "&"
	}
	p := append([]atom{{lit: sep + g.name()}}, g.value()...)
	if i == 0 || g.conds == 3 {
		return p
	}
	switch g.pick(8) {
	case 1:
		g.conds++
		return []atom{{then: p}}
	case 2:
		g.conds++
		other := append([]atom{{lit: sep + g.name()}}, g.value()...)
		return []atom{{then: p, other: other}}
	case 3: // 'a=b&' + (c ? 'key=K&' : '') + 'x=y'
		g.conds++
		p[0].lit = strings.TrimLeft(p[0].lit, "&")
		return []atom{{lit: "&"}, {then: append(p, atom{lit: "&"})}, {lit: "tail=1"}}
	}
	return p
}

func (g *generator) name() string {
	return g.one("key=", "access_token=", "site=", "KEY=", "%6Bey=", "fkey=", "filter=!9_(a;b)*~.", "key", "sort=key&page=", "access%5Ftoken=")
}

// value returns the atoms of a value, of which there may be several or none.
func (g *generator) value() []atom {
	var out []atom
	for range g.pick(3) {
		switch g.pick(4) {
		case 0:
			out = append(out, atom{lit: g.one("so", "abc%28%28", "a=b", "é'\"`$\\", "1")})
		default:
			out = append(out, atom{expr: g.one("K", "T", "so", "n", "m", "1", "encodeURIComponent(K)", "encodeURIComponent(n + '&key=')", "next()", "(K)", "{q: K, key: n}")})
		}
	}
	return out
}

// sum spells atoms as a concatenation.
func (g *generator) sum(atoms []atom, depth int) string {
	var ops []string
	for len(atoms) > 0 {
		n := 1 + g.pick(min(3, len(atoms)))
		ops = append(ops, g.operand(atoms[:n], depth)...)
		atoms = atoms[n:]
	}
	if len(ops) == 0 {
		return "''"
	}
	var b strings.Builder
	b.WriteString(ops[0])
	for _, op := range ops[1:] {
		b.WriteString(g.one(" + ", "+", " +\n  ", "\n  + ", " + /* why */ ", " // so\n + ") + op)
	}
	return b.String()
}

// operand spells a few atoms as operands.
func (g *generator) operand(atoms []atom, depth int) []string {
	if depth < 3 {
		switch g.pick(10) {
		case 1:
			name := fmt.Sprintf("c%d", len(g.consts))
			value := g.sum(atoms, depth+1)
			name = fmt.Sprintf("c%d", len(g.consts))
			g.consts = append(g.consts, fmt.Sprintf("const %s = %s; ", name, value))
			return []string{name}
		case 2:
			return []string{"(" + g.sum(atoms, depth+1) + ")"}
		case 3:
			return []string{g.template(atoms, depth+1)}
		case 4:
			return []string{g.list(atoms, depth+1)}
		}
	}
	var out []string
	for _, a := range atoms {
		out = append(out, g.atom(a, depth)...)
	}
	return out
}

// atom spells one atom as operands.
func (g *generator) atom(a atom, depth int) []string {
	switch {
	case a.then != nil:
		g.conds++
		cond := fmt.Sprintf("if%d", g.conds)
		return []string{fmt.Sprintf("(%s ? %s : %s)", cond, g.sum(a.then, depth+1), g.sum(a.other, depth+1))}
	case a.expr != "":
		return []string{a.expr}
	}
	var out []string
	for len(a.lit) > 0 {
		n := len(a.lit)
		if g.pick(4) == 1 {
			n = 1 + g.pick(n)
		}
		out = append(out, g.literal(a.lit[:n], g.one("'", "\"", "`")))
		a.lit = a.lit[n:]
	}
	return out
}

// literal spells text between quotes.
func (g *generator) literal(s, quote string) string { return quote + g.escaped(s, quote) + quote }

func (g *generator) escaped(s, quote string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c == quote[0] || c == '\\' || c == '$':
			b.WriteString(`\` + string(rune(c)))
		case c < 0x80 && g.pick(32) == 1:
			fmt.Fprintf(&b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// template spells atoms as a template.
func (g *generator) template(atoms []atom, depth int) string {
	out := ""
	for _, a := range atoms {
		if a.lit != "" {
			out += g.escaped(a.lit, "`")
			continue
		}
		if ops := g.atom(a, depth); len(ops) > 0 {
			out += "${" + ops[0] + "}"
		}
	}
	return "`" + out + "`"
}

// list spells atoms as a list that is joined without a separator, or with & if
// one starts with it.
func (g *generator) list(atoms []atom, depth int) string {
	sep := ""
	var items []string
	for i, a := range atoms {
		if i == 1 && strings.HasPrefix(a.lit, "&") {
			sep = "&"
		}
		if i > 1 && sep == "&" && !strings.HasPrefix(a.lit, "&") {
			sep = ""
			break
		}
	}
	for i, a := range atoms {
		if i > 0 && sep == "&" {
			a.lit = a.lit[1:]
		}
		items = append(items, g.sum([]atom{a}, depth))
	}
	return "[" + strings.Join(items, ", ") + "].join('" + sep + "')"
}
