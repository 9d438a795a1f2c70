package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Line is a line of a code frame or of a preview of a fix.
type Line struct {
	Number int    // 0 if it is not a line of the source
	Mark   byte   // '-' if the fix removes it, '+' if it adds it, or ' '
	Text   string // cut to fit, without tokens
	Carets string // what goes below it, or empty: ^ below the finding, - below notes
	Label  string // what the note says, behind the carets
}

// A note marks another place of a file in a frame.
type note struct {
	fixes.Span
	text string
}

// How many lines of a place are shown, and how many with notes beside these.
const (
	maxFrame = 4
	maxNotes = 3
)

// A row is a line of a frame before it is cut.
type row struct {
	number int
	marked fixes.Span // the part of the finding, as offsets in the line; empty at -1 if there is none
	notes  []note     // with such offsets
}

// unmarked is where no finding is.
var unmarked = fixes.Span{Start: -1, End: -1}

// Frame returns the lines that a span touches, with carets below it, and those of
// the notes.
func (t *Text) Frame(s fixes.Span, notes []note, showSecrets bool) (lines []Line) {
	first, last := t.Position(s.Start).Line, t.Position(max(s.Start, s.End-1)).Line
	rows := t.rows(s, first, min(last, first+maxFrame-1))
	more := t.annotate(&rows, notes)
	for i, r := range rows {
		if i > 0 && r.number != rows[i-1].number+1 {
			lines = append(lines, Line{Text: ellipsis, Mark: ' '})
		}
		lines = append(lines, t.frameLine(r, showSecrets))
		if last >= first+maxFrame && r.number == first+maxFrame-1 && i == len(rows)-1 {
			lines = append(lines, Line{Text: ellipsis, Mark: ' '})
		}
	}
	if more {
		lines = append(lines, Line{Text: ellipsis, Mark: ' '})
	}
	return lines
}

// rows returns the rows of a finding.
func (t *Text) rows(s fixes.Span, first, last int) (rows []row) {
	for n := first; n <= last; n++ {
		line := t.line(n)
		marked := fixes.Span{Start: max(0, s.Start-line.Start), End: min(s.End, line.End) - line.Start}
		if n > first {
			marked.Start = indent(t.src[line.Start:line.End])
		}
		rows = append(rows, row{number: n, marked: marked})
	}
	return rows
}

// annotate adds the notes to the rows, and rows for those on other lines. It
// reports whether some were left out.
func (t *Text) annotate(rows *[]row, notes []note) (more bool) {
	own := len(*rows)
	for _, x := range notes {
		n := t.Position(x.Start).Line
		line := t.line(n)
		x.Span = fixes.Span{Start: x.Start - line.Start, End: min(x.End, line.End) - line.Start}
		i := slices.IndexFunc(*rows, func(r row) bool { return r.number == n })
		switch {
		case i >= 0 && !slices.Contains((*rows)[i].notes, x):
			(*rows)[i].notes = append((*rows)[i].notes, x)
		case i < 0 && len(*rows) < own+maxNotes:
			*rows = append(*rows, row{n, unmarked, []note{x}})
		case i < 0:
			more = true
		}
	}
	slices.SortFunc(*rows, func(a, b row) int { return cmp.Compare(a.number, b.number) })
	return more
}

// frameLine cuts a row to what fits, and draws its carets.
func (t *Text) frameLine(r row, showSecrets bool) Line {
	line := t.line(r.number)
	place := r.marked.Start
	if r.marked == unmarked {
		place = r.notes[0].Start
	}
	part := clip(t.src[line.Start:line.End], place)
	shown := fixes.Span{Start: line.Start + part.Start, End: line.Start + part.End}
	text := t.src[shown.Start:shown.End]
	if !showSecrets {
		text = t.redacted(shown)
	}
	gs := glyphs(text)
	first, last := window(gs, surplus(gs, place-part.Start, lineWidth), lineWidth)
	l := Line{Number: r.number, Mark: ' ', Text: cut(gs, first, last)}
	l.Carets = r.carets(gs[first:last], part.Start, first > 0)
	if r.marked == unmarked {
		l.Label = r.notes[0].text
	}
	return l
}

// carets draws what goes below the glyphs that are shown. Their offsets count
// from the given byte of the line.
func (r row) carets(gs []glyph, from int, isCut bool) string {
	var b strings.Builder
	if isCut {
		b.WriteByte(' ')
	}
	drawn := r.marked == unmarked
	for _, g := range gs {
		at := fixes.Span{Start: g.Start + from, End: g.End + from}
		mark := " "
		switch {
		case at.Overlaps(r.marked), !drawn && r.marked.Len() <= 0 && at.Start >= r.marked.Start && g.cells > 0:
			mark, drawn = "^", drawn || g.cells > 0
		case slices.ContainsFunc(r.notes, func(n note) bool { return at.Overlaps(n.Span) }):
			mark = "-"
		}
		b.WriteString(strings.Repeat(mark, g.cells))
	}
	if !drawn { // at the end of the line
		b.WriteByte('^')
	}
	return strings.TrimRight(b.String(), " ")
}

// indent returns how many bytes of blanks a line starts with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }
