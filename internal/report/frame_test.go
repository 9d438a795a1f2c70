package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/seauthlint/seauthlint/fixes"
)

func TestPosition(t *testing.T) {
	text := NewText("ab\r\n\né\n")
	for offset, want := range map[int]Position{
		-1: {1, 1, 1}, 0: {1, 1, 1}, 3: {1, 4, 4}, 4: {2, 1, 1}, 5: {3, 1, 1}, 7: {3, 3, 2}, 8: {4, 1, 1}, 99: {4, 1, 1},
	} {
		if got := text.Position(offset); got != want {
			t.Errorf("%d: got %v, want %v", offset, got, want)
		}
	}
}

// Columns in UTF-16 code units, whatever was asked before. The mark is the place.
func TestUTF16Column(t *testing.T) {
	for src, want := range map[string]int{
		"«»":                1,
		"ab\t«»c":           4,
		"é«»":               2,
		"日本«»":              3,
		"😀«»":               3,
		"x😀é😀«»":            7,
		"😀😀\r\n\t😀«»":       4,
		"e\u0301«»":         3,
		"\xff\xfe«»":        3,
		"\ufeff«»x":         1,
		"\ufeffx«»":         2,
		"x\n\ufeff«»":       2,
		"👩\u200d👩\u200d👧«»": 9,
	} {
		t.Run(src, func(t *testing.T) {
			text, place := marked(src)
			for _, before := range []int{place.Start, 0, len(text.src), place.Start / 2} {
				text.Position(before)
				if got := text.Position(place.Start).UTF16; got != want {
					t.Errorf("after %d: got %d, want %d", before, got, want)
				}
			}
		})
	}
}

// A line of megabytes with many findings takes no time worth mentioning.
func TestPositionsOfLongLine(t *testing.T) {
	text := NewText("x\n" + strings.Repeat("é", 5<<20))
	for i := len(text.src); i > 2; i -= 1002 {
		if got, want := text.Position(i).UTF16, (i-2)/2+1; got != want {
			t.Fatalf("%d: got %d, want %d", i, got, want)
		}
	}
}

