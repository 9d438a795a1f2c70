package analyzer_test

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

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/cputime"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Bounds of a scan of a source of up to maxFuzz bytes, on a busy machine.
const (
	maxFuzz      = 20_000
	maxScanTime  = 10 * time.Second
	maxScanBytes = 2 << 30 // allocated in all, not at once
)

// A fuzzer type-checks a file without the go command, which would take most of
// the time: it knows the packages that the fixtures import.
type fuzzer struct{ *checker }

func newFuzzer(f *testing.F) fuzzer { return fuzzer{newChecker(f, loadFixtures(f))} }

// scan returns the findings of a file, and whether it is free of errors.
func (z fuzzer) scan(src string) (found []fixes.Finding, valid bool) {
	pkgs, err := z.load("fuzz", texts{"main.go": src})
	return analyzer.NewScanner(analyzer.Settings{Probable: true}).Scan(pkgs), err == nil
}

// FuzzScan checks that no source crashes the scanner or takes long, however
// broken it is, and that what it says about it holds together.
func FuzzScan(f *testing.F) {
	z := newFuzzer(f)
	paths, _ := filepath.Glob(fixtureDir + "/*/main.go")
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
		found, valid := z.scanBounded(t, src)
		checkFindings(t, src, found)
		for _, problem := range checkSecrets(found) {
			t.Fatal(problem)
		}
		if again, _ := z.scan(src); !reflect.DeepEqual(found, again) {
			t.Fatalf("the second time, the findings are\n%+v, not\n%+v", again, found)
		}
		z.checkFixes(t, src, found, valid)
	})
}

// scanBounded scans a source, and fails if that takes too much.
func (z fuzzer) scanBounded(t *testing.T, src string) ([]fixes.Finding, bool) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := cputime.Now()
	found, valid := z.scan(src)
	if d := cputime.Since(start); d > maxScanTime {
		t.Fatalf("took %v", d)
	}
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > maxScanBytes {
		t.Fatalf("took %d MB", (after.TotalAlloc-before.TotalAlloc)>>20)
	}
	return found, valid
}

// checkFixes checks that every fix alone leaves what builds if the source did,
// and that fixing comes to an end.
func (z fuzzer) checkFixes(t *testing.T, src string, found []fixes.Finding, valid bool) {
	t.Helper()
	if !slices.ContainsFunc(found, func(d fixes.Finding) bool { return d.Fix != nil }) {
		return
	}
	f := fixture{name: "fuzz", files: texts{"main.go": src}, broken: !valid}
	for _, problem := range f.checkAlone(z.checker, found) {
		t.Fatal(problem)
	}
	fixed, problems := f.fixAll(z.checker, true)
	for _, problem := range problems {
		t.Fatal(problem)
	}
	if _, err := z.load("fuzz", fixed); err != nil && valid {
		t.Fatalf("all fixes: %v\n%s", err, fixed["main.go"])
	}
}

// suppressed is a program with findings of several rules and units, one of them
// with more than one finding.
var suppressed = []string{
	"package main",
	"import \"net/http\"",
	"const base = \"https://api.stackexchange.com/2.3/\"",
	"func send(key, token string) error {",
	"url := base + \"me?key=\" + key",
	"url += \"&site=stackoverflow\"",
	"println(len(url))",
	"if key != token {",
	"url += \"&access_token=\" + token",
	"}",
	"req, err := http.NewRequest(http.MethodGet, url, nil)",
	"if err != nil {",
	"return err",
	"}",
	"http.DefaultClient.Do(req)",
	"return nil",
	"}",
	"func two(key string) {",
	"get(base + \"info?key=\" + key)",
	"println()",
	"get(base + \"sites?key=\" + key); get(base + \"tags?key=\" + key)",
	"}",
	"func get(url string) {",
	"resp, err := http.Get(url)",
	"if err != nil {",
	"panic(err)",
	"}",
	"println(resp.Status)",
	"}",
	"",
}

// FuzzSuppress puts a comment into a program, and checks that it silences what
// it names, on its line and the next, and nothing else.
func FuzzSuppress(f *testing.F) {
	z := newFuzzer(f)
	if found, valid := z.scan(strings.Join(suppressed, "\n")); !valid || !rich(found) {
		f.Fatalf("too little to silence: %+v", found)
	}
	for i, seed := range []string{
		"seauthlint:ignore", " seauthlint:ignore SE001 it is ours", "seauthlint:ignore-file query-key", "* seauthlint:ignore SE002\n* really",
		" seauthlint:ignore SE003,SE001", " seauthlint:ignore SE999", "seauthlint:ignored", " seauthlint:ignore-file", "\nseauthlint:ignore SE002\n",
	} {
		for line := range 3 {
			f.Add(seed, i+4*line, i%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, text string, line int, ownLine bool) {
		comment := "/*" + text + "*/"
		if strings.Contains(text, "*/") || strings.Count(text, "seauthlint") != 1 || line < 0 || len(text) > 1000 {
			return
		}
		program := func(comment string) string {
			lines := slices.Clone(suppressed)
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
		all, _ := z.scan(program(strings.ReplaceAll(comment, "seauthlint", "seauthlimt")))
		got, valid := z.scan(src)
		want := expectSuppressed(all, src, comment)
		if valid && !slices.Equal(shapes(got), want) {
			t.Fatalf("got\n%q, want\n%q\n%s", shapes(got), want, src)
		}
	})
}

// expectSuppressed returns the shapes of the findings that a comment leaves.
func expectSuppressed(all []fixes.Finding, src, comment string) []string {
	s, ok := seapi.ParseSuppression(comment)
	at := strings.Index(src, comment)
	lineOf := func(offset int) int { return 1 + strings.Count(src[:offset], "\n") }
	from, to := lineOf(at), lineOf(at+len(comment))+1
	withheld := map[string]bool{}
	used := false
	var left []fixes.Finding
	for _, d := range all {
		rule, _ := seapi.RuleByID(d.Rule)
		if ok && s.Covers(rule) && (s.File || lineOf(d.Span.Start) <= to && from <= lineOf(d.Span.End)) {
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
		left = append(left, fixes.Finding{Rule: "SE100", Span: fixes.Span{Start: at, End: at + len(comment)}})
	}
	return shapes(left)
}

// shapes spells what matters of findings, in order.
func shapes(found []fixes.Finding) []string {
	var out []string
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
