package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/internal/cputime"
)

// oddNames are names of scripts that break what is printed carelessly.
var oddNames = []string{
	"a\nb.js", "a\r\n::error::b.js", "bad\xff\xfe.js", "esc\x1b[31m.js", "tab\t.js", `quo"te'.js`, `back\slash.js`, "<&>.js", "%0A,:.js", "\u202ebidi.js", " lead.js", "-flag.js", "é\u0301.js",
}

// TestHostileNames checks that every format stays what it is whatever files are named.
func TestHostileNames(t *testing.T) {
	enter(t)
	for _, name := range oddNames {
		if err := os.WriteFile(name, []byte("OLD"), 0o666); err != nil {
			t.Skipf("no such names here: %v", err)
		}
	}
	wellFormed := map[string]func(t *testing.T, out []byte){
		"jsonl":      wantLines(func(line []byte) bool { return json.Valid(line) }),
		"concise":    wantLines(func(line []byte) bool { return bytes.HasSuffix(line, []byte(": SE001 error: found OLD")) }),
		"github":     wantLines(func(line []byte) bool { return bytes.HasPrefix(line, []byte("::error ")) }),
		"text":       wantJust(func(out []byte) bool { return bytes.Count(out, []byte(": SE001 error: found OLD\n")) == len(oddNames) }),
		"sarif":      wantJust(json.Valid),
		"gitlab":     wantJust(json.Valid),
		"rdjson":     wantJust(json.Valid),
		"checkstyle": wantJust(isXML),
		"junit":      wantJust(isXML),
	}
	for format, check := range wellFormed {
		t.Run(format, func(t *testing.T) {
			r := newFakeRun("")
			if code := r.run([]string{"--quiet", "--format", format, "--no-config"}); code != exitFindings {
				t.Errorf("exit code %d: %s", code, r.err.String())
			}
			out := r.out.Bytes()
			if !utf8.Valid(out) || bytes.ContainsAny(out, "\x1b\r") {
				t.Errorf("bytes that no report may hold:\n%q", out)
			}
			check(t, out)
		})
	}
}

// wantLines returns a check that a report has a line for each odd name, of which
// something holds.
func wantLines(holds func(line []byte) bool) func(*testing.T, []byte) {
	return func(t *testing.T, out []byte) {
		lines := bytes.Split(bytes.TrimSuffix(out, []byte("\n")), []byte("\n"))
		if len(lines) != len(oddNames) {
			t.Errorf("%d lines for %d names", len(lines), len(oddNames))
		}
		for _, line := range lines {
			if !holds(line) {
				t.Errorf("%q", line)
			}
		}
	}
}

// wantJust returns a check that something holds of a report.
func wantJust(holds func(out []byte) bool) func(*testing.T, []byte) {
	return func(t *testing.T, out []byte) {
		if !holds(out) {
			t.Errorf("malformed:\n%s", out)
		}
	}
}

// isXML reports whether a text is well-formed XML.
func isXML(out []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(out))
	for {
		if _, err := d.Token(); err != nil {
			return err == io.EOF
		}
	}
}

// TestHugeBundles scans bundles of 50 MB that matter, in one line and in many, and
// one that does not matter.
func TestHugeBundles(t *testing.T) {
	size := 50_000_000
	if testing.Short() {
		size = 1_000_000
	}
	const request = "fetch('https://api.stackexchange.com/2.3/me?key=' + k);"
	code := "function f(a,b){return a.b(c[a],{d:'e',f:1})+`g${b}`}"
	fill := func(text string) string { return strings.Repeat(text, size/len(text)) }
	for name, src := range map[string]string{
		"one line":        fill(code) + request,
		"many lines":      fill(code+"\n") + request,
		"one string":      request + "x='" + fill("?key=a&") + "'",
		"requests":        fill(request + "\n"),
		"does not matter": fill(code + "\n"),
	} {
		t.Run(name, func(t *testing.T) {
			enter(t, "bundle.js", src)
			var out, errs bytes.Buffer
			start := cputime.Now()
			var code int
			peak := cputime.Peak(func() {
				code = run([]string{"--no-config", "--format", "concise"}, strings.NewReader(""), &out, &errs)
			}) >> 20
			used := cputime.Since(start)
			if used > 60*time.Second || peak > 1000 {
				t.Errorf("took %v and %d MB", used, peak)
			}
			if matters := strings.Contains(src, request); code == exitError || matters == (code == exitClean) || out.Len() > 1<<20 {
				t.Errorf("exit code %d, %d bytes: %.500s%s", code, out.Len(), out.String(), errs.String())
			}
			t.Logf("%v, %d MB: %.300s", used.Round(time.Millisecond), peak, out.String())
		})
	}
}
