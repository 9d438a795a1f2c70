// Package jsprog writes random JavaScript programs that send credentials to the
// Stack Exchange API, and checks what the scanner makes of them.
//
// A program is composed of choices: how the URL is spelled, how it flows to the
// request, which client sends it, how the credential comes about, where it
// stands among the parameters, what else is in the file, and how it is written.
// The choices come from a seed, so that a program can be made again and shrunk.
//
// Other tests may run such programs elsewhere, in Node with the real libraries
// say: Generate with Options{Clients: []string{"$.ajax", "$.get", "$.post",
// "$.getJSON"}, Plain: true} or with the names that begin with axios. A plain
// program needs its client (a global $ and jQuery, or require('axios')), console.log
// and a function probe(name, value) that notes the name and returns the value.
package jsprog

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/randprog"
)

// Options restrict the programs.
type Options struct {
	Clients []string // names out of Clients; nil for all
	Plain   bool     // without what only some hosts have, such as storage
	Fixable bool     // only what an expert would mend without a doubt
}

// A Program is one source text and what is known about it.
type Program struct {
	Name       string // of the file
	Source     string
	Units      []Unit
	Neighbours []string // what else is in it, which must not be found
	Tape       randprog.Tape

	seam     *seam                      // between its two files; nil if it is in one
	findings map[string][]fixes.Finding // of texts that were scanned
}

// A Unit is a part of a program that sends credentials.
type Unit struct {
	Client     string
	Flow       string
	Spelling   []string // how URL, parameters, credentials and options are written
	Doubt      string   // why an expert might not mend it, or differently; empty if it is fixable
	Start, End int      // bytes of the source
}

// Fixable reports whether an expert would expect a safe fix.
func (u Unit) Fixable() bool { return u.Doubt == "" }

// Clients returns the names of all clients.
func Clients() (names []string) {
	for _, c := range allClients {
		names = append(names, c.name)
	}
	return names
}

// Generate returns the program of a seed.
func Generate(seed uint64, o Options) Program { return generate(randprog.New(seed), o) }

// Replay returns the program of a tape.
func Replay(t randprog.Tape, o Options) Program { return generate(randprog.Replay(t), o) }

// generate writes one program: units with credentials, neighbours without, or
// both.
func generate(s *randprog.Source, o Options) Program {
	g := &gen{Source: s, options: o, names: taken(), declared: map[string]string{}}
	g.pickPlatform()
	g.pickStyle()
	var parts []part
	if !s.Chance(1, 12) {
		parts = append(parts, part{unit: true})
		for len(parts) < 4 && s.Chance(1, 5) {
			parts = append(parts, part{unit: true})
		}
	}
	for len(parts) == 0 || len(parts) < 6 && s.Chance(1, 4) {
		parts = append(parts, part{})
	}
	if len(parts) > 1 {
		parts = randprog.Shuffled(s, parts...)
	}
	for i := range parts {
		g.write(&parts[i])
	}
	p := g.assemble(parts)
	p.Tape = s.Tape()
	return p
}

// taken returns the names that modules have.
func taken() map[string]int {
	names := map[string]int{}
	for name := range strings.FieldsSeq("fetch request axios got ky superagent https querystring ajax rp $http") {
		names[name] = 1
	}
	return names
}

// A part is a unit or a neighbour with its text.
type part struct {
	unit  bool
	about Unit
	text  string
	other string // the neighbour's name
}

// write fills in a part.
func (g *gen) write(p *part) {
	c := g.newCode()
	c.function, c.async = g.wrap != "", g.wrapAsync
	if p.unit {
		g.unit = &p.about
		g.writeUnit(c)
	} else {
		p.other = g.neighbour(c)
	}
	p.text = c.String()
}

// assemble puts the parts into one file, in the style of the program.
func (g *gen) assemble(parts []part) Program {
	p := Program{Name: g.platform.file}
	var b strings.Builder
	b.WriteString(g.head())
	for _, part := range parts {
		from := b.Len()
		b.WriteString(g.finish(part.text))
		if part.unit {
			part.about.Start, part.about.End = from, b.Len()
			p.Units = append(p.Units, part.about)
		} else {
			p.Neighbours = append(p.Neighbours, part.other)
		}
		if g.st.blank {
			b.WriteString(g.st.newline)
		}
	}
	b.WriteString(g.tail())
	p.Source = b.String()
	return p
}

// spelled labels the unit.
func (g *gen) spelled(labels ...string) {
	if g.unit == nil {
		return
	}
	for _, l := range labels {
		if !slices.Contains(g.unit.Spelling, l) {
			g.unit.Spelling = append(g.unit.Spelling, l)
		}
	}
}

// doubt says that an expert might leave the unit as it is. It reports whether
// such a shape may be written at all.
func (g *gen) doubt(why string) {
	if g.unit != nil && g.unit.Doubt == "" {
		g.unit.Doubt = why
	}
}

// doubtful reports whether to write a shape of the part that may be refused.
func (g *gen) doubtful(part, whole int) bool {
	return !g.options.Fixable && g.Chance(part, whole)
}
