package goprog

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A way is one of several ways to do something, with how often it is taken.
type way[T any] struct {
	name   string
	weight int
	do     T
}

// choose takes one of the ways and labels the unit with it.
func choose[T any](g *generator, kind string, ways []way[T]) T {
	weights := make([]int, len(ways))
	for i, w := range ways {
		weights[i] = w.weight
	}
	w := ways[g.Weighted(weights...)]
	g.label(kind, w.name)
	return w.do
}

// carried returns an expression for a text that takes some way through the
// program.
func (f *function) carried(atoms []atom, depth int) string {
	return choose(f.g, "flow", []way[func(*function, []atom, int) string]{
		{"variable", 4, (*function).throughVariable},
		{"function", 4, (*function).throughFunction},
		{"method", 2, (*function).throughMethod},
		{"closure", 2, (*function).throughClosure},
		{"field", 2, (*function).throughField},
		{"map", 1, (*function).throughMap},
		{"element", 1, (*function).throughElement},
		{"pointer", 1, (*function).throughPointer},
		{"identity", 1, (*function).throughIdentity},
		{"branches", 1, (*function).throughBranches},
		{"package variable", 2, (*function).throughGlobal},
		{"two results", 1, (*function).throughResults},
		{"conversion", 1, (*function).throughConversion},
		{"trimmed", 1, (*function).throughTrim},
		{"logged", 1, (*function).throughLog},
	})(f, atoms, depth)
}

func (f *function) throughVariable(atoms []atom, depth int) string {
	return f.name1(f.spell(atoms, depth), "u", "endpoint", "link", "target")
}

// lifted returns the atoms as a helper spells them: values that it does not see
// become parameters, and the arguments are returned.
func (h *function) lifted(atoms []atom) (own []atom, args []string) {
	for _, a := range atoms {
		if a.value == nil || a.value.global && !a.value.effects {
			own = append(own, a)
			continue
		}
		v := *a.value
		args = append(args, v.expr)
		v.expr, v.effects, v.global = h.param(randprog.Pick(h.g.Source, "s", "value", "key", "arg"), v.goType()), false, false
		own = append(own, val(v))
	}
	return own, args
}

func (f *function) throughFunction(atoms []atom, depth int) string {
	h := f.g.function(f.g.top("buildURL", "makeURL", "address", "link"), "string")
	own, args := h.lifted(atoms)
	h.add("return %s", h.spell(own, depth))
	h.finish()
	return fmt.Sprintf("%s(%s)", h.name, strings.Join(args, ", "))
}

func (f *function) throughMethod(atoms []atom, depth int) string {
	g := f.g
	typ := g.top("builder", "urls", "service")
	h := g.function(randprog.Pick(g.Source, "URL", "url", "address"), "string")
	h.recv = "s " + randprog.Pick(g.Source, "", "*") + typ
	h.taken["s"] = true
	var own []atom
	var fields, args []string
	for i, a := range atoms {
		if a.value == nil || a.value.global && !a.value.effects {
			own = append(own, a)
			continue
		}
		v := *a.value
		field := fmt.Sprint("field", i)
		fields = append(fields, field+" "+v.goType())
		args = append(args, field+": "+v.expr)
		v.expr, v.effects = "s."+field, false
		own = append(own, val(v))
	}
	g.declare("type %s struct {\n%s\n}", typ, strings.Join(fields, "\n"))
	h.add("return %s", h.spell(own, depth))
	h.finish()
	name := f.local("b", "svc")
	f.add("%s := &%s{%s}", name, typ, strings.Join(args, ", "))
	return fmt.Sprintf("%s.%s()", name, h.name)
}

func (f *function) throughClosure(atoms []atom, depth int) string {
	name := f.local("build", "makeLink")
	inner := &function{g: f.g, results: "string", taken: f.taken, lit: true}
	expr := inner.spell(atoms, depth)
	f.add("%s := func() string {\n%s\nreturn %s\n}", name, strings.Join(inner.lines, "\n"), expr)
	return name + "()"
}

func (f *function) throughField(atoms []atom, depth int) string {
	typ := f.g.top("job", "page", "task")
	f.g.declare("type %s struct {\nname string\nurl string\n}", typ)
	expr := f.spell(atoms, depth)
	name := f.local("j", "t")
	switch f.g.Intn(3) {
	case 0:
		f.add("%s := %s{name: \"a\", url: %s}", name, typ, expr)
	case 1:
		f.add("%s := &%s{\nname: \"b\",\nurl: %s,\n}", name, typ, expr)
	case 2:
		f.add("var %s %s\n%s.url = %s", name, typ, name, expr)
	}
	return name + ".url"
}

