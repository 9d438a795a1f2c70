package jsprog

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A cred is a credential as the program holds it.
type cred struct {
	name    string // key or access_token
	expr    string // empty for a literal
	lit     string // the raw value of a literal
	atom    bool
	effects bool // evaluating it shows
	empty   bool // the code shows that it may be missing
	encoded bool // the value is percent-encoded
	fixed   bool // a variable that nothing changes
}

// values are made-up credentials of the shapes that occur.
var values = map[string][]string{
	"key":          {"abcdefghijklmnopqrstuv((", "A1b2C3d4E5f6G7h8I9j0Kl((", "q*r(s)t0u1v2w3x4y5z6AB((", "rl_abcdefghijklmnopqrstuv"},
	"access_token": {"tokentokentokentoken12))", "T0k*n(T0k)nT0kenT0ken1))"},
}

// credential makes a credential and declares what it needs.
func (g *gen) credential(c *code, name string) *cred {
	k := &cred{name: name, atom: true}
	value := randprog.Pick(g.Source, values[name]...)
	kinds := credKinds
	i := g.Weighted(weightsOf(kinds)...)
	if kinds[i].on != nil && !kinds[i].on(g) {
		i = 0
	}
	kinds[i].make(g, c, k, value)
	g.spelled("credential: " + kinds[i].label)
	return k
}

// A credKind is one way to hold a credential.
type credKind struct {
	label  string
	weight int
	on     func(*gen) bool // nil for everywhere
	make   func(g *gen, c *code, k *cred, value string)
}

func weightsOf(kinds []credKind) (weights []int) {
	for _, k := range kinds {
		weights = append(weights, k.weight)
	}
	return weights
}

// ident returns a name for a variable that holds a credential.
func (g *gen) ident(name string) string {
	if name == "key" {
		return g.name("key", "KEY", "apiKey", "SE_KEY", "appKey")
	}
	return g.name("token", "access_token", "TOKEN", "accessToken", "userToken")
}

// split cuts a value in two.
func split(value string) (string, string) { return value[:11], value[11:] }

