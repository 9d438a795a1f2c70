package goprog

import (
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/gorun"
)

// A Case is a program with what the scanner makes of it.
type Case struct {
	Number int
	Program
	Found    []fixes.Finding   // in the program
	Fixed    map[string]string // its files after all safe fixes
	Left     []fixes.Finding   // in the fixed program
	Problems []string          // what is wrong

	before, after *loaded
	status        []status // of each unit, once it has run
}

// changed reports whether there was a safe fix.
func (c *Case) changed() bool { return !maps.Equal(c.Files, c.Fixed) }

// failed notes a problem.
func (c *Case) failed(format string, args ...any) {
	c.Problems = append(c.Problems, fmt.Sprintf(format, args...))
}

// A Checker type-checks programs and scans them. It is for one goroutine.
type Checker struct {
	exports map[string]string
	fset    *token.FileSet
	other   types.Importer
	used    int
}

// Exports returns the export data of what programs import, for checkers.
func Exports(dir string) (map[string]string, error) {
	paths := slices.Sorted(maps.Values(packages))
	return gorun.Exports(dir, dir, paths)
}

// NewChecker returns a checker.
func NewChecker(exports map[string]string) *Checker { return &Checker{exports: exports} }

// renewal is after how many programs a checker forgets the positions of old
// ones.
const renewal = 200

// renew forgets what it knows, from time to time.
func (c *Checker) renew() {
	if c.used++; c.used%renewal != 1 {
		return
	}
	c.fset = token.NewFileSet()
	c.other = importer.ForCompiler(c.fset, "gc", func(path string) (io.ReadCloser, error) {
		if c.exports[path] == "" {
			return nil, errors.New("not found: " + path)
		}
		return os.Open(c.exports[path])
	})
}

// A loaded program is one that is type-checked.
type loaded struct {
	*analyzer.Package
	texts map[string]string
}

// load type-checks a program. The error is the first of syntax or types.
func (c *Checker) load(texts map[string]string) (*loaded, error) {
	l := &loaded{texts: texts, Package: &analyzer.Package{Path: "example.com/program", Fset: c.fset, Sources: map[string][]byte{}, Info: newInfo()}}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		f, err := parser.ParseFile(c.fset, name, texts[name], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		l.Files = append(l.Files, f)
		l.Sources[name] = []byte(texts[name])
	}
	config := types.Config{Importer: c.other}
	var err error
	l.Types, err = config.Check(l.Path, c.fset, l.Files, l.Info)
	return l, err
}

// newInfo returns the tables that the type checker fills.
func newInfo() *types.Info {
	return &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Instances: map[*ast.Ident]types.Instance{},
		Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Implicits: map[ast.Node]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{},
		Scopes: map[ast.Node]*types.Scope{}, FileVersions: map[*ast.File]string{},
	}
}

// Check scans a program and makes its safe fixes.
func (c *Checker) Check(number int, p Program) *Case {
	c.renew()
	k := &Case{Number: number, Program: p, Fixed: p.Files}
	l, err := c.load(p.Files)
	if err != nil {
		k.failed("the generator's program does not build: %v", err)
		return k
	}
	k.before, k.after = l, l
	k.Found = c.scan(k, l)
	if len(k.Found) > 0 && !slices.ContainsFunc(p.Units, func(u Unit) bool { return !u.Clean }) {
		k.failed("a finding in a program with nothing to find: %s", k.Found[0].Message)
	}
	c.checkAlone(k)
	c.fixSafely(k)
	c.fixAll(k)
	return k
}

// scan returns the findings of a program. A panic is a problem.
func (c *Checker) scan(k *Case, l *loaded) (found []fixes.Finding) {
	defer func() {
		if r := recover(); r != nil {
			k.failed("panic: %v\n%s", r, debug.Stack())
		}
	}()
	return analyzer.NewScanner(analyzer.Settings{Probable: true}).Scan([]*analyzer.Package{l.Package})
}

// checkAlone checks that each fix builds without the others.
func (c *Checker) checkAlone(k *Case) {
	for _, f := range k.Found {
		if f.Fix == nil {
			continue
		}
		texts, err := apply(k.Files, f.Fix.Edits)
		if err == nil {
			_, err = c.load(texts)
		}
		if err != nil {
			k.failed("the fix of %s alone: %v", f.Rule, err)
		}
	}
}

// apply makes edits of several files.
func apply(texts map[string]string, edits []fixes.Edit) (map[string]string, error) {
	byPath := map[string][]fixes.Edit{}
	for _, e := range edits {
		byPath[e.Path] = append(byPath[e.Path], e)
	}
	fixed := maps.Clone(texts)
	for path, list := range byPath {
		text, err := fixes.Apply(texts[path], list)
		if err != nil {
			return nil, err
		}
		fixed[path] = text
	}
	return fixed, nil
}

// rounds bounds how often fixes are made: two may want to insert at one place.
const rounds = 5

// fixSafely makes the safe fixes until there are none.
func (c *Checker) fixSafely(k *Case) {
	found := k.Found
	for range rounds {
		next, l := c.round(k, k.Fixed, found, false)
		if l == nil {
			k.Left = found
			return
		}
		k.Fixed, k.after = next, l
		before := len(found)
		if found = c.scan(k, l); len(found) >= before {
			k.failed("%d findings before a fix, %d after", before, len(found))
			break
		}
	}
	k.Left = found
	k.failed("safe fixes do not come to an end")
}

// fixAll checks that the unsafe fixes build.
func (c *Checker) fixAll(k *Case) {
	texts, found := k.Fixed, k.Left
	for range rounds {
		next, l := c.round(k, texts, found, true)
		if l == nil {
			return
		}
		texts, found = next, c.scan(k, l)
	}
	k.failed("fixes do not come to an end")
}

// round makes fixes once, and returns nil where there are none.
func (c *Checker) round(k *Case, texts map[string]string, found []fixes.Finding, unsafe bool) (map[string]string, *loaded) {
	var sets [][]fixes.Edit
	for _, f := range found {
		if f.Fix != nil && (unsafe || f.Fix.Safety == fixes.Safe) {
			sets = append(sets, f.Fix.Edits)
		}
	}
	if len(sets) == 0 || len(k.Problems) > 0 {
		return nil, nil
	}
	edits, _ := fixes.Merge(sets)
	next, err := apply(texts, edits)
	if err != nil {
		k.failed("%v", err)
		return nil, nil
	}
	l, err := c.load(next)
	if err != nil {
		k.failed("the fixed program does not build: %v\n%s", err, diff(texts, next))
		return nil, nil
	}
	for name := range next {
		if formatted(texts[name]) && !formatted(next[name]) {
			k.failed("%s is not formatted any more", name)
		}
	}
	return next, l
}

// formatted reports whether gofmt would leave a text as it is.
func formatted(text string) bool {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	out, err := format.Source([]byte(text))
	return err == nil && string(out) == text
}

// diff shows what differs between two states of a program.
func diff(before, after map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if before[name] != after[name] {
			b.WriteString(fixes.Diff(name, name, before[name], after[name]))
		}
	}
	return b.String()
}
