package goprog

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// atoms returns the parameter as text behind a separator.
func (p param) atoms(f *function, separator string) []atom {
	out := []atom{lit(separator + p.name + "=")}
	v := p.value
	switch {
	case v.lit != "" && v.encoded:
		return append(out, lit(url.QueryEscape(v.lit)))
	case v.lit != "" && p.credential():
		return append(out, lit(v.lit))
	case v.lit != "":
		return append(out, lit(strings.ReplaceAll(v.lit, "#", "%23")))
	case v.konst && v.expr == `""`:
		return out
	}
	if v.typ != "int" && (!p.credential() || f.g.Chance(1, 4)) {
		v.expr, v.typ, v.global = fmt.Sprintf("url.%s(%s)", randprog.Pick(f.g.Source, "QueryEscape", "QueryEscape", "PathEscape"), v.str()), "", false
		v.konst = false
	}
	return append(out, val(v))
}

// text returns the query as atoms, without what is conditional, which it
// returns apart.
func (f *function) query(params []param) (atoms []atom, rest []param) {
	separator := ""
	for _, p := range params {
		if p.cond != "" {
			rest = append(rest, p)
			continue
		}
		atoms = append(atoms, p.atoms(f, separator)...)
		separator = "&"
	}
	return atoms, rest
}

// merge joins literals that stand beside one another, most of the time.
func (f *function) merge(atoms []atom) []atom {
	var out []atom
	for _, a := range atoms {
		last := len(out) - 1
		if a.value == nil && last >= 0 && out[last].value == nil && !f.g.Chance(1, 6) {
			out[last].lit += a.lit
			continue
		}
		if a.value == nil && a.lit == "" {
			continue
		}
		out = append(out, a)
	}
	return out
}

// spell returns an expression for a text, and adds the statements that it
// needs.
func (f *function) spell(atoms []atom, depth int) string {
	atoms = f.merge(atoms)
	if len(atoms) == 0 {
		return `""`
	}
	if len(atoms) > 1 && depth > 0 && f.g.Chance(1, 4) {
		return f.split(atoms, depth-1)
	}
	if depth > 0 && f.g.Chance(1, 5) {
		return f.carried(atoms, depth-1)
	}
	if len(atoms) == 1 {
		return f.concat(atoms)
	}
	ways := []struct {
		name   string
		weight int
		make   func(*function, []atom) string
	}{
		{"concatenation", 6, (*function).concat}, {"Sprintf", 5, (*function).sprintf}, {"+=", 3, (*function).plusAssign},
		{"builder", 2, (*function).builder}, {"buffer", 1, (*function).buffer}, {"Fprintf", 1, (*function).fprintf},
		{"Join", 1, (*function).join}, {"Appendf", 1, (*function).appendf}, {"Replace", 1, (*function).replace},
		{"bytes", 1, (*function).bytes}, {"Sprint", 1, (*function).sprint}, {"ReplaceAll", 1, (*function).replacer},
	}
	weights := make([]int, len(ways))
	for i, w := range ways {
		weights[i] = w.weight
	}
	way := ways[f.g.Weighted(weights...)]
	f.g.label("spelling", way.name)
	return way.make(f, atoms)
}

// split spells two parts of a text on their own.
func (f *function) split(atoms []atom, depth int) string {
	at := 1 + f.g.Intn(len(atoms)-1)
	left := f.name1(f.spell(atoms[:at], depth), "base", "prefix", "u")
	right := f.spell(atoms[at:], depth)
	switch f.g.Intn(4) {
	case 0:
		return left + " + " + right
	case 1:
		return fmt.Sprintf("fmt.Sprintf(\"%%s%%s\", %s, %s)", left, right)
	case 2:
		return fmt.Sprintf("strings.Join([]string{%s, %s}, \"\")", left, right)
	}
	f.add("%s += %s", left, right)
	return left
}

// name1 gives an expression a name.
func (f *function) name1(expr string, names ...string) string {
	name := f.local(names...)
	f.add(randprog.Pick(f.g.Source, "%s := %s", "var %s = %s", "var %s string = %s"), name, expr)
	return name
}

