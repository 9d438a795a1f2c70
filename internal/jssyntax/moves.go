package jssyntax

import (
	"slices"
	"sort"

	"github.com/seauthlint/seauthlint/fixes"
)

// Moves tell where the offsets of a source lie once edits are applied.
type Moves struct {
	edits []fixes.Edit // ordered
	after []fixes.Span // their new texts in the result
}

// NewMoves returns the moves of edits that do not overlap.
func NewMoves(edits []fixes.Edit) *Moves {
	m := &Moves{edits: slices.Clone(edits)}
	slices.SortStableFunc(m.edits, func(x, y fixes.Edit) int { return x.Span.Compare(y.Span) })
	shift := 0
	for _, e := range m.edits {
		start := e.Start + shift
		m.after = append(m.after, fixes.Span{Start: start, End: start + len(e.New)})
		shift += len(e.New) - e.Len()
	}
	return m
}

// Offset returns where the text behind an offset is in the result. What an edit
// replaces is where its new text begins.
func (m *Moves) Offset(at int) int {
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].Start > at })
	if i == 0 {
		return at
	}
	e, after := m.edits[i-1], m.after[i-1]
	if at < e.End {
		return after.Start
	}
	return at - e.End + after.End
}

// Touches reports whether an edit lies in a span of the source, or at its edge.
func (m *Moves) Touches(s fixes.Span) bool {
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].End >= s.Start })
	return i < len(m.edits) && m.edits[i].Start <= s.End
}

// Spelled reports whether an offset of the result lies in what an edit spells.
func (m *Moves) Spelled(at int) bool {
	i := sort.Search(len(m.after), func(i int) bool { return m.after[i].End > at })
	return i < len(m.after) && m.after[i].Start <= at
}
