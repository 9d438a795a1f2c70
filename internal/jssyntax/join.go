package jssyntax

import (
	"sort"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Part is one file of a File that was joined of several, or the only one of
// one that was not.
type Part struct {
	Span     fixes.Span // of its source
	Root     *Node      // a Program
	Status   Status
	Err      *SyntaxError // its offset counts from the beginning of the part
	Language Language
	Module   bool
	Links    Links
}

// Links say which other parts a part sees, by their indices.
type Links struct {
	Imports map[string]int // by the module specifier that the part spells
	Shares  []int          // scripts whose global names it sees; of equal names the last one's
	Unique  map[string]int // by a global name that nothing but this part of all files defines
}

// Join returns one File of several, which are used up: their nodes and tokens
// move. Its source is theirs one behind the other, with the separator in between,
// and all offsets count from its beginning. Parts must stand in the order in
// which they run, as far as there is one.
func Join(files []*File, links []Links, separator string) *File {
	j := &File{Root: newNode(Program, fixes.Span{})}
	var src strings.Builder
	for i, f := range files {
		if i > 0 {
			src.WriteString(separator)
		}
		start := src.Len()
		src.WriteString(f.Src)
		f.forgetScopes()
		f.move(start, len(j.Tokens))
		j.Tokens = append(j.Tokens, f.Tokens...)
		j.Comments = append(j.Comments, f.Comments...)
		j.Module = j.Module || f.Module
		j.Root.List = append(j.Root.List, f.Root) // a Program has no parent: its code is no part of another function
		j.Parts = append(j.Parts, Part{
			Span: fixes.Span{Start: start, End: src.Len()}, Root: f.Root,
			Status: f.Status, Err: f.Err, Language: f.Language, Module: f.Module, Links: links[i],
		})
	}
	j.Src = src.String()
	j.Root.Span.End, j.Root.Outer.End = len(j.Src), len(j.Src)
	return j
}

// forgetScopes makes the nodes of a file ready for other scopes, if theirs are built.
func (f *File) forgetScopes() {
	if f.scopes == nil {
		return
	}
	f.Root.Walk(func(n *Node) bool {
		n.binding = nil
		if n.Extra != &noExtra {
			n.scope = nil
		}
		return true
	})
}

// move adds to all offsets of a file, and to all indices of tokens.
func (f *File) move(by, tokens int) {
	if by == 0 {
		return
	}
	for i := range f.Tokens {
		t := &f.Tokens[i]
		t.Start += int32(by)
		t.End += int32(by)
		if t.Match >= 0 {
			t.Match += int32(tokens)
		}
	}
	for i := range f.Comments {
		f.Comments[i] = f.Comments[i].Shift(by)
	}
	f.Root.Walk(func(n *Node) bool {
		n.move(by)
		return true
	})
}

// move adds to the offsets of a node.
func (n *Node) move(by int) {
	n.Span, n.Outer = n.Span.Shift(by), n.Outer.Shift(by)
	for i := range n.Quasis {
		n.Quasis[i].Span = n.Quasis[i].Span.Shift(by)
	}
	for i := range n.Imports {
		n.Imports[i].Span = n.Imports[i].Span.Shift(by)
	}
}

// PartAt returns the index of the part that holds an offset.
func (f *File) PartAt(offset int) int {
	return max(sort.Search(len(f.Parts), func(i int) bool { return f.Parts[i].Span.Start > offset })-1, 0)
}

// single makes a File of one part.
func (f *File) single() {
	f.Parts = []Part{{Span: f.Root.Span, Root: f.Root, Status: f.Status, Err: f.Err, Language: f.Language, Module: f.Module}}
}
