package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/internal/report"
)

var update = flag.Bool("update", false, "write the reports of testdata/formats")

// madeUp matches the tokens that the tree of the reports spells.
var madeUp = regexp.MustCompile(`Zq8mTn3|m4de-up`)

// enterTree enters the tree of the reports as if it were the root of a repository.
func enterTree(t *testing.T) (reports string) {
	t.Helper()
	reports, err := filepath.Abs(filepath.Join(top, "testdata", "formats"))
	if err != nil {
		t.Fatal(err)
	}
	tree := filepath.Join(reports, "tree")
	t.Chdir(tree)
	t.Setenv("GITHUB_WORKSPACE", tree)
	t.Setenv("GITHUB_STEP_SUMMARY", "")
	return reports
}

// reported returns what the command says about the folder it runs in.
func reported(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(append([]string{"--no-config"}, args...), nil, &stdout, &stderr); code != exitFindings {
		t.Fatalf("exit code %d: %s", code, &stderr)
	}
	if madeUp.MatchString(stderr.String()) {
		t.Errorf("the standard error spells a token:\n%s", &stderr)
	}
	return stdout.String()
}

// Each report is what is expected, hides the token, and says the same as the
// others when it is read back.
func TestFormats(t *testing.T) {
	reports := enterTree(t)
	want := readJSONL(t, reported(t, "--format", "jsonl"))
	if len(want) < 10 {
		t.Fatalf("only %d findings: %v", len(want), want)
	}
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			got := reported(t, "--format", f.Name)
			compareGolden(t, filepath.Join(reports, "report."+f.Name), got)
			if madeUp.MatchString(got) {
				t.Error("the report spells a token")
			}
			read, ok := readers[f.Name]
			if !ok {
				t.Fatal("nothing reads this format back")
			}
			if diff := cmp.Diff(limited(want, read.tells), read.findings(t, got)); diff != "" {
				t.Errorf("differs from jsonl (-jsonl +%s):\n%s", f.Name, diff)
			}
		})
	}
}

// compareGolden compares a text with a file, or writes the file.
func compareGolden(t *testing.T, path, got string) {
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
		t.Errorf("%s (-want +got; go test ./cmd/seauthlint -run %s -update writes it):\n%s", path, t.Name(), diff)
	}
}

// With --show-secrets the token is shown where code and edits are.
func TestFormatsShowSecrets(t *testing.T) {
	enterTree(t)
	for _, format := range []string{"text", "jsonl", "sarif", "rdjson"} {
		if !madeUp.MatchString(reported(t, "--format", format, "--show-secrets")) {
			t.Errorf("%s does not", format)
		}
	}
}

// A told finding is what all formats know of one.
type told struct {
	Rule, Severity, Path, Message string
	Line, Column, EndLine         int
}

// What formats tell.
const (
	tellsRule = 1 << iota
	tellsColumn
	tellsUTF16Column
	tellsEndLine
)

// limited returns the findings with what a format tells.
func limited(list []told, tells int) (out []told) {
	for _, f := range list {
		if tells&tellsRule == 0 {
			f.Rule = ""
		}
		if tells&tellsUTF16Column != 0 {
			f.Column = inUTF16(f.Path, f.Line, f.Column)
		} else if tells&tellsColumn == 0 {
			f.Column = 0
		}
		if tells&tellsEndLine == 0 {
			f.EndLine = 0
		}
		out = append(out, f)
	}
	return out
}

// readJSONL reads the findings that the others are compared with.
func readJSONL(t *testing.T, text string) (list []told) {
	for line := range strings.Lines(text) {
		var f struct {
			Rule, Severity, Path, Message string
			Line, Column                  int
			EndLine                       int `json:"end_line"`
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		list = append(list, told{f.Rule, f.Severity, f.Path, f.Message, f.Line, f.Column, f.EndLine})
	}
	return list
}

// The fix of each format does what --fix does.
func TestFormatsFix(t *testing.T) {
	enterTree(t)
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(".")); err != nil {
		t.Fatal(err)
	}
	texts := map[string]map[string]string{}
	for format, fixed := range fixers {
		texts[format] = fixed(t, reported(t, "--format", format, "--show-secrets"))
	}
	t.Chdir(dir)
	t.Setenv("GITHUB_WORKSPACE", dir)
	var out bytes.Buffer
	if code := run([]string{"--no-config", "--fix"}, nil, &out, &out); code != exitFindings || !regexp.MustCompile(`fixed \d findings in \d files`).MatchString(out.String()) {
		t.Fatalf("exit code %d:\n%s", code, &out)
	}
	for format, files := range texts {
		if len(files) < 3 {
			t.Errorf("%s fixes %d files only", format, len(files))
		}
		for path, got := range files {
			want, err := os.ReadFile(filepath.FromSlash(path))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s: %s (--fix + %s):\n%s", format, path, format, diff)
			}
		}
	}
}
