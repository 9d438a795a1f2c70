package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A hook is what pre-commit knows of a hook of .pre-commit-hooks.yaml.
type hook struct {
	ID, Name, Description, Language, Entry string
	Types                                  []string `yaml:"types_or"`
	PassFilenames                          bool     `yaml:"pass_filenames"`
	Serial                                 bool     `yaml:"require_serial"`
}

// hooks returns the hooks by their ids.
func hooks(t *testing.T) map[string]hook {
	t.Helper()
	var list []hook
	readYAML(t, ".pre-commit-hooks.yaml", &list)
	byID := map[string]hook{}
	for _, h := range list {
		byID[h.ID] = h
	}
	return byID
}

// script runs a script in a folder, where seauthlint is the command under test,
// and returns its exit code and what it prints.
func script(t *testing.T, dir, text string) (code int, output string) {
	t.Helper()
	cmd := exec.Command("bash", "--noprofile", "--norc", "-c", text)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=", "GOPROXY=off", "GOTOOLCHAIN=local", "NO_COLOR=1",
		"GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull,
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.com", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.com")
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// gitRepository returns a repository of git with one commit of these files.
func gitRepository(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	put(t, dir, files)
	if code, out := script(t, dir, "git init -q -b main && git add . && git commit -q -m first"); code != 0 {
		t.Fatal(out)
	}
	return dir
}

