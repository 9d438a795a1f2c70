package goload

import (
	"cmp"
	"context"
	"go/token"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
)

// A Program is a set of packages that share their types.
type Program struct {
	ctx     context.Context
	top     string
	opts    *Options
	problem func(name string, err error)

	fset    *token.FileSet
	exports *exports
	names   map[string]string // of files, by path
	files   map[string]*File  // by path; nil for what cannot be read
	specs   []*spec
	byID    map[string]*spec
	checked map[string]*checked // by id

	importing []*spec // the packages being checked, each imported by the one before
}

// A kind is what a package is to the others of its folder. Packages are visited
// in the order of their kinds, so that files are seen with the plain one.
type kind int

// The kinds of packages.
const (
	plain     kind = iota
	withTests      // the plain package with its tests
	external       // tests in a package of their own
	variant        // other files, for which other build constraints hold
)

// A spec says what a package is made of.
type spec struct {
	id, path  string
	kind      kind
	files     []string          // paths of files
	imports   map[string]string // ids of imported packages, by import path, where they differ from it
	listed    []string          // ids of all imported packages, if the go command told them
	goVersion string
}

// newProgram returns an empty program.
func newProgram(ctx context.Context, opts *Options, problem func(string, error)) *Program {
	return &Program{
		ctx: ctx, opts: opts, problem: problem,
		fset: token.NewFileSet(), exports: newExports(),
		names: map[string]string{}, files: map[string]*File{}, byID: map[string]*spec{}, checked: map[string]*checked{},
	}
}

// load loads the program of a home.
func (p *Program) load(m *members) {
	p.top = m.dir
	tree := looseTree{top: m.dir, files: m.found}
	listed := m.file != ""
	if listed {
		if err := p.list(m.home); err != nil {
			listed = false
			p.explain(m.home, err)
			tree.modules = m.members
		}
	}
	if !listed {
		p.exports = newExports()
		p.loose(tree)
	}
	p.strays(m)
	p.keep(m.relevant)
}

// file returns the file of that name, parsed, or nil if it cannot be read, which
// is a problem.
func (p *Program) file(name string) *File {
	path := p.shown(name)
	f, known := p.files[path]
	if !known {
		var err error
		if f, err = readFile(p.fset, name, path); err != nil {
			p.problem(name, err)
			f = nil
		}
		p.files[path] = f
	}
	return f
}

// shown returns how positions name a file.
func (p *Program) shown(name string) string {
	if p.opts.Shown == nil {
		return filepath.ToSlash(name)
	}
	return p.opts.Shown(name)
}

// add adds a package, unless there is one with its id.
func (p *Program) add(s *spec, names []string) {
	if p.byID[s.id] != nil || len(names) == 0 {
		return
	}
	for _, name := range names {
		path := p.shown(name)
		p.names[path] = name
		s.files = append(s.files, path)
	}
	p.specs = append(p.specs, s)
	p.byID[s.id] = s
}

// parsed returns the files of a package, without those that cannot be read.
func (p *Program) parsed(s *spec) (files []*File) {
	for _, path := range s.files {
		f := p.files[path]
		if name := p.names[path]; f == nil && name != "" {
			f = p.file(name)
		}
		if f != nil {
			files = append(files, f)
		}
	}
	return files
}

// Top returns the folder that the program lies in, or "" if it is a text.
func (p *Program) Top() string { return p.top }

// File returns the file of that path, or nil if it is not part of the program.
func (p *Program) File(path string) *File { return p.files[path] }

// Packages returns the packages, those with tests behind those without.
func (p *Program) Packages() (list []*analyzer.Package) {
	slices.SortStableFunc(p.specs, func(a, b *spec) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), strings.Compare(a.id, b.id))
	})
	for _, s := range p.specs {
		if c := p.checked[s.id]; c != nil {
			list = append(list, c.pkg)
		}
	}
	return list
}

// Faults returns the errors of types of each package that has some. Errors of
// syntax are those of its files.
func (p *Program) Faults() map[string][]error {
	faults := map[string][]error{}
	for id, c := range p.checked {
		if len(c.faults) > 0 {
			faults[id] = c.faults
		}
	}
	return faults
}

// SyntaxErrors returns how many errors of syntax the files have.
func (p *Program) SyntaxErrors() (n int) {
	for _, f := range p.files {
		if f != nil {
			n += f.bad
		}
	}
	return n
}

// With returns the program with other texts of some of its files, given by path.
// Packages that they do not concern are shared with this program.
func (p *Program) With(texts map[string]string) *Program {
	next := *p
	next.files, next.checked = maps.Clone(p.files), maps.Clone(p.checked)
	changed := map[string]bool{}
	for path, text := range texts {
		if old := p.files[path]; old != nil && string(old.Data) != text {
			next.files[path] = parse(p.fset, old.Name, path, []byte(text), old.Info)
			changed[path] = true
		}
	}
	for _, s := range p.specs {
		if p.concerns(s, changed, map[string]bool{}) {
			delete(next.checked, s.id)
		}
	}
	next.checkAll()
	return &next
}

// concerns reports whether a package has one of the files, or imports a package
// that has, in some way.
func (p *Program) concerns(s *spec, changed, seen map[string]bool) bool {
	if seen[s.id] {
		return false
	}
	seen[s.id] = true
	if slices.ContainsFunc(s.files, func(path string) bool { return changed[path] }) {
		return true
	}
	return slices.ContainsFunc(p.imported(s), func(other *spec) bool { return p.concerns(other, changed, seen) })
}
