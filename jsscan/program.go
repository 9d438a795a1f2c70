package jsscan

import "github.com/seauthlint/seauthlint/fixes"

// A LinkKind says how one file refers to another.
type LinkKind uint8

// The kinds of links. All but Unique are certain.
const (
	Import  LinkKind = iota // an import or re-export, import() or require() of a module
	Require                 // @require of a userscript
	Sibling                 // a classic script of the same page, worker or extension
	Unique                  // a global that just one file of the tree defines
)

// A Link leads to the file that a specifier stands for.
type Link struct {
	Path   string
	Kind   LinkKind
	Pinned bool // by its hash: the file must not be changed
}

// A Source is a file of a program.
type Source struct {
	Path  string
	Text  []byte
	Links map[string]Link // by the specifier as the file spells it; Sibling by path, Unique by the name of the global

	// Partial says that files which are not part of the program may refer to
	// this one: not all callers of what it offers are seen.
	Partial bool
}

// ScanProgram returns the findings of files that belong together. Each is scanned
// alone so far.
func (s *Scanner) ScanProgram(list []Source) (out []fixes.Finding) {
	for _, source := range list {
		out = append(out, s.Scan(source.Path, source.Text)...)
	}
	return out
}
