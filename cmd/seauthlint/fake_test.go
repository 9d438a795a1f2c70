package main

import (
	"bytes"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A fakeScanner finds words instead of credentials, so that the command can be
// tested without them.
type fakeScanner struct{}

// fakeRows say what is found. A word with a fix is replaced by it.
var fakeRows = map[string]struct {
	rule     string
	severity fixes.Severity
	safety   fixes.Safety
	fix      string
}{
	"OLD":   {"SE001", fixes.Error, fixes.Safe, "NEW"},
	"RISKY": {"SE006", fixes.Error, fixes.Unsafe, "CALM"},
	"STUCK": {"SE002", fixes.Error, fixes.Unsafe, ""},
	"HINT":  {"SE101", fixes.Note, fixes.Unsafe, ""},
	"WEIRD": {"SE000", fixes.Warning, fixes.Unsafe, ""},
}

var fakeWords = regexp.MustCompile(`OLD|RISKY|STUCK|HINT|WEIRD`)

// Scan finds the words of the table.
func (fakeScanner) Scan(path string, src []byte) (list []fixes.Finding) {
	for _, m := range fakeWords.FindAllIndex(src, -1) {
		word := string(src[m[0]:m[1]])
		row := fakeRows[word]
		f := fixes.Finding{
			Rule: row.rule, Name: "name-of-" + row.rule, Severity: row.severity, Confidence: fixes.Certain,
			Message: "found " + word, Path: path, Span: fixes.Span{Start: m[0], End: m[1]},
		}
		if row.fix != "" {
			f.Fix = &fixes.Fix{Message: "say " + row.fix, Safety: row.safety, Edits: []fixes.Edit{{Path: path, Span: f.Span, New: row.fix}}}
		} else {
			f.NoFix = "nobody knows how"
		}
		list = append(list, f)
	}
	return list
}

// Evidence lets everything be scanned.
func (fakeScanner) Evidence([]byte) bool { return true }

// Concerns lets everything be scanned.
func (fakeScanner) Concerns([]byte) bool { return true }

// Outline says that no file has to do with others.
func (fakeScanner) Outline(string, []byte) (o jsscan.Outline) { return o }

// ScanProgram scans each file.
func (s fakeScanner) ScanProgram(sources []jsscan.Source) []fixes.Finding {
	return scanEach(s, sources)
}

// scanEach returns the findings of a scanner in each of some files.
func scanEach(s scanner, sources []jsscan.Source) (list []fixes.Finding) {
	for _, source := range sources {
		list = append(list, s.Scan(source.Path, source.Text)...)
	}
	return list
}

// A fakeGoScanner finds the words in Go programs.
type fakeGoScanner struct{}

// Evidence looks for the host, as the scanner does, or for a word.
func (fakeGoScanner) Evidence(src []byte) bool {
	return bytes.Contains(src, []byte("api.stackexchange.com")) || fakeWords.Match(src) || bytes.Contains(src, []byte("PAIR"))
}

// Scan finds the words of the table, each file once. The fix of PAIR replaces it
// in all files that say it.
func (fakeGoScanner) Scan(pkgs []*analyzer.Package) (list []fixes.Finding) {
	seen := map[string]bool{}
	pair := &fixes.Fix{Message: "say BOTH", Safety: fixes.Safe}
	for _, pkg := range pkgs {
		for _, file := range pkg.Files {
			path := pkg.Fset.File(file.FileStart).Name()
			if seen[path] {
				continue
			}
			seen[path] = true
			src := pkg.Sources[path]
			list = append(list, fakeScanner{}.Scan(path, src)...)
			for _, m := range regexp.MustCompile("PAIR").FindAllIndex(src, -1) {
				span := fixes.Span{Start: m[0], End: m[1]}
				pair.Edits = append(pair.Edits, fixes.Edit{Path: path, Span: span, New: "BOTH"})
				list = append(list, fixes.Finding{
					Rule: "SE001", Name: "name-of-SE001", Unit: "pair", Severity: fixes.Error, Confidence: fixes.Certain,
					Message: "found PAIR", Path: path, Span: span, Fix: pair,
				})
			}
		}
		for _, err := range pkg.Errors {
			list = append(list, fixes.Finding{
				Rule: "SE000", Severity: fixes.Warning, Path: err.Pos.Filename, Message: "cannot be parsed: " + err.Msg,
				Span: fixes.Span{Start: err.Pos.Offset, End: err.Pos.Offset}, NoFix: "it cannot be parsed",
			})
		}
	}
	return list
}

// newFakeApp returns the command with the fake scanner, and with a rule that is
// a note.
func newFakeApp(stdin io.Reader, stdout, stderr io.Writer) app {
	note := seapi.Rule{ID: "SE101", Name: "fake-note", Level: fixes.Note}
	return app{
		stdin: stdin, stdout: stdout, stderr: stderr,
		newScanner:      func(jsscan.Settings) scriptScanner { return fakeScanner{} },
		newShellScanner: func([]string) scanner { return fakeScanner{} },
		newGoScanner:    func([]string) goScanner { return fakeGoScanner{} },
		rules:           append(slices.Clip(seapi.Rules), note),
	}
}

// A fakeRun is a run with the fake scanner, some of which a test may replace.
type fakeRun struct {
	app
	out, err bytes.Buffer
}

// newFakeRun returns a run that reads the given standard input.
func newFakeRun(stdin string) *fakeRun {
	r := &fakeRun{}
	r.app = newFakeApp(strings.NewReader(stdin), &r.out, &r.err)
	return r
}

// want runs the command and compares what it does.
func (r *fakeRun) want(t *testing.T, code int, out, err string, args ...string) {
	t.Helper()
	if got := r.run(args); got != code {
		t.Errorf("exit code %d, want %d", got, code)
	}
	if got := r.out.String(); got != out {
		t.Errorf("stdout:\n%s\nwant:\n%s", got, out)
	}
	if got := r.err.String(); got != err {
		t.Errorf("stderr:\n%s\nwant:\n%s", got, err)
	}
}

// enter makes files, given as names and texts in turn, and enters their folder.
func enter(t *testing.T, files ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(files[i], []byte(files[i+1]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// holds asserts what a file holds, and that no other files than these lie here.
func holds(t *testing.T, files ...string) {
	t.Helper()
	for i := 0; i < len(files); i += 2 {
		if got, err := os.ReadFile(files[i]); err != nil || string(got) != files[i+1] {
			t.Errorf("%s holds %q, %v; want %q", files[i], got, err, files[i+1])
		}
	}
	if entries, err := os.ReadDir("."); err != nil || len(entries) != len(files)/2 {
		t.Errorf("folder holds %v, %v", entries, err)
	}
}

// failOn returns an open that fails for one file.
func failOn(bad string, err error) func(string) (walk.File, error) {
	return func(name string) (walk.File, error) {
		if name == bad {
			return nil, err
		}
		return os.Open(name)
	}
}
