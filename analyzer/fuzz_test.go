package analyzer_test

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzScan checks that no source crashes the scanner, however broken it is, and
// that what it says about it holds together.
func FuzzScan(f *testing.F) {
	seeds, _ := filepath.Glob(fixtureDir + "/*/main.go")
	for _, path := range seeds {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) <= 20_000 {
			checkFindings(t, src, scanText(src))
		}
	})
}
