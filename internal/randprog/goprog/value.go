package goprog

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A value is a Go expression.
type value struct {
	expr    string
	typ     string // "" for string
	lit     string // what it is, if it is a literal
	global  bool   // every function can spell it, and it has no effects
	konst   bool   // it is a constant
	effects bool   // it must be evaluated once
	encoded bool   // the literal is percent-encoded
}

// str returns the value as a string.
func (v value) str() string {
	switch v.typ {
	case "":
		return v.expr
	case "int":
		return "strconv.Itoa(" + v.expr + ")"
	}
	return "string(" + v.expr + ")"
}

// verb returns the verb that formats the value.
func (v value) verb(g *generator) string {
	switch {
	case v.typ == "int":
		return randprog.Pick(g.Source, "%d", "%d", "%v", "%02d")
	case v.typ == "[]byte":
		return "%s"
	}
	return randprog.Pick(g.Source, "%s", "%s", "%s", "%v")
}

// operand returns the value as the argument of a verb.
func (v value) operand(g *generator) string {
	if v.typ == "int" || v.typ == "[]byte" || g.Chance(1, 3) {
		return v.expr
	}
	return v.str()
}

// goType returns the type of the value.
func (v value) goType() string {
	if v.typ == "" {
		return "string"
	}
	return v.typ
}

// quote spells a string as a literal.
func quote(g *generator, s string) string {
	if g.Chance(1, 12) && !strings.ContainsAny(s, "`\r\n") {
		return "`" + s + "`"
	}
	return fmt.Sprintf("%q", s)
}

// Credentials that are made up, in the shape of real ones.
var (
	keys   = []string{"U4DMV*8nvpm3EOpvf69Rxw((", "rl_Sbk5fr8TqvKjrTWG9gQ((", "a1B2c3D4e5F6g7H8i9J0kL(("}
	tokens = []string{"xK2)aa*7Gh91LmNoPqRsTu))", "tR8wYbZ3cD5eF7gH9iJ1kL))"}
)

// A kind is one of the two credentials.
type kind struct {
	param  string   // its parameter
	names  []string // of variables
	env    string
	texts  []string
	method string
}

var (
	appKey      = kind{"key", []string{"key", "apiKey", "seKey", "appKey"}, "SE_KEY", keys, "Key"}
	accessToken = kind{"access_token", []string{"token", "accessToken", "userToken"}, "SE_TOKEN", tokens, "Token"}
)

// credential returns a way to spell a credential in a function.
func (f *function) credential(k kind) value {
	g := f.g
	text := randprog.Pick(g.Source, k.texts...)
	ways := []struct {
		name   string
		weight int
		make   func(*function, kind, string) value
	}{
		{"constant", 4, constantValue}, {"literal", 3, literalValue}, {"local", 3, localValue}, {"variable", 3, variableValue},
		{"environment", 3, environmentValue}, {"local environment", 2, localEnvironment}, {"field", 3, fieldValue},
		{"call", 2, callValue}, {"local call", 2, localCall}, {"typed constant", 1, typedConstant}, {"encoded literal", 1, encodedLiteral},
		{"pointer", 1, pointerValue}, {"map entry", 1, mapValue}, {"trimmed", 1, trimmedValue}, {"reassigned", 1, reassignedValue},
		{"method", 1, methodValue}, {"bytes", 1, bytesValue}, {"closure", 1, closureValue}, {"element", 1, elementValue},
		{"parts", 1, partsValue}, {"generic", 1, genericValue}, {"default", 1, defaultValue}, {"two results", 1, twoResults},
		{"switched", 1, switchedValue},
	}
	weights := make([]int, len(ways))
	for i, w := range ways {
		weights[i] = w.weight
	}
	way := ways[g.Weighted(weights...)]
	g.label("value", way.name)
	return way.make(f, k, text)
}

func constantValue(f *function, k kind, text string) value {
	name := f.g.top(k.names...)
	f.g.declare("const %s = %s", name, quote(f.g, text))
	return value{expr: name, global: true, konst: true}
}

func literalValue(f *function, _ kind, text string) value {
	return value{expr: quote(f.g, text), lit: text, global: true, konst: true}
}

// encodedLiteral is a literal as it stands in a URL.
func encodedLiteral(f *function, _ kind, text string) value {
	return value{expr: quote(f.g, text), lit: text, global: true, konst: true, encoded: true}
}

func localValue(f *function, k kind, text string) value {
	name := f.local(k.names...)
	f.add(randprog.Pick(f.g.Source, "%s := %s", "var %s = %s", "const %s = %s"), name, quote(f.g, text))
	return value{expr: name}
}

