package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A documented is a command of a document, and what it does in the tree below.
type documented struct {
	command string
	code    int
	says    string // is part of what it prints
	notRun  string // why the command is not run
}

// documentedCommands are the commands of the README and of the page for authors
// of userscripts, in their order.
var documentedCommands = map[string][]documented{
	"README.md": {
		{"go run ./cmd/seauthlint testdata/demo", 1, "5 findings", ""},
		{"go test ./...", 0, "", "this test is part of it"},
		{"go install github.com/seauthlint/seauthlint/cmd/seauthlint@latest", 0, "", "needs the network"},
		{"seauthlint", 1, "6 findings", ""},
		{"seauthlint ./...", 1, "main.go:6:", ""},
		{"seauthlint --diff src", 1, "+++ b/src/page.js", ""},
		{"seauthlint --fix src", 0, "fixed 1 finding in 1 file", ""},
		{"seauthlint --fix --unsafe-fixes .", 0, "fixed 5 findings", ""},
		{"seauthlint --fix - < in.js", 0, "Authorization: `Bearer ${key}`", ""},
		{"seauthlint explain SE002", 0, "SE002 query-access-token (error)", ""},
		{"source <(seauthlint completion bash)", 0, "complete -o default -F __start_seauthlint seauthlint", ""},
		{`seauthlint --format rdjson | reviewdog -f=rdjson -name=seauthlint -reporter=github-pr-review -fail-level=error`, 0, "6 suggestions", ""},
		{`seauthlint --format rdjson --changed-since origin/main... | reviewdog -f=rdjson -diff="git diff origin/main..."`, 0, "1 suggestions", ""},
		{`go vet -vettool="$(which seauthlint)" ./...`, 1, "main.go:6:72: SE001: ", ""},
		{`go vet -vettool="$(which seauthlint)" -hosts=api.example.com -json ./...`, 0, `"message": "SE001: `, ""},
		{`go fix -fixtool="$(which seauthlint)" -diff ./...`, 1, `req.Header.Set("Authorization", "Bearer "+key)`, ""},
		{"go mod init -modfile=tools.mod example.com/tools", 0, "", "of no use without the next one"},
		{"go get -tool -modfile=tools.mod github.com/seauthlint/seauthlint/cmd/seauthlint@latest", 0, "", "needs the network"},
		{"go tool -modfile=tools.mod seauthlint ./...", 0, "", "needs the one before"},
		{`go vet -vettool="$(go tool -modfile=tools.mod -n seauthlint)" ./...`, 0, "", "needs the one before"},
		{"golangci-lint custom", 0, "", "needs the network; .ci/golangci builds one"},
		{"./custom-gcl run ./...", 0, "", "needs the one before"},
		{"seauthlint baseline", 0, "6 findings", ""},
		{"seauthlint --baseline .seauthlint-baseline.json", 0, "0 findings", ""},
		{"seauthlint --changed-since origin/main...", 1, "1 finding,", ""},
	},
	"docs/userscripts.md": {
		{"go run github.com/seauthlint/seauthlint/cmd/seauthlint@latest", 0, "", "needs the network"},
		{"go install github.com/seauthlint/seauthlint/cmd/seauthlint@latest", 0, "", "needs the network"},
		{"seauthlint", 1, "6 findings", ""},
		{"seauthlint my.user.js", 1, "my.user.js:4:", ""},
		{"seauthlint --diff", 1, "+++ b/my.user.js", ""},
		{"seauthlint --fix", 0, "my.user.js: raise @version 1.0", ""},
	},
}

// documentedTree is where they run, in a repository.
var documentedTree = map[string]string{
	"go.mod": "module example.com/info\n\ngo 1.21\n",
	"main.go": `package info

import "net/http"

func Get(key string) error {
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=so&key=" + key)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
`,
	"src/page.js": sends,
	"in.js":       sends,
	"my.user.js":  "// ==UserScript==\n// @version 1.0\n// ==/UserScript==\n" + sends,
	"get.sh":      "curl -s \"https://api.stackexchange.com/2.3/info?key=$SE_KEY\"\n",
}

// sends sends a key the old way.
const sends = "fetch(`https://api.stackexchange.com/2.3/info?site=so&key=${key}`);\n"

// reviewdog stands for the program of that name: it counts the suggestions.
const reviewdog = `#!/bin/sh
echo "$(grep -o '"suggestions"' | wc -l) suggestions"
`

// A shellRun is a folder in which a block of commands runs, one after the other.
type shellRun struct{ dir, path string }

// newShellRun returns a repository of the tree, in which one file is not part of
// origin/main.
func newShellRun(t *testing.T) shellRun {
	t.Helper()
	dir := gitRepository(t, documentedTree)
	put(t, dir, map[string]string{"new.js": sends})
	if code, out := script(t, dir, "git update-ref refs/remotes/origin/main HEAD && git add . && git commit -q -m second"); code != 0 {
		t.Fatal(out)
	}
	bin := t.TempDir()
	if err := os.WriteFile(filepath.Join(bin, "reviewdog"), []byte(reviewdog), 0o755); err != nil {
		t.Fatal(err)
	}
	return shellRun{dir, bin}
}

