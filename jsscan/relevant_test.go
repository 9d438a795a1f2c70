package jsscan_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/seauthlint/seauthlint/internal/randprog"
	"github.com/seauthlint/seauthlint/internal/randprog/jsprog"
	"github.com/seauthlint/seauthlint/jsscan"
)

// sameEverywhere reports an error unless a scan finds and fixes what it does when
// every call of the source is evaluated.
func sameEverywhere(t *testing.T, path string, src []byte) {
	t.Helper()
	s := jsscan.New(jsscan.Settings{})
	if diff := cmp.Diff(s.Everywhere().Scan(path, src), s.Scan(path, src)); diff != "" {
		t.Errorf("%s: not as if every call were evaluated:\n%s", path, diff)
	}
}

// TestNothingPassedOver checks that the calls which are not evaluated, because
// names tell that no credential gets there, take none.
func TestNothingPassedOver(t *testing.T) {
	programs, err := filepath.Glob("../testdata/js/*/in.*")
	if err != nil || len(programs) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, path := range programs {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sameEverywhere(t, path, src)
	}
	for number := range 1000 {
		p := jsprog.Generate(randprog.Seed(31, number), jsprog.Options{})
		sameEverywhere(t, p.Name, []byte(p.Source))
	}
}
