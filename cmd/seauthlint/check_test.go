package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/seauthlint/seauthlint/jsscan"
)

// What cannot be read is an error; the others are scanned and fixed.
func TestUnreadable(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "OLD")
	r := newFakeRun("")
	r.open = failOn("a.js", &fs.PathError{Op: "open", Path: "a.js", Err: syscall.EACCES})
	r.want(t, exitError, "0 findings\n", "fixed 1 finding in 1 file\nseauthlint: a.js: permission denied\n", "--fix")
	holds(t, "a.js", "OLD", "b.js", "NEW")
}

func TestVanishedFile(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "OLD")
	r := newFakeRun("")
	r.open = failOn("a.js", &fs.PathError{Op: "open", Path: "a.js", Err: syscall.ENOENT})
	r.want(t, exitError, "b.js:1:1: SE001 error: found OLD\n", "seauthlint: a.js: no such file or directory\n", "--format", "concise")
}

// A full disk leaves the file as it was, and nothing beside it.
func TestFullDisk(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "x OLD")
	r := newFakeRun("")
	r.replacer.Write = func(f *os.File, text []byte) (int, error) {
		if len(text) > 3 {
			return f.Write(text)
		}
		return 1, &fs.PathError{Op: "write", Path: f.Name(), Err: syscall.ENOSPC}
	}
	r.want(t, exitError, "a.js:1:1: SE001 error: found OLD\n",
		"fixed 1 finding in 1 file\nseauthlint: a.js: no space left on device\n", "--fix", "--format", "concise")
	holds(t, "a.js", "OLD", "b.js", "x NEW")
}

// A busyScanner does something before it scans.
type busyScanner struct {
	fakeScanner
	do func(path string)
}

func (s busyScanner) Scan(path string, src []byte) []fixes.Finding {
	s.do(path)
	return s.fakeScanner.Scan(path, src)
}

func (s busyScanner) ScanProgram(sources []jsscan.Source) []fixes.Finding {
	return scanEach(s, sources)
}

// during returns the maker of a scanner that does something before it scans.
func during(do func(path string)) func(jsscan.Settings) scriptScanner {
	return func(jsscan.Settings) scriptScanner { return busyScanner{do: do} }
}

// A file that somebody changes while it is fixed keeps what they wrote.
func TestFileChangesWhileFixed(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "OLD")
	r := newFakeRun("")
	r.newScanner = during(func(path string) {
		if path == "a.js" {
			os.WriteFile("a.js", []byte("mine OLD"), 0o666)
		}
	})
	r.want(t, exitError, "a.js:1:1: SE001 error: found OLD\n",
		"fixed 1 finding in 1 file\nseauthlint: a.js: changed while it was being fixed; left as it is\n", "--fix", "--format", "concise")
	holds(t, "a.js", "mine OLD", "b.js", "NEW")
}

// A signal ends the run in good order: no file is written any more, none is
// half written, and what was found is printed.
func TestInterrupt(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "OLD")
	r := newFakeRun("")
	var once sync.Once // a second signal would end the test
	r.newScanner = during(func(string) {
		once.Do(func() {
			self, _ := os.FindProcess(os.Getpid())
			if err := self.Signal(os.Interrupt); err != nil {
				t.Error(err)
			}
			time.Sleep(100 * time.Millisecond) // until the signal has been seen
		})
	})
	r.want(t, exitError, "a.js:1:1: SE001 error: found OLD\n",
		"fixed 0 findings in 0 files\nseauthlint: interrupted\n", "--fix", "--jobs", "1", "--format", "concise")
	holds(t, "a.js", "OLD", "b.js", "OLD")
}

// A file that makes the scanner panic is an error; the others are scanned.
func TestPanic(t *testing.T) {
	enter(t, "a.js", "OLD", "b.js", "OLD")
	r := newFakeRun("")
	r.newScanner = during(func(path string) {
		if path == "a.js" {
			panic(errors.New("index out of range"))
		}
	})
	r.want(t, exitError, "b.js:1:1: SE001 error: found OLD\n", "seauthlint: a.js: internal error: index out of range\n", "--format", "concise")
}

// failingWriter is a standard output that is full.
type failingWriter struct{}

func (failingWriter) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
}

func TestOutputFails(t *testing.T) {
	for _, args := range [][]string{{"a.js"}, {"--diff", "a.js"}, {"--fix", "-"}} {
		enter(t, "a.js", "OLD")
		r := newFakeRun("OLD")
		r.stdout = failingWriter{}
		if code := r.run(args); code != exitError || !strings.Contains(r.err.String(), "standard output: no space left on device\n") {
			t.Errorf("%q: code %d, %s", args, code, r.err.String())
		}
	}
}

