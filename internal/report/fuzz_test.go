package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzFormats checks that whatever paths, sources and messages are, each format
// stays well-formed and tells no token.
func FuzzFormats(f *testing.F) {
	f.Add("a b.js", "fetch(u)\n", "key in the query", 2)
	f.Add("a\xff\n\x1b[31m\u202e.js", "]]>\x00&<", "\r\n::error::%0A|,\x00", 0)
	f.Fuzz(func(t *testing.T, path, src, message string, at int) {
		at = max(0, min(at, len(src)))
		quoted := `"` + aToken + `"`
		src = src[:at] + quoted + src[at:]
		span := fixes.Span{Start: at, End: at + len(quoted)}
		finding := fixes.Finding{
			Rule: "SE002", Name: "query-access-token", Unit: "u1", Severity: fixes.Error, Confidence: fixes.Certain,
			Message: message + " " + aToken, Path: path, Span: span, Client: "fetch", Subjects: []string{"access_token"},
			Fix:     &fixes.Fix{Message: message, Edits: []fixes.Edit{{Span: span, New: src}}},
			Related: []fixes.Place{{Path: path, Span: span, Message: message}},
		}
		text := NewText(src)
		entry := Locate(finding, func(string) *Text { return text }, false)
		for _, format := range Formats {
			var out bytes.Buffer
			if err := format.Write(&out, &Report{Entries: []Entry{entry}}); err != nil {
				t.Fatalf("%s: %v", format.Name, err)
			}
			if strings.Contains(out.String(), aToken) && !strings.Contains(path, aToken) {
				t.Errorf("%s tells a token:\n%s", format.Name, out.String())
			}
			checkFormat(t, format.Name, out.String())
		}
	})
}

// checkFormat checks that a report is well-formed.
func checkFormat(t *testing.T, format, out string) {
	t.Helper()
	switch format {
	case "text", "concise":
		if strings.ContainsFunc(strings.ReplaceAll(out, "\n", ""), unicode.IsControl) {
			t.Errorf("%s: control characters:\n%q", format, out)
		}
	case "jsonl", "rdjsonl":
		for line := range strings.Lines(out) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%s: %s", format, line)
			}
		}
	case "github":
		if strings.Count("\n"+out, "\n::") != 1 || strings.Contains(out, "\r") {
			t.Errorf("%s: not one command:\n%q", format, out)
		}
	case "markdown":
		if strings.Count(out, "\n") != 5 || strings.Count(strings.ReplaceAll(out, `\|`, ""), "|") != 3*6 {
			t.Errorf("%s: not one row:\n%s", format, out)
		}
	case "checkstyle", "junit":
		d := xml.NewDecoder(strings.NewReader(out))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v\n%s", format, err, out)
			}
		}
	default:
		if !json.Valid([]byte(out)) {
			t.Errorf("%s: no JSON:\n%s", format, out)
		}
	}
}
