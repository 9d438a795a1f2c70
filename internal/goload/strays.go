package goload

import (
	"bytes"
	"go/build"
	"go/build/constraint"
	"io"
	"path/filepath"
	"slices"
	"strings"
)

// strays adds packages for the relevant files that no package has: build
// constraints leave them out, or they lie where the go command does not look.
// Only their findings come from these packages, as the other files have been
// seen.
func (p *Program) strays(m *members) {
	has := map[string]bool{}
	for _, s := range p.specs {
		for _, path := range s.files {
			has[path] = true
		}
	}
	for _, name := range m.relevant {
		if f := p.file(name); f != nil && !has[f.Path] {
			p.stray(m, f)
		}
	}
}

// stray adds the package that a file is part of when its build constraints hold.
func (p *Program) stray(m *members, f *File) {
	ctx, alone := p.contextOf(f)
	path := m.importPath(filepath.Dir(f.Name))
	names := []string{f.Name}
	for _, name := range goFiles(filepath.Dir(f.Name)) {
		if other := p.file(name); !alone && other != nil && other != f && other.packageName() == f.packageName() && matches(ctx, other) {
			if !other.isTest() || f.isTest() {
				names = append(names, name)
			}
		}
	}
	p.add(&spec{id: path + " [" + f.Path + "]", path: path, kind: variant}, names)
}

// context returns the build constraints that hold.
func (p *Program) context() build.Context {
	ctx := build.Default
	ctx.BuildTags = slices.Clone(p.opts.Tags)
	return ctx
}

// matches reports whether the build constraints of a file hold.
func (p *Program) matches(name string) bool {
	f := p.file(name)
	return f != nil && matches(p.context(), f)
}

// matches reports whether the build constraints of a file hold in a context.
func matches(ctx build.Context, f *File) bool {
	ctx.CgoEnabled = true // what imports C is read as well
	ctx.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.Data)), nil }
	ok, err := ctx.MatchFile(filepath.Dir(f.Name), filepath.Base(f.Name))
	return ok || err != nil // what is wrong with it the parser tells
}

// contextOf returns a context in which the build constraints of a file hold, if
// there is one, and whether the file is meant to be run by itself.
func (p *Program) contextOf(f *File) (ctx build.Context, alone bool) {
	systems, machines, tags := p.mentioned(f)
	for _, system := range systems {
		for _, machine := range machines {
			for _, tag := range tags {
				ctx = p.context()
				ctx.GOOS, ctx.GOARCH = system, machine
				ctx.BuildTags = append(ctx.BuildTags, tag...)
				if matches(ctx, f) {
					return ctx, slices.Contains(tag, "ignore")
				}
			}
		}
	}
	return p.context(), true
}

// mentioned returns the systems, the machines and the sets of tags that the
// constraints of a file mention, behind those that hold.
func (p *Program) mentioned(f *File) (systems, machines []string, tags [][]string) {
	ctx := p.context()
	systems, machines, tags = []string{ctx.GOOS}, []string{ctx.GOARCH}, [][]string{nil}
	var all []string
	words := strings.FieldsFunc(strings.TrimSuffix(filepath.Base(f.Name), ".go"), func(r rune) bool { return r == '_' })
	for _, word := range append(words, constraintTags(f)...) {
		switch {
		case knownSystems[word]:
			systems = append(systems, word)
		case knownMachines[word]:
			machines = append(machines, word)
		default:
			all = append(all, word)
			tags = append(tags, []string{word})
		}
	}
	return systems, machines, append(tags, all)
}

// constraintTags returns the tags that the constraints of a file name.
func constraintTags(f *File) (tags []string) {
	for _, group := range f.ast.Comments {
		if group.Pos() > f.ast.Package {
			break
		}
		for _, c := range group.List {
			if expr, err := constraint.Parse(c.Text); err == nil {
				tags = append(tags, tagsOf(expr)...)
			}
		}
	}
	return tags
}

// tagsOf returns the tags of a constraint.
func tagsOf(expr constraint.Expr) []string {
	switch x := expr.(type) {
	case *constraint.TagExpr:
		if x.Tag == "unix" {
			return []string{"linux"}
		}
		return []string{x.Tag}
	case *constraint.NotExpr:
		return tagsOf(x.X)
	case *constraint.AndExpr:
		return append(tagsOf(x.X), tagsOf(x.Y)...)
	case *constraint.OrExpr:
		return append(tagsOf(x.X), tagsOf(x.Y)...)
	}
	return nil
}

// known returns a set of the words of a text.
func known(text string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		set[word] = true
	}
	return set
}

// The systems and machines that file names and constraints may name.
var (
	knownSystems = known(`aix android darwin dragonfly freebsd illumos ios js linux netbsd openbsd
		plan9 solaris wasip1 windows`)
	knownMachines = known(`386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le
		riscv64 s390x wasm`)
)
