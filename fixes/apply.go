package fixes

import (
	"fmt"
	"slices"
	"strings"
)

// A BoundsError is an edit whose span does not lie within its text.
type BoundsError struct {
	Edit Edit
	Size int // length of the text, or -1 where it is not known
}

// Error names the span and what it misses.
func (e *BoundsError) Error() string {
	if e.Size < 0 {
		return fmt.Sprintf("edit %s: no such span", place(e.Edit))
	}
	return fmt.Sprintf("edit %s: out of bounds of %d bytes", place(e.Edit), e.Size)
}

// An OverlapError is a pair of edits that cannot both be made.
type OverlapError struct{ First, Second Edit }

// Error names the two spans.
func (e *OverlapError) Error() string {
	verb := "overlaps"
	if e.First.Len() == 0 && e.Second.Len() == 0 {
		verb = "inserts at the same place as"
	}
	return fmt.Sprintf("edit %s: %s edit %s", place(e.Second), verb, place(e.First))
}

// place spells where an edit is, as path:[start,end).
func place(e Edit) string {
	span := fmt.Sprintf("[%d,%d)", e.Start, e.End)
	if e.Path == "" {
		return span
	}
	return e.Path + ":" + span
}

// Apply makes the edits, given in any order, and returns the new text. All are
// taken to be of this text: paths are not looked at. Insertions at one point
// keep their order; an insertion at the start of a replaced span goes before
// the replacement, one at its end behind it. The error is a *BoundsError or an
// *OverlapError, and then nothing is applied.
func Apply(src string, edits []Edit) (string, error) {
	sorted, err := ordered(edits, len(src))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	done := 0 // src[:done] has been written or deleted
	for _, e := range sorted {
		b.WriteString(src[done:e.Start])
		b.WriteString(e.New)
		done = e.End
	}
	b.WriteString(src[done:])
	return b.String(), nil
}

// ordered returns the edits sorted by span, or an error if they are not
// disjoint and within a text of size bytes. Equal spans keep their order; an
// insertion comes before a deletion that starts where it is.
func ordered(edits []Edit, size int) ([]Edit, error) {
	sorted := slices.Clone(edits)
	slices.SortStableFunc(sorted, func(a, b Edit) int { return a.Compare(b.Span) })
	for i, e := range sorted {
		if e.Start < 0 || e.End < e.Start || size >= 0 && e.End > size {
			return nil, &BoundsError{e, size}
		}
		// Inv: sorted[:i] is disjoint, so only its last span can reach into e.
		if i > 0 && sorted[i-1].End > e.Start {
			return nil, &OverlapError{sorted[i-1], e}
		}
	}
	return sorted, nil
}