func variableValue(f *function, k kind, text string) value {
	name := f.g.top(k.names...)
	f.g.declare("var %s = %s", name, quote(f.g, text))
	return value{expr: name, global: true}
}

func environmentValue(f *function, k kind, _ string) value {
	return value{expr: fmt.Sprintf("os.Getenv(%q)", k.env), global: true}
}

func localEnvironment(f *function, k kind, _ string) value {
	name := f.local(k.names...)
	f.add("%s := os.Getenv(%q)", name, k.env)
	if f.g.Chance(1, 4) {
		f.add("if %s == \"\" {\n%s\n}", name, f.fail(fmt.Sprintf("errors.New(\"%s is not set\")", k.env)))
	}
	return value{expr: name}
}

func fieldValue(f *function, k kind, text string) value {
	typ, field := f.g.top("config", "settings", "options"), randprog.Pick(f.g.Source, k.method, strings.ToLower(k.method))
	f.g.declare("type %s struct {\n%s string\nSite string\n}", typ, field)
	if f.g.Chance(1, 3) {
		name := f.g.top("conf", "defaults")
		f.g.declare("var %s = %s%s{%s: %s}", name, randprog.Pick(f.g.Source, "", "&"), typ, field, quote(f.g, text))
		return value{expr: name + "." + field, global: true}
	}
	name := f.local("cfg", "c", "opts")
	if f.g.Chance(1, 3) {
		f.add("var %s %s\n%s.%s = %s", name, typ, name, field, quote(f.g, text))
	} else {
		f.add("%s := %s%s{%s: %s}", name, randprog.Pick(f.g.Source, "", "&"), typ, field, quote(f.g, text))
	}
	return value{expr: name + "." + field}
}

// loader declares a function that prints when it is called.
func loader(g *generator, k kind, text string) string {
	name := g.top("load"+k.method, "read"+k.method, "secret")
	g.declare("func %s() string {\nfmt.Println(%q)\nreturn %s\n}", name, name, quote(g, text))
	return name
}

func callValue(f *function, k kind, text string) value {
	return value{expr: loader(f.g, k, text) + "()", effects: true}
}

func localCall(f *function, k kind, text string) value {
	name := f.local(k.names...)
	f.add("%s := %s()", name, loader(f.g, k, text))
	return value{expr: name}
}

func typedConstant(f *function, k kind, text string) value {
	typ, name := f.g.top("apiKeyType", "credential"), f.g.top(k.names...)
	f.g.declare("type %s string", typ)
	f.g.declare("const %s %s = %s", name, typ, quote(f.g, text))
	return value{expr: name, typ: typ, global: true, konst: true}
}

func pointerValue(f *function, k kind, text string) value {
	name, ptr := f.local(k.names...), f.local("p", "ref")
	f.add("%s := %s\n%s := &%s", name, quote(f.g, text), ptr, name)
	return value{expr: "*" + ptr}
}

func mapValue(f *function, k kind, text string) value {
	name := f.local("secrets", "m")
	f.add("%s := map[string]string{%q: %s}", name, k.param, quote(f.g, text))
	return value{expr: fmt.Sprintf("%s[%q]", name, k.param)}
}

func trimmedValue(f *function, k kind, text string) value {
	call := fmt.Sprintf("strings.TrimSpace(%s)", randprog.Pick(f.g.Source, quote(f.g, " "+text+"\n"), fmt.Sprintf("os.Getenv(%q)", k.env)))
	if f.g.Chance(1, 2) {
		return value{expr: call}
	}
	name := f.local(k.names...)
	f.add("%s := %s", name, call)
	return value{expr: name}
}

func reassignedValue(f *function, k kind, text string) value {
	name := f.local(k.names...)
	f.add("%s := %q\n%s = %s", name, "none", name, quote(f.g, text))
	return value{expr: name}
}

func methodValue(f *function, k kind, text string) value {
	typ, name := f.g.top("account", "login"), f.local("a", "acc")
	f.g.declare("type %s struct{ secret string }", typ)
	f.g.declare("func (a *%s) %s() string { return a.secret }", typ, k.method)
	f.add("%s := &%s{secret: %s}", name, typ, quote(f.g, text))
	return value{expr: name + "." + k.method + "()"}
}

func bytesValue(f *function, k kind, text string) value {
	name := f.local(k.names...)
	f.add("%s := []byte(%s)", name, quote(f.g, text))
	return value{expr: name, typ: "[]byte"}
}

func closureValue(f *function, k kind, text string) value {
	name := f.local("get", "secret")
	f.add("%s := func() string { return %s }", name, quote(f.g, text))
	return value{expr: name + "()"}
}

func elementValue(f *function, k kind, text string) value {
	name := f.local("list", "parts")
	f.add("%s := []string{%s, %q}", name, quote(f.g, text), "other")
	return value{expr: name + "[0]"}
}

