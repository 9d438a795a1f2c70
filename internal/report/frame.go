package report

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Line is a line of a code frame or of a preview of a fix.
type Line struct {
	Number int    // 0 if it is not a line of the source
	Mark   byte   // '-' if the fix removes it, '+' if it adds it, or ' '
	Text   string // cut to fit, without tokens
	Carets string // what goes below it, or empty
}

// How many lines of a place and of a fix are shown.
const (
	maxFrame   = 4
	maxPreview = 12
)

// Frame returns the lines that a span touches, with carets below it.
func (t *Text) Frame(s fixes.Span, showSecrets bool) (lines []Line) {
	first, last := t.Position(s.Start).Line, t.Position(max(s.Start, s.End-1)).Line
	for n := first; n <= last && n < first+maxFrame; n++ {
		line := t.line(n)
		marked := fixes.Span{Start: max(0, s.Start-line.Start), End: min(s.End, line.End) - line.Start}
		if n > first {
			marked.Start = indent(t.src[line.Start:line.End])
		}
		part := clip(t.src[line.Start:line.End], marked.Start)
		shown := fixes.Span{Start: line.Start + part.Start, End: line.Start + part.End}
		text := t.src[shown.Start:shown.End]
		if !showSecrets {
			text = t.redacted(shown)
		}
		marked = fixes.Span{Start: marked.Start - part.Start, End: marked.End - part.Start}
		gs := glyphs(text)
		cut, carets := excerpt(gs, marked, surplus(gs, marked.Start))
		lines = append(lines, Line{n, ' ', cut, carets})
	}
	if last >= first+maxFrame {
		lines = append(lines, Line{Text: ellipsis, Mark: ' '})
	}
	return lines
}

// indent returns how many bytes of blanks a line starts with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

// A hunk is a run of lines that a fix changes, and the edits that do.
type hunk struct {
	first, last int // lines
	edits       []fixes.Edit
}

// Preview returns the lines that the edits change, as they were and as they
// become. It is nil if the edits cannot be made, or the lines are too long.
func (t *Text) Preview(edits []fixes.Edit, showSecrets bool) (lines []Line) {
	for _, h := range t.hunks(edits) {
		region := fixes.Span{Start: t.starts[h.first-1], End: t.line(h.last).End}
		if region.Len() > maxPreview*lineBytes {
			return nil
		}
		old := t.src[region.Start:region.End]
		fixed, err := fixes.Apply(old, within(region, h.edits))
		if err != nil {
			return nil
		}
		if !showSecrets {
			old, fixed = t.redacted(region), Redact(fixed)
		}
		lines = append(lines, changed(h.first, old, fixed)...)
	}
	if len(lines) > maxPreview {
		lines = append(lines[:maxPreview], Line{Text: ellipsis, Mark: ' '})
	}
	return lines
}

// hunks groups edits by the lines they touch. Edits out of bounds touch none.
func (t *Text) hunks(edits []fixes.Edit) (hunks []hunk) {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b fixes.Edit) int { return a.Compare(b.Span) })
	for _, e := range edits {
		if e.Start < 0 || e.Start > e.End || e.End > len(t.src) {
			return nil
		}
		first, last := t.lineAt(e.Start), t.lineAt(e.End)
		if n := len(hunks) - 1; n >= 0 && first <= hunks[n].last {
			hunks[n].last = max(hunks[n].last, last)
			hunks[n].edits = append(hunks[n].edits, e)
		} else {
			hunks = append(hunks, hunk{first, last, []fixes.Edit{e}})
		}
	}
	return hunks
}

// changed returns the lines that differ between two versions of a region that
// starts at line n, each cut around the first difference.
func changed(n int, old, new string) (lines []Line) {
	a, b := splitLines(old), splitLines(new)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
		n++
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	for i, line := range a {
		lines = append(lines, Line{Number: n + i, Mark: '-', Text: cutAlike(line, b, i)})
	}
	for i, line := range b {
		lines = append(lines, Line{Mark: '+', Text: cutAlike(line, a, i)})
	}
	return lines
}

// splitLines splits a text at line ends of either kind.
func splitLines(text string) []string {
	return strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
}

// cutAlike cuts a line around where it first differs from the same line of the
// other version, and so that both begin at the same place.
func cutAlike(line string, others []string, i int) string {
	other := line
	if i < len(others) {
		other = others[i]
	}
	place := 0
	for place < min(len(line), len(other)) && line[place] == other[place] {
		place++
	}
	if other == line {
		place = 0
	}
	cut := func(line string) []glyph {
		part := clip(line, place)
		return glyphs(line[part.Start:part.End])
	}
	start := clip(line, place).Start // the same for both, as they begin alike
	gs := cut(line)
	text, _ := excerpt(gs, fixes.Span{}, min(surplus(gs, place-start), surplus(cut(other), place-start)))
	return text
}