var credKinds = []credKind{
	{"constant", 10, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr, k.fixed = g.ident(k.name), true
		c.let(k.expr, g.str(value))
	}},
	{"literal", 6, nil, func(_ *gen, _ *code, k *cred, value string) { k.lit, k.fixed = value, true }},
	{"split constant", 2, nil, func(g *gen, c *code, k *cred, value string) {
		a, b := split(value)
		k.expr, k.fixed = g.ident(k.name), true
		c.let(k.expr, g.str(a)+" + "+g.str(b))
	}},
	{"member", 4, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("settings", "config", "auth", "CONFIG")
		member := randprog.Pick(g.Source, k.name, "apiKey", "secret")
		c.let(n, g.object(entry{member, g.str(value)}, entry{"site", g.str("stackoverflow")}))
		k.expr, k.fixed = n+"."+member, true
	}},
	{"nested member", 1, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("settings", "config")
		c.let(n, g.object(entry{"api", g.object(entry{k.name, g.str(value)})}))
		k.expr, k.fixed = n+".api."+k.name, true
	}},
	{"array element", 1, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("keys", "secrets")
		c.let(n, "["+g.str(value)+", "+g.str("other")+"]")
		k.expr, k.fixed = n+"[0]", true
	}},
	{"string member", 1, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("settings", "store")
		c.let(n, "{ "+g.str("api key")+": "+g.str(value)+" }")
		k.expr, k.fixed = n+"["+g.str("api key")+"]", true
	}},
	{"function", 2, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("getKey", "readKey", "credential")
		c.block("function "+n+"()", func() { c.stmt("return %s", g.str(value)) })
		k.expr = n + "()"
	}},
	{"function with effects", 2, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("nextKey", "takeKey")
		c.let(n, g.arrow("", "probe("+g.str(k.name)+", "+g.str(value)+")"))
		k.expr, k.effects = n+"()", true
	}},
	{"getter with effects", 2, nil, func(g *gen, c *code, k *cred, value string) {
		n := g.name("vault", "secrets")
		c.let(n, "{ get "+k.name+"() { return probe("+g.str(k.name)+", "+g.str(value)+")"+g.end()+" } }")
		k.expr, k.effects = n+"."+k.name, true
	}},
	{"call with effects", 2, nil, func(g *gen, _ *code, k *cred, value string) {
		k.expr, k.effects = "probe("+g.str(k.name)+", "+g.str(value)+")", true
	}},
	{"computed", 3, nil, func(g *gen, c *code, k *cred, value string) {
		a, b := split(value)
		k.expr, k.fixed = g.ident(k.name), true
		c.let(k.expr, randprog.Pick(g.Source,
			"["+g.str(a)+", "+g.str(b)+"].join("+g.str("")+")",
			g.str(a)+".concat("+g.str(b)+")",
			g.str("-"+value)+".slice(1)",
			g.str(" "+value)+".trim()",
			g.str(b+"/"+a)+".split("+g.str("/")+").reverse().join("+g.str("")+")",
			"String("+g.str(value)+")",
		))
	}},
	{"encoded constant", 2, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr, k.encoded, k.fixed = g.ident(k.name), true, true
		c.let(k.expr, g.str(strings.NewReplacer("(", "%28", ")", "%29").Replace(value)))
	}},
	{"destructured", 2, func(g *gen) bool { return g.st.modern }, func(g *gen, c *code, k *cred, value string) {
		n, from := g.ident(k.name), g.name("settings", "account")
		c.let(from, g.object(entry{k.name, g.str(value)}, entry{"id", "1"}))
		pattern := "{ " + k.name + ": " + n + " }"
		if n == k.name {
			pattern = "{ " + n + " }"
		}
		c.let(pattern, from)
		k.expr, k.fixed = n, true
	}},
	{"environment", 3, func(g *gen) bool { return g.platform == node && !g.options.Plain }, func(g *gen, c *code, k *cred, value string) {
		env := "process.env." + map[string]string{"key": "SE_KEY", "access_token": "SE_TOKEN"}[k.name]
		if g.Chance(1, 3) {
			k.expr, k.fixed = env, true
			return
		}
		k.expr, k.fixed = g.ident(k.name), true
		if g.Chance(1, 2) {
			env += " || " + g.str(value)
		}
		c.let(k.expr, env)
	}},
	{"storage", 2, func(g *gen) bool { return g.inPage() || g.platform == user && !g.options.Plain }, makeStored},
	{"reassigned", 2, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr = g.ident(k.name)
		c.variable(k.expr, g.str("old"))
		c.stmt("%s = %s", k.expr, g.str(value))
	}},
	{"conditional", 3, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr, k.empty = g.ident(k.name), true
		c.variable(k.expr, randprog.Pick(g.Source, g.str(""), "null", "undefined", "false"))
		c.stmt("if (probe(%s, %s)) %s = %s", g.str("has "+k.name), randprog.Pick(g.Source, "true", "false"), k.expr, g.str(value))
	}},
	{"declared, then set", 1, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr = g.ident(k.name)
		c.stmt("%s %s", g.mutable(), k.expr)
		n := g.name("setKey", "configure")
		c.block("function "+n+"(value)", func() { c.stmt("%s = value", k.expr) })
		c.stmt("%s(%s)", n, g.str(value))
		k.empty = true
	}},
	{"ternary", 1, nil, func(g *gen, c *code, k *cred, value string) {
		k.expr, k.fixed = g.ident(k.name), true
		c.let(k.expr, "probe("+g.str("which")+", "+randprog.Pick(g.Source, "true", "false")+") ? "+g.str(value)+" : "+g.str(values[k.name][0]))
	}},
	{"default", 2, nil, func(g *gen, c *code, k *cred, value string) {
		from := g.name("given", "passed")
		c.let(from, randprog.Pick(g.Source, "{}", "{ k: "+g.str(value)+" }"))
		k.expr, k.fixed = g.ident(k.name), true
		c.let(k.expr, from+".k || "+g.str(value))
	}},
	{"optional member", 2, nil, func(g *gen, c *code, k *cred, value string) {
		from := g.name("given", "passed")
		c.let(from, randprog.Pick(g.Source, "{}", "{ k: "+g.str(value)+" }", "{ k: null }"))
		k.expr, k.empty = from+".k", true
	}},
	{"empty", 1, nil, func(g *gen, c *code, k *cred, _ string) {
		k.expr, k.empty, k.fixed = g.ident(k.name), true, true
		c.let(k.expr, randprog.Pick(g.Source, g.str(""), "null", "false", "undefined"))
	}},
	{"class member", 1, func(g *gen) bool { return g.st.modern }, func(g *gen, c *code, k *cred, value string) {
		class, n := g.name("Settings", "Account"), g.name("account", "me")
		c.block("class "+class, func() {
			c.block("constructor(value)", func() { c.stmt("this.%s = value", k.name) })
		})
		c.let(n, "new "+class+"("+g.str(value)+")")
		k.expr = n + "." + k.name
	}},
	{"counter", 1, nil, func(g *gen, c *code, k *cred, value string) {
		list, at := g.name("pool", "ring"), g.name("at", "next")
		c.let(list, "["+g.str(value)+", "+g.str(value)+"]")
		c.variable(at, "0")
		k.expr, k.effects = list+"["+at+"++]", true
	}},
}

// makeStored reads a credential from a storage, which may not have it.
func makeStored(g *gen, c *code, k *cred, value string) {
	k.expr = g.ident(k.name)
	read := "localStorage.getItem(" + g.str("se-"+k.name) + ")"
	put := "localStorage.setItem(" + g.str("se-"+k.name) + ", " + g.str(value) + ")"
	if g.platform == user {
		read = "GM_getValue(" + g.str(k.name) + ")"
		put = "GM_setValue(" + g.str(k.name) + ", " + g.str(value) + ")"
	}
	if g.Chance(1, 2) {
		c.stmt("%s", put)
	}
	if g.Chance(1, 2) {
		read += " || " + g.str(value)
		k.fixed = true
	} else {
		k.empty = true
	}
	c.let(k.expr, read)
}