// The text between « and » is the place.
func TestFrame(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, test := range []struct{ name, src, want string }{
		{"plain", "a\nfetch(«url»)\n", "2 fetch(url)\n        ^^^\n"},
		{"tabs", "\t\tget(«u\tv»)", "1         get(u   v)\n              ^^^^^\n"},
		{"wide and combining", "日本e\u0301«語»", "1 日本e\u0301語\n       ^^\n"},
		{"empty place", "ab«»cd", "1 abcd\n    ^\n"},
		{"end of line", "ab«»\r\ncd", "1 ab\n    ^\n"},
		{"end of file", "ab\n«»", "2 \n  ^\n"},
		{"empty file", "«»", "1 \n  ^\n"},
		{"lines", "f(«`a\n  b`»)", "1 f(`a\n    ^^\n2   b`)\n    ^^\n"},
		{"many lines", "«1\n2\n3\n4\n5»", "1 1\n  ^\n2 2\n  ^\n3 3\n  ^\n4 4\n  ^\n0 …\n"},
		{"control characters", "«a\x1b[31m\u202e\xff»", "1 a�[31m��\n  ^^^^^^^^\n"},
		{"long before", long + "«url»", "1 …" + strings.Repeat("x", 117) + "url\n" + strings.Repeat(" ", 120) + "^^^\n"},
		{"long after", "«url»" + long, "1 url" + strings.Repeat("x", 117) + "…\n  ^^^\n"},
		{"long around", long + "«url»" + long, "1 …" + strings.Repeat("x", 40) + "url" + strings.Repeat("x", 77) + "…\n" + strings.Repeat(" ", 43) + "^^^\n"},
		{"longer than the line", long + "«" + long + "»", "1 …" + strings.Repeat("x", 120) + "…\n" + strings.Repeat(" ", 43) + strings.Repeat("^", 80) + "\n"},
		{"token", `«"?access_token=s3cr3t»&x"`, "1 \"?access_token=******&x\"\n  ^^^^^^^^^^^^^^^^^^^^^\n"},
		{"token named on another line", "access_token:\n  «'s3cr3t'»", "2   '******'\n    ^^^^^^^^\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, span := marked(test.src)
			if got := printed(text.Frame(span, nil, false)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// The text between ‹ and › is another place, where «» is the finding.
func TestFrameNotes(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, test := range []struct{ name, src, want string }{
		{"same line", "‹fetch›(«url»)", "1 fetch(url)\n  ----- ^^^\n"},
		{"next line", "«url»\n‹fetch›(url)", "1 url\n  ^^^\n2 fetch(url)\n  ----- sent\n"},
		{"line before", "‹get›()\n«url»", "1 get()\n  --- sent\n2 url\n  ^^^\n"},
		{"far away", "«url»\n\n\n\t‹get›()", "1 url\n  ^^^\n0 …\n4     get()\n      --- sent\n"},
		{"several lines", "«url»\n‹a\nb›", "1 url\n  ^^^\n2 a\n  - sent\n"},
		{"overlap", "‹get(«url»)›", "1 get(url)\n  ----^^^-\n"},
		{"cut off", "‹get›" + long + "«url»", "1 …" + strings.Repeat("x", 117) + "url\n" + strings.Repeat(" ", 120) + "^^^\n"},
		{"long line of its own", "«url»\n" + long + "‹get›", "1 url\n  ^^^\n2 …" + strings.Repeat("x", 117) + "get\n" + strings.Repeat(" ", 120) + "--- sent\n"},
		{"wide", "日本 ‹語›\n«é́»", "1 日本 語\n       -- sent\n2 é́\n  ^\n"},
		{"token", "«url»\n‹get›('access_token=s3cr3t')", "1 url\n  ^^^\n2 get('access_token=******')\n  --- sent\n"},
		{"too many", "«url»\n‹a›\n‹b›\n‹c›\n‹d›", "1 url\n  ^^^\n2 a\n  - sent\n3 b\n  - sent\n4 c\n  - sent\n0 …\n"},
		{"twice", "«url»\n‹a› ‹b›", "1 url\n  ^^^\n2 a b\n  - - sent\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			src, notes := noted(test.src)
			text, span := marked(src)
			if got := printed(text.Frame(span, notes, false)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// noted cuts the marks of notes out of a source, and leaves that of the finding.
func noted(src string) (string, []note) {
	var notes []note
	for {
		before, rest, found := strings.Cut(src, "‹")
		if !found {
			return src, notes
		}
		place, after, _ := strings.Cut(rest, "›")
		src = before + place + after
		plain := func(s string) int { return len(strings.NewReplacer("«", "", "»", "").Replace(s)) }
		notes = append(notes, note{fixes.Span{Start: plain(before), End: plain(before + place)}, "sent"})
	}
}

// marked cuts the marks out of a source.
func marked(src string) (*Text, fixes.Span) {
	before, rest, _ := strings.Cut(src, "«")
	place, after, _ := strings.Cut(rest, "»")
	return NewText(before + place + after), fixes.Span{Start: len(before), End: len(before) + len(place)}
}

// printed spells lines with their numbers and marks.
func printed(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "%d%c%s\n", l.Number, l.Mark, l.Text)
		if l.Carets != "" {
			fmt.Fprintf(&b, "  %s\n", strings.TrimRight(l.Carets+" "+l.Label, " "))
		}
	}
	return b.String()
}

func TestPreview(t *testing.T) {
	edit := func(start, end int, text string) fixes.Edit {
		return fixes.Edit{Span: fixes.Span{Start: start, End: end}, New: text}
	}
	for _, test := range []struct {
		name, src string
		edits     []fixes.Edit
		want      string
	}{
		{"one line", "a\nbcd\ne\n", []fixes.Edit{edit(3, 4, "")}, "2-bcd\n0+bd\n"},
		{"two edits of a line", "abcd\n", []fixes.Edit{edit(3, 3, "y"), edit(0, 1, "x")}, "1-abcd\n0+xbcyd\n"},
		{"two places", "ab\nc\nd\nef\n", []fixes.Edit{edit(0, 1, ""), edit(8, 9, "")}, "1-ab\n0+b\n4-ef\n0+e\n"},
		{"new line", "a\nb\n", []fixes.Edit{edit(1, 1, "\nx")}, "1 a\n0+x\n"},
		{"new line in CRLF", "a\r\nb\r\n", []fixes.Edit{edit(3, 3, "x\r\n")}, "1 a\n0+x\n"},
		{"new first line", "a\n", []fixes.Edit{edit(0, 0, "x\n")}, "0+x\n"},
		{"changed, and a new line behind", "ab\nc\n", []fixes.Edit{edit(0, 1, ""), edit(3, 3, "x\n")}, "1-ab\n0+b\n0+x\n"},
		{"new line far behind", "ab\nc\nd\n", []fixes.Edit{edit(0, 1, ""), edit(5, 5, "x\n")}, "1-ab\n0+b\n2 c\n0+x\n"},
		{"removed line", "a\nb\nc\n", []fixes.Edit{edit(2, 4, "")}, "2-b\n"},
		{"lines joined", "a\nb\nc\n", []fixes.Edit{edit(1, 2, "")}, "1-a\n2-b\n0+ab\n"},
		{"token", "f()\n", []fixes.Edit{edit(2, 2, "'Bearer s3cr3t'")}, "1-f()\n0+f('Bearer ******')\n"},
		{"out of bounds", "a\n", []fixes.Edit{edit(1, 9, "")}, ""},
		{"overlap", "abc\n", []fixes.Edit{edit(0, 2, ""), edit(1, 3, "")}, ""},
		{"too long", strings.Repeat("x", 10000), []fixes.Edit{edit(0, 1, "")}, ""},
		{"many lines", strings.Repeat("a\n", 20), []fixes.Edit{edit(0, 40, "")},
			"1-a\n2-a\n3-a\n4-a\n5-a\n6-a\n7-a\n8-a\n9-a\n10-a\n11-a\n12-a\n0 …\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := printed(NewText(test.src).Preview(test.edits, false)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// A line of megabytes must cost no more than a short one.
func BenchmarkFrameOfLongLine(b *testing.B) {
	text := NewText(strings.Repeat("x", 10<<20))
	for b.Loop() {
		text.Frame(fixes.Span{Start: 5 << 20, End: 6 << 20}, nil, false)
	}
}

// FuzzFrame checks that whatever the source is, what is shown of it is lines of
// bounded width with the right numbers, and no token.
func FuzzFrame(f *testing.F) {
	f.Add("a\n\tb\r\n日本\xff", 1, 5)
	f.Add("access_token=s3cr3t\u202e\x1b[31m", 0, 9)
	f.Fuzz(func(t *testing.T, src string, start, end int) {
		if start < 0 || end < start || end > len(src) {
			return
		}
		src = src[:end] + `"` + aToken + `"` + src[end:]
		span := fixes.Span{Start: start, End: end + len(aToken) + 2}
		text := NewText(src)
		lines := text.Frame(span, nil, false)
		first := 1 + strings.Count(src[:start], "\n")
		for i, l := range lines {
			checkLine(t, l)
			if l.Text != ellipsis && (l.Carets == "" || l.Number != first+i) {
				t.Errorf("line %d of %d: %+v", i, first, l)
			}
		}
		for _, l := range text.Preview([]fixes.Edit{{Span: span, New: src}}, false) {
			checkLine(t, l)
		}
	})
}

// checkLine checks a line that is shown.
func checkLine(t *testing.T, l Line) {
	t.Helper()
	if strings.Contains(l.Text, aToken) || strings.ContainsFunc(l.Text, unicode.IsControl) || len(l.Carets) > 1000 {
		t.Errorf("%+v", l)
	}
}
