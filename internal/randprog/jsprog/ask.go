package jsprog

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// An ask is a request to be written: what for, with which parameters, by which
// client.
type ask struct {
	target target
	params []param
	client client
	post   bool
}

// ask makes up a request. Declarations go to c.
func (g *gen) ask(c *code) ask {
	kind := g.Weighted(6, 2, 2)
	post := kind > 0 && g.Chance(1, 5)
	cl, ok := g.pickClient(func(cl client) bool { return cl.form || !post })
	if !ok {
		post = false
		cl, _ = g.pickClient(func(client) bool { return true })
	}
	if cl.name == "$.post" || cl.name == "axios.post" {
		post = true
	}
	a := ask{client: cl, post: post}
	g.unit.Client = cl.name
	var creds []param
	if kind != 2 {
		creds = append(creds, g.credParam(c, "key"))
	}
	if kind != 0 {
		creds = append(creds, g.credParam(c, "access_token"))
	}
	if len(creds) == 2 && creds[0].cred.effects && g.options.Fixable {
		creds[0] = g.paramOf(&cred{name: "key", lit: values["key"][0]})
	}
	if len(creds) == 2 && creds[0].cred.effects && !creds[1].cred.empty {
		g.doubt("the key is not needed beside the token, but evaluating it has effects")
	}
	if len(creds) == 2 && g.Chance(1, 2) {
		slices.Reverse(creds)
	}
	plain := kind > 0 || slices.ContainsFunc(creds, func(p param) bool { return p.cred.empty })
	a.target = g.pickTarget(c, plain, kind > 0 && g.Chance(1, 2), post && kind > 0)
	others := g.others(c)
	for _, p := range creds {
		others = slices.Insert(others, g.Intn(len(others)+1), p)
	}
	if g.Chance(1, 40) {
		g.spelled("key twice")
		others = append(others, creds[0])
	}
	a.params = others
	return a
}

// credParam makes a credential and the parameter that carries it.
func (g *gen) credParam(c *code, name string) param { return g.paramOf(g.credential(c, name)) }

// paramOf returns the parameter that carries a credential.
func (g *gen) paramOf(k *cred) param {
	p := param{name: k.name, cred: k, expr: k.expr, atom: k.atom}
	switch {
	case k.expr == "":
		p.lit = k.lit
		if g.Chance(1, 2) {
			p.lit = strings.NewReplacer("(", "%28", ")", "%29", "*", "*").Replace(k.lit)
			g.spelled("percent-encoded literal")
		}
	case !k.encoded && g.Chance(1, 5):
		p.escape = randprog.Pick(g.Source, "encodeURIComponent", "encodeURIComponent", "encodeURI", "escape")
	}
	if k.expr != "" && !k.effects && (k.empty && g.Chance(2, 3) || g.Chance(1, 20)) {
		p.guard = k.expr
		g.spelled("guard")
	}
	return p
}

// call spells what a request sends.
func (g *gen) call(c *code, a ask) call {
	k := call{post: a.post}
	g.rewritten = false
	inURL, beside := g.divide(a)
	switch {
	case beside == nil:
	case a.post:
		k.body = g.form(c, a.client, beside)
	default:
		k.query = g.beside(c, a.client, beside)
	}
	if len(inURL) == 0 {
		k.url = g.text(g.address(a.target))
	} else {
		k.url = g.url(c, a.target, inURL)
	}
	if g.Chance(1, 4) {
		g.spelled("url in a variable")
		n := g.name("url", "link", "where")
		c.let(n, k.url)
		k.url = n
		if g.Chance(1, 5) && !a.target.moved && !g.rewritten {
			g.spelled("url logged")
			c.stmt("console.log(%s)", n)
		}
	}
	return k
}

// divide decides which parameters stand in the URL and which beside it.
func (g *gen) divide(a ask) (inURL, beside []param) {
	able := a.client.query && !a.post || a.client.form && a.post
	if !able || !g.Chance(2, 3) {
		return a.params, nil
	}
	if a.client.replace && !a.post || g.Chance(1, 2) {
		return nil, a.params
	}
	for _, p := range a.params {
		if (p.cred != nil) == g.Chance(1, 5) && p.guard == "" {
			inURL = append(inURL, p)
		} else {
			beside = append(beside, p)
		}
	}
	return inURL, beside
}

// beside spells the params of a client that takes them.
func (g *gen) beside(c *code, cl client, params []param) string {
	switch {
	case cl.search && g.Chance(1, 6):
		g.spelled("params: URLSearchParams")
		return g.searchParams(c, params)
	case cl.text && g.Chance(1, 6):
		g.spelled("params: text")
		return g.query(params)
	}
	g.spelled("params: object")
	return g.paramsObject(c, params)
}

// query spells parameters as a text without a question mark.
func (g *gen) query(params []param) string {
	var ps []piece
	for i, p := range params {
		pair := g.pair(i, p)
		pair[0].lit = strings.TrimPrefix(pair[0].lit, "?")
		ps = append(ps, pair...)
	}
	return g.text(ps)
}

// form spells the body of a POST.
func (g *gen) form(c *code, cl client, params []param) string {
	if cl.object && !g.Chance(1, 6) {
		g.spelled("form: object")
		return g.paramsObject(c, params)
	}
	if cl.object || g.Chance(1, 2) || !hasURL(g) {
		g.spelled("form: text")
		if cl.library == "got" || cl.library == "ky" || cl.library == "request" {
			return g.paramsObject(c, params)
		}
		return g.query(params)
	}
	g.spelled("form: URLSearchParams")
	text := g.searchParams(c, params)
	if cl.library != "web" || g.Chance(1, 2) || cl.name == "XMLHttpRequest" {
		text += ".toString()"
	}
	return text
}

// show is what programs do with answers: print what tells who was asking.
func (g *gen) show(c *code, data string) {
	if !plainName.MatchString(data) {
		n := g.name("json", "parsed", "reply")
		c.let(n, data)
		data = n
	}
	switch g.Weighted(3, 1, 1) {
	case 0:
		c.stmt("console.log(%s.quota_max, %s.items && %s.items.length)", data, data, data)
	case 1:
		c.stmt("console.log(%s, %s.quota_max)", g.str("quota"), data)
	case 2:
		c.stmt("console.log(JSON.stringify(%s))", data)
	}
}

// write spells a request at the current place.
func (g *gen) request(c *code, a ask) {
	k := g.call(c, a)
	k.use = g.show
	g.send(c, a.client, k)
}