// run runs a command and checks what it does. The sources of the tool itself are
// where the README is.
func (r shellRun) run(t *testing.T, d documented) (output string) {
	t.Helper()
	dir := r.dir
	if strings.HasPrefix(d.command, "go run ./") {
		dir = top
	}
	command := d.command
	if strings.HasPrefix(command, "source ") {
		command += "\ncomplete -p seauthlint" // what was sourced shows nowhere else
	}
	code, out := script(t, dir, "PATH='"+r.path+"':$PATH\n"+command+"\n")
	if code != d.code || !strings.Contains(out, d.says) {
		t.Errorf("%s: exit code %d, want %d; it should say %q:\n%s", d.command, code, d.code, d.says, out)
	}
	return out
}

// commandBlock matches a block of commands and, if that follows at once, what the
// last one prints.
var commandBlock = regexp.MustCompile("(?ms)^ *```sh\n(.*?)^ *```\n(?:\n```text\n(.*?)```\n)?")

// trailing matches a comment at the end of a command.
var trailing = regexp.MustCompile(`(^|\s+)#.*`)

// Every command of the documents does what they say, or a reason tells why it
// cannot be run here.
func TestDocumentedCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	for name, commands := range documentedCommands {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join(top, filepath.FromSlash(name)))
			if err != nil {
				t.Fatal(err)
			}
			for _, block := range commandBlock.FindAllStringSubmatch(string(text), -1) {
				if strings.HasPrefix(block[1], "curl ") {
					continue // an example of a fix: TestReadmeShowsWhatFixDoesToShell
				}
				commands = runBlock(t, block[1], block[2], commands)
			}
			for _, d := range commands {
				t.Errorf("the document does not say: %s", d.command)
			}
		})
	}
}

// runBlock runs the commands of a block, which are the first ones of those, and
// returns the others.
func runBlock(t *testing.T, block, prints string, commands []documented) []documented {
	t.Helper()
	r, out := newShellRun(t), ""
	for line := range strings.Lines(block) {
		line = strings.TrimSpace(trailing.ReplaceAllString(strings.TrimSpace(line), ""))
		if line == "" {
			continue
		}
		if len(commands) == 0 || commands[0].command != line {
			t.Fatalf("no row tells what this does: %s", line)
		}
		if commands[0].notRun == "" {
			out = r.run(t, commands[0])
		}
		commands = commands[1:]
	}
	if prints != "" && !matchesOutput(prints, out) {
		t.Errorf("%s prints\n%s\nbut the document says\n%s", block, out, prints)
	}
	return commands
}

// matchesOutput reports whether an output is what a document shows, in which a
// line with an ellipsis stands for any lines.
func matchesOutput(shown, out string) bool {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(shown), "…\n", `(?:.*\n)*?`)
	return regexp.MustCompile(`^` + pattern + `$`).MatchString(out)
}

// The fix must make of the first command for the shell what the second one is.
func TestReadmeShowsWhatFixDoesToShell(t *testing.T) {
	block := regexp.MustCompile("(?m)^```sh\n(curl .*\n)(curl .*\n)```$").FindStringSubmatch(readme(t))
	if block == nil {
		t.Fatal("README.md has no example of a fix for the shell")
	}
	compareFix(t, "get.sh", "", block[1], block[2])
}

// The fix must make of the first example of Go what the second one is.
func TestReadmeShowsWhatFixDoesToGo(t *testing.T) {
	blocks := regexp.MustCompile("(?s)(before|After):\n\n```go\n(.*?)```\n").FindAllStringSubmatch(readme(t), -1)
	if len(blocks) != 2 {
		t.Fatalf("README.md has %d examples of a fix for Go", len(blocks))
	}
	indent := func(text string) string { return regexp.MustCompile(`(?m)^(.)`).ReplaceAllString(text, "\t$1") }
	const head = "package a\n\nimport \"net/http\"\n\nfunc get(token, key string) (*http.Response, error) {\n"
	const foot = "\treturn resp, nil\n}\n"
	compareFix(t, "a.go", "module example.com/a\n\ngo 1.21\n", head+indent(blocks[0][2])+foot, head+indent(blocks[1][2])+foot)
}

// compareFix compares what --fix makes of a file with what a document says.
func compareFix(t *testing.T, name, module, before, after string) {
	t.Helper()
	dir := t.TempDir()
	put(t, dir, map[string]string{name: before})
	if module != "" {
		put(t, dir, map[string]string{"go.mod": module})
	}
	if code, out := script(t, dir, "seauthlint --no-config --fix "+name); code != exitClean {
		t.Errorf("exit code %d: %s", code, out)
	}
	fixed, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(after, string(fixed)); diff != "" {
		t.Errorf("the README differs from what --fix does (-README +fix):\n%s", diff)
	}
}
