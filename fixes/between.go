package fixes

import (
	"strings"

	"github.com/rogpeppe/go-internal/diff"
)

// Between returns edits of whole lines that turn old into new, in order.
func Between(old, new string) []Edit {
	if old == new {
		return nil
	}
	var edits []Edit
	lines := strings.SplitAfter(string(diff.Diff("old", []byte(old), "new", []byte(new))), "\n")
	starts := lineStarts(old)
	at := 0 // line of old
	var open *Edit
	for _, line := range lines[min(3, len(lines)):] { // behind the names
		switch {
		case strings.HasPrefix(line, "@@"):
			at, open = hunkStart(line), nil
		case strings.HasPrefix(line, "-"), strings.HasPrefix(line, "+"):
			if open == nil {
				edits = append(edits, Edit{Span: Span{starts[at], starts[at]}})
				open = &edits[len(edits)-1]
			}
			if line[0] == '-' {
				at++
				open.End = starts[at]
				continue
			}
			open.New += line[1:]
		case strings.HasPrefix(line, "\\"):
			// A last line without an end: all of it is replaced.
			return []Edit{{Span: Span{0, len(old)}, New: new}}
		case line != "":
			at++
			open = nil
		}
	}
	return edits
}

// lineStarts returns the offsets at which the lines of a text start, and its
// end.
func lineStarts(s string) []int {
	starts := []int{0}
	for i := range len(s) {
		if s[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	if starts[len(starts)-1] != len(s) {
		starts = append(starts, len(s))
	}
	return starts
}

// hunkStart returns the line of the old text, the first being 0, that a hunk
// starts at, from its head: @@ -12,3 +12,4 @@.
func hunkStart(head string) int {
	_, rest, _ := strings.Cut(head, "-")
	line, count, hasCount := 0, 0, false
	for i := 0; i < len(rest) && rest[i] != ' '; i++ {
		switch {
		case rest[i] == ',':
			hasCount = true
		case hasCount:
			count = count*10 + int(rest[i]-'0')
		default:
			line = line*10 + int(rest[i]-'0')
		}
	}
	if hasCount && count == 0 {
		return line // an insertion behind that line
	}
	return line - 1
}
