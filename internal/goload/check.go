package goload

import (
	"errors"
	"fmt"
	"go/ast"
	"go/types"
	"go/version"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
)

// A checked package has types as far as they are known.
type checked struct {
	pkg    *analyzer.Package
	faults []error
}

// checkAll checks the packages that are not.
func (p *Program) checkAll() {
	for _, s := range p.specs {
		if p.ctx.Err() != nil {
			return
		}
		p.check(s)
	}
}

// check checks a package, and those of the program that it imports before it.
func (p *Program) check(s *spec) *checked {
	if c := p.checked[s.id]; c != nil {
		return c
	}
	p.importing = append(p.importing, s)
	defer func() { p.importing = p.importing[:len(p.importing)-1] }()
	c := &checked{pkg: &analyzer.Package{Path: s.path, Fset: p.fset, Sources: map[string][]byte{}, Info: newInfo()}}
	for _, f := range p.parsed(s) {
		c.pkg.Files = append(c.pkg.Files, f.ast)
		c.pkg.Sources[f.Path] = f.Data
		c.pkg.Errors = append(c.pkg.Errors, f.errs...)
	}
	c.types(p, s)
	p.checked[s.id] = c
	return c
}

// newInfo returns the tables that the checker fills.
func newInfo() *types.Info {
	return &types.Info{
		Types:        map[ast.Expr]types.TypeAndValue{},
		Instances:    map[*ast.Ident]types.Instance{},
		Defs:         map[*ast.Ident]types.Object{},
		Uses:         map[*ast.Ident]types.Object{},
		Implicits:    map[ast.Node]types.Object{},
		Selections:   map[*ast.SelectorExpr]*types.Selection{},
		Scopes:       map[ast.Node]*types.Scope{},
		FileVersions: map[*ast.File]string{},
	}
}

// types runs the checker. It is not made for every tree that a broken file
// yields: should it panic, what it found so far is kept.
func (c *checked) types(p *Program, s *spec) {
	c.pkg.Types = types.NewPackage(s.path, path.Base(s.path))
	if len(c.pkg.Files) > 0 {
		c.pkg.Types.SetName(c.pkg.Files[0].Name.Name)
	}
	defer func() {
		if cause := recover(); cause != nil {
			c.faults = append(c.faults, fmt.Errorf("%s: the type checker failed: %v", s.files[0], cause))
		}
	}()
	config := types.Config{
		Importer:    importer{p, s, c},
		FakeImportC: true,
		GoVersion:   knownVersion(s.goVersion),
		Sizes:       types.SizesFor("gc", runtime.GOARCH),
		Error:       func(err error) { c.fault(err) },
	}
	_ = types.NewChecker(&config, p.fset, c.pkg.Types, c.pkg.Info).Files(c.pkg.Files)
}

// knownVersion returns the version of the language, or "" if it is newer than
// the checker: it would refuse to check anything.
func knownVersion(v string) string {
	if v == "" {
		return ""
	}
	if v = "go" + strings.TrimPrefix(v, "go"); !version.IsValid(v) || version.Compare(v, runtime.Version()) > 0 {
		return ""
	}
	return v
}

// fault keeps an error of types with its place. Imports that are missing have
// been kept before.
func (c *checked) fault(err error) {
	var e types.Error
	if !errors.As(err, &e) || !e.Pos.IsValid() {
		c.faults = append(c.faults, err)
		return
	}
	pos := e.Fset.PositionFor(e.Pos, false)
	c.faults = append(c.faults, fmt.Errorf("%s:%d:%d: %s", pos.Filename, pos.Line, pos.Column, e.Msg))
}

// An importer imports for a package.
type importer struct {
	p *Program
	s *spec
	c *checked
}

// Import returns the package that an import path stands for. One that is missing
// is made up: it has the name that the importing files use, and holds nothing.
func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if other := i.p.byID[i.s.idOf(path)]; other != nil && other != i.s {
		if at := slices.Index(i.p.importing, other); at >= 0 {
			return nil, i.p.cycle(at)
		}
		return i.p.check(other).pkg.Types, nil
	}
	pkg, err := i.p.exports.load(i.p.fset, i.s.imports[path], path)
	if err != nil {
		i.c.faults = append(i.c.faults, fmt.Errorf("%s: %w", i.s.importer(i.p, path), err))
		return i.p.exports.fake(path, i.bases), nil
	}
	return pkg, nil
}

// cycle reports that the packages being checked import one another in a circle.
func (p *Program) cycle(at int) error {
	circle := slices.Clone(p.importing[at:])
	// The circle is the same wherever it is entered.
	first := slices.MinFunc(circle, func(a, b *spec) int { return strings.Compare(a.path, b.path) })
	start := slices.Index(circle, first)
	circle = slices.Concat(circle[start:], circle[:start+1])
	var paths []string
	for _, s := range circle {
		paths = append(paths, s.path)
	}
	err := fmt.Errorf("import cycle: %s", strings.Join(paths, " → "))
	p.problem(p.names[first.files[0]], err)
	return err
}

// bases returns the names that the files of the package select something of.
func (i importer) bases() map[string]bool {
	set := map[string]bool{}
	for _, f := range i.p.parsed(i.s) {
		maps.Copy(set, f.bases())
	}
	return set
}

// importer returns the place of the first import of the path.
func (s *spec) importer(p *Program, path string) string {
	for _, f := range p.parsed(s) {
		for _, spec := range f.ast.Imports {
			if spec.Path.Value == `"`+path+`"` || spec.Path.Value == "`"+path+"`" {
				pos := p.fset.PositionFor(spec.Path.Pos(), false)
				return fmt.Sprintf("%s:%d:%d", f.Path, pos.Line, pos.Column)
			}
		}
	}
	return s.path
}
