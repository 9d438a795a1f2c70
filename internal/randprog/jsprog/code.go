package jsprog

import (
	"fmt"
	"strings"
)

// A code is a text under construction. Its lines begin with tabs.
type code struct {
	g        *gen
	lines    []string
	depth    int
	async    bool // await can be used
	function bool // return can be used
}

func (g *gen) newCode() *code { return &code{g: g} }

// String returns the text, with a line end after each line.
func (c *code) String() string {
	if len(c.lines) == 0 {
		return ""
	}
	return strings.Join(c.lines, "\n") + "\n"
}

// line adds lines as they are.
func (c *code) line(text string) {
	for l := range strings.SplitSeq(text, "\n") {
		c.lines = append(c.lines, strings.Repeat("\t", c.depth)+l)
	}
}

// stmt adds a statement. Where there are no semicolons, one that could
// continue the line before gets one at its start.
func (c *code) stmt(format string, args ...any) {
	text := format
	if len(args) > 0 {
		text = fmt.Sprintf(format, args...)
	}
	if !c.g.st.semi && strings.ContainsAny(text[:1], "([`") {
		text = ";" + text
	}
	c.line(text + c.g.end())
}

// open adds the head of a block, and closes it after what body adds.
func (c *code) block(head string, body func()) { c.blockTail(head, body, "}") }

// blockTail is block with another end.
func (c *code) blockTail(head string, body func(), tail string) {
	c.line(head + " {")
	c.depth++
	body()
	c.depth--
	c.line(tail)
}

// let declares a variable.
func (c *code) let(name, value string) { c.stmt("%s %s = %s", c.g.constant(), name, value) }

// variable declares a variable that is assigned again.
func (c *code) variable(name, value string) { c.stmt("%s %s = %s", c.g.mutable(), name, value) }

// constant is the keyword that declares what does not change.
func (g *gen) constant() string {
	if !g.st.modern {
		return "var"
	}
	if g.Chance(1, 8) {
		return "let"
	}
	return "const"
}

// mutable is the keyword that declares what changes.
func (g *gen) mutable() string {
	if g.st.modern {
		return "let"
	}
	return "var"
}

// indented indents each line that is not empty.
func indented(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if l != "" {
			lines[i] = "\t" + l
		}
	}
	return strings.Join(lines, "\n")
}

// lambda spells a function with a body of statements.
func (g *gen) lambda(params string, body func(c *code)) string { return g.lambdaOf("", params, body) }

func (g *gen) lambdaOf(prefix, params string, body func(c *code)) string {
	c := g.newCode()
	c.async, c.function = prefix != "", true
	head := prefix + "function (" + params + ")"
	if g.st.modern && !g.Chance(1, 5) {
		head = prefix + "(" + params + ") =>"
		if params != "" && !strings.ContainsAny(params, ",{[=") && g.Chance(1, 2) {
			head = prefix + params + " =>"
		}
	}
	body(c)
	if len(c.lines) == 1 && g.Chance(1, 2) {
		return head + " { " + c.lines[0] + " }"
	}
	return head + " {\n" + indented(c.String()) + "}"
}

// arrow spells a function that returns an expression.
func (g *gen) arrow(params, expr string) string {
	if g.st.modern && !g.Chance(1, 6) {
		if strings.HasPrefix(expr, "{") {
			expr = "(" + expr + ")"
		}
		if params == "" || strings.ContainsAny(params, ",{[=") || g.Chance(1, 3) {
			params = "(" + params + ")"
		}
		return params + " => " + expr
	}
	return "function (" + params + ") { return " + expr + g.end() + " }"
}
