package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
	"go.yaml.in/yaml/v3"
)

// Whatever calls the command in a document or a file for a server calls it with
// flags and formats that there are.
func TestDocumentedFlags(t *testing.T) {
	known := map[string]bool{"--help": true, "--version": true}
	newFakeRun("").command().LocalFlags().VisitAll(func(f *pflag.Flag) { known["--"+f.Name] = true })
	calls := regexp.MustCompile(`(?m)(?:\bseauthlint"?(?: check| baseline)?|\bSEAUTHLINT_ARGS:|\bargs:)((?: +[^|<>;&\n]+)?)`)
	flags := regexp.MustCompile(`(?:^|[\s\[])(--[a-z][a-z-]*)(?:[= ]"?([a-z]+)\b)?`)
	count := 0
	for _, name := range documents(t) {
		text, err := os.ReadFile(filepath.Join(top, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, call := range calls.FindAllStringSubmatch(string(text), -1) {
			for _, flag := range flags.FindAllStringSubmatch(call[1], -1) {
				count++
				if !known[flag[1]] {
					t.Errorf("%s: there is no flag %s: %s", name, flag[1], call[0])
				}
				if (flag[1] == "--format" || flag[1] == "--output" && strings.Contains(call[1], flag[2]+"=")) && flag[2] != "" && !slices.Contains(formatNames(), flag[2]) {
					t.Errorf("%s: there is no format %s: %s", name, flag[2], call[0])
				}
			}
		}
	}
	if count < 25 {
		t.Errorf("found %d flags only", count)
	}
}

// documents are the files that tell how to call the command.
func documents(t *testing.T) []string {
	t.Helper()
	names := []string{"README.md", "CONTRIBUTING.md", "action.yml", ".pre-commit-hooks.yaml"}
	for _, glob := range []string{"docs/*.md", "templates/*.yml"} {
		found, err := filepath.Glob(filepath.Join(top, glob))
		if err != nil || len(found) == 0 {
			t.Fatalf("no %s (%v)", glob, err)
		}
		for _, f := range found {
			rel, err := filepath.Rel(top, f)
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, filepath.ToSlash(rel))
		}
	}
	return names
}

// The examples of the README for servers are YAML, and name what there is: inputs
// of the action, variables and the path of the template, hooks.
func TestReadmeSnippets(t *testing.T) {
	var seen []string
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(readme(t), -1) {
		var s struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
			Include []struct{ Remote string }
			Job     struct{ Variables map[string]string } `yaml:"seauthlint"`
			Repos   []struct{ Hooks []struct{ ID string } }
		}
		if err := yaml.Unmarshal([]byte(block[1]), &s); err != nil {
			t.Errorf("%v in\n%s", err, block[1])
		}
		for _, step := range s.Steps {
			if strings.HasPrefix(step.Uses, "seauthlint/seauthlint@") {
				newRunner(t, step.With) // fails for an input that there is not
				seen = append(seen, "action")
			}
		}
		for _, i := range s.Include {
			const remote = "https://raw.githubusercontent.com/seauthlint/seauthlint/main/"
			path, ok := strings.CutPrefix(i.Remote, remote)
			text := fixture(t, path)
			for name := range s.Job.Variables {
				ok = ok && strings.Contains(text, "\n    "+name+": ")
			}
			if !ok {
				t.Errorf("%s does not know it all: %v", i.Remote, s.Job.Variables)
			}
			seen = append(seen, "template")
		}
		for _, repo := range s.Repos {
			for _, h := range repo.Hooks {
				if _, ok := hooks(t)[h.ID]; !ok {
					t.Errorf("there is no hook %s", h.ID)
				}
				seen = append(seen, h.ID)
			}
		}
	}
	if want := []string{"action", "template", "seauthlint", "seauthlint-fix"}; !slices.Equal(seen, want) {
		t.Errorf("the README shows %q, want %q", seen, want)
	}
	// Its table of inputs is that of the action.
	var a action
	readYAML(t, "action.yml", &a)
	_, table, _ := strings.Cut(readme(t), "| input | meaning | default |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z-]+)` \\| .*? \\|(?: `(.*)` | .* | )\\|$").FindAllStringSubmatch(table, -1) {
		input, ok := a.Inputs[row[1]]
		if !ok || input.Default != row[2] {
			t.Errorf("the README says %s, but action.yml %q", row[0], input.Default)
		}
		delete(a.Inputs, row[1])
	}
	if len(a.Inputs) > 0 {
		t.Errorf("the README does not name the inputs %v", a.Inputs)
	}
}