// put writes files into a folder.
func put(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// hookTree is a repository whose library is found to send a key when a file that
// uses it is committed, and whose settings exclude a file that sends one.
var hookTree = map[string]string{
	"go.mod": "module example.com/tags\n\ngo 1.21\n",
	"api/api.go": `package api

import "net/http"

// Get asks for the tags of a site.
func Get(url string) (*http.Response, error) {
	return http.Get(url)
}
`,
	"main.go":          "package main\n\nfunc main() {}\n",
	"old/old.js":       "fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&key=' + key);\n",
	".seauthlint.yml":  "exclude: [old]\n",
	"page.user.js":     "console.log(1);\n",
	"untouched/get.sh": "echo\n",
}

// hookChange is what a commit makes of main.go: it adds a call, in another package than the request.
const hookChange = `package main

import "example.com/tags/api"

func main() {
	key := "k"
	api.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)
}
`

// A hook finds what a commit brings about, also if it is told by several files,
// and keeps to the settings. pre-commit runs the entry in the top folder.
func TestHook(t *testing.T) {
	dir := gitRepository(t, hookTree)
	h := hooks(t)["seauthlint"]
	if code, out := script(t, dir, h.Entry); code != 0 {
		t.Fatalf("exit code %d before the change:\n%s", code, out)
	}
	put(t, dir, map[string]string{"main.go": hookChange, "page.user.js": hookTree["old/old.js"]})
	script(t, dir, "git add .")
	code, out := script(t, dir, h.Entry)
	if code != 1 || !strings.Contains(out, "main.go:7:") || !strings.Contains(out, "page.user.js:1:") || !strings.Contains(out, "2 findings") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	// A user may limit it to what the commit changes.
	if code, out := script(t, dir, h.Entry+" --changed-since HEAD"); code != 1 || !strings.Contains(out, "2 findings") {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	script(t, dir, "git commit -q -m second")
	if code, out := script(t, dir, h.Entry+" --changed-since HEAD"); code != 0 {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	// With pass_filenames, a file that the settings exclude would be scanned.
	if code, out := script(t, dir, h.Entry+" main.go old/old.js"); code != 1 || !strings.Contains(out, "old/old.js:1:") {
		t.Errorf("names of files would do no harm: exit code %d:\n%s", code, out)
	}
}

// The other hook changes files, which fails the commit, and passes once they are
// added.
func TestFixHook(t *testing.T) {
	dir := gitRepository(t, hookTree)
	put(t, dir, map[string]string{"page.user.js": hookTree["old/old.js"]})
	script(t, dir, "git add .")
	h := hooks(t)["seauthlint-fix"]
	if code, out := script(t, dir, h.Entry); code != 0 {
		t.Errorf("exit code %d:\n%s", code, out)
	}
	if _, out := script(t, dir, "git diff --name-only"); out != "page.user.js\n" {
		t.Errorf("changed: %q", out)
	}
	if code, out := script(t, dir, "git add . && "+h.Entry+" && git diff --exit-code"); code != 0 {
		t.Errorf("exit code %d:\n%s", code, out)
	}
}

// identified are the types that pre-commit tells of a file of each kind that is
// scanned, and of settings.
var identified = map[string]string{
	"main.go": "go", "go.mod": "go-mod", "in.js": "javascript", "in.mjs": "javascript", "in.cjs": "javascript", "a.user.js": "javascript",
	"in.ts": "ts", "in.mts": "ts", "in.cts": "ts", "in.tsx": "tsx", "in.jsx": "jsx",
	"run.sh": "shell", "run.bash": "shell", "run.zsh": "shell", "run.ksh": "shell", "t.bats": "shell", ".bashrc": "shell",
	"Makefile": "makefile", "rules.mk": "makefile", "Dockerfile": "dockerfile", "ci.yml": "yaml", "ci.yaml": "yaml", "README.md": "markdown",
	".seauthlint.yml": "yaml", "in.html": "html", "in.htm": "html", "in.xhtml": "html", "In.vue": "vue", "In.svelte": "svelte",
}

// A commit of any file that is scanned runs the hooks, as one process for all
// files.
func TestHooksAreWhole(t *testing.T) {
	list := hooks(t)
	if len(list) != 2 {
		t.Errorf("%d hooks", len(list))
	}
	for id, h := range list {
		if h.Language != "golang" || h.Name == "" || h.Description == "" || h.PassFilenames || !h.Serial {
			t.Errorf("%s: %+v", id, h)
		}
		for name, kind := range identified {
			if known := isGo(name) || isScript(name) || isShell(name); !slices.Contains(h.Types, kind) || !known && kind != "go-mod" {
				t.Errorf("%s: a commit of %s (%s) does not run it, or is not scanned", id, name, kind)
			}
		}
	}
	// go install ./... installs the command and nothing else.
	out, err := exec.Command("go", "list", "-C", top, "-f", "{{if eq .Name \"main\"}}{{.ImportPath}}{{end}}", "./...").Output()
	if got := strings.Fields(string(out)); err != nil || len(got) != 1 {
		t.Errorf("the module has the commands %q, want one (%v)", got, err)
	}
}

// The job of GitLab leaves the reports that it names, and ends with the exit code
// of the command.
func TestGitLabTemplate(t *testing.T) {
	var file map[string]struct {
		Image     string
		Variables map[string]string
		Script    []string
		Artifacts struct {
			When    string
			Reports map[string]string
		}
	}
	readYAML(t, "templates/seauthlint.gitlab-ci.yml", &file)
	job := file["seauthlint"]
	if len(job.Script) != 2 || !strings.HasPrefix(job.Script[0], "go install ") || job.Artifacts.When != "always" {
		t.Fatalf("%+v", job)
	}
	module := fixture(t, "go.mod")
	if version := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(module); job.Image != "golang:"+version[1] {
		t.Errorf("the image is %s, but go.mod wants Go %s", job.Image, version[1])
	}
	readers := map[string]func(*testing.T, string) []told{"codequality": readGitLab, "junit": readJUnit}
	for args, want := range map[string]int{"": 5, "--fail-on never lib bot": 2} {
		dir := gitRepository(t, readFolder(t, filepath.Join(top, "testdata", "demo")))
		job.Variables["SEAUTHLINT_ARGS"] = args
		var set strings.Builder
		for name, value := range job.Variables {
			set.WriteString("export " + name + "='" + value + "'\n")
		}
		code, out := script(t, dir, set.String()+job.Script[1])
		if wantCode := map[bool]int{true: 1, false: 0}[args == ""]; code != wantCode {
			t.Errorf("exit code %d, want %d:\n%s", code, wantCode, out)
		}
		for kind, name := range job.Artifacts.Reports {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if got := len(readers[kind](t, string(text))); got != want {
				t.Errorf("%s: %d findings, want %d", name, got, want)
			}
		}
	}
}

// readFolder returns the files of a folder by their paths in it.
func readFolder(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, _ := readTree(t, dir)
	return files
}
