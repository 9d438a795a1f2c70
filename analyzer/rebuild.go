package analyzer

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
)

// A build is a program with some files replaced, type-checked as far as its
// original was.
type build struct {
	from   *program
	texts  map[string]string
	pkgs   []*Package
	made   map[*types.Package]*Package // by the package that was before
	errs   map[*Package][]types.Error  // by the new package
	dirty  map[*types.Package]bool
	before map[*types.Package]*Package
}

// rebuild parses and type-checks the program with new texts. The error is of
// syntax.
func (p *program) rebuild(texts map[string]string) (*build, error) {
	b := &build{
		from: p, texts: texts,
		made: map[*types.Package]*Package{}, errs: map[*Package][]types.Error{},
		dirty: map[*types.Package]bool{}, before: map[*types.Package]*Package{},
	}
	for _, pkg := range p.pkgs {
		if pkg.Types != nil {
			b.before[pkg.Types] = pkg
		}
	}
	for _, pkg := range p.pkgs {
		next, err := b.pkg(pkg)
		if err != nil {
			return nil, err
		}
		b.pkgs = append(b.pkgs, next)
	}
	return b, nil
}

// changed reports whether a package, or one that it imports, has new files.
func (b *build) changed(pkg *Package) bool {
	if done, ok := b.dirty[pkg.Types]; ok {
		return done
	}
	b.dirty[pkg.Types] = false // cuts cycles off
	for _, f := range pkg.Files {
		if tok := pkg.Fset.File(f.FileStart); tok != nil {
			if _, ok := b.texts[tok.Name()]; ok {
				b.dirty[pkg.Types] = true
			}
		}
	}
	if pkg.Types != nil {
		for _, i := range pkg.Types.Imports() {
			if old := b.before[i]; old != nil && b.changed(old) {
				b.dirty[pkg.Types] = true
			}
		}
	}
	return b.dirty[pkg.Types]
}

// pkg returns a package as it is with the new texts.
func (b *build) pkg(old *Package) (*Package, error) {
	if !b.changed(old) || old.Types == nil {
		return old, nil
	}
	if made := b.made[old.Types]; made != nil {
		return made, nil
	}
	next := &Package{Path: old.Path, Fset: old.Fset, Sources: map[string][]byte{}, Errors: old.Errors, Info: newInfo()}
	for name, src := range old.Sources {
		next.Sources[name] = src
	}
	for _, f := range old.Files {
		tok := old.Fset.File(f.FileStart)
		text, ok := b.texts[tok.Name()]
		if !ok {
			next.Files = append(next.Files, f)
			continue
		}
		parsed, err := parser.ParseFile(old.Fset, tok.Name(), text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, syntaxError(err)
		}
		next.Sources[tok.Name()] = []byte(text)
		next.Files = append(next.Files, parsed)
	}
	conf := types.Config{
		Importer:    importer{b, old},
		FakeImportC: true,
		Error: func(err error) {
			var e types.Error
			if errors.As(err, &e) {
				b.errs[next] = append(b.errs[next], e)
			}
		},
	}
	next.Types, _ = conf.Check(old.Types.Path(), old.Fset, next.Files, next.Info)
	b.made[old.Types] = next
	return next, nil
}

// newInfo returns an empty record of what the type checker finds.
func newInfo() *types.Info {
	return &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{}, Scopes: map[ast.Node]*types.Scope{}, Implicits: map[ast.Node]types.Object{},
		Instances: map[*ast.Ident]types.Instance{}, FileVersions: map[*ast.File]string{},
	}
}

// syntaxError returns the first error of syntax without its file.
func syntaxError(err error) error {
	var list scanner.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return fmt.Errorf("the result would not parse: %s", list[0].Msg)
	}
	return err
}

// An importer imports what a package imported before.
type importer struct {
	b   *build
	old *Package
}

// Import returns the package of a path.
func (i importer) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	seen := map[*types.Package]bool{}
	found := find(i.old.Types, path, seen)
	if found == nil {
		for _, pkg := range i.b.from.pkgs {
			if found = find(pkg.Types, path, seen); found != nil {
				break
			}
		}
	}
	switch {
	case found != nil && i.b.before[found] != nil:
		next, err := i.b.pkg(i.b.before[found])
		if err != nil {
			return nil, err
		}
		return next.Types, nil
	case path == "strings" && (found == nil || found.Scope().Lookup("NewReader") == nil):
		return stringsPackage(), nil
	case found != nil:
		return found, nil
	}
	return nil, fmt.Errorf("package %s is missing", path)
}

// find returns the package of a path among those that a package imports.
func find(pkg *types.Package, path string, seen map[*types.Package]bool) *types.Package {
	if pkg == nil || seen[pkg] {
		return nil
	}
	seen[pkg] = true
	for _, i := range pkg.Imports() {
		if i.Path() == path {
			return i
		}
	}
	for _, i := range pkg.Imports() {
		if p := find(i, path, seen); p != nil {
			return p
		}
	}
	return nil
}

// stringsPackage returns what fixes need of package strings, for programs that
// did not import it before.
func stringsPackage() *types.Package {
	pkg := types.NewPackage("strings", "strings")
	reader := types.NewNamed(types.NewTypeName(token.NoPos, pkg, "Reader", nil), types.NewStruct(nil, nil), nil)
	bytes := types.NewParam(token.NoPos, pkg, "b", types.NewSlice(types.Universe.Lookup("byte").Type()))
	results := types.NewTuple(types.NewParam(token.NoPos, pkg, "n", types.Typ[types.Int]), types.NewParam(token.NoPos, pkg, "err", types.Universe.Lookup("error").Type()))
	recv := types.NewParam(token.NoPos, pkg, "r", types.NewPointer(reader))
	reader.AddMethod(types.NewFunc(token.NoPos, pkg, "Read", types.NewSignatureType(recv, nil, nil, types.NewTuple(bytes), results, false)))
	pkg.Scope().Insert(reader.Obj())
	s := types.NewParam(token.NoPos, pkg, "s", types.Typ[types.String])
	result := types.NewTuple(types.NewParam(token.NoPos, pkg, "", types.NewPointer(reader)))
	pkg.Scope().Insert(types.NewFunc(token.NoPos, pkg, "NewReader", types.NewSignatureType(nil, nil, nil, types.NewTuple(s), result, false)))
	pkg.MarkComplete()
	return pkg
}

// hadError reports whether a file had an error before.
func (p *program) hadError(msg, path string) bool {
	return p.errorsBefore()[path+": "+msg]
}

// errorsBefore returns the errors of the type checker in the program as it is.
func (p *program) errorsBefore() map[string]bool {
	if p.typeErrors != nil {
		return p.typeErrors
	}
	p.typeErrors = map[string]bool{}
	texts := map[string]string{}
	for _, f := range p.files {
		texts[f.path] = f.src
	}
	b, err := p.rebuild(texts)
	if err != nil {
		return p.typeErrors
	}
	for pkg, errs := range b.errs {
		for _, e := range errs {
			if tok := pkg.Fset.File(e.Pos); tok != nil {
				p.typeErrors[tok.Name()+": "+e.Msg] = true
			}
		}
	}
	return p.typeErrors
}

// newErrors returns the first error that the program did not have before.
func (b *build) newErrors(p *program) error {
	for pkg, errs := range b.errs {
		for _, e := range errs {
			tok := pkg.Fset.File(e.Pos)
			if tok != nil && !p.hadError(e.Msg, tok.Name()) {
				return fmt.Errorf("the result would not build: %s", e.Msg)
			}
		}
	}
	return nil
}
