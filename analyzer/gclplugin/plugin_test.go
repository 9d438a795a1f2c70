package gclplugin

import (
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

func TestRegistered(t *testing.T) {
	newPlugin, err := register.GetPlugin("seauthlint")
	if err != nil {
		t.Fatal(err)
	}
	p, err := newPlugin(nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := p.GetLoadMode(); got != register.LoadModeTypesInfo {
		t.Errorf("load mode %q", got)
	}
	// golangci-lint puts the analyzer's name before messages unless it is the linter's.
	if a := build(t, p); a.Name != Name {
		t.Errorf("analyzer %q", a.Name)
	}
}

func TestSettings(t *testing.T) {
	p, err := New(map[string]any{
		"hosts":    []any{"api.example.com", "api.example.org"},
		"select":   []any{"SE001", "query-access-token"},
		"ignore":   []any{"SE002"},
		"probable": true,
	})
	if err != nil {
		t.Fatal(err)
	}
	a := build(t, p)
	for name, want := range map[string]string{
		"hosts":    "api.example.com,api.example.org",
		"select":   "SE001,query-access-token",
		"ignore":   "SE002",
		"probable": "true",
	} {
		if got := a.Flags.Lookup(name).Value.String(); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestSettingsErrors(t *testing.T) {
	for _, test := range []struct {
		settings map[string]any
		want     string // what the message names
	}{
		{map[string]any{"host": []any{"api.example.com"}}, `"host"`},
		{map[string]any{"hosts": "api.example.com"}, "hosts"},
		{map[string]any{"hosts": []any{" "}}, "hosts"},
		{map[string]any{"select": []any{1}}, "select"},
		{map[string]any{"probable": "yes"}, "probable"},
	} {
		t.Run(test.want, func(t *testing.T) {
			p, err := New(test.settings)
			if err == nil {
				t.Fatalf("got %v and no error", p)
			}
			if !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), Name) {
				t.Errorf("%q does not name %s and the linter", err, test.want)
			}
		})
	}
}

// Rules that do not exist are errors of the analyzer, before it looks at anything.
func TestUnknownRule(t *testing.T) {
	for key, want := range map[string]string{"select": `select: no rule "SE9"`, "ignore": `ignore: no rule "SE9"`} {
		p, err := New(map[string]any{key: []any{"SE00", "SE9"}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := build(t, p).Run(new(analysis.Pass)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

// Analyzers keep their flags, so two linters of a program must not share one.
func TestBuildAnalyzersFresh(t *testing.T) {
	p, err := New(nil)
	if err != nil {
		t.Fatal(err)
	}
	a, b := build(t, p), build(t, p)
	if a == b {
		t.Fatal("the same analyzer twice")
	}
	if err := a.Flags.Set("hosts", "api.example.com"); err != nil {
		t.Fatal(err)
	}
	if got := b.Flags.Lookup("hosts").Value.String(); got != "" {
		t.Errorf("the other analyzer has hosts %q", got)
	}
}

// build returns the plugin's only analyzer, which must be valid.
func build(t *testing.T, p register.LinterPlugin) *analysis.Analyzer {
	t.Helper()
	all, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	if err := analysis.Validate(all); err != nil {
		t.Fatal(err)
	}
	if len(all) != 1 {
		t.Fatalf("%d analyzers, want 1", len(all))
	}
	return all[0]
}
