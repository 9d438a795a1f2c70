package report

import (
	"regexp"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzLines asserts that the formats that are read line by line have the lines
// that they should have, whatever paths, messages and sources hold.
func FuzzLines(f *testing.F) {
	f.Add("a b.js", "key in the URL", "fetch(url)\n", 6, 9)
	f.Add("::add-mask::x\n", "| `<b>` %0A\r\n::error::x]]>", "\x00\xff\u202e😀\r\n\ta", 2, 99)
	f.Add("-\u2028.js", "a[0](1) {0}", "\ufeff\n", -1, 0)
	f.Fuzz(func(t *testing.T, path, message, src string, start, end int) {
		r := fuzzReport(path, message, src, start, end)
		wantLines(t, written(t, "github", r), 4, commandLine)
		wantLines(t, written(t, "concise", r), 2, conciseLine)
		_, table, _ := strings.Cut(written(t, "markdown", r), "|---|---|---|---|---|\n")
		table, _, _ = strings.Cut(table, "\n\n")
		wantLines(t, table+"\n", 2, rowLine)
	})
}

// fuzzReport returns a report of two findings, one of which is suppressed.
func fuzzReport(path, message, src string, start, end int) *Report {
	text := NewText(src)
	source := func(string) *Text { return text }
	span := fixes.Span{Start: start, End: max(start, end)}
	finding := fixes.Finding{
		Rule: "SE001", Name: "query-key", Unit: "u", Severity: fixes.Error, Message: message, Path: path, Span: span, NoFix: message, Reason: message,
		Related: []fixes.Place{{Path: path, Span: span, Message: message}, {Path: path + "2", Span: span, Message: message}},
	}
	fixed := finding
	fixed.NoFix, fixed.Fix = "", &fixes.Fix{Message: message, Safety: fixes.Safe, Edits: []fixes.Edit{{Span: span, New: message}}}
	entries := []Entry{Locate(finding, source, false), Locate(fixed, source, false)}
	Sort(entries)
	return &Report{
		Entries: entries, Suppressed: entries[:1], Problems: []Problem{{path, message}, {"", message}}, Rules: sampleRules, Below: path,
	}
}

var (
	// commandLine is a whole workflow command.
	commandLine = regexp.MustCompile(`^::(error|notice|warning) [^:\r]*::[^\r]*$`)
	// rowLine is a row of the table with its five cells.
	rowLine = regexp.MustCompile(`^\|( ([^|\\]|\\.)* \|){5}$`)
	// conciseLine is a line that editors read.
	conciseLine = regexp.MustCompile(`:\d+:\d+: SE001 error:`)
)

// wantLines asserts that so many lines match, and none does not. The summary at
// the end is none of them.
func wantLines(t *testing.T, text string, want int, line *regexp.Regexp) {
	t.Helper()
	n := 0
	for l := range strings.Lines(text) {
		if line.MatchString(strings.TrimSuffix(l, "\n")) {
			n++
		} else if !strings.HasPrefix(l, "2 findings") {
			t.Errorf("%q is no line of these", l)
		}
	}
	if n != want {
		t.Errorf("%d lines, want %d:\n%s", n, want, text)
	}
}
