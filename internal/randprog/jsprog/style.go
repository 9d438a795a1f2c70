package jsprog

import (
	"fmt"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A style is how a program is written.
type style struct {
	quote   string
	indent  string
	newline string
	semi    bool
	modern  bool // const, arrows, templates
	blank   bool // a blank line between parts
}

// A platform is where a program runs.
type platform struct {
	name string
	file string
}

var (
	page    = platform{"page", "in.js"}
	user    = platform{"user", "in.user.js"}
	node    = platform{"node", "in.js"}
	angular = platform{"angular", "in.js"}
	apps    = platform{"apps", "in.js"}
)

// A gen is the state of writing one program.
type gen struct {
	*randprog.Source
	options   Options
	st        style
	platform  platform
	clients   []client // to choose from
	wrap      string   // what the whole program is wrapped in
	wrapAsync bool
	names     map[string]int
	declared  map[string]string // shared declarations, by what they are for
	top       []string          // declarations at the top of the program
	unit      *Unit
	moved     bool // the base last written is one that a fix changes
}

// pickPlatform chooses where the program runs, and thereby its clients.
func (g *gen) pickPlatform() {
	var platforms []platform
	for _, p := range []platform{page, user, node, angular, apps} {
		if len(clientsOn(p, g.options)) > 0 {
			platforms = append(platforms, p)
		}
	}
	weights := map[string]int{"page": 5, "user": 3, "node": 5, "angular": 1, "apps": 1}
	list := make([]int, len(platforms))
	for i, p := range platforms {
		list[i] = weights[p.name]
	}
	g.platform = platforms[g.Weighted(list...)]
	g.clients = clientsOn(g.platform, g.options)
}

// pickStyle chooses how the program is written and what it is wrapped in.
func (g *gen) pickStyle() {
	g.st = style{
		modern:  g.Chance(2, 3),
		quote:   randprog.Pick(g.Source, "'", "'", `"`),
		semi:    !g.Chance(1, 5),
		indent:  randprog.Pick(g.Source, "  ", "    ", "\t"),
		newline: "\n",
		blank:   g.Chance(1, 2),
	}
	if g.Chance(1, 12) {
		g.st.newline = "\r\n"
	}
	switch g.platform.name {
	case "angular":
		g.wrap = "angular"
	case "user":
		g.wrap = randprog.Pick(g.Source, "iife", "", "iife", "jquery")
	case "page":
		g.wrap = randprog.Pick(g.Source, "", "", "iife", "ready")
	case "node":
		g.wrap = randprog.Pick(g.Source, "", "", "", "main")
	}
	if (g.wrap == "ready" || g.wrap == "jquery") && !g.hasJQuery() {
		g.wrap = "iife"
	}
	g.wrapAsync = g.wrap == "main" || g.wrap == "iife" && g.st.modern && g.Chance(1, 3)
}

// hasJQuery reports whether the program may use jQuery.
func (g *gen) hasJQuery() bool {
	for _, c := range g.clients {
		if c.library == "jquery" {
			return true
		}
	}
	return false
}

// head returns what stands before the parts: the userscript's header, imports,
// shared declarations, and the start of what wraps the program.
func (g *gen) head() string {
	var b strings.Builder
	if g.platform == user {
		b.WriteString("// ==UserScript==\n// @name tags\n// @match https://stackoverflow.com/*\n// @grant GM_xmlhttpRequest\n// @grant GM.xmlHttpRequest\n// @connect api.stackexchange.com\n// ==/UserScript==\n")
	}
	c := g.newCode()
	open := map[string]string{
		"iife": "(function () {", "angular": "angular.module(" + g.str("app") + ", []).controller(" + g.str("tags") + ", [" + g.str("$http") + ", function ($http) {",
		"ready": "$(function () {", "jquery": "(function ($) {", "main": "async function main() {",
	}[g.wrap]
	if g.wrapAsync && g.wrap == "iife" {
		open = "(async () => {"
	}
	var top, imports []string
	for _, s := range g.top {
		if strings.HasPrefix(s, "import ") {
			imports = append(imports, s)
		} else {
			top = append(top, s)
		}
	}
	for _, s := range imports {
		c.stmt("%s", s)
	}
	for _, s := range top {
		if g.wrap == "main" || g.wrap == "" {
			c.stmt("%s", s)
		}
	}
	if open != "" {
		if !g.st.semi && open[0] == '(' && len(g.top) > 0 {
			open = ";" + open
		}
		c.line(open)
		c.depth++
		if g.wrap == "iife" || g.wrap == "jquery" {
			c.stmt("%s", g.str("use strict"))
		}
		c.depth--
	}
	if g.wrap != "main" && g.wrap != "" {
		c.depth++
		for _, s := range top {
			c.stmt("%s", s)
		}
	}
	return g.render(b.String() + c.String())
}

// finish indents a part and gives it the style of the program.
func (g *gen) finish(text string) string {
	if g.wrap != "" {
		text = indented(text)
	}
	return g.render(text)
}

// render turns the tabs at the start of lines into the indentation, and gives
// lines their ends.
func (g *gen) render(text string) string {
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		rest := strings.TrimLeft(l, "\t")
		lines[i] = strings.Repeat(g.st.indent, len(l)-len(rest)) + rest
	}
	return strings.Join(lines, g.st.newline)
}

// tail closes what head opened.
func (g *gen) tail() string {
	closing := map[string]string{
		"iife": "})()", "angular": "}])", "ready": "})", "jquery": "})(jQuery)", "main": "}\nmain()",
	}[g.wrap]
	if closing == "" {
		return ""
	}
	return g.render(closing + g.end() + "\n")
}

// end is the end of a statement.
func (g *gen) end() string {
	if g.st.semi {
		return ";"
	}
	return ""
}

// str spells a string.
func (g *gen) str(s string) string {
	s = strings.ReplaceAll(s, `\`, `\\`)
	return g.st.quote + strings.ReplaceAll(s, g.st.quote, `\`+g.st.quote) + g.st.quote
}

// name returns a name that is not in use yet.
func (g *gen) name(choices ...string) string {
	n := randprog.Pick(g.Source, choices...)
	g.names[n]++
	if g.names[n] > 1 {
		return fmt.Sprint(n, g.names[n])
	}
	return n
}
