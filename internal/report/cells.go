package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
	"golang.org/x/text/width"
)

const (
	lineWidth    = 120 // cells of a source line that are shown
	previewWidth = 160 // cells of a line that a fix changes, in two places as a rule
	leadWidth    = 40  // of these, how many come before the place if it lies far right
	tabWidth     = 4   // cells that a tab takes at most
	// lineBytes is how much of a line is looked at on either side of the place:
	// what can fill the cells, and no more of a line of megabytes.
	lineBytes = previewWidth * utf8.UTFMax
)

// A glyph is a character as a terminal shows it.
type glyph struct {
	fixes.Span // its bytes in the line
	text       string
	cells      int
}

// glyphs lays out a line. Tabs become spaces;
// what would move the cursor or turn the writing direction is replaced.
func glyphs(line string) (gs []glyph) {
	column := 0
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRuneInString(line[i:])
		text, cells := shape(r, line[i:i+n], column)
		gs = append(gs, glyph{fixes.Span{Start: i, End: i + n}, text, cells})
		column += cells
		i += n
	}
	return gs
}

// shape returns what is shown for a rune in the given column, and its width.
func shape(r rune, text string, column int) (string, int) {
	switch {
	case r == '\t':
		cells := tabWidth - column%tabWidth
		return strings.Repeat(" ", cells), cells
	case isHarmful(r):
		return string(utf8.RuneError), 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return text, 0
	}
	if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
		return text, 2
	}
	return text, 1
}

// isHarmful reports whether a rune must not reach a terminal: control and format
// characters, line ends, and bytes that are no text.
func isHarmful(r rune) bool {
	return r == utf8.RuneError || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// clip returns the part of a line around a place that can fill the cells. It
// does not begin or end within a character.
func clip(line string, place int) fixes.Span {
	at := func(i int) int {
		if i >= len(line) {
			return len(line)
		}
		for i > 0 && !utf8.RuneStart(line[i]) {
			i--
		}
		return max(0, i)
	}
	return fixes.Span{Start: at(place - lineBytes), End: at(place + lineBytes)}
}

// cut returns the text of some glyphs of a line, and shows where more was.
func cut(gs []glyph, first, last int) string {
	var b strings.Builder
	if first > 0 {
		b.WriteString(ellipsis)
	}
	for _, g := range gs[first:last] {
		b.WriteString(g.text)
	}
	if last < len(gs) {
		b.WriteString(ellipsis)
	}
	return b.String()
}

// ellipsis stands where a line is cut. It takes one cell.
const ellipsis = "…"

// window returns which glyphs to show in so many cells if that many are left out
// on the left.
func window(gs []glyph, drop, wide int) (first, last int) {
	for ; drop > 0; first++ {
		drop -= gs[first].cells
	}
	last = first
	for cells := 0; last < len(gs) && cells+gs[last].cells <= wide; last++ {
		cells += gs[last].cells
	}
	return first, last
}

// surplus returns how many cells to leave out on the left so that a place is
// seen: it goes to leadWidth, or further right if the line ends soon.
func surplus(gs []glyph, place, wide int) int {
	before, total := 0, 0
	for _, g := range gs {
		total += g.cells
		if g.End <= place {
			before = total
		}
	}
	return min(before-leadWidth, total-wide)
}
