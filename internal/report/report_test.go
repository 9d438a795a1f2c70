package report

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/readme"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample is the source of the findings of these tests.
const sample = "const key = 'k';\n" +
	"\t/* 😀 */ fetch(`https://api.stackexchange.com/2.3/me?key=${key}&access_token=s3cr3t`);\r\n" +
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
	names := []string{"color.text", "quiet.text", "statistics.concise"}
	for _, f := range Formats {
		names = append(names, "plain."+f.Name, "none."+f.Name, "secrets."+f.Name)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			kind, format, _ := strings.Cut(name, ".")
			r := sampleReport(kind == "secrets")
			r.Color, r.Quiet, r.Statistics = kind == "color", kind == "quiet", kind == "statistics"
			if kind == "none" {
				r = &Report{Version: "v1.2.3"}
			}
			got := written(t, format, r)
			golden(t, filepath.Join("testdata", name), got)
			if shows := strings.Contains(got, "s3cr3t"); shows != r.ShowSecrets {
				t.Errorf("shows secrets: %v", shows)
			}
		})
	}
}

// sampleRules are the rules of the sample.
var sampleRules = []seapi.Rule{
	{ID: "SE001", Name: "query-key", Title: "a <key> is sent", Why: "The API rejects it.", Before: "get('?key=' + k);", After: "get();", Fix: "cuts it", Level: fixes.Error},
	{ID: "SE002", Name: "query-access-token", Title: "a token is sent", Why: "A token ends up in logs.", Before: "curl -s \"?access_token=$t\"", Fix: "none",
		Level: fixes.Error, SecuritySeverity: "6.5", CWE: "598"},
	{ID: "SE006", Name: "headerless-transport", Title: "it can send no header", Why: "It must be another.", Fix: "none", Level: fixes.Warning},
	{ID: "SE101", Name: "documented-credential", Title: "it is documented", Why: "Readers copy it.", Fix: "none", Level: fixes.Note},
}

// sampleReport is a report of the sample.
func sampleReport(showSecrets bool) *Report {
	return &Report{
		Entries: sampleEntries(showSecrets), Suppressed: silencedEntries(showSecrets), Rules: sampleRules, Version: "v1.2.3", Below: "web/100 %",
		Problems: []Problem{{"ü,:\n.js", "permission denied"}, {"", "interrupted"}},
		Options:  Options{ShowSecrets: showSecrets},
	}
}

// silencedEntries are findings that a comment suppresses.
func silencedEntries(showSecrets bool) []Entry {
	text := NewText(sample)
	f := fixes.Finding{
		Rule: "SE001", Name: "query-key", Severity: fixes.Error, Message: "key in the URL", Path: "a b.js", Span: fixes.Span{Start: 6, End: 9},
		Suppressed: true, Reason: "the proxy <mends> it, access_token=s3cr3t", NoFix: "it is suppressed",
	}
	return []Entry{Locate(f, func(string) *Text { return text }, showSecrets)}
}

// written returns a report in the format of a name.
func written(t testing.TB, format string, r *Report) string {
	t.Helper()
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == format })
	if i < 0 {
		t.Fatalf("no format %s", format)
	}
	var out bytes.Buffer
	if err := Formats[i].Write(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
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

// The README lists the formats that there are.
func TestReadme(t *testing.T) {
	table := "| format | for |\n|---|---|\n"
	for _, f := range Formats {
		table += "| `" + f.Name + "` | " + f.About + " |\n"
	}
	readme.CheckTable(t, filepath.Join("..", "..", "README.md"), "formats", table, *update)
}
