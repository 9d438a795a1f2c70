package goprog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// parse adds the parsed address and returns its name.
func (f *function) parse(a address) string {
	name := f.local("u", "parsed", "addr")
	f.add("%s, err := url.Parse(%s)", name, f.baseText(a))
	f.check("err")
	return name
}

func (f *function) parsedURL(a address) string {
	name := f.parse(a)
	query := f.local("q", "query")
	f.add("%s := %s.Query()", query, name)
	f.setAll(query, a.params)
	f.add("%s.RawQuery = %s.Encode()", name, query)
	return name + ".String()"
}

// rawQuery assigns the query as text.
func (f *function) rawQuery(a address) string {
	name := f.parse(a)
	atoms, rest := f.query(a.params)
	f.add("%s.RawQuery = %s", name, f.spell(atoms, 1))
	f.conditionalText(name+".RawQuery", rest)
	return name + ".String()"
}

// literalURL writes a url.URL.
func (f *function) literalURL(a address) string {
	if a.path == "" {
		return f.textURL(a)
	}
	scheme, host, _ := strings.Cut(a.host, "://")
	query := f.anyQuery(a)
	name := f.local("u", "loc")
	f.add("%s := %surl.URL{Scheme: %q, Host: %q, Path: %q, RawQuery: %s}", name, randprog.Pick(f.g.Source, "", "&"), scheme, host, a.path, query)
	return name + ".String()"
}

// anyQuery writes the parameters of a URL in one of the ways that make a text.
func (f *function) anyQuery(a address) string {
	if f.g.Chance(1, 2) || a.conditional() {
		return f.newValues(a.params) + ".Encode()"
	}
	atoms, _ := f.query(a.params)
	return f.spell(atoms, 1)
}

// resolvedURL resolves a reference against the host.
func (f *function) resolvedURL(a address) string {
	if a.path == "" {
		return f.textURL(a)
	}
	base := f.local("base", "root")
	f.add("%s, err := url.Parse(%s)", base, quote(f.g, a.host))
	f.check("err")
	query := f.anyQuery(a)
	return fmt.Sprintf("%s.ResolveReference(&url.URL{Path: %q, RawQuery: %s}).String()", base, a.path, query)
}

// joinedURL joins host and path.
func (f *function) joinedURL(a address) string {
	if a.path == "" {
		return f.textURL(a)
	}
	parts := strings.Split(strings.Trim(a.path, "/"), "/")
	args := `"` + strings.Join(parts, `", "`) + `"`
	if f.g.Chance(1, 2) {
		name := f.local("base", "u")
		f.add("%s, err := url.JoinPath(%s, %s)", name, quote(f.g, a.host), args)
		f.check("err")
		return fmt.Sprintf("%s + \"?\" + %s.Encode()", name, f.newValues(a.params))
	}
	root, name := f.local("base", "root"), f.local("u", "page")
	f.add("%s, err := url.Parse(%s)", root, quote(f.g, a.host))
	f.check("err")
	f.add("%s := %s.JoinPath(%s)", name, root, args)
	f.add("%s.RawQuery = %s.Encode()", name, f.newValues(a.params))
	return name + ".String()"
}

// mapURL keeps the parameters in a map of strings.
func (f *function) mapURL(a address) string {
	f.once(&a)
	name := f.local("params", "opts", "m")
	f.add("%s := map[string]string{}", name)
	if f.g.Chance(1, 2) && !a.conditional() {
		var entries []string
		for _, p := range a.params {
			entries = append(entries, fmt.Sprintf("%q: %s,", p.name, p.value.str()))
		}
		f.lines[len(f.lines)-1] = fmt.Sprintf("%s := map[string]string{\n%s\n}", name, strings.Join(entries, "\n"))
	} else {
		f.each(a.params, func(p param) string { return fmt.Sprintf("%s[%s] = %s", name, f.paramName(p), p.value.str()) })
	}
	query, k, v := f.local("q", "values"), f.local("k", "name"), f.local("v", "val")
	f.add("%s := url.Values{}\nfor %s, %s := range %s {\n%s.Set(%s, %s)\n}", query, k, v, name, query, k, v)
	return f.joined(a, query+".Encode()")
}

// once leaves one parameter of each name: maps hold no more.
func (f *function) once(a *address) {
	seen := map[string]bool{}
	a.params = slices.DeleteFunc(slices.Clone(a.params), func(p param) bool {
		double := seen[p.name]
		seen[p.name] = true
		return double
	})
}

// setterURL has a type with methods that add parameters.
func (f *function) setterURL(a address) string {
	g := f.g
	typ := g.top("params", "Query", "filters")
	under := randprog.Pick(g.Source, "map[string]string", "url.Values", "struct")
	switch under {
	case "url.Values":
		g.declare("type %s url.Values", typ)
		g.declare("func (p %s) set(name, value string) { url.Values(p).Set(name, value) }", typ)
		g.declare("func (p %s) encode() string { return url.Values(p).Encode() }", typ)
	case "struct":
		g.declare("type %s struct{ v url.Values }", typ)
		g.declare("func (p *%s) set(name, value string) { \nif p.v == nil {\np.v = url.Values{}\n}\np.v.Set(name, value) }", typ)
		g.declare("func (p *%s) encode() string { return p.v.Encode() }", typ)
	default:
		g.declare("type %s map[string]string", typ)
		g.declare("func (p %s) set(name, value string) { p[name] = value }", typ)
		g.declare("func (p %s) encode() string {\nv := url.Values{}\nfor name, value := range p {\nv.Set(name, value)\n}\nreturn v.Encode()\n}", typ)
	}
	g.label("url", "parameter type "+under)
	f.once(&a)
	name := f.local("p", "params")
	f.add("%s := %s%s{}", name, map[bool]string{true: "&"}[under == "struct"], typ)
	f.each(a.params, func(p param) string { return fmt.Sprintf("%s.set(%s, %s)", name, f.paramName(p), p.value.str()) })
	return f.joined(a, name+".encode()")
}

