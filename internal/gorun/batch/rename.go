package batch

import (
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"path/filepath"
	"strconv"

	"github.com/seauthlint/seauthlint/fixes"
)

// replaced are the packages that programs of one process do not share, with
// those that stand for them.
var replaced = map[string]string{
	"os":  "internal/gorun/inproc/xos",
	"log": "internal/gorun/inproc/xlog",
}

// renamed returns what a declaration of the program of a number is called in
// the package.
func renamed(name string, number int) string {
	if name == "main" {
		return fmt.Sprintf("Main_%d", number)
	}
	return fmt.Sprintf("%s_%d", name, number)
}

// addTo adds the files of a program to those of a package.
func (p Program) addTo(files map[string]string, pkg string, number int) error {
	for _, f := range p.Files {
		name := p.Fset.File(f.FileStart).Name()
		r := renamer{Program: p, number: number}
		r.file(f, pkg)
		text, err := fixes.Apply(p.Texts[name], r.edits)
		if err != nil {
			return fmt.Errorf("%s: %w", p.Name, err)
		}
		files[path.Join(pkg, fmt.Sprintf("%d_%s", number, filepath.Base(name)))] = text
	}
	return nil
}

// A renamer collects the edits of a file.
type renamer struct {
	Program
	number int
	edits  []fixes.Edit
}

func (r *renamer) file(f *ast.File, pkg string) {
	r.replace(f.Name, pkg)
	for _, spec := range f.Imports {
		r.importSpec(spec)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && id != f.Name && r.shared(id) {
			r.replace(id, renamed(id.Name, r.number))
		}
		return true
	})
}

// importSpec replaces what a file imports.
func (r *renamer) importSpec(spec *ast.ImportSpec) {
	name, _ := strconv.Unquote(spec.Path.Value)
	if other := replaced[name]; other != "" {
		r.replace(spec.Path, strconv.Quote(modulePath+"/"+other))
	}
}

func (r *renamer) replace(n ast.Node, text string) {
	span := fixes.Span{Start: r.Fset.Position(n.Pos()).Offset, End: r.Fset.Position(n.End()).Offset}
	r.edits = append(r.edits, fixes.Edit{Span: span, New: text})
}

// shared reports whether a name stands for what the program declares in its
// package, or for a field that an embedded type gives its name.
func (r *renamer) shared(id *ast.Ident) bool {
	obj := r.Info.Uses[id]
	if obj == nil {
		obj = r.Info.Defs[id]
	}
	switch obj := obj.(type) {
	case nil:
		return false
	case *types.Var:
		if obj.Embedded() {
			return declaredIn(obj.Type(), r.Package)
		}
		if obj.IsField() {
			return false
		}
	case *types.Func:
		if obj.Signature().Recv() != nil {
			return false
		}
	}
	if obj.Name() == "init" {
		return false
	}
	return obj.Pkg() != nil && obj.Pkg() == r.Package && obj.Parent() == obj.Pkg().Scope()
}

// declaredIn reports whether a type, or what it points to, is declared in a
// package.
func declaredIn(t types.Type, pkg *types.Package) bool {
	if p, ok := t.(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := t.(*types.Named)
	return ok && named.Obj().Pkg() == pkg
}
