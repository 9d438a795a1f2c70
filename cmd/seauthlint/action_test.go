package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// An action is what the tests know of action.yml.
type action struct {
	Inputs  map[string]struct{ Description, Default string }
	Outputs map[string]struct{ Value string }
	Runs    struct {
		Using string
		Steps []actionStep
	}
}

// An actionStep is a step of a composite action.
type actionStep struct {
	ID, If, Uses, Run, Shell string
	Dir                      string `yaml:"working-directory"`
	Env, With                map[string]string
}

// readYAML reads a file of the repository.
func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(data, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// A runner does what GitHub's does with the action: it fills in expressions, and
// runs scripts.
type runner struct {
	*testing.T
	action      action
	expressions map[string]string // the values of expressions
	dir         string            // the checkout
	env         []string
}

// newRunner returns a runner in a checkout of the demo, for a workflow that gives
// the action these inputs.
func newRunner(t *testing.T, with map[string]string) *runner {
	t.Helper()
	root, err := filepath.Abs(top)
	if err != nil {
		t.Fatal(err)
	}
	r := &runner{T: t, dir: t.TempDir()}
	readYAML(t, "action.yml", &r.action)
	if err := os.CopyFS(r.dir, os.DirFS(filepath.Join(root, "testdata", "demo"))); err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	r.expressions = map[string]string{"github.action_path": root, "runner.temp": temp}
	for name, input := range r.action.Inputs {
		r.expressions["inputs."+name] = input.Default
	}
	for name, value := range with {
		if _, ok := r.action.Inputs[name]; !ok {
			t.Fatalf("the action has no input %s", name)
		}
		r.expressions["inputs."+name] = value
	}
	r.env = append(os.Environ(), "GITHUB_OUTPUT="+filepath.Join(temp, "output"), "GITHUB_STEP_SUMMARY="+filepath.Join(temp, "summary"))
	return r
}

// expression matches an expression of a workflow.
var expression = regexp.MustCompile(`\$\{\{ *(.*?) *\}\}`)

// fill returns a text with the values of its expressions.
func (r *runner) fill(text string) string {
	return expression.ReplaceAllStringFunc(text, func(e string) string {
		value, ok := r.expressions[expression.FindStringSubmatch(e)[1]]
		if !ok {
			r.Errorf("%s stands for nothing here", e)
		}
		return value
	})
}

// step returns a step by its name in the tests: that of its id, or what it uses.
func (r *runner) step(is func(actionStep) bool) actionStep {
	r.Helper()
	for _, s := range r.action.Runs.Steps {
		if is(s) {
			return s
		}
	}
	r.Fatal("action.yml has no such step")
	return actionStep{}
}

// run runs the script of a step in the shell that GitHub takes, and returns its
// exit code and what it prints.
func (r *runner) run(s actionStep) (code int, output string) {
	r.Helper()
	if s.Shell != "bash" || expression.MatchString(s.Run) {
		r.Fatalf("a script is for bash, and holds no expressions:\n%s", s.Run)
	}
	cmd := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", s.Run)
	cmd.Dir = filepath.Join(r.dir, filepath.FromSlash(r.fill(s.Dir)))
	cmd.Env = r.env
	for name, value := range s.Env {
		cmd.Env = append(cmd.Env, name+"="+r.fill(value))
	}
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		r.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// written returns what a script wrote to one of GitHub's files.
func (r *runner) written(name string) string {
	data, _ := os.ReadFile(filepath.Join(r.expressions["runner.temp"], name)) // none is empty
	return string(data)
}

// place puts the command under test where the build step would.
func (r *runner) place() {
	r.Helper()
	tool, err := exec.LookPath("seauthlint")
	if err != nil {
		r.Fatal(err)
	}
	bin := filepath.Join(r.expressions["runner.temp"], "seauthlint", "bin")
	if err := os.MkdirAll(bin, 0o755); err != nil {
		r.Fatal(err)
	}
	if err := os.Symlink(tool, filepath.Join(bin, "seauthlint")); err != nil {
		r.Fatal(err)
	}
}

// builds and scans tell the scripts of the action.
func builds(s actionStep) bool { return strings.Contains(s.Run, "go install") }
func scans(s actionStep) bool  { return s.ID == "scan" }

// The step that scans keeps the exit code, and writes the report before.
func TestActionScans(t *testing.T) {
	for _, test := range []struct {
		name   string
		inputs map[string]string
		code   int
		says   string // in the log
		sarif  int    // findings; -1 if there is no report
	}{
		{"defaults", nil, 1, "::error file=comment-archive.user.js,line=29,", 5},
		{"a folder", map[string]string{"paths": "lib"}, 1, "::error file=lib/se-api.js,line=11,", 1},
		{"paths, one a line", map[string]string{"paths": "lib\nbot/unanswered.mjs\n"}, 1, "2 findings", 2},
		{"another folder", map[string]string{"working-directory": "lib"}, 1, "1 finding", 1},
		{"a clean file", map[string]string{"paths": "lib/smoke-reports.js"}, 0, "0 findings", 0},
		{"never", map[string]string{"fail-on": "never"}, 0, "5 findings", 5},
		{"flags", map[string]string{"args": "--select SE001\n  --exclude 'lib'*  --exclude bot"}, 1, "2 findings", 2},
		{"a space in a path", map[string]string{"paths": "no such file.js"}, 2, "no such file.js", 0},
		{"a wrong flag", map[string]string{"args": "--fail-at error"}, 2, "unknown flag: --fail-at", -1},
		{"no command", map[string]string{"args": "$(touch made)", "paths": "`touch made`;touch made"}, 2, "", -2},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := newRunner(t, test.inputs)
			r.place()
			code, log := r.run(r.step(scans))
			if code != test.code || !strings.Contains(log, test.says) {
				t.Errorf("exit code %d, want %d; no %q in\n%s", code, test.code, test.says, log)
			}
			if _, err := os.Stat(filepath.Join(r.dir, "made")); err == nil {
				t.Error("an input was run as a command")
			}
			if test.sarif >= -1 {
				r.reports(test.sarif, code)
			}
		})
	}
}