func (f *function) throughMap(atoms []atom, depth int) string {
	expr, name := f.spell(atoms, depth), f.local("urls", "links")
	if f.g.Chance(1, 2) {
		f.add("%s := map[string]string{\"a\": %s}", name, expr)
	} else {
		f.add("%s := map[string]string{}\n%s[\"a\"] = %s", name, name, expr)
	}
	return name + `["a"]`
}

func (f *function) throughElement(atoms []atom, depth int) string {
	expr, name := f.spell(atoms, depth), f.local("urls", "list")
	if f.g.Chance(1, 2) {
		f.add("%s := []string{%s}", name, expr)
	} else {
		f.add("var %s []string\n%s = append(%s, %s)", name, name, name, expr)
	}
	return name + "[0]"
}

func (f *function) throughPointer(atoms []atom, depth int) string {
	name := f.name1(f.spell(atoms, depth), "u", "link")
	ptr := f.local("p", "ref")
	f.add("%s := &%s", ptr, name)
	return "*" + ptr
}

func (f *function) throughIdentity(atoms []atom, depth int) string {
	name := f.g.top("id", "same")
	if f.g.Chance(1, 2) {
		f.g.declare("func %s[T any](v T) T { return v }", name)
	} else {
		f.g.declare("func %s(v string) string { return v }", name)
	}
	return fmt.Sprintf("%s(%s)", name, f.spell(atoms, depth))
}

// throughBranches spells the text in both branches of a condition. Values that
// have effects have them in one.
func (f *function) throughBranches(atoms []atom, depth int) string {
	name := f.local("u", "link")
	f.add("var %s string\nif len(os.Getenv(\"SE_OPTIONAL\")) > 3 {", name)
	f.g.optional = true
	for i := range 2 {
		inner := &function{g: f.g, results: f.results, taken: f.taken, lit: f.lit}
		inner.add("%s = %s", name, inner.spell(atoms, depth-1))
		f.add("%s", strings.Join(inner.lines, "\n"))
		f.add([]string{"} else {", "}"}[i])
	}
	return name
}

// throughGlobal puts what every function can spell into a variable of the
// package.
func (f *function) throughGlobal(atoms []atom, depth int) string {
	for _, a := range atoms {
		if a.value != nil && (!a.value.global || a.value.effects) {
			return f.spell(atoms, depth)
		}
	}
	name := f.g.top("pageURL", "questionsURL", "fullURL")
	word := randprog.Pick(f.g.Source, "var", "var")
	f.g.declare("%s %s = %s", word, name, f.concat(atoms))
	return name
}

func (f *function) throughResults(atoms []atom, depth int) string {
	h := f.g.function(f.g.top("buildURL", "prepare"), "string, error")
	own, args := h.lifted(atoms)
	h.add("return %s, nil", h.spell(own, depth))
	h.finish()
	name := f.local("u", "link")
	f.add("%s, err := %s(%s)", name, h.name, strings.Join(args, ", "))
	f.check("err")
	return name
}

func (f *function) throughConversion(atoms []atom, depth int) string {
	typ := f.g.top("link", "location")
	f.g.declare("type %s string", typ)
	name := f.local("u", "loc")
	f.add("%s := %s(%s)", name, typ, f.spell(atoms, depth))
	return "string(" + name + ")"
}

func (f *function) throughTrim(atoms []atom, depth int) string {
	call := randprog.Pick(f.g.Source, "strings.TrimSpace(%s)", "strings.TrimSuffix(%s, \"#\")", "strings.TrimRight(%s, \"/\")")
	return fmt.Sprintf(call, f.spell(atoms, depth))
}

// throughLog shows the text on its way.
func (f *function) throughLog(atoms []atom, depth int) string {
	name := f.name1(f.spell(atoms, depth), "u", "link")
	if !strings.HasPrefix(strings.ToLower(atoms[0].lit), "http") {
		return name // what is shown must be a URL, or nobody can say what is to be gone from it
	}
	f.add(randprog.Pick(f.g.Source, "log.Println(\"get\", %s)", "fmt.Println(%s)", "log.Printf(\"GET %%s\", %s)", "fmt.Fprintf(os.Stderr, \"%%s\\n\", %s)"), name)
	return name
}
