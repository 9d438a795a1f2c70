package report

import (
	"cmp"
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
	counts []count // of UTF-16 units, made when they are asked for
}

// A count is how many UTF-16 code units come before an offset.
type count struct{ offset, units int }

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

// countEvery is how many bytes lie between counts: a line of megabytes may hold
// many findings.
const countEvery = 4096

// units returns the number of UTF-16 code units between two offsets.
func (t *Text) units(start, offset int) int {
	if offset-start > countEvery {
		return t.unitsTo(offset) - t.unitsTo(start)
	}
	c := count{offset: start}
	for c.offset < offset {
		c = t.next(c, offset)
	}
	return c.units
}

// unitsTo returns the number of UTF-16 code units before an offset.
func (t *Text) unitsTo(offset int) int {
	if t.counts == nil {
		t.countUnits()
	}
	i, _ := slices.BinarySearchFunc(t.counts, offset, func(c count, offset int) int { return cmp.Compare(c.offset, offset+1) })
	c := t.counts[i-1]
	for c.offset < offset {
		c = t.next(c, offset)
	}
	return c.units
}

// countUnits counts the code units of the text.
func (t *Text) countUnits() {
	c := count{}
	t.counts = append(t.counts, c)
	for last := 0; c.offset < len(t.src); {
		c = t.next(c, len(t.src))
		if c.offset-last >= countEvery {
			t.counts = append(t.counts, c)
			last = c.offset
		}
	}
}

// next returns the count behind the character that a count stands before. No
// character goes beyond the end.
func (t *Text) next(c count, end int) count {
	if t.src[c.offset] < utf8.RuneSelf {
		return count{c.offset + 1, c.units + 1}
	}
	r, size := utf8.DecodeRuneInString(t.src[c.offset:end])
	switch {
	case r == byteOrderMark && c.offset == 0:
	case r > 0xffff:
		c.units += 2 // a surrogate pair
	default:
		c.units++
	}
	c.offset += size
	return c
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
