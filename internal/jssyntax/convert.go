package jssyntax

import (
	"fmt"
	"unicode/utf8"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/file"

	"github.com/seauthlint/seauthlint/fixes"
)

// A converter turns goja's tree into ours. Structure comes from goja, places
// and spellings from the token table: goja drops parentheses, several of its
// positions are wrong, and it saw the masked text, not the user's.
//
// Nodes are converted in source order, so that one index into the token table,
// next, moves forward over the file and says where every node begins and ends.
//
// Inv: before a node is converted, next is the first token that can belong to
// it, grouping parentheses included; afterwards, the token after it.
type converter struct {
	file   *File
	src    string
	toks   []Token
	decls  map[int]*moduleDecl // by the offset of import or export
	kept   map[int]kept        // bodies of functions that were not parsed, by their offset
	offset int                 // what goja's positions are ahead of byte offsets
	next   int                 // index of the next token
	limit  int                 // offset where the chunk ends
	valid  bool                // the source is valid UTF-8, the usual case

	generator bool // in a generator, where yield is no name

	chain []ast.Expression // expressions whose left operand is being converted
	lists []*Node          // lists being built

	nodes  slab[Node]
	extras slab[Extra]
	elems  slab[*Node] // of lists
}

// newConverter returns a converter for f, whose tokens are known and whose
// import and export declarations are decls.
func newConverter(f *File, decls []moduleDecl) *converter {
	c := &converter{file: f, src: f.Src, toks: f.Tokens, limit: len(f.Src), valid: utf8.ValidString(f.Src)}
	if len(decls) > 0 {
		c.decls = make(map[int]*moduleDecl, len(decls))
	}
	for i := range decls {
		c.decls[decls[i].span.Start] = &decls[i]
	}
	return c
}

// within limits the next program to a part of the file: a chunk whose
// neighbours could not be parsed.
func (c *converter) within(chunk fixes.Span) {
	c.next, c.limit = c.file.firstFrom(chunk.Start), chunk.End
}

// program converts the statements of the file or of one chunk. A byte offset
// is goja's position less offset.
func (c *converter) program(stmts []ast.Statement, offset int) []*Node {
	c.offset = offset
	mark := len(c.lists)
	for {
		start, d := c.decoratedDecl()
		switch {
		case d == nil && len(stmts) == 0:
			return c.takeList(mark)
		case len(stmts) > 0 && c.isConsumed(stmts[0]):
			stmts = stmts[1:]
			continue
		}
		var n *Node
		n, stmts = c.topLevel(d, stmts)
		n.Span.Start, n.Outer.Start = min(n.Span.Start, start), min(n.Outer.Start, start)
		c.lists = append(c.lists, n)
	}
}

// at returns the byte offset of one of goja's positions.
func (c *converter) at(idx file.Idx) int { return int(idx) - c.offset }

// seek moves forward to the token at one of goja's positions. It stays where
// it is if that lies behind: the masks move some keywords to the left.
func (c *converter) seek(idx file.Idx) {
	offset := c.at(idx)
	for c.next < len(c.toks) && int(c.toks[c.next].Start) < offset {
		c.next++
	}
}

// seekTo is seek for a position where a token must start. It returns its index.
func (c *converter) seekTo(idx file.Idx) int {
	c.seek(idx)
	if c.next >= len(c.toks) || int(c.toks[c.next].Start) != c.at(idx) {
		c.fail("a token of an expression")
	}
	return c.next
}

// text returns the text of the token i, "" if there is none.
func (c *converter) text(i int) string { return c.file.TokenText(i) }

// is reports whether the next token is the one-byte punctuator ch.
func (c *converter) is(ch byte) bool {
	if c.next >= len(c.toks) {
		return false
	}
	t := &c.toks[c.next]
	return t.Kind == Punctuator && t.End == t.Start+1 && c.src[t.Start] == ch
}

// isWord reports whether the next token is the word.
func (c *converter) isWord(word string) bool {
	return c.next < len(c.toks) && c.toks[c.next].Kind == Word && c.text(c.next) == word
}

// skip moves past the punctuator ch if it is next, and reports whether it was.
func (c *converter) skip(ch byte) bool {
	if !c.is(ch) {
		return false
	}
	c.next++
	return true
}

// skipWord moves past the word if it is next, and reports whether it was.
func (c *converter) skipWord(word string) bool {
	if !c.isWord(word) {
		return false
	}
	c.next++
	return true
}

// want moves past the punctuator ch, which must be next.
func (c *converter) want(ch byte) {
	if !c.skip(ch) {
		c.fail(string(ch))
	}
}

// wantWord moves past the word, which must be next.
func (c *converter) wantWord(word string) {
	if !c.skipWord(word) {
		c.fail(word)
	}
}

// fail gives up because goja's tree and the tokens are not those of the same
// program. It panics, as an index would: whoever calls the converter recovers,
// and no tree is better than one with wrong spans.
func (c *converter) fail(wanted string) {
	at := len(c.src)
	if c.next < len(c.toks) {
		at = int(c.toks[c.next].Start)
	}
	panic(fmt.Sprintf("%s was expected at byte %d", wanted, at))
}

// begin returns a new node that starts at the next token.
func (c *converter) begin(kind NodeKind) *Node {
	n := c.node()
	n.Kind = kind
	n.Span.Start = len(c.src)
	if c.next < len(c.toks) {
		n.Span.Start = int(c.toks[c.next].Start)
	}
	return n
}

// beginAt returns a new node that starts with first and its parentheses.
func (c *converter) beginAt(kind NodeKind, first *Node) *Node {
	n := c.node()
	n.Kind = kind
	n.Span.Start = first.Outer.Start
	return n
}

// end completes a node at the token before next: it sets the end, and the
// parent of its children.
func (c *converter) end(n *Node) *Node {
	if c.next > len(c.toks) {
		c.fail("a token")
	}
	if c.next > 0 {
		n.Span.End = int(c.toks[c.next-1].End)
	}
	n.Outer = n.Span
	n.adopt()
	return n
}

// endStatement is end for statements that a semicolon may close.
func (c *converter) endStatement(n *Node) *Node {
	c.skip(';')
	return c.end(n)
}

// leaf returns a node for the next token, which must be of the kind tok.
func (c *converter) leaf(kind NodeKind, tok TokenKind) *Node {
	if c.next >= len(c.toks) || c.toks[c.next].Kind != tok {
		c.fail("a token of another kind")
	}
	t := &c.toks[c.next]
	c.next++
	n := c.node()
	n.Kind = kind
	n.Span = fixes.Span{Start: int(t.Start), End: int(t.End)}
	n.Outer = n.Span
	return n
}

// span returns the span of the token i.
func (c *converter) span(i int) fixes.Span {
	return fixes.Span{Start: int(c.toks[i].Start), End: int(c.toks[i].End)}
}

// adopt makes n the parent of its children.
func (n *Node) adopt() {
	for _, child := range [...]*Node{n.A, n.B} {
		if child != nil {
			child.Parent = n
		}
	}
	if n.Extra != &noExtra {
		for _, child := range [...]*Node{n.C, n.Body} {
			if child != nil {
				child.Parent = n
			}
		}
	}
	for _, child := range n.List {
		if child != nil {
			child.Parent = n
		}
	}
}
