package report

import (
	"fmt"
	"strings"
	"testing"

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
	text := NewText(strings.Repeat("é", 1<<20))
	for i := 0; i < len(text.src); i += 2 {
		if got := text.Position(i).UTF16; got != i/2+1 {
			t.Fatalf("%d: got %d", i, got)
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
			if got := printed(text.Frame(span, false)); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
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
			fmt.Fprintf(&b, "  %s\n", l.Carets)
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
		{"new line", "a\nb\n", []fixes.Edit{edit(1, 1, "\nx")}, "0+x\n"},
		{"new line in CRLF", "a\r\nb\r\n", []fixes.Edit{edit(3, 3, "x\r\n")}, "0+x\n"},
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
		text.Frame(fixes.Span{Start: 5 << 20, End: 6 << 20}, false)
	}
}

// FuzzFrame looks for places and texts that cannot be laid out.
func FuzzFrame(f *testing.F) {
	f.Add("a\n\tb\r\n日本\xff", 1, 5)
	f.Fuzz(func(t *testing.T, src string, start, end int) {
		if start < 0 || end < start || end > len(src) {
			return
		}
		span := fixes.Span{Start: start, End: end}
		for _, l := range NewText(src).Frame(span, false) {
			if strings.ContainsAny(l.Text, "\n\r\x1b") || l.Text != ellipsis && l.Carets == "" {
				t.Errorf("%+v", l)
			}
		}
		NewText(src).Preview([]fixes.Edit{{Span: span, New: src}}, true)
	})
}
