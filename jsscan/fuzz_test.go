package jsscan

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/cputime"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Bounds of a scan of a source of up to maxFuzz bytes, on a busy machine.
const (
	maxFuzz      = 20_000
	maxScanTime  = 10 * time.Second
	maxScanBytes = 2 << 30 // allocated in all, not at once
)

// FuzzScan checks that no source crashes the scanner or takes long, and that
// what it says about it holds together.
func FuzzScan(f *testing.F) {
	paths, _ := filepath.Glob(fixtureDir + "/*/in.*")
	if len(paths) == 0 {
		f.Fatal("no fixtures found")
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > maxFuzz {
			return
		}
		found := scanBounded(t, "x.js", src)
		checkFindings(t, src, found)
		if again := New(Settings{}).Scan("x.js", []byte(src)); !reflect.DeepEqual(found, again) {
			t.Fatalf("the second time, the findings are\n%+v, not\n%+v", again, found)
		}
		checkFixes(t, "x.js", src, found)
	})
}

// FuzzScanTypes is FuzzScan for TypeScript and JSX.
func FuzzScanTypes(f *testing.F) {
	names := []string{"x.ts", "x.tsx", "x.jsx"}
	for i, name := range names {
		paths, _ := filepath.Glob(fixtureDir + "/*/in" + filepath.Ext(name))
		if len(paths) == 0 {
			f.Fatal("no fixtures found")
		}
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(src), uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, src string, language uint8) {
		if len(src) > maxFuzz {
			return
		}
		name := names[int(language)%len(names)]
		found := scanBounded(t, name, src)
		checkFindings(t, src, found)
		checkFixes(t, name, src, found)
	})
}

// scanBounded scans a source, and fails if that takes too much.
func scanBounded(t *testing.T, path, src string) []fixes.Finding {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cputime.Now()
	found := New(Settings{}).Scan(path, []byte(src))
	if d := cputime.Since(start); d > maxScanTime {
		t.Fatalf("took %v", d)
	}
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > maxScanBytes {
		t.Fatalf("took %d MB", (after.TotalAlloc-before.TotalAlloc)>>20)
	}
	return found
}

// checkFindings checks that findings lie in the file and in order, tell no
// token, and have either a fix or a reason.
func checkFindings(t *testing.T, src string, found []fixes.Finding) {
	t.Helper()
	checkSecrets(t, found)
	last := 0
	for _, d := range found {
		if strings.Contains(d.Message, "could not be analyzed") {
			t.Fatal(d.Message) // a panic
		}
		for _, s := range append([]fixes.Place{{Span: d.Span}}, d.Related...) {
			if s.Span.Start < 0 || s.Span.End < s.Span.Start || s.Span.End > len(src) {
				t.Fatalf("%s: span %v out of bounds", d.Rule, s.Span)
			}
		}
		if d.Span.Start < last {
			t.Fatalf("%s: %v is behind %d", d.Rule, d.Span, last)
		}
		last = d.Span.Start
		if _, ok := seapi.RuleByID(d.Rule); !ok || d.Unit == "" || d.Message == "" {
			t.Fatalf("%+v lacks something", d)
		}
		if (d.Fix == nil) != (d.NoFix != "") {
			t.Fatalf("%s: fix %v and reason %q", d.Rule, d.Fix, d.NoFix)
		}
	}
}

// checkFixes checks that every fix applies and changes something, that the
// result parses if the source did, and that fixing comes to an end.
func checkFixes(t *testing.T, path, src string, found []fixes.Finding) {
	t.Helper()
	lang := jssyntax.LanguageOf(path)
	before := jssyntax.ParseAs(src, lang)
	for _, d := range found {
		if d.Fix == nil {
			continue
		}
		fixed, err := fixes.Apply(src, d.Fix.Edits)
		if err != nil || fixed == src {
			t.Fatalf("%s: the fix changes nothing: %v", d.Rule, err)
		}
		if after := jssyntax.ParseAs(fixed, lang); after.Status > before.Status {
			t.Fatalf("%s: the fix makes what does not parse: %v\n%s", d.Rule, after.Err, fixed)
		}
		for _, left := range New(Settings{}).Scan(path, []byte(fixed)) {
			if left.Rule == "SE000" && before.Status == jssyntax.Parsed {
				t.Fatalf("%s: the fix makes what cannot be read: %s\n%s", d.Rule, left.Message, fixed)
			}
		}
	}
	if _, err := (fixture{path: path, src: src}).fixAll(true); err != nil {
		t.Fatal(err)
	}
}

