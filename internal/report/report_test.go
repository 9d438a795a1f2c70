package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/fixes"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample is the source of the findings of these tests.
const sample = "const key = 'k';\n" +
	"\tfetch(`https://api.stackexchange.com/2.3/me?key=${key}&access_token=s3cr3t`);\r\n" +
	"$.getJSON(url + '&callback=?');\n"

// sampleEntries are findings of every kind: one with a safe fix, one of the same
// unit, one with an unsafe fix, one without a fix, one whose fix is secret.
func sampleEntries(showSecrets bool) []Entry {
	find := func(text string) fixes.Span {
		i := strings.Index(sample, text)
		return fixes.Span{Start: i, End: i + len(text)}
	}
	safe := &fixes.Fix{Message: "move the key into the Authorization header", Safety: fixes.Safe, Edits: []fixes.Edit{
		{Span: find("key=${key}&")}, {Span: fixes.Span{Start: find("`);").Start + 1, End: find("`);").Start + 1}, New: ", {headers: 1}"},
	}}
	unsafe := &fixes.Fix{Message: "ask with CORS", Edits: []fixes.Edit{{Path: "a b.js", Span: find("&callback=?")}}}
	list := []fixes.Finding{
		{Rule: "SE002", Name: "query-access-token", Unit: "u1", Severity: fixes.Error, Confidence: fixes.Certain,
			Message: "key and access_token in the URL of fetch", Path: "a b.js", Span: find("key=${key}&access_token=s3cr3t"),
			Client: "fetch", Subjects: []string{"key", "access_token"}, Fix: safe,
			Related: []fixes.Place{{Path: "a b.js", Span: find("fetch("), Message: "sent here"}, {Path: "gone.js", Message: "read here"}}},
		{Rule: "SE001", Name: "query-key", Unit: "u1", Severity: fixes.Warning, Message: "key in the URL", Path: "a b.js", Span: find("key"), Fix: safe},
		{Rule: "SE006", Name: "headerless-transport", Unit: "u2", Severity: fixes.Error, Message: "JSONP sends no header", Path: "a b.js", Span: find("&callback=?"), Fix: unsafe},
		{Rule: "SE101", Name: "documented-credential", Severity: fixes.Note, Message: "access_token=s3cr3t in a comment", Path: "a b.js", Span: find("url"), NoFix: "mend it by hand"},
		{Rule: "SE002", Name: "query-access-token", Unit: "u3", Severity: fixes.Error, Message: "access_token in the URL", Path: "a b.js", Span: find("s3cr3t"), Secret: true,
			Fix: &fixes.Fix{Message: "move it", Safety: fixes.Safe, Edits: []fixes.Edit{{Span: find("s3cr3t"), New: "'s3cr3t'"}}}},
	}
	text := NewText(sample)
	source := func(path string) *Text { return map[string]*Text{"a b.js": text}[path] }
	var entries []Entry
	for _, f := range list {
		entries = append(entries, Locate(f, source, showSecrets))
	}
	Sort(entries)
	return entries
}

// Each golden file is the report in the format of its extension.
func TestGolden(t *testing.T) {
	for _, name := range []string{"plain.text", "color.text", "secrets.text", "quiet.text", "plain.concise", "statistics.concise", "plain.jsonl", "secrets.jsonl", "none.text", "none.jsonl"} {
		t.Run(name, func(t *testing.T) {
			kind, format, _ := strings.Cut(name, ".")
			opts := Options{ShowSecrets: kind == "secrets", Color: kind == "color", Quiet: kind == "quiet", Statistics: kind == "statistics"}
			r := &Report{Options: opts}
			if kind != "none" {
				r.Entries = sampleEntries(opts.ShowSecrets)
			}
			var out bytes.Buffer
			for _, f := range Formats {
				if f.Name == format {
					if err := f.Write(&out, r); err != nil {
						t.Fatal(err)
					}
				}
			}
			golden(t, filepath.Join("testdata", name), out.String())
			if strings.Contains(out.String(), "s3cr3t") != opts.ShowSecrets {
				t.Errorf("shows secrets: %v", !opts.ShowSecrets)
			}
		})
	}
}

// golden compares a text with a file, or writes the file.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (- want, + got; go test -update rewrites it):\n%s", path, diff)
	}
}

func TestShowPath(t *testing.T) {
	for path, want := range map[string]string{"a b/é.js": "a b/é.js", "a\nb": `"a\nb"`, "\xff": `"\xff"`, "\x1b[2J": `"\x1b[2J"`} {
		if got := ShowPath(path); got != want {
			t.Errorf("%q: got %s", path, got)
		}
	}
}

// A writer that fails must be heard of.
func TestWriteErrors(t *testing.T) {
	for _, f := range Formats {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip("no /dev/full here")
		}
		if err := f.Write(full, &Report{Entries: sampleEntries(false)}); err == nil {
			t.Errorf("%s: no error", f.Name)
		}
		full.Close()
	}
}
