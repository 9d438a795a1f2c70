package goprog

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// url returns an expression for the URL of an address.
func (f *function) url(a address) string {
	ways := []way[func(*function, address) string]{
		{"text", 8, (*function).textURL},
		{"values", 3, (*function).valuesURL},
		{"values literal", 2, (*function).valuesLiteral},
		{"url.Parse", 3, (*function).parsedURL},
		{"url.URL literal", 2, (*function).literalURL},
		{"RawQuery text", 2, (*function).rawQuery},
		{"map", 2, (*function).mapURL},
		{"parameter type", 2, (*function).setterURL},
		{"list", 2, (*function).listURL},
		{"ResolveReference", 1, (*function).resolvedURL},
		{"JoinPath", 1, (*function).joinedURL},
		{"variadic", 1, (*function).variadicURL},
		{"options", 1, (*function).optionsURL},
		{"pairs", 1, (*function).pairsURL},
		{"struct", 1, (*function).structURL},
		{"helper values", 2, (*function).helperValues},
	}
	if len(a.params) == 0 {
		ways = ways[:1]
	}
	return choose(f.g, "url", ways)(f, a)
}

// baseText spells the address without its query.
func (f *function) baseText(a address) string { return f.spell(a.base, 1) }

// textURL spells all of it as text.
func (f *function) textURL(a address) string {
	atoms, rest := f.query(a.params)
	all := append(slices.Clone(a.base), lit("?"))
	expr := f.spell(append(all, atoms...), 2)
	if len(rest) == 0 {
		return expr
	}
	return f.conditionalText(f.name1(expr, "u", "endpoint", "link"), rest)
}

// conditionalText adds to a variable what depends on a condition.
func (f *function) conditionalText(name string, rest []param) string {
	for _, p := range rest {
		f.add("if %s {", p.cond)
		f.append(name, f.concat(f.merge(p.atoms(f, "&"))))
		if p.other != nil {
			f.add("} else {")
			f.append(name, f.concat(f.merge(p.other.atoms(f, "&"))))
		}
		f.add("}")
	}
	return name
}

// each adds a statement for each parameter, under its condition.
func (f *function) each(params []param, statement func(p param) string) {
	for _, p := range params {
		if p.cond == "" {
			f.add("%s", statement(p))
			f.remark()
			continue
		}
		f.add("if %s {\n%s", p.cond, statement(p))
		if p.other != nil {
			f.add("} else {\n%s", statement(*p.other))
		}
		f.add("}")
	}
}

// name spells the name of a parameter.
func (f *function) paramName(p param) string {
	if p.credential() && f.g.Chance(1, 10) {
		return f.constant(p.name)
	}
	return quote(f.g, p.name)
}

// setAll fills url.Values or what has its methods.
func (f *function) setAll(name string, params []param) {
	seen := map[string]bool{}
	f.each(params, func(p param) string {
		verb := "Set"
		if seen[p.name] || f.g.Chance(1, 4) {
			verb = "Add"
		}
		seen[p.name] = true
		return fmt.Sprintf("%s.%s(%s, %s)", name, verb, f.paramName(p), p.value.str())
	})
	if f.g.Chance(1, 20) {
		f.add("%s.Set(\"page\", \"1\")\n%s.Del(\"page\")", name, name)
	}
}

// newValues fills url.Values and returns their name.
func (f *function) newValues(params []param) string {
	name := f.local("q", "params", "v", "values")
	f.add(randprog.Pick(f.g.Source, "%s := url.Values{}", "%s := make(url.Values)", "var %s = url.Values{}"), name)
	f.setAll(name, params)
	return name
}

// joined spells base, question mark and query.
func (f *function) joined(a address, query string) string {
	switch f.g.Intn(4) {
	case 1:
		return fmt.Sprintf("fmt.Sprintf(\"%%s?%%s\", %s, %s)", f.baseText(a), query)
	case 2:
		encoded := f.name1(query, "query", "qs")
		return f.spell(append(slices.Clone(a.base), lit("?"), val(value{expr: encoded})), 1)
	}
	return f.baseText(a) + ` + "?" + ` + query
}

func (f *function) valuesURL(a address) string {
	return f.joined(a, f.newValues(a.params)+".Encode()")
}

// valuesLiteral writes the values as a literal, and what is conditional behind.
func (f *function) valuesLiteral(a address) string {
	name := f.literalValues(a.params)
	return f.joined(a, name+".Encode()")
}

func (f *function) literalValues(params []param) string {
	var entries []string
	var rest []param
	seen := map[string]bool{}
	for _, p := range params {
		if p.cond != "" || seen[p.name] {
			rest = append(rest, p)
			continue
		}
		seen[p.name] = true
		entries = append(entries, fmt.Sprintf("%s: %s{%s}", f.paramName(p), randprog.Pick(f.g.Source, "", "[]string"), p.value.str()))
	}
	name := f.local("q", "params", "values")
	if f.g.Chance(1, 2) {
		f.add("%s := url.Values{%s}", name, strings.Join(entries, ", "))
	} else {
		f.add("%s := url.Values{\n%s,\n}", name, strings.Join(entries, ",\n"))
	}
	if len(entries) == 0 {
		f.lines[len(f.lines)-1] = name + " := url.Values{}"
	}
	f.setAll(name, rest)
	return name
}

// helperValues gets the values from a function that gets their values.
func (f *function) helperValues(a address) string {
	if a.conditional() {
		return f.valuesURL(a)
	}
	h := f.g.function(f.g.top("newParams", "query", "defaults"), "url.Values")
	own, args := h.liftedParams(a.params)
	h.add("return %s", h.newValues(own))
	h.finish()
	call := fmt.Sprintf("%s(%s)", h.name, strings.Join(args, ", "))
	if f.g.Chance(1, 2) {
		return f.joined(a, call+".Encode()")
	}
	name := f.name1(call, "q", "params")
	f.lines[len(f.lines)-1] = fmt.Sprintf("%s := %s", name, call)
	return f.joined(a, name+".Encode()")
}

// liftedParams is lifted for parameters.
func (h *function) liftedParams(params []param) (own []param, args []string) {
	for _, p := range params {
		if !p.value.global || p.value.effects {
			args = append(args, p.value.expr)
			p.value.expr = h.param(randprog.Pick(h.g.Source, p.name, "value"), p.value.goType())
			p.value.effects = false
		}
		own = append(own, p)
	}
	return own, args
}
