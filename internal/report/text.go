package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Position is a place in a file as people count: from 1.
type Position struct {
	Line   int
	Column int // in bytes
	UTF16  int // the column in UTF-16 code units, which some formats want
}

// A Text is a source with its line starts. It is for one goroutine.
type Text struct {
	src    string
	starts []int
	last   struct{ offset, units int } // where UTF-16 units were counted last
}

// NewText indexes the lines of a source.
func NewText(src string) *Text {
	t := &Text{src: src, starts: []int{0}}
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
	line := t.lineAt(offset)
	start := t.starts[line-1]
	return Position{line, offset - start + 1, t.units(start, offset) + 1}
}

// lineAt returns the number of the line that an offset lies in.
func (t *Text) lineAt(offset int) int {
	line, found := slices.BinarySearch(t.starts, offset)
	if found {
		line++
	}
	return line
}

// byteOrderMark may begin a file. It is no part of the text, and so of no column.
const byteOrderMark = '\ufeff'

// units returns the number of UTF-16 code units between the start of a line and
// an offset in it. It goes on from where it was asked last, as a line of
// megabytes may hold many findings.
func (t *Text) units(start, offset int) int {
	from, n := start, 0
	if t.last.offset >= start && t.last.offset <= offset {
		from, n = t.last.offset, t.last.units
	}
	for from < offset {
		r, size := utf8.DecodeRuneInString(t.src[from:offset])
		switch {
		case r == byteOrderMark && from == 0:
		case r > 0xffff:
			n += 2 // a surrogate pair
		default:
			n++
		}
		from += size
	}
	if offset == len(t.src) || utf8.RuneStart(t.src[offset]) { // not within a character
		t.last.offset, t.last.units = offset, n
	}
	return n
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
