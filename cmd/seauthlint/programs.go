package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"

	"maps"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/goload"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// isGo reports whether a file is Go source by its name.
func isGo(name string) bool { return strings.EqualFold(filepath.Ext(name), ".go") }

// goSources are the Go files that a walk found.
type goSources struct {
	mu       sync.Mutex
	paths    map[string]string // as reports show them, by absolute name
	relevant []string          // absolute names
}

// found keeps a file.
func (g *goSources) found(f walk.Found) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.paths == nil {
		g.paths = map[string]string{}
	}
	g.paths[absolute(f.Name)] = f.Path
}

// matters keeps that a file may concern the API.
func (g *goSources) matters(name string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.relevant = append(g.relevant, absolute(name))
}

// count returns how many files were found.
func (g *goSources) count() int { return len(g.paths) }

// known reports whether a file was found that the pattern names.
func (g *goSources) known(p pattern) bool {
	at := absolute(p.dir)
	for name := range g.paths {
		if (pattern{dir: at, match: p.match}).names(name) {
			return true
		}
	}
	return false
}

// absolute returns the absolute name of a file, or the name if there is none.
func absolute(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// shown returns how reports show a file: as the walk does, and one that it did not
// find relative to the working directory if it lies below.
func (g *goSources) shown(name string) string {
	if path, ok := g.paths[name]; ok {
		return path
	}
	return relativeName(name)
}

// relativeName returns how reports show a file that no walk found: relative to the
// working directory if it lies below.
func relativeName(name string) string {
	if rel, err := filepath.Rel(absolute("."), name); err == nil && filepath.IsLocal(rel) {
		name = rel
	}
	return filepath.ToSlash(name)
}

// goOptions returns how Go programs are loaded.
func (c *check) goOptions() goload.Options {
	o := goload.Options{Tags: c.tags, Shown: c.sources.shown, Roots: c.roots()}
	for _, p := range c.targets.patterns {
		o.Roots = append(o.Roots, absolute(p.dir))
	}
	return o
}

// programs checks the Go programs that the files found are part of, if any of
// these may concern the API.
func (c *check) programs() {
	slices.Sort(c.sources.relevant)
	relevant := slices.Compact(c.sources.relevant)
	found := slices.Sorted(maps.Keys(c.sources.paths))
	problems := goload.Load(c.ctx, c.goOptions(), relevant, found, c.program)
	for _, p := range problems {
		c.failed(c.sources.shown(p.Name), walk.Cause(p.Err))
	}
}

// program checks one program.
func (c *check) program(p *goload.Program) {
	top := c.sources.shown(p.Top())
	defer c.recovered(top)
	f := &fixer{wants: c.wants, original: c.originals(p), scan: c.rescan(p)}
	before, after := c.mend(f, top)
	c.settle(f, before, after, func(path string) stored {
		file := p.File(path)
		return stored{file.Name, file.Info, file.Data}
	})
	faults := p.Faults()
	for _, id := range slices.Sorted(maps.Keys(faults)) {
		if path, _, isVariant := strings.Cut(id, " "); !isVariant || len(faults[path]) == 0 {
			c.faulty = append(c.faulty, faults[id][0])
		}
	}
}

// rescan returns what scans a program with other texts of some of its files.
func (c *check) rescan(p *goload.Program) func(texts map[string]string) state {
	return func(texts map[string]string) state {
		now := p
		if len(texts) > 0 {
			now = p.With(texts)
		}
		v := state{texts: texts, faults: map[string]int{"": now.SyntaxErrors()}}
		for id, list := range now.Faults() {
			v.faults[id] = distinct(list)
		}
		for _, finding := range c.goScanner.Scan(now.Packages()) {
			if c.concerns(finding) {
				v.findings = append(v.findings, guard(c.originals(p), finding))
			}
		}
		return c.keep(v, textsOf(p))
	}
}

// distinct returns the number of errors that say different things. A fix may copy
// a statement, and what is wrong in it.
func distinct(list []error) int {
	seen := map[string]bool{}
	for _, err := range list {
		seen[errorPlace.ReplaceAllString(err.Error(), "")] = true
	}
	return len(seen)
}

// errorPlace matches the place that an error of the type checker starts with.
var errorPlace = regexp.MustCompile(`^.*?:\d+:\d+: `)

// concerns reports whether a finding is about a file that was asked for, or is
// related to one.
func (c *check) concerns(f fixes.Finding) bool {
	return c.asked(f.Path) || slices.ContainsFunc(f.Related, func(r fixes.Place) bool { return c.asked(r.Path) })
}

// asked reports whether the file of a path was asked for.
func (c *check) asked(path string) bool {
	if c.readsStdin && path == filepath.ToSlash(c.stdinName) {
		return true
	}
	name := absolute(filepath.FromSlash(path))
	_, found := c.sources.paths[name]
	return found || c.scriptSources.asked(name)
}

// guard takes a fix from a finding if it would change what must not be.
func guard(original func(path string) (string, error), f fixes.Finding) fixes.Finding {
	if f.Fix == nil {
		return f
	}
	for _, e := range named(f) {
		if _, err := original(e.Path); err != nil {
			f.Fix, f.NoFix = nil, fmt.Sprintf("it would change %s, %v", report.ShowPath(e.Path), err)
			break
		}
	}
	return f
}

// Why a file must not be changed.
var (
	errGenerated = errors.New("which is generated: change what generates it")
	errElsewhere = errors.New("which is not part of the module")
	errLeftOut   = errors.New("which is left out of the scan")
)

// originals returns what tells the text of a program's file, or why fixes must
// not change it.
func (c *check) originals(p *goload.Program) func(path string) (string, error) {
	return func(path string) (string, error) {
		file := p.File(path)
		switch {
		case file == nil:
			return "", errElsewhere
		case file.Generated():
			return "", errGenerated
		case !c.asked(path) && c.walked(path):
			return "", errLeftOut
		}
		return string(file.Data), nil
	}
}

// walked reports whether a file lies in a folder that was walked. If it was not
// found there, it is to be left alone.
func (c *check) walked(path string) bool {
	name := absolute(filepath.FromSlash(path))
	return slices.ContainsFunc(c.goOptions().Roots, func(root string) bool {
		rel, err := filepath.Rel(root, name)
		return err == nil && filepath.IsLocal(rel)
	})
}

// remarkFaults says how much could not be type-checked.
func (c *check) remarkFaults() {
	if n := len(c.faulty); n > 0 {
		verb := map[bool]string{true: "does not", false: "do not"}[n == 1]
		fmt.Fprintf(c.stderr, "%s %s type-check; what depends on missing types was not followed (first: %s)\n",
			report.Count(n, "package"), verb, report.Redact(report.OneLine(c.faulty[0].Error())))
	}
}
