package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/analyzer/gclplugin"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// settingsRows are settings as a file and as a map for golangci-lint, of which flags are
// made, and the lines that are found with them.
var settingsRows = []struct {
	name, file string
	golangci   map[string]any
	want       string
}{
	{"default", "", nil, "key 7, token 11"},
	{"hosts", "hosts: [api.example.com]", map[string]any{"hosts": []any{"api.example.com"}}, "key 7, token 11, host 15"},
	{"select", "select: [SE002]", map[string]any{"select": []any{"SE002"}}, "token 11"},
	{"ignore", "ignore: [query-access-token]", map[string]any{"ignore": []any{"query-access-token"}}, "key 7"},
	{"two", "hosts: [api.example.com]\nignore: [SE002, SE006]", map[string]any{"hosts": []any{"api.example.com"}, "ignore": []any{"SE002", "SE006"}}, "key 7, host 15"},
	{"probable", "", map[string]any{"probable": true}, "key 7, token 11, probable 19"},
}

// settingsModule is what they are about: the functions are named after what is
// wrong in them.
const settingsModule = `package client

import "net/http"

// Key sends a key.
func Key(key string) (*http.Response, error) {
	return http.Get("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + key)
}

func Token(token string) (*http.Response, error) {
	return http.Get("https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=" + token)
}

func Host(key string) (*http.Response, error) {
	return http.Get("https://api.example.com/2.3/info?site=stackoverflow&key=" + key)
}

func Probable(seApiURL, key string) (*http.Response, error) {
	return http.Get(seApiURL + "/2.3/search?site=stackoverflow&filter=!9Z(-x&pagesize=1&key=" + key)
}
`

// The same settings make the command, go vet and golangci-lint find the same.
func TestSettingsOfDrivers(t *testing.T) {
	if testing.Short() {
		t.Skip("type-checks net/http from its source")
	}
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"go.mod": "module example.com/m\n\ngo 1.26\n", "client.go": settingsModule} {
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadAllSyntax, Env: append(os.Environ(), "GOFLAGS=", "GOWORK=off")}, "./...")
	if err != nil || packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("cannot load the module: %v", err)
	}
	for _, row := range settingsRows {
		t.Run(row.name, func(t *testing.T) {
			var want []string
			for _, line := range regexp.MustCompile(`\d+`).FindAllString(row.want, -1) {
				want = append(want, "client.go:"+line)
			}
			probable := row.golangci["probable"] == true
			for name, got := range map[string][]string{
				"the command with a file":  byCommand(t, probable, row.file),
				"the command with flags":   byCommand(t, probable, "", flags(row.golangci, "--")...),
				"the analyzer with flags":  byAnalyzer(t, pkgs, flagged(t, row.golangci)),
				"golangci-lint's settings": byAnalyzer(t, pkgs, plugged(t, row.golangci)),
			} {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s differs:\n%s", name, diff)
				}
			}
		})
	}
}

// flags returns settings as flags, except for the one that the command lacks.
func flags(settings map[string]any, dashes string) (args []string) {
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		if list, ok := settings[name].([]any); ok {
			args = append(args, fmt.Sprintf("%s%s=%s", dashes, name, strings.Trim(strings.ReplaceAll(fmt.Sprint(list), " ", ","), "[]")))
		}
	}
	return args
}

// byCommand returns where the command finds errors, or warnings too, with a
// configuration and flags.
func byCommand(t *testing.T, warnings bool, file string, args ...string) (places []string) {
	t.Helper()
	if err := os.WriteFile("settings.yml", []byte(file), 0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	args = append([]string{"--config", "settings.yml", "--format", "jsonl", "./..."}, args...)
	if code := run(args, nil, &stdout, &stderr); code == exitError {
		t.Fatal(stderr.String())
	}
	for line := range strings.Lines(stdout.String()) {
		var f struct {
			Severity, Path string
			Line           int
		}
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		if f.Severity == "error" || warnings {
			places = append(places, fmt.Sprintf("%s:%d", f.Path, f.Line))
		}
	}
	return places
}

// flagged returns the analyzer with flags, as go vet sets them.
func flagged(t *testing.T, settings map[string]any) *analysis.Analyzer {
	t.Helper()
	a := analyzer.New(analyzer.Settings{})
	args := flags(settings, "-")
	if settings["probable"] == true {
		args = append(args, "-probable")
	}
	if err := a.Flags.Parse(args); err != nil {
		t.Fatal(err)
	}
	return a
}

// plugged returns the analyzer with settings of golangci-lint.
func plugged(t *testing.T, settings map[string]any) *analysis.Analyzer {
	t.Helper()
	plugin, err := gclplugin.New(settings)
	if err != nil {
		t.Fatal(err)
	}
	list, err := plugin.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	return list[0]
}

// byAnalyzer returns where an analyzer finds something.
func byAnalyzer(t *testing.T, pkgs []*packages.Package, a *analysis.Analyzer) (places []string) {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, action := range graph.Roots {
		if action.Err != nil {
			t.Fatal(action.Err)
		}
		for _, d := range action.Diagnostics {
			at := action.Package.Fset.Position(d.Pos)
			places = append(places, fmt.Sprintf("%s:%d", filepath.Base(at.Filename), at.Line))
		}
	}
	return places
}

// The table of the README names all keys of the settings, all flags of the
// analyzer, and all settings of golangci-lint.
func TestReadmeNamesTheSettings(t *testing.T) {
	table := regexp.MustCompile("(?s)\\| `\\.seauthlint\\.yml` \\|.*?\n\n").FindString(readme(t))
	schema, err := os.ReadFile(filepath.Join(top, "seauthlint.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	var keys struct{ Properties map[string]any }
	if err := json.Unmarshal(schema, &keys); err != nil {
		t.Fatal(err)
	}
	for key := range keys.Properties {
		if !strings.Contains(table, "\n| `"+key+"` |") {
			t.Errorf("the table has no row for %s", key)
		}
	}
	a := analyzer.New(analyzer.Settings{})
	a.Flags.VisitAll(func(f *flag.Flag) {
		if !strings.Contains(table, "`-"+f.Name+"`") {
			t.Errorf("the table lacks the flag -%s", f.Name)
		}
	})
	for f := range reflect.TypeFor[analyzer.Settings]().Fields() {
		if name := f.Tag.Get("json"); name != "-" && !strings.Contains(table, "`"+name+"`") {
			t.Errorf("the table lacks the setting %s", name)
		}
	}
}