// operand spells an atom.
func (f *function) operand(a atom) string {
	if a.value != nil {
		return a.value.str()
	}
	if f.g.Chance(1, 8) {
		return f.constant(a.lit)
	}
	return quote(f.g, a.lit)
}

// constant returns a constant of the package with that text.
func (f *function) constant(text string) string {
	if name := f.g.consts[text]; name != "" {
		return name
	}
	name := f.g.top("apiURL", "endpoint", "part")
	switch {
	case f.g.Chance(1, 3):
		f.g.declare("var %s = %s", name, quote(f.g, text))
	case len(text) > 6 && f.g.Chance(1, 3):
		f.g.declare("const %s = %s + %s", name, quote(f.g, text[:5]), quote(f.g, text[5:]))
	default:
		f.g.declare("const %s = %s", name, quote(f.g, text))
	}
	f.g.consts[text] = name
	return name
}

func (f *function) concat(atoms []atom) string {
	var b strings.Builder
	lines := len(atoms) > 2 && f.g.Chance(1, 6)
	for i, a := range atoms {
		switch {
		case i > 0 && lines && f.g.Chance(1, 6):
			b.WriteString(" + // and\n")
		case i > 0 && lines:
			b.WriteString(" +\n")
		case i > 0:
			b.WriteString(" + ")
		}
		b.WriteString(f.operand(a))
	}
	if len(atoms) > 2 && f.g.Chance(1, 12) {
		return "(" + b.String() + ")"
	}
	return b.String()
}

// format returns a format and its arguments.
func (f *function) format(atoms []atom) (string, string) {
	var format, args strings.Builder
	for _, a := range atoms {
		switch {
		case a.value != nil:
			format.WriteString(a.value.verb(f.g))
			args.WriteString(", " + a.value.operand(f.g))
		case f.g.Chance(1, 10):
			format.WriteString("%s")
			args.WriteString(", " + f.constant(a.lit))
		default:
			format.WriteString(strings.ReplaceAll(a.lit, "%", "%%"))
		}
	}
	return f.constantFormat(format.String()), args.String()
}

// constantFormat spells a format, sometimes as a constant.
func (f *function) constantFormat(format string) string {
	if f.g.Chance(1, 8) {
		name := f.local("format", "layout")
		f.add("const %s = %s", name, quote(f.g, format))
		return name
	}
	return quote(f.g, format)
}

func (f *function) sprintf(atoms []atom) string {
	format, args := f.format(atoms)
	return fmt.Sprintf("fmt.Sprintf(%s%s)", format, args)
}

func (f *function) appendf(atoms []atom) string {
	format, args := f.format(atoms)
	return fmt.Sprintf("string(fmt.Appendf(nil, %s%s))", format, args)
}

func (f *function) sprint(atoms []atom) string {
	var args []string
	for _, a := range atoms {
		args = append(args, f.operand(a))
	}
	return "fmt.Sprint(" + strings.Join(args, ", ") + ")"
}

func (f *function) plusAssign(atoms []atom) string {
	at := 1 + f.g.Intn(len(atoms)-1)
	name := f.name1(f.concat(atoms[:at]), "u", "uri", "endpoint", "link")
	for len(atoms) > at {
		next := at + 1 + f.g.Intn(len(atoms)-at)
		f.append(name, f.concat(atoms[at:next]))
		at = next
	}
	return name
}

// append adds a text to a variable.
func (f *function) append(name, more string) {
	switch f.g.Weighted(4, 1, 1) {
	case 0:
		f.add("%s += %s", name, more)
	case 1:
		f.add("%s = %s + %s", name, name, more)
	case 2:
		f.add("%s = fmt.Sprintf(\"%%s%%s\", %s, %s)", name, name, more)
	}
}