// reports checks the outputs of the step and the report.
func (r *runner) reports(findings, code int) {
	r.Helper()
	sarif := filepath.Join(r.expressions["runner.temp"], "seauthlint", "report.sarif")
	want := "exit-code=" + string(rune('0'+code)) + "\n"
	if findings >= 0 {
		want += "sarif=" + sarif + "\n"
		text, err := os.ReadFile(sarif)
		if err != nil {
			r.Fatal(err)
		}
		if got := len(readSARIF(r.T, string(text))); got != findings {
			r.Errorf("%d findings in the report, want %d", got, findings)
		}
	}
	if got := r.written("output"); got != want {
		r.Errorf("outputs are %q, want %q", got, want)
	}
	if rows := strings.Count(r.written("summary"), "| error |"); findings > 0 && rows != findings {
		r.Errorf("%d rows in the summary, want %d:\n%s", rows, findings, r.written("summary"))
	}
}

// Without a version, the step that builds takes the sources of the action.
func TestActionBuilds(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	r := newRunner(t, nil)
	if code, log := r.run(r.step(builds)); code != 0 {
		t.Fatalf("exit code %d:\n%s", code, log)
	}
	if code, log := r.run(r.step(scans)); code != 1 || !strings.Contains(log, "5 findings") {
		t.Errorf("exit code %d:\n%s", code, log)
	}
}

// With a version, it is the module that is installed: here, a go command that
// says what it is asked.
func TestActionVersion(t *testing.T) {
	r := newRunner(t, map[string]string{"version": "v0.1.0"})
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte("#!/bin/sh\necho \"$GOBIN\" \"$@\"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	r.env = append(r.env, "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	want := filepath.Join(r.expressions["runner.temp"], "seauthlint", "bin") + " install github.com/seauthlint/seauthlint/cmd/seauthlint@v0.1.0\n"
	if code, log := r.run(r.step(builds)); code != 0 || log != want {
		t.Errorf("exit code %d; runs %q, want %q", code, log, want)
	}
}

// All expressions name what there is, and the report is uploaded whatever the
// scan ended with.
func TestActionIsWhole(t *testing.T) {
	r := newRunner(t, nil)
	r.expressions["steps.scan.outputs.sarif"] = "report.sarif"
	r.expressions["steps.scan.outputs.exit-code"] = "1"
	if r.action.Runs.Using != "composite" {
		t.Errorf("runs with %q", r.action.Runs.Using)
	}
	text, err := os.ReadFile(filepath.Join(top, "action.yml"))
	if err != nil {
		t.Fatal(err)
	}
	filled := r.fill(string(text))
	for name, input := range r.action.Inputs {
		if input.Description == "" || !strings.Contains(string(text), "inputs."+name) {
			t.Errorf("the input %s is not described, or not used", name)
		}
	}
	for name := range r.action.Outputs {
		if script := r.step(scans).Run; !strings.Contains(script, `echo "`+name+`=`) {
			t.Errorf("no script sets the output %s", name)
		}
	}
	upload := r.step(func(s actionStep) bool { return strings.HasPrefix(s.Uses, "github/codeql-action/upload-sarif@") })
	if !strings.HasPrefix(upload.If, "always() && ") || upload.With["sarif_file"] == "" {
		t.Errorf("the report is uploaded if %s", upload.If)
	}
	version := regexp.MustCompile(`(?m)go-version-file: (.*)$`).FindStringSubmatch(filled)
	if _, err := os.Stat(version[1]); err != nil {
		t.Error(err)
	}
}
