package jssyntax

import (
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// TestMoves tells where each byte of a text is once two edits are applied.
func TestMoves(t *testing.T) {
	const src, fixed = "abcdef", "aXYcdZef"
	edits := []fixes.Edit{{Span: fixes.Span{Start: 4, End: 4}, New: "Z"}, {Span: fixes.Span{Start: 1, End: 2}, New: "XY"}}
	if got, err := fixes.Apply(src, edits); err != nil || got != fixed {
		t.Fatalf("%q, %v", got, err)
	}
	m := NewMoves(edits)
	for at, want := range []int{0, 1, 3, 4, 6, 7} {
		if got := m.Offset(at); got != want {
			t.Errorf("offset %d becomes %d, not %d", at, got, want)
		}
	}
	for at := range len(fixed) {
		if got, want := m.Spelled(at), fixed[at] >= 'X' && fixed[at] <= 'Z'; got != want {
			t.Errorf("offset %d is spelled by an edit: %t", at, got)
		}
	}
	for s, want := range map[fixes.Span]bool{{Start: 2, End: 3}: true, {Start: 3, End: 3}: false, {Start: 5, End: 6}: false, {Start: 0, End: 6}: true} {
		if got := m.Touches(s); got != want {
			t.Errorf("%v is touched: %t", s, got)
		}
	}
}
