package analyzer

import (
	"go/ast"
	"go/scanner"
	"go/token"
	"go/types"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Package is a package of Go source, type-checked as far as possible.
type Package struct {
	Path    string
	Fset    *token.FileSet
	Files   []*ast.File // with comments
	Types   *types.Package
	Info    *types.Info       // what is not known is left out
	Sources map[string][]byte // the text of each file, by its name in Fset
	Errors  scanner.ErrorList // of syntax
}

// Scan returns the findings of packages that make up a program, ordered by file
// and place. A package that imports another of them should share its types. Files
// that several packages have in common, such as a package and its test variant,
// are looked at once, with the first. Paths are the names of the files in Fset.
func (s *Scanner) Scan(pkgs []*Package) []fixes.Finding { return nil }

// Evidence reports whether a file may concern the API. It only searches for
// bytes: most files of a tree are decided here.
func (s *Scanner) Evidence(src []byte) bool { return true }
