package goprog

import (
	"fmt"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// An address is what a unit asks for.
type address struct {
	base   []atom // scheme, host and path
	params []param
	host   string // scheme and host
	path   string // the path, if it is a literal
}

// A param is a parameter.
type param struct {
	name  string
	value value
	cond  string // adds it only then; "" for always
	other *param // what is added otherwise
}

// credential reports whether the parameter is one that must go.
func (p param) credential() bool { return p.name == appKey.param || p.name == accessToken.param }

// An atom is a part of a text: a literal or a value.
type atom struct {
	lit   string
	value *value
}

func lit(s string) atom { return atom{lit: s} }

func val(v value) atom { return atom{value: &v} }

// conditional reports whether a parameter depends on something.
func (a address) conditional() bool {
	for _, p := range a.params {
		if p.cond != "" {
			return true
		}
	}
	return false
}

// address returns what the unit at hand asks for.
func (f *function) address() address {
	g := f.g
	a := address{host: "https://api.stackexchange.com"}
	if g.now().Clean {
		a.host = randprog.Pick(g.Source, "https://metasmoke.erwaysoftware.com", "https://www.googleapis.com", "https://api.github.com", "https://example.org")
		g.label("neighbour", "other host")
	} else {
		switch g.Weighted(14, 1, 1, 1) {
		case 1:
			f.plainHTTP(&a)
		case 2:
			a.host = "https://api.stackoverflow.com"
			g.label("host", "alias")
		case 3:
			a.host = "HTTPS://API.StackExchange.com"
			g.label("host", "mixed case")
		}
	}
	f.path(&a)
	f.parameters(&a)
	return a
}

// plainHTTP sends without encryption, though no tokens: the API takes them
// away then, and a program that is fixed does what it could not do before.
func (f *function) plainHTTP(a *address) {
	f.keysOnly = true
	a.host = "http://api.stackexchange.com"
	f.g.label("host", "http")
}

// path fills in the path, which tells the unit's number.
func (f *function) path(a *address) {
	g := f.g
	version := randprog.Pick(g.Source, "/2.3", "/2.2", "/2.4", "")
	id := fmt.Sprint(1000 + g.now().Number)
	route := randprog.Pick(g.Source, "questions", "users", "posts")
	tail := randprog.Pick(g.Source, "", "/comments", "/timeline")
	if g.Chance(1, 4) {
		name := f.local("id", "ids")
		f.add("%s := %s", name, randprog.Pick(g.Source, fmt.Sprintf("%q", id), fmt.Sprintf("%q", id+";1;2"), id))
		v := value{expr: name}
		if f.lines[len(f.lines)-1] == name+" := "+id {
			v.typ = "int"
		}
		a.base = []atom{lit(a.host), lit(version + "/" + route + "/"), val(v), lit(tail)}
		return
	}
	a.path = version + "/" + route + "/" + id + tail
	a.base = []atom{lit(a.host), lit(a.path)}
}

// parameters fills in the parameters in some order.
func (f *function) parameters(a *address) {
	g := f.g
	var others []param
	for _, name := range []string{"site", "order", "filter", "pagesize", "tagged", "sort"} {
		if g.Chance(1, 3) {
			others = append(others, param{name: name, value: f.other(name)})
		}
	}
	creds := f.credentials()
	for _, c := range creds {
		if c.cond != "" && len(others) == 0 {
			others = append(others, param{name: "site", value: f.other("site")})
		}
	}
	for i, c := range creds {
		at := len(others)
		if c.cond == "" {
			at = g.Intn(len(others) + 1)
		}
		if i == 0 && c.cond == "" {
			g.label("place", place(at, len(others)))
		}
		others = append(others[:at], append([]param{c}, others[at:]...)...)
	}
	a.params = others
}

// place names where a parameter stands among others.
func place(at, others int) string {
	switch {
	case others == 0:
		return "only"
	case at == 0:
		return "first"
	case at == others:
		return "last"
	}
	return "middle"
}

// credentials returns the parameters that must go.
func (f *function) credentials() []param {
	g := f.g
	way := g.Weighted(8, 3, 3, 1, 1, 1, 1, 1)
	if f.keysOnly && way != 4 && way != 7 {
		way = 0
	}
	switch way {
	case 1:
		g.label("credential", "token")
		return []param{f.sent(accessToken)}
	case 2:
		g.label("credential", "key and token")
		return []param{f.sent(appKey), f.sent(accessToken)}
	case 3:
		g.label("credential", "empty key")
		return []param{{name: "key", value: value{expr: `""`, lit: "", global: true, konst: true}}, f.sent(accessToken)}
	case 4:
		return []param{f.guarded(appKey)}
	case 5:
		return []param{f.sent(appKey), f.guarded(accessToken)}
	case 6:
		return []param{f.fallback()}
	case 7:
		g.label("credential", "key twice")
		key := f.stable(appKey)
		return []param{{name: "key", value: key}, {name: "key", value: key}}
	}
	g.label("credential", "key")
	return []param{f.sent(appKey)}
}

func (f *function) sent(k kind) param { return param{name: k.param, value: f.credential(k)} }

// stable returns a credential that can be evaluated several times.
func (f *function) stable(k kind) value {
	v := f.credential(k)
	if v.encoded || !v.effects && v.lit == "" {
		v.encoded = false
		return v
	}
	name := f.local(k.names...)
	f.add("%s := %s", name, v.str())
	return value{expr: name}
}

// maybe returns a credential that may be missing, and what tells.
func (f *function) maybe(k kind) (value, string) {
	f.g.optional = true
	name := f.local(k.names...)
	f.add("%s := os.Getenv(%q)", name, "SE_OPTIONAL_"+k.method)
	return value{expr: name}, randprog.Pick(f.g.Source, name+` != ""`, "len("+name+") > 0")
}

// guarded returns a parameter that is added only if there is a value.
func (f *function) guarded(k kind) param {
	f.g.label("credential", "guarded "+k.param)
	v, cond := f.maybe(k)
	return param{name: k.param, value: v, cond: cond}
}

// fallback returns a token that gives way to a key.
func (f *function) fallback() param {
	f.g.label("credential", "token or key")
	key := f.stable(appKey)
	v, cond := f.maybe(accessToken)
	return param{name: accessToken.param, value: v, cond: cond, other: &param{name: appKey.param, value: key}}
}
