package gorun

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// What a main package and its function are called in a shared executable.
const (
	packageName = "program"
	mainName    = "Main"
)

// rewrite returns a file of a program as it is compiled: as a package that
// another imports, at the path of its name.
func (p Program) rewrite(name, text string) (string, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, p.Name+"/"+name, text, parser.SkipObjectResolution)
	if err != nil {
		return "", err
	}
	r := rewriter{fset: fset}
	for _, spec := range f.Imports {
		r.importPath(spec, p)
	}
	if f.Name.Name == "main" && !strings.Contains(name, "/") {
		r.replace(f.Name, packageName)
		r.mainFunction(f)
	}
	return fixes.Apply(text, r.edits)
}

// A rewriter collects edits of a file.
type rewriter struct {
	fset  *token.FileSet
	edits []fixes.Edit
}

func (r *rewriter) replace(n ast.Node, text string) {
	span := fixes.Span{Start: r.fset.Position(n.Pos()).Offset, End: r.fset.Position(n.End()).Offset}
	r.edits = append(r.edits, fixes.Edit{Span: span, New: text})
}

// importPath moves the import of one of the program's own packages to where
// they are compiled.
func (r *rewriter) importPath(spec *ast.ImportSpec, p Program) {
	path, _ := strconv.Unquote(spec.Path.Value)
	if rest, ok := strings.CutPrefix(path, Module+"/"+p.Folder+"/"); ok {
		r.replace(spec.Path, fmt.Sprintf("%q", Module+"/"+p.Name+"/"+rest))
	}
}

// mainFunction exports the function main.
func (r *rewriter) mainFunction(f *ast.File) {
	for _, d := range f.Decls {
		if d, ok := d.(*ast.FuncDecl); ok && d.Recv == nil && d.Name.Name == "main" {
			r.replace(d.Name, mainName)
		}
	}
}