// listURL joins entries.
func (f *function) listURL(a address) string {
	name := f.local("parts", "list", "args")
	var entries []string
	var rest []param
	for _, p := range a.params {
		if p.cond != "" || f.g.Chance(1, 2) {
			rest = append(rest, p)
		} else {
			entries = append(entries, f.concat(f.merge(p.atoms(f, ""))))
		}
	}
	switch {
	case len(entries) == 0:
		f.add("var %s []string", name)
	case f.g.Chance(1, 3):
		f.add("%s := []string{\n%s,\n}", name, strings.Join(entries, ",\n"))
	default:
		f.add("%s := []string{%s}", name, strings.Join(entries, ", "))
	}
	f.each(rest, func(p param) string {
		return fmt.Sprintf("%s = append(%s, %s)", name, name, f.concat(f.merge(p.atoms(f, ""))))
	})
	return f.joined(a, fmt.Sprintf("strings.Join(%s, \"&\")", name))
}

// variadicURL hands names and values to a function.
func (f *function) variadicURL(a address) string {
	g := f.g
	g.hard("names and values as arguments")
	name := g.top("withParams", "withQuery")
	g.declare("func %s(base string, pairs ...string) string {\nv := url.Values{}\nfor i := 0; i+1 < len(pairs); i += 2 {\nv.Add(pairs[i], pairs[i+1])\n}\nreturn base + \"?\" + v.Encode()\n}", name)
	if a.conditional() {
		return f.valuesURL(a)
	}
	args := []string{f.baseText(a)}
	for _, p := range a.params {
		args = append(args, quote(g, p.name), p.value.str())
	}
	return fmt.Sprintf("%s(%s)", name, strings.Join(args, ", "))
}

// optionsURL hands options to a function.
func (f *function) optionsURL(a address) string {
	g := f.g
	typ, with, name := g.top("option", "Option"), g.top("with", "param"), g.top("makeQuery", "apply")
	g.declare("type %s func(url.Values)", typ)
	g.declare("func %s(name, value string) %s {\nreturn func(v url.Values) { v.Add(name, value) }\n}", with, typ)
	g.declare("func %s(opts ...%s) url.Values {\nv := url.Values{}\nfor _, o := range opts {\no(v)\n}\nreturn v\n}", name, typ)
	if a.conditional() {
		g.hard("unused options")
		return f.valuesURL(a)
	}
	var args []string
	for _, p := range a.params {
		args = append(args, fmt.Sprintf("%s(%s, %s)", with, quote(g, p.name), p.value.str()))
	}
	return f.joined(a, fmt.Sprintf("%s(%s).Encode()", name, strings.Join(args, ", ")))
}

// pairsURL keeps the parameters in a list of structs.
func (f *function) pairsURL(a address) string {
	if a.conditional() {
		return f.valuesURL(a)
	}
	var entries []string
	for _, p := range a.params {
		entries = append(entries, fmt.Sprintf("{%q, %s}", p.name, p.value.str()))
	}
	list, query, each := f.local("pairs", "list"), f.local("q", "values"), f.local("p", "pair")
	f.add("%s := []struct{ name, value string }{\n%s,\n}", list, strings.Join(entries, ",\n"))
	f.add("%s := url.Values{}\nfor _, %s := range %s {\n%s.Add(%s.name, %s.value)\n}", query, each, list, query, each, each)
	return f.joined(a, query+".Encode()")
}

// structURL has a type with a field for each parameter, which spells itself.
func (f *function) structURL(a address) string {
	if a.conditional() {
		return f.valuesURL(a)
	}
	g := f.g
	f.once(&a)
	typ := g.top("request", "search", "lookup")
	h := g.function(randprog.Pick(g.Source, "URL", "String", "encode"), "string")
	h.recv, h.taken["r"] = "r "+typ, true
	var fields, args []string
	own := slices.Clone(a.params)
	for i := range own {
		field := strings.ReplaceAll(own[i].name, "_", "")
		fields = append(fields, field+" "+own[i].value.goType())
		args = append(args, field+": "+own[i].value.expr)
		own[i].value = value{expr: "r." + field, typ: own[i].value.typ}
	}
	g.declare("type %s struct {\n%s\n}", typ, strings.Join(fields, "\n"))
	if g.Chance(1, 2) {
		h.add("return %s.Encode()", h.newValues(own))
	} else {
		atoms, _ := h.query(own)
		h.add("return %s", h.spell(atoms, 1))
	}
	h.finish()
	name := f.local("r", "search")
	f.add("%s := %s{%s}", name, typ, strings.Join(args, ", "))
	return f.joined(a, fmt.Sprintf("%s.%s()", name, h.name))
}
