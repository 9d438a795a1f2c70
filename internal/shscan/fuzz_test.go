package shscan

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
)

// FuzzScan checks that nothing crashes the scanner, whatever a file holds, that
// findings lie in the file and have either a fix or a reason, and that every fix
// applies, changes something and leaves nothing to fix in its place.
func FuzzScan(f *testing.F) {
	paths, _ := filepath.Glob(fixtureDir + "/*/*")
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(path), string(src))
	}
	f.Fuzz(func(t *testing.T, path, src string) {
		if len(src) > 20_000 {
			return
		}
		watch := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("%q: %q does not end", path, src)) })
		defer watch.Stop()
		for _, d := range New(Settings{}).Scan(path, []byte(src)) {
			if d.Span.Start < 0 || d.Span.End < d.Span.Start || d.Span.End > len(src) {
				t.Fatalf("%s: span %v out of bounds", d.Rule, d.Span)
			}
			if strings.Contains(d.Message, "runtime error") {
				t.Fatal(d.Message)
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
