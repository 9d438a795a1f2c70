package gclplugin

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A key that the linter does not know is an error in New. One that the example
// does not show would never be found.
func TestExampleSettings(t *testing.T) {
	const prefix = "linters.settings.custom." + Name + ".settings."
	settings := map[string]any{}
	for key, value := range readYAML(t, "../../.golangci.example.yml") {
		name, ok := strings.CutPrefix(key, prefix)
		if !ok {
			continue
		}
		var v any
		if err := json.Unmarshal([]byte(strings.Join(value, "")), &v); err != nil {
			t.Errorf("%s: %v", key, err)
		}
		settings[name] = v
	}
	p, err := New(settings)
	if err != nil {
		t.Fatal(err)
	}
	build(t, p)
	for f := range reflect.TypeFor[analyzer.Settings]().Fields() {
		name := f.Tag.Get("json")
		if _, ok := settings[name]; !ok && name != "-" {
			t.Errorf("the example has no %q", name)
		}
	}
}

func TestExampleNames(t *testing.T) {
	config := readYAML(t, "../../.golangci.example.yml")
	for key, want := range map[string]string{
		"version":        `"2"`,
		"linters.enable": Name,
		"linters.settings.custom." + Name + ".type": "module",
		"linters.exclusions.rules.linters":          "[" + Name + "]",
		"issues.max-same-issues":                    "0",
		"issues.max-issues-per-linter":              "0",
		"issues.uniq-by-line":                       "false",
	} {
		if got := config[key]; !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	texts := config["linters.exclusions.rules.text"]
	if len(texts) == 0 {
		t.Error("no rule is excluded by its text")
	}
	for _, text := range texts {
		re := regexp.MustCompile(strings.Trim(text, `"`))
		if !slices.ContainsFunc(seapi.Rules, func(r seapi.Rule) bool { return re.MatchString(r.ID + ": ") }) {
			t.Errorf("%s matches no rule", re)
		}
	}
}

func TestCustomBuild(t *testing.T) {
	config := readYAML(t, "../../.custom-gcl.yml")
	gomod, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	module := regexp.MustCompile(`(?m)^module (\S+)$`).FindSubmatch(gomod)[1]
	for key, want := range map[string]string{
		"plugins.module": string(module),
		"plugins.import": reflect.TypeFor[plugin]().PkgPath(),
	} {
		if got := config[key]; !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
	version := regexp.MustCompile(`^v\d+\.\d+\.\d+$`)
	for _, key := range []string{"version", "plugins.version"} {
		if got := config[key]; len(got) != 1 || !version.MatchString(got[0]) {
			t.Errorf("%s: %q is no version", key, got)
		}
	}
}
