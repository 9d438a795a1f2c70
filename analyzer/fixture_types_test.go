package analyzer_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/gorun"
)

// stubDir holds modules that stand for those that fixtures import.
const stubDir = fixtureDir + "/_stubs"

// A checker type-checks fixtures. What they import from elsewhere is read once.
type checker struct {
	fset  *token.FileSet
	other types.Importer
}

// newChecker returns a checker for what the fixtures import.
func newChecker(t testing.TB, all []fixture) *checker {
	t.Helper()
	wanted := map[string]bool{}
	for _, f := range all {
		for _, files := range []texts{f.files, f.golden, f.unsafe} {
			for _, text := range files {
				addImports(wanted, text)
			}
		}
	}
	exports, err := gorun.Exports(t.TempDir(), stubDir, slices.Sorted(maps.Keys(wanted)))
	if err != nil {
		t.Fatal(err)
	}
	c := &checker{fset: token.NewFileSet()}
	c.other = importer.ForCompiler(c.fset, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, errors.New("not found: " + path)
		}
		return os.Open(exports[path])
	})
	return c
}

// addImports adds what a file imports from elsewhere.
func addImports(set map[string]bool, text string) {
	f, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ImportsOnly)
	if err != nil {
		return // which is reported when the file is checked
	}
	for _, spec := range f.Imports {
		if p, _ := strconv.Unquote(spec.Path.Value); !strings.HasPrefix(p, gorun.Module+"/") && p != "unsafe" {
			set[p] = true
		}
	}
}

// A loading is one program on its way through the type checker.
type loading struct {
	*checker
	prefix string // of the import paths of its packages
	files  texts
	pkgs   map[string]*analyzer.Package
	order  []*analyzer.Package
	err    error
}

// load returns the packages of a program, and the first errors of syntax and
// types.
func (c *checker) load(name string, files texts) ([]*analyzer.Package, error) {
	l := &loading{checker: c, prefix: gorun.Module + "/" + name, files: files, pkgs: map[string]*analyzer.Package{}}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		if _, err := l.Import(path.Join(l.prefix, path.Dir(file))); err != nil {
			return nil, err
		}
	}
	return l.order, l.err
}

// Import returns the types of a package that the program imports.
func (l *loading) Import(importPath string) (*types.Package, error) {
	if p := l.pkgs[importPath]; p != nil {
		return p.Types, nil
	}
	if importPath != l.prefix && !strings.HasPrefix(importPath, l.prefix+"/") {
		return l.other.Import(importPath)
	}
	p := &analyzer.Package{Path: importPath, Fset: l.fset, Sources: map[string][]byte{}, Info: newInfo()}
	l.parse(p, strings.TrimPrefix(strings.TrimPrefix(importPath, l.prefix), "/"))
	if len(p.Files) == 0 {
		return nil, fmt.Errorf("no files in %s", importPath)
	}
	config := types.Config{Importer: l, Error: l.note}
	p.Types, _ = config.Check(importPath, l.fset, p.Files, p.Info)
	l.pkgs[importPath] = p
	l.order = append(l.order, p)
	return p.Types, nil
}

// note keeps the first error.
func (l *loading) note(err error) {
	if l.err == nil {
		l.err = err
	}
}

// parse adds the files of a folder to a package.
func (l *loading) parse(p *analyzer.Package, dir string) {
	for _, file := range slices.Sorted(maps.Keys(l.files)) {
		if strings.TrimPrefix(path.Dir(file), ".") != dir || !l.built(file) {
			continue
		}
		tree, err := parser.ParseFile(l.fset, file, l.files[file], parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			l.note(err)
		}
		p.Files = append(p.Files, tree)
		p.Sources[file] = []byte(l.files[file])
	}
}

// built reports whether the build constraints of a file are met.
func (l *loading) built(file string) bool {
	context := build.Default
	context.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(l.files[file])), nil }
	ok, err := context.MatchFile("", file)
	return ok || err != nil
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
