// Package goload finds the Go programs that files are part of, and type-checks
// them as far as that is possible.
//
// The go command says which packages a module or a workspace has, and where the
// export data of its dependencies are. Where there is no go.mod, where it is
// broken, or where there is no go command, the folders of the tree make up the
// packages, and an import is looked for among them. Packages of one program are
// checked from source and share their types; what is missing is an empty package,
// and what depends on it has no type.
package goload

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
)

// Options say how programs are loaded.
type Options struct {
	Roots []string                 // folders that are scanned, absolute
	Tags  []string                 // build tags that hold
	Shown func(name string) string // how a file is named in positions; nil: as it is
}

// A Problem is what kept a file from being loaded as it should be.
type Problem struct {
	Name string // of the file or the folder, absolute
	Err  error
}

// Load loads the programs that the relevant files are part of, and visits one
// after the other. Packages of a module that have nothing to do with one another
// are programs of their own. The Go files that were found, of which the relevant ones are a
// part, tell what there is of a tree without a go.mod. Names are absolute. What
// goes wrong is returned; the programs are loaded without it.
func Load(ctx context.Context, opts Options, relevant, found []string, visit func(*Program)) (problems []Problem) {
	problem := func(name string, err error) {
		if !slices.ContainsFunc(problems, func(p Problem) bool { return p.Name == name && p.Err.Error() == err.Error() }) {
			problems = append(problems, Problem{name, err})
		}
	}
	h := &homes{opts: &opts, modules: map[string]string{}, found: map[string]*home{}, problem: problem}
	for _, g := range group(h, relevant, found) {
		if ctx.Err() != nil {
			break
		}
		p := newProgram(ctx, &opts, problem)
		p.load(g)
		for _, part := range p.parts() {
			part.checkAll()
			visit(part)
		}
	}
	return problems
}

// A members is a home with the files that were found in it.
type members struct {
	*home
	relevant, found []string
}

// group returns the homes that relevant files are part of, in order.
func group(h *homes, relevant, found []string) (list []*members) {
	byHome := map[*home]*members{}
	for _, name := range relevant {
		at := h.of(filepath.Dir(name))
		if byHome[at] == nil {
			byHome[at] = &members{home: at}
			list = append(list, byHome[at])
		}
		byHome[at].relevant = append(byHome[at].relevant, name)
	}
	for _, name := range found {
		if m := byHome[h.of(filepath.Dir(name))]; m != nil {
			m.found = append(m.found, name)
		}
	}
	for _, m := range list {
		slices.Sort(m.relevant)
		slices.Sort(m.found)
	}
	slices.SortFunc(list, func(a, b *members) int { return cmp.Compare(a.dir, b.dir) })
	return list
}

// Text returns the program of a file that stands alone, such as the standard
// input.
func Text(ctx context.Context, opts Options, path string, src []byte) *Program {
	p := newProgram(ctx, &opts, func(string, error) {})
	p.names[path], p.files[path] = path, parse(p.fset, path, path, src, nil)
	p.loose(looseTree{alone: path})
	p.checkAll()
	return p
}
