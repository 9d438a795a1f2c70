// Package markup finds in HTML and in the components of Vue and Svelte what a
// scanner of JavaScript reads: scripts, event handlers and addresses, each with
// the bytes of the page that spell it.
package markup

import (
	"path"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A Kind says how the code of a block is run.
type Kind uint8

// The kinds of blocks.
const (
	Script  Kind = iota // in the global scope of the page
	Module              // in a scope of its own
	Handler             // as the body of a function, when an event happens
)

// A Block is code of a page, or a script that it loads.
type Block struct {
	Kind     Kind
	Language jssyntax.Language
	Span     fixes.Span // where the page spells the code; of a script that is loaded, its address

	// Code is the code, in which the characters of a Handler are decoded. Plain
	// reports whether it is byte for byte what the page spells.
	Code  string
	Plain bool

	Address   string // of a script that is loaded; "" for code of the page
	Integrity bool   // the script that is loaded must have a certain content

	attr attribute // of a Handler
	src  string
}

// Place returns where the page spells a range of the code.
func (b Block) Place(from, to int) fixes.Span {
	if b.Kind == Handler {
		return b.attr.place(b.src, from, to)
	}
	return fixes.Span{Start: b.Span.Start + from, End: b.Span.Start + to}
}

// A Page is what was found.
type Page struct {
	Blocks    []Block // in the order of the page
	Addresses []Address
	Forms     []Form
	Comments  []fixes.Span
}

// extensions are the ends of the names of pages and components.
var extensions = []string{".html", ".htm", ".xhtml", ".vue", ".svelte"}

// Named reports whether files of that name are pages or components.
func Named(name string) bool {
	return slices.Contains(extensions, strings.ToLower(path.Ext(name)))
}

// IsComponent reports whether files of that name are components: their scripts
// are one module, and every element can close itself.
func IsComponent(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".vue" || ext == ".svelte"
}
