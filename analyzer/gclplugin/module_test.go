package gclplugin

import (
	"fmt"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

const demo = "../../testdata/golangci"

// The comments of the module say which rule a line breaks. What a real
// golangci-lint says about it is compared by .ci/golangci.
func TestModule(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks net/http from its source")
	}
	p, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for message, positions := range analyze(t, build(t, p)) {
		rule, _, _ := strings.Cut(message, ":")
		for _, pos := range positions {
			got = append(got, place(t, pos.Filename, pos.Line, rule))
		}
	}
	slices.Sort(got)
	if diff := cmp.Diff(wantedPlaces(t), got); diff != "" {
		t.Errorf("findings (-comments +linter):\n%s", diff)
	}
}

// analyze returns the places of each message, each once: files of a package and
// of its test variant are analyzed twice.
func analyze(t *testing.T, a *analysis.Analyzer) map[string][]token.Position {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Dir: demo, Tests: true}, "./...")
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("cannot load the module: %v", err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	places := map[string][]token.Position{}
	for _, action := range graph.Roots {
		if action.Err != nil {
			t.Fatal(action.Err)
		}
		for _, d := range action.Diagnostics {
			pos := action.Package.Fset.Position(d.Pos)
			if !slices.Contains(places[d.Message], pos) {
				places[d.Message] = append(places[d.Message], pos)
			}
		}
	}
	return places
}

// wantedPlaces returns what the comments at the ends of lines say.
func wantedPlaces(t *testing.T) []string {
	t.Helper()
	files, _ := filepath.Glob(demo + "/*.go")
	below, _ := filepath.Glob(demo + "/*/*.go")
	var places []string
	for _, file := range append(files, below...) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(src), "\n") {
			for _, rule := range wantedRules(line) {
				places = append(places, place(t, file, i+1, rule))
			}
		}
	}
	slices.Sort(places)
	return places
}

var wanted = regexp.MustCompile(`\S\s+// (SE\d{3})( twice)?`)

// wantedRules returns the rules that a line breaks: none, one, or one twice.
func wantedRules(line string) []string {
	m := wanted.FindStringSubmatch(line)
	switch {
	case m == nil:
		return nil
	case m[2] != "":
		return []string{m[1], m[1]}
	}
	return m[1:2]
}

func place(t *testing.T, file string, line int, rule string) string {
	t.Helper()
	file, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Abs(demo)
	if err != nil {
		t.Fatal(err)
	}
	rel, err := filepath.Rel(root, file)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s:%d %s", filepath.ToSlash(rel), line, rule)
}