// write adds a text to a builder or buffer.
func (f *function) write(name string, a atom) {
	if a.value != nil && f.g.Chance(1, 5) {
		f.add("fmt.Fprintf(&%s, %q, %s)", name, a.value.verb(f.g), a.value.operand(f.g))
		return
	}
	if a.value == nil && len(a.lit) == 1 {
		f.add("%s.WriteByte(%q)", name, a.lit[0])
		return
	}
	f.add("%s.WriteString(%s)", name, f.operand(a))
}

func (f *function) builder(atoms []atom) string {
	name := f.local("b", "sb")
	f.add("var %s strings.Builder", name)
	for _, a := range atoms {
		f.write(name, a)
	}
	return name + ".String()"
}

func (f *function) buffer(atoms []atom) string {
	name := f.local("buf", "b")
	switch f.g.Intn(3) {
	case 0:
		f.add("var %s bytes.Buffer", name)
	case 1:
		f.add("%s := bytes.Buffer{}", name)
	case 2:
		ptr := f.local("out", "w")
		f.add("%s := bytes.NewBufferString(%s)", ptr, f.operand(atoms[0]))
		for _, a := range atoms[1:] {
			f.add("%s.WriteString(%s)", ptr, f.operand(a))
		}
		return ptr + ".String()"
	}
	for _, a := range atoms {
		f.write(name, a)
	}
	return name + ".String()"
}

func (f *function) fprintf(atoms []atom) string {
	name := f.local("b", "sb")
	f.add("var %s strings.Builder", name)
	at := 1 + f.g.Intn(len(atoms)-1)
	for _, part := range [][]atom{atoms[:at], atoms[at:]} {
		format, args := f.format(part)
		f.add("fmt.Fprintf(&%s, %s%s)", name, format, args)
	}
	return name + ".String()"
}

func (f *function) join(atoms []atom) string {
	var parts []string
	for _, a := range atoms {
		parts = append(parts, f.operand(a))
	}
	if f.g.Chance(1, 2) {
		return fmt.Sprintf("strings.Join([]string{%s}, \"\")", strings.Join(parts, ", "))
	}
	name := f.local("parts", "list")
	f.add("%s := []string{%s}", name, parts[0])
	for _, p := range parts[1:] {
		f.add("%s = append(%s, %s)", name, name, p)
	}
	return fmt.Sprintf("strings.Join(%s, \"\")", name)
}

// replace writes a template with a placeholder for one of the values.
func (f *function) replace(atoms []atom) string {
	template, values := f.template(atoms)
	if len(values) == 0 {
		return f.concat(atoms)
	}
	expr := quote(f.g, template)
	for i, v := range values {
		expr = fmt.Sprintf("strings.Replace(%s, \"{%d}\", %s, 1)", expr, i, v)
	}
	return expr
}

// template returns a text with placeholders, and what stands for them.
func (f *function) template(atoms []atom) (text string, values []string) {
	for _, a := range atoms {
		if a.value == nil {
			text += a.lit
			continue
		}
		text += fmt.Sprintf("{%d}", len(values))
		values = append(values, a.value.str())
	}
	return text, values
}

// replacer replaces all placeholders, by statements or at once.
func (f *function) replacer(atoms []atom) string {
	template, values := f.template(atoms)
	if len(values) == 0 {
		return f.concat(atoms)
	}
	if f.g.Chance(1, 2) {
		var pairs []string
		for i, v := range values {
			pairs = append(pairs, fmt.Sprintf("\"{%d}\", %s", i, v))
		}
		return fmt.Sprintf("strings.NewReplacer(%s).Replace(%s)", strings.Join(pairs, ", "), quote(f.g, template))
	}
	name := f.name1(quote(f.g, template), "u", "link")
	for i, v := range values {
		f.add("%s = strings.ReplaceAll(%s, \"{%d}\", %s)", name, name, i, v)
	}
	return name
}

// bytes appends to a slice of bytes.
func (f *function) bytes(atoms []atom) string {
	name := f.local("raw", "b")
	f.add("%s := []byte(%s)", name, f.operand(atoms[0]))
	for _, a := range atoms[1:] {
		f.add("%s = append(%s, %s...)", name, name, f.operand(a))
	}
	return "string(" + name + ")"
}
