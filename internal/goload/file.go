package goload

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
)

// maxSize is the size of the largest file that is read.
const maxSize = 64 << 20

// A File is a parsed file. The packages that it is part of share it.
type File struct {
	Name string // opens the file
	Path string // names it in positions
	Data []byte
	Info fs.FileInfo // as it was when the file was read; nil if it was not

	ast  *ast.File
	errs scanner.ErrorList // the first ones,
	bad  int               // of so many
}

// maxErrors is how many errors of a file are kept. One that is not Go at all has
// one on every line.
const maxErrors = 20

// readFile reads and parses a file.
func readFile(fset *token.FileSet, name, path string) (*File, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("not a regular file")
	}
	if info.Size() > maxSize {
		return nil, fmt.Errorf("file of %d bytes is larger than %d MB: exclude it", info.Size(), maxSize>>20)
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return parse(fset, name, path, data, info), nil
}

// mode is how files are parsed. Without AllErrors the parser gives up on a file
// after ten errors, and returns nothing of it.
const mode = parser.ParseComments | parser.SkipObjectResolution | parser.AllErrors

// parse parses a file. What does not parse is left out of its tree.
func parse(fset *token.FileSet, name, path string, data []byte, info fs.FileInfo) *File {
	f := &File{Name: name, Path: path, Data: data, Info: info}
	var err error
	f.ast, err = parser.ParseFile(fset, path, data, mode)
	if err != nil && !errors.As(err, &f.errs) {
		f.errs.Add(token.Position{Filename: path, Line: 1, Column: 1}, err.Error())
	}
	f.bad = len(f.errs)
	f.errs = slices.Clone(f.errs[:min(f.bad, maxErrors)])
	return f
}

// Generated reports whether the file says that it is written by a program.
func (f *File) Generated() bool { return ast.IsGenerated(f.ast) }

// packageName returns the name of the package, or "" if it cannot be read.
func (f *File) packageName() string {
	if f.ast.Name == nil || f.ast.Name.Name == "_" {
		return ""
	}
	return f.ast.Name.Name
}

// isTest reports whether the file belongs to a test.
func (f *File) isTest() bool { return strings.HasSuffix(f.Name, "_test.go") }

// imports returns the paths that the file imports.
func (f *File) imports() (paths []string) {
	for _, spec := range f.ast.Imports {
		if path, err := strconv.Unquote(spec.Path.Value); err == nil && path != "" {
			paths = append(paths, path)
		}
	}
	return paths
}

// hasMain reports whether a program can start in the file.
func (f *File) hasMain() bool {
	return f.packageName() == "main" && slices.ContainsFunc(f.ast.Decls, func(d ast.Decl) bool {
		fn, ok := d.(*ast.FuncDecl)
		return ok && fn.Recv == nil && fn.Name.Name == "main"
	})
}

// bases returns the names that the file selects something of, as in name.Sel.
func (f *File) bases() map[string]bool {
	set := map[string]bool{}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok {
				set[id.Name] = true
			}
		}
		return true
	})
	return set
}
