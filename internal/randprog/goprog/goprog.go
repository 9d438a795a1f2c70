// Package goprog makes random Go programs that call the Stack Exchange API, and
// checks that fixing them changes nothing but where their credentials go. A
// program is put together from the ways to spell a URL, the ways that it takes
// through the program, the clients that send it and the styles of all of them.
package goprog

import (
	"fmt"
	"slices"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A Program is a main package.
type Program struct {
	Files map[string]string // texts by name
	Units []Unit

	// Optional says that it does something else where a variable of the
	// environment is missing.
	Optional bool
}

// A Unit is a part of a program that sends requests.
type Unit struct {
	Number int      // that the paths of its requests tell
	Labels []string // what it is made of, as "flow helper"
	Hard   []string // why the fix may be refused or unsafe
	Clean  bool     // it sends no credential to the API
}

// Fixable reports whether an expert would expect a safe fix.
func (u Unit) Fixable() bool { return !u.Clean && len(u.Hard) == 0 }

// Generate makes a program.
func Generate(s *randprog.Source) Program {
	g := &generator{Source: s, taken: map[string]bool{"main": true}, locals: map[string]bool{}, consts: map[string]string{}}
	count := 1 + s.Weighted(7, 2, 1)
	g.fileCount = 1 + s.Weighted(5, 2, 1)
	main := g.function("main", "")
	for i := range count {
		g.unit(main, i)
	}
	if g.Chance(1, 8) {
		main.add(`fmt.Println("done")`)
	}
	main.finish()
	return Program{Files: g.render(), Units: g.units, Optional: g.optional}
}

// A generator holds the program so far.
type generator struct {
	*randprog.Source
	taken     map[string]bool   // names of the package
	locals    map[string]bool   // names in functions
	consts    map[string]string // names of constants by their texts
	decls     []string
	fileCount int
	units     []Unit
	optional  bool
	senders   []sender // functions that units share
}

// now returns the unit at hand.
func (g *generator) now() *Unit { return &g.units[len(g.units)-1] }

// label notes what the unit at hand is made of.
func (g *generator) label(kind, name string) {
	label := kind + " " + name
	if u := g.now(); !slices.Contains(u.Labels, label) {
		u.Labels = append(u.Labels, label)
	}
}

// hard notes why the fix of the unit at hand may be refused.
func (g *generator) hard(why string) {
	if u := g.now(); !slices.Contains(u.Hard, why) {
		u.Hard = append(u.Hard, why)
	}
}

// top returns a name of the package that is not used yet.
func (g *generator) top(names ...string) string {
	name := randprog.Pick(g.Source, names...)
	for i, base := 2, name; g.taken[name] || g.locals[name]; i++ {
		name = fmt.Sprint(base, i)
	}
	g.taken[name] = true
	return name
}

// declare adds a declaration to the package.
func (g *generator) declare(format string, args ...any) {
	g.decls = append(g.decls, fmt.Sprintf(format, args...))
}

// unit adds a part to the program, which main calls.
func (g *generator) unit(main *function, number int) {
	g.units = append(g.units, Unit{Number: number})
	if g.Chance(1, 12) {
		g.now().Clean = true
	}
	f := g.function(g.top("run", "show", "update", "list"), randprog.Pick(g.Source, "", "error"))
	g.scenario(f)
	f.finish()
	if f.results == "" {
		main.add("%s()", f.name)
		return
	}
	main.add("if err := %s(); err != nil {", f.name)
	main.add(randprog.Pick(g.Source, `fmt.Println("failed:", err)`, `log.Println(err)`, "log.Print(err)"))
	main.add("}")
}
