// Package jssyntax reads JavaScript: bytes to tokens, tokens to a same-length
// masked text that goja's parser accepts, and goja's tree to one of our own
// whose spans come from the token table, because goja's composite spans are
// not exact.
package jssyntax

import (
	"sync"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Status says how much of a file could be parsed.
type Status uint8

// A file is parsed whole, in chunks, or only as tokens.
const (
	Parsed Status = iota
	Recovered
	TokensOnly
)

// A File is the syntax of one file. Reading never fails: what cannot be parsed
// is left out, and Status and Err say so.
type File struct {
	Src      string
	Tokens   []Token
	Comments []fixes.Span
	Root     *Node // a Program; of a recovered file, with the statements of every chunk that parses
	Status   Status
	Err      *SyntaxError // why Status is not Parsed
	Language Language     // what it was read as
	Module   bool         // an import or export declaration was seen
	Parts    []Part       // of a file that was joined, or the one that it is once its scopes are built

	scopes     *Scopes // made when first asked for
	scopesOnce sync.Once
	lines      []int // offsets of the first bytes of the lines, likewise
	linesOnce  sync.Once
}

// A SyntaxError says where and why a file could not be parsed.
type SyntaxError struct {
	Offset int
	Reason string

	bound bool // a bound of what is parsed is passed: the language is right
}

// Error returns the reason.
func (e *SyntaxError) Error() string { return e.Reason }
