package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Preview is what a fix changes in a file.
type Preview struct {
	Path  string
	Lines []Line
}

// maxPreview is how many lines of a fix are shown, for each file.
const maxPreview = 12

// previews returns what the fix of a finding changes, its own file first.
func previews(f fixes.Finding, source func(path string) *Text, showSecrets bool) (list []Preview) {
	byPath := map[string][]fixes.Edit{}
	var paths []string
	for _, e := range f.Fix.Edits {
		path := cmp.Or(e.Path, f.Path)
		if _, known := byPath[path]; !known {
			paths = append(paths, path)
		}
		byPath[path] = append(byPath[path], e)
	}
	slices.SortFunc(paths, func(a, b string) int {
		switch {
		case a == f.Path:
			return -1
		case b == f.Path:
			return 1
		}
		return strings.Compare(a, b)
	})
	for _, path := range paths {
		if text := source(path); text != nil {
			if lines := text.Preview(byPath[path], showSecrets); lines != nil {
				list = append(list, Preview{path, lines})
			}
		}
	}
	return list
}

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
		more := changed(h.first, old, fixed)
		if len(more) > 0 && more[0].Mark == '+' {
			more = slices.Concat(t.before(more[0].Number-1, lines, showSecrets), more)
		}
		lines = append(lines, unnumbered(more)...)
	}
	if len(lines) > maxPreview {
		lines = append(lines[:maxPreview], Line{Text: ellipsis, Mark: ' '})
	}
	return lines
}

// before returns the line that something is inserted behind, unless it is shown
// already or there is none.
func (t *Text) before(n int, shown []Line, showSecrets bool) []Line {
	if n < 1 || slices.ContainsFunc(shown, func(l Line) bool { return l.Number == n }) {
		return nil
	}
	line := t.line(n)
	text := t.src[line.Start:line.End]
	if !showSecrets {
		text = t.redacted(line)
	}
	return []Line{{Number: n, Mark: ' ', Text: cutAlike(text, nil, 0)}}
}

// unnumbered takes the numbers from lines that are not of the source.
func unnumbered(lines []Line) []Line {
	for i := range lines {
		if lines[i].Mark == '+' {
			lines[i].Number = 0
		}
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
// starts at line n, each cut around the first difference. Added lines have the
// number of the line that they come before.
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
		lines = append(lines, Line{Number: n + len(a), Mark: '+', Text: cutAlike(line, a, i)})
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
	layOut := func(line string) []glyph {
		part := clip(line, place)
		return glyphs(line[part.Start:part.End])
	}
	start := clip(line, place).Start // the same for both, as they begin alike
	gs := layOut(line)
	drop := min(surplus(gs, place-start, previewWidth), surplus(layOut(other), place-start, previewWidth))
	first, last := window(gs, drop, previewWidth)
	return cut(gs, first, last)
}
