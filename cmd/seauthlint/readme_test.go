package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/spf13/pflag"
)

// The table of the README must name the flags that there are.
func TestReadmeNamesTheFlags(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var documented, want []string
	for _, row := range regexp.MustCompile("(?m)^\\| `--.*? \\|").FindAll(text, -1) {
		for _, m := range regexp.MustCompile("`--([a-z-]+)").FindAllSubmatch(row, -1) {
			documented = append(documented, string(m[1]))
		}
	}
	newFakeRun("").command().LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" && f.Name != "version" {
			want = append(want, f.Name)
		}
	})
	slices.Sort(documented)
	slices.Sort(want)
	if !slices.Equal(documented, want) {
		t.Errorf("README.md documents %q, want %q", documented, want)
	}
}
