package jsprog

import (
	"regexp"
	"strings"
)

// An entry is a property of an object literal.
type entry struct {
	name  string
	value string // empty for a spread, whose name is the expression
}

// plainName matches a property name that needs no quotes.
var plainName = regexp.MustCompile(`^[A-Za-z_$][\w$]*$`)

// object spells an object literal, on one line or several.
func (g *gen) object(entries ...entry) string {
	if len(entries) == 0 {
		return "{}"
	}
	quoted := g.Chance(1, 8)
	parts := make([]string, len(entries))
	long := false
	for i, e := range entries {
		parts[i] = g.property(e, quoted)
		long = long || strings.Contains(parts[i], "\n")
	}
	if !long && !g.Chance(1, 3) || len(entries) == 1 && !long {
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	text := strings.Join(parts, ",\n")
	if g.st.modern && g.Chance(1, 2) {
		text += ","
	}
	return "{\n" + indented(text) + "\n}"
}

// property spells one property.
func (g *gen) property(e entry, quoted bool) string {
	switch {
	case e.value == "":
		return "..." + e.name
	case g.st.modern && e.name == e.value && !quoted:
		return e.name
	case quoted || !plainName.MatchString(e.name):
		return g.str(e.name) + ": " + e.value
	}
	return e.name + ": " + e.value
}
