package jsscan

// A Source is one file of a program.
type Source struct {
	Path string
	Text []byte

	// Links are the other files of the program that this one sees, in the order
	// in which it names them.
	Links []Link

	// Pinned says that another file names this one together with a checksum: it
	// must not change.
	Pinned bool

	// Complete says that every file that uses this one is part of the program.
	Complete bool

	view *view // of a page: what of it is the code of this source
}

// A Link is how one file of a program sees another one.
type Link struct {
	Kind LinkKind
	Name string // the module specifier, the address, or the name of the global
	Path string // of the other file
}

// A LinkKind says what makes a file see another one.
type LinkKind uint8

// The kinds of links.
const (
	Import  LinkKind = iota // import … from "x", export … from "x", import("x"), require("x")
	Require                 // @require of a userscript: it sees the names of a script that is published apart
	Sibling                 // a script of the same page
	Unique                  // a name that no other file of the tree defines: no more than probable
)
