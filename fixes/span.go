// Package fixes represents findings in source text and the edits that mend
// them. It knows no language and no API: a Span is a range of bytes, an Edit
// replaces one, a Fix is a set of edits that make sense only together.
package fixes

import "cmp"

// A Span is a half-open range of byte offsets in one file.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether the spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift returns the span that begins and ends so many bytes later.
func (s Span) Shift(by int) Span { return Span{Start: s.Start + by, End: s.End + by} }

// Compare orders spans by start, then by end.
func (s Span) Compare(t Span) int {
	return cmp.Or(cmp.Compare(s.Start, t.Start), cmp.Compare(s.End, t.End))
}