// failingReader is a standard input that breaks.
type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, errors.New("input/output error") }

func TestInputFails(t *testing.T) {
	r := newFakeRun("")
	r.stdin = failingReader{}
	r.want(t, exitError, "", "seauthlint: x.js: input/output error\n", "--quiet", "--fix", "--stdin-filename", "x.js", "-")
}

// Whoever waits for the standard input can be interrupted.
func TestInterruptOfInput(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(10*time.Millisecond, cancel)
	if data, err := readAll(ctx, r); !errors.Is(err, context.Canceled) || data != nil {
		t.Errorf("got %q, %v", data, err)
	}
}

// Many files at the same time yield the same report in every run.
func TestManyFiles(t *testing.T) {
	var files []string
	var want strings.Builder
	for i := range 300 {
		name := fmt.Sprintf("f%03d.js", i)
		files = append(files, name, "OLD")
		fmt.Fprintf(&want, "%s:1:1: SE001 error: found OLD\n", name)
	}
	enter(t, files...)
	newFakeRun("").want(t, exitFindings, want.String(), "", "--format", "concise", "--jobs", "16")
	newFakeRun("").want(t, exitClean, "", "fixed 300 findings in 300 files\n", "--format", "concise", "--jobs", "16", "--fix")
}

// Names that would break the line are quoted.
func TestOddNames(t *testing.T) {
	enter(t, "new\nline.js", "OLD")
	newFakeRun("").want(t, exitFindings, "\"new\\nline.js\":1:1: SE001 error: found OLD\n", "", "--format", "concise")
	newFakeRun("").want(t, exitError, "", "seauthlint: \"gone\\n.js\": no such file or directory\n", "--quiet", "gone\n.js")
}

func TestUserscriptVersion(t *testing.T) {
	header := "// ==UserScript==\n//  @version\t1.2-b // x\n// ==/UserScript==\n"
	for _, test := range []struct{ path, src, want string }{
		{"a.user.js", header, "1.2-b"},
		{"A.USER.JS", strings.ReplaceAll(header, "\n", "\r\n"), "1.2-b"},
		{"a.js", header, ""},
		{"a.user.js", "// ==UserScript==\n// ==/UserScript==\n// @version 1", ""},
		{"a.user.js", "// @version 1", ""},
	} {
		if got := userscriptVersion(test.path, test.src); got != test.want {
			t.Errorf("%s %q: got %q, want %q", test.path, test.src, got, test.want)
		}
	}
}

func TestSelectRules(t *testing.T) {
	a := app{rules: []seapi.Rule{
		{ID: "SE001", Name: "query-key", Level: fixes.Error},
		{ID: "SE002", Name: "query-access-token", Level: fixes.Warning},
		{ID: "SE100", Name: "unused-suppression", Level: fixes.Note},
		{ID: "SE101", Name: "documented-credential", Level: fixes.Note},
		{ID: "SE102", Name: "asserted-credential", Level: fixes.Note},
	}}
	for _, test := range []struct{ selected, ignored, want string }{
		{"", "", "SE001 SE002 SE100"},
		{"SE001,documented-credential", "", "SE001 SE101"},
		{"se10", "", "SE100 SE101 SE102"},
		{"all", "SE00", "SE100 SE101 SE102"},
		{"", "SE001", "SE002 SE100"},
		{"SE", "", "?"},
		{"", "nothing", "?"},
	} {
		split := func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == ',' }) }
		set, err := a.selectRules(split(test.selected), split(test.ignored))
		var on []string
		for _, r := range a.rules {
			if set[r.ID] {
				on = append(on, r.ID)
			}
		}
		if err != nil {
			on = []string{"?"}
		}
		if got := strings.Join(on, " "); got != test.want {
			t.Errorf("select %q, ignore %q: got %s", test.selected, test.ignored, got)
		}
	}
}

// Every rule is explained with all that its row says.
func TestExplain(t *testing.T) {
	for _, r := range seapi.Rules {
		run := newFakeRun("")
		if code := run.run([]string{"explain", strings.ToLower(r.ID)}); code != exitClean {
			t.Errorf("%s: exit code %d", r.ID, code)
		}
		for _, part := range []string{r.ID, r.Name, r.Title, r.Why, r.Before, r.After, r.Fix} {
			for line := range strings.Lines(part) {
				if !strings.Contains(run.out.String(), line) {
					t.Errorf("%s: %q is missing", r.ID, line)
				}
			}
		}
	}
}