func partsValue(f *function, k kind, text string) value {
	first, second := f.local("first", "a"), f.local("second", "b")
	f.add("%s, %s := %q, %q", first, second, text[:9], text[9:])
	return value{expr: "(" + first + " + " + second + ")"}
}

func genericValue(f *function, k kind, text string) value {
	name := f.g.top("must", "first")
	f.g.declare("func %s[T any](v T, _ error) T { return v }", name)
	local := f.local(k.names...)
	f.add("%s := %s(%s, error(nil))", local, name, quote(f.g, text))
	return value{expr: local}
}

func defaultValue(f *function, k kind, text string) value {
	f.g.optional = true
	name := f.local(k.names...)
	if f.g.Chance(1, 2) {
		f.add("%s := cmp.Or(os.Getenv(\"SE_DEFAULT_%s\"), %s)", name, k.method, quote(f.g, text))
	} else {
		f.add("%s := os.Getenv(\"SE_DEFAULT_%s\")\nif %s == \"\" {\n%s = %s\n}", name, k.method, name, name, quote(f.g, text))
	}
	return value{expr: name}
}

func twoResults(f *function, k kind, text string) value {
	name := f.g.top("load", "lookup")
	f.g.declare("func %s(name string) (string, error) {\nfmt.Println(\"load\", name)\nreturn %s, nil\n}", name, quote(f.g, text))
	local := f.local(k.names...)
	f.add("%s, err := %s(%q)", local, name, k.param)
	f.check("err")
	return value{expr: local}
}

func switchedValue(f *function, k kind, text string) value {
	f.g.optional = true
	name := f.local(k.names...)
	f.add("var %s string\nswitch os.Getenv(\"SE_OPTIONAL\") {\ncase \"\":\n%s = %s\ndefault:\n%s = %q\n}",
		name, name, quote(f.g, text), name, k.texts[len(k.texts)-1])
	return value{expr: name}
}

// other returns the value of a parameter that is no credential.
func (f *function) other(name string) value {
	g := f.g
	switch name {
	case "pagesize", "page", "fromdate":
		return f.number(name)
	case "order":
		return f.plain(randprog.Pick(g.Source, "desc", "asc"), name)
	case "site":
		return f.plain(randprog.Pick(g.Source, "stackoverflow", "superuser", "ru.stackoverflow"), name)
	case "filter":
		return f.plain(randprog.Pick(g.Source, "!nNPvSNVZJS", "!6VClR6PI*(kBn", "withbody", "!)rTkraPXxg*xgr03n8Uq"), name)
	case "tagged":
		return f.plain(randprog.Pick(g.Source, "go", "c++;go", "c#"), name)
	}
	return f.plain(randprog.Pick(g.Source, "activity", "votes", "week/day"), name)
}

// number returns a value of type int.
func (f *function) number(name string) value {
	g := f.g
	n := fmt.Sprint(1 + g.Intn(5))
	switch g.Weighted(3, 2, 1, 1) {
	case 0:
		return value{expr: quote(g, n), lit: n, global: true, konst: true}
	case 1:
		local := f.local(name, "n", "size")
		f.add("%s := %s", local, n)
		return value{expr: local, typ: "int"}
	case 2:
		top := g.top("next", "count")
		g.declare("func %s() int {\nfmt.Println(%q)\nreturn %s\n}", top, top, n)
		return value{expr: top + "()", typ: "int", effects: true}
	}
	top := g.top("pageSize", "limit")
	g.declare("const %s = %s", top, n)
	return value{expr: top, typ: "int", global: true}
}

// plain returns a value of type string.
func (f *function) plain(text, name string) value {
	g := f.g
	switch g.Weighted(5, 2, 1, 1, 1) {
	case 0:
		return value{expr: quote(g, text), lit: text, global: true, konst: true}
	case 1:
		local := f.local(name, "value")
		f.add("%s := %s", local, quote(g, text))
		return value{expr: local}
	case 2:
		top := g.top(name+"Name", "default"+strings.ToUpper(name[:1])+name[1:])
		g.declare("const %s = %s", top, quote(g, text))
		return value{expr: top, global: true, konst: true}
	case 3:
		top := g.top("choose", "pick")
		g.declare("func %s() string {\nfmt.Println(%q)\nreturn %s\n}", top, top, quote(g, text))
		return value{expr: top + "()", effects: true}
	}
	local := f.local("q", "query")
	f.add("%s := struct{ %s string }{%s}", local, strings.ToLower(name), quote(g, text))
	return value{expr: local + "." + strings.ToLower(name)}
}

// escaped returns what stands for a literal in a URL.
func escaped(text string) string { return url.QueryEscape(text) }
