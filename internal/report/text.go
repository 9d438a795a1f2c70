package report

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Position is a place in a file as people count: from 1, columns in bytes.
type Position struct{ Line, Column int }

// A Text is a source with its line starts.
type Text struct {
	src    string
	starts []int
}

// NewText indexes the lines of a source.
func NewText(src string) *Text {
	t := &Text{src, []int{0}}
	for i := 0; ; {
		n := strings.IndexByte(src[i:], '\n')
		if n < 0 {
			return t
		}
		i += n + 1
		t.starts = append(t.starts, i)
	}
}

// Position returns the position of an offset; one outside of the text counts as
// its nearest end.
func (t *Text) Position(offset int) Position {
	offset = min(max(offset, 0), len(t.src))
	line, found := slices.BinarySearch(t.starts, offset)
	if found {
		line++
	}
	return Position{line, offset - t.starts[line-1] + 1}
}

// line returns the span of a line, without its end.
func (t *Text) line(n int) fixes.Span {
	s := fixes.Span{Start: t.starts[n-1], End: len(t.src)}
	if n < len(t.starts) {
		s.End = t.starts[n] - 1
	}
	if s.End > s.Start && t.src[s.End-1] == '\r' {
		s.End--
	}
	return s
}
