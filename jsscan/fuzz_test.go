package jsscan

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzScan checks that no source crashes the scanner, that findings lie in the
// file and have either a fix or a reason, and that every fix applies and changes
// something.
func FuzzScan(f *testing.F) {
	seeds, _ := filepath.Glob("../testdata/js/*/in.js")
	for _, path := range seeds {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 20_000 {
			return
		}
		for _, d := range New(Settings{}).Scan("x.js", []byte(src)) {
			if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(src) {
				t.Fatalf("%s: span %v out of bounds", d.Rule, d.Span)
			}
			if (d.Fix == nil) != (d.NoFix != "") {
				t.Fatalf("%s: fix %v and reason %q", d.Rule, d.Fix, d.NoFix)
			}
			if d.Fix == nil {
				continue
			}
			fixed, err := fixes.Apply(src, d.Fix.Edits)
			if err != nil {
				t.Fatal(err)
			}
			if fixed == src {
				t.Fatal("a fix that changes nothing")
			}
		}
	})
}
