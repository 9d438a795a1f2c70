package jsscan

import (
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A knownCalls is the calls of a fixed source that are to be evaluated because
// they were before the fix, or because the fix spells them.
type knownCalls struct {
	starts map[int]bool
	moves  *jssyntax.Moves
}

// knownAfter returns the calls that sites of the source became by edits.
func knownAfter(edits []fixes.Edit, sites []*site) *knownCalls {
	k := &knownCalls{starts: map[int]bool{}, moves: jssyntax.NewMoves(edits)}
	for _, s := range sites {
		k.starts[k.moves.Offset(s.call.Span.Start)] = true
	}
	return k
}

// has reports whether a call that starts at an offset is one of them.
func (k *knownCalls) has(start int) bool { return k.starts[start] || k.moves.Spelled(start) }
