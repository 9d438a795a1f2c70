// Package seapi knows the Stack Exchange API: its hosts, its credentials, where
// they may travel, and how to cut one out of a URL. It knows no language: a
// front end says which strings reach which request and how they are spelled.
package seapi

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Text is a string-valued expression as a sequence of pieces, in the order
// in which they are evaluated. Concatenation, template literals, format
// strings, joined arrays and params objects all become one.
type Text []Piece

// A Piece is one part of a Text: literal text, or an expression of the program.
type Piece struct {
	Lit   string     // decoded text of a literal piece
	Expr  any        // the front end's node of an expression; nil for literal text
	Inner Text       // what the expression evaluates to, or what the element holds; nil if unknown
	Src   fixes.Span // the bytes that spell the piece in its leaf; a template's hole includes its delimiters
	Leaf  *Leaf      // the operand that spells it; nil if nothing does, as for a separator that join adds
	Elem  *Element   // set if the piece is an entry that goes as a whole
	Also  []fixes.Span

	Guards  []Guard // the piece is there only if all of them hold
	Encoded bool    // Expr percent-encodes Inner
	Raw     bool    // the text is encoded when it is sent: no separator in it counts, nothing is decoded
	Query   bool    // the text is a query by itself, to which no question mark can be added
	Sticky  bool    // the expression must not be deleted, because evaluating it has effects
}

// A Leaf is an operand of a concatenation: a literal with its quotes, a
// template, or any other expression.
type Leaf struct {
	Chain *Chain
	Index int        // of the operand in its chain
	Quote string     // "" for an operand that is no literal
	Text  fixes.Span // the text between the quotes, or the whole operand
	Node  any        // the front end's
}

// A Chain is a concatenation, often of only one operand.
type Chain struct {
	Path     string // file
	Span     fixes.Span
	Operands []fixes.Span // with grouping parentheses
	Stringy  []bool       // the operand is known to be a string
	Glued    []bool       // a comment or line end stands between the operand and the one before
	Empty    string       // how the empty string is spelled there
}

// An Element is a construct that holds parameters and can be deleted as a
// whole: an entry of a list or object, a call or assignment that adds one.
// How it is deleted is the front end's business.
type Element struct {
	Node any
}

// A Guard is a condition of the program.
type Guard struct {
	Test any  // the front end's node; nil if the condition cannot be written down
	Not  bool // the test must not hold
	Alt  bool // what holds otherwise is another alternative of the text, not nothing
}

// Literal returns a text that no source spells, such as a separator.
func Literal(s string) Text { return Text{{Lit: s}} }

// Known returns the text, and whether every part of it is known.
func (t Text) Known() (string, bool) {
	s := ""
	for _, p := range t {
		switch {
		case p.Expr == nil && p.Inner == nil:
			s += p.Lit
		case p.Inner == nil:
			return "", false
		default:
			inner, ok := p.Inner.Known()
			if !ok {
				return "", false
			}
			s += inner
		}
	}
	return s, true
}

// Size returns the number of pieces, those inside of others included, or limit
// if there are as many or more.
func (t Text) Size(limit int) int {
	n := 0
	for _, p := range t {
		n++
		if p.Inner != nil {
			n += p.Inner.Size(limit - n)
		}
		if n >= limit {
			return limit
		}
	}
	return n
}

// HasSeparators reports whether a literal part of the text holds a question mark
// or an ampersand.
func (t Text) HasSeparators() bool {
	return slices.ContainsFunc(t, func(p Piece) bool {
		return p.Expr == nil && p.Inner == nil && strings.ContainsAny(p.Lit, "?&") || p.Inner.HasSeparators()
	})
}