// suppressed is a program with findings of several rules and units, one of them
// with more than one finding.
var suppressed = []string{
	"const base = 'https://api.stackexchange.com/2.3/';",
	"let url = base + 'me?key=' + key;",
	"url += '&site=stackoverflow';",
	"log(url.length);",
	"url += '&access_token=' + token;",
	"fetch(url);",
	"fetch(base + 'info?key=' + key);",
	"fetch(base + 'info?key=' + key); fetch('http://api.stackexchange.com/2.3/me?access_token=' + token);",
	"$.getJSON(base + 'tags?callback=?', { key: key, site: site });",
	"",
}

// FuzzSuppress puts a comment into a program, and checks that it silences what
// it names, on its line and the next, and nothing else.
func FuzzSuppress(f *testing.F) {
	if found := New(Settings{}).Scan("x.js", []byte(strings.Join(suppressed, "\n"))); !rich(found) {
		f.Fatalf("too little to silence: %+v", found)
	}
	for i, seed := range []string{
		"seauthlint:ignore", " seauthlint:ignore SE001 it is ours", "seauthlint:ignore-file query-key", "* seauthlint:ignore SE002\n* really",
		" seauthlint:ignore SE006,SE001", " seauthlint:ignore SE999", "seauthlint:ignored", " seauthlint:ignore-file", "\r\nseauthlint:ignore SE002\r\n",
	} {
		f.Add(seed, i, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, text string, line int, ownLine bool) {
		comment := "/*" + text + "*/"
		if strings.Contains(text, "*/") || strings.Count(text, "seauthlint") != 1 || line < 0 || len(text) > 1000 {
			return
		}
		program := func(comment string) string {
			lines := append([]string(nil), suppressed...)
			at := line % len(lines)
			if ownLine {
				lines[at] = comment + "\n" + lines[at]
			} else {
				lines[at] += comment
			}
			return strings.Join(lines, "\n")
		}
		src := program(comment)
		// Have: two programs of the same length, in one of which the comment says nothing.
		all := New(Settings{}).Scan("x.js", []byte(program(strings.ReplaceAll(comment, "seauthlint", "seauthlimt"))))
		got := New(Settings{}).Scan("x.js", []byte(src))
		want := expectSuppressed(all, src, comment)
		if !reflect.DeepEqual(shapes(got), want) {
			t.Fatalf("got\n%q, want\n%q\n%s", shapes(got), want, src)
		}
	})
}

// expectSuppressed returns the shapes of the findings that a comment leaves.
func expectSuppressed(all []fixes.Finding, src, comment string) []string {
	s, ok := seapi.ParseSuppression(comment)
	at := strings.Index(src, comment)
	from, to := lineOf(src, at), lineOf(src, at+len(comment))+1
	withheld := map[string]bool{}
	used := false
	var left []fixes.Finding
	for _, d := range all {
		rule, _ := seapi.RuleByID(d.Rule)
		if ok && s.Covers(rule) && (s.File || lineOf(src, d.Span.Start) <= to && from <= lineOf(src, d.Span.End)) {
			withheld[d.Unit], used = true, true
			continue
		}
		left = append(left, d)
	}
	for i := range left {
		if withheld[left[i].Unit] {
			left[i].Fix = nil
		}
	}
	if ok && !used {
		left = append(left, fixes.Finding{Rule: "SE100", Span: span(at, at+len(comment))})
	}
	return shapes(left)
}

// lineOf returns the line of an offset as editors count.
func lineOf(src string, offset int) int {
	before := strings.ReplaceAll(src[:offset], "\r\n", "\n")
	if strings.HasPrefix(src[offset:], "\n") {
		before = strings.TrimSuffix(before, "\r") // the offset is within a line end
	}
	return 1 + strings.Count(before, "\n") + strings.Count(before, "\r")
}

// shapes spells what matters of findings, in order.
func shapes(found []fixes.Finding) []string {
	out := []string{}
	for _, d := range found {
		out = append(out, fmt.Sprintf("%06d-%06d %s fix: %t", d.Span.Start, d.Span.End, d.Rule, d.Fix != nil))
	}
	slices.Sort(out)
	return out
}

// rich reports whether findings have several rules, a unit of more than one, and
// fixes.
func rich(found []fixes.Finding) bool {
	rules, units, fixed := map[string]bool{}, map[string]bool{}, 0
	for _, d := range found {
		rules[d.Rule], units[d.Unit] = true, true
		if d.Fix != nil {
			fixed++
		}
	}
	return len(rules) > 1 && len(units) < len(found) && fixed > 1
}
