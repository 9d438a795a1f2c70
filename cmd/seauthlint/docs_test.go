package main

import (
	"bytes"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// document returns the text of a file in docs.
func document(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top, "docs", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What the page says about fixes is what they do: of each pair of examples, the
// second one is what --fix makes of the first, with unsafe fixes where it says so.
func TestUserscriptsShowsWhatFixDoes(t *testing.T) {
	const known = "const KEY = 'k', TOKEN = 't', id = '1';\nfunction show(data) {}\n"
	blocks := regexp.MustCompile("(?s)([^\n]*\n*)\n```js\n(.*?)```\n").FindAllStringSubmatch(document(t, "userscripts.md"), -1)
	if len(blocks) < 12 || len(blocks)%2 > 0 {
		t.Fatalf("%d examples", len(blocks))
	}
	for i := 0; i < len(blocks); i += 2 {
		before, after, args := blocks[i], blocks[i+1], []string{"--no-config", "--fix"}
		if !regexp.MustCompile(`(?i)before:\s*$`).MatchString(before[1]) || !strings.HasPrefix(after[1], "After") {
			t.Fatalf("%q does not begin a pair", before[1])
		}
		if strings.Contains(after[1], "`--unsafe-fixes`") {
			args = append(args, "--unsafe-fixes")
		}
		var fixed, report bytes.Buffer
		if code := run(append(args, "-"), strings.NewReader(known+before[2]), &fixed, &report); code != exitClean {
			t.Errorf("exit code %d: %s", code, &report)
		}
		if diff := cmp.Diff(known+after[2], fixed.String()); diff != "" {
			t.Errorf("the page differs from what --fix does (-page +fix):\n%s", diff)
		}
	}
}

// What the pages point to must be there: files, sections of documents, and tests.
func TestDocumentLinks(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(top, "docs", "*.md"))
	if err != nil || len(names) < 2 {
		t.Fatalf("%d pages (%v)", len(names), err)
	}
	for _, name := range append(names, filepath.Join(top, "README.md"), filepath.Join(top, "CONTRIBUTING.md")) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, link := range regexp.MustCompile(`\]\(([^)#:]*)(?:#([^)]*))?\)`).FindAllStringSubmatch(string(text), -1) {
			target := name
			if link[1] != "" {
				target = filepath.Join(filepath.Dir(name), filepath.FromSlash(link[1]))
			}
			if !hasSection(target, link[2]) {
				t.Errorf("%s: no %s", filepath.Base(name), link[0])
			}
		}
	}
}

// hasSection reports whether there is a file, with a heading of this anchor
// unless that is empty.
func hasSection(path, anchor string) bool {
	text, err := os.ReadFile(path)
	if info, statErr := os.Stat(path); err != nil && (statErr != nil || !info.IsDir()) {
		return false
	}
	if anchor == "" {
		return true
	}
	for _, heading := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(string(text), -1) {
		if anchorOf(heading[1]) == anchor {
			return true
		}
	}
	return false
}

// anchorOf returns what GitHub makes of a heading.
func anchorOf(heading string) string {
	heading = regexp.MustCompile(`[^\w\s-]`).ReplaceAllString(strings.ToLower(heading), "")
	return strings.ReplaceAll(heading, " ", "-")
}

// The page on safe fixes counts what there is: its commands print the numbers, or
// higher ones.
func TestSafeFixesCounts(t *testing.T) {
	rows := regexp.MustCompile("(?m)^\\| ([^|]*) \\| ([0-9]+) \\| `(.*)` \\|$").FindAllStringSubmatch(document(t, "safe-fixes.md"), -1)
	if len(rows) < 6 {
		t.Fatalf("%d rows", len(rows))
	}
	for _, row := range rows {
		command := strings.ReplaceAll(row[3], `\|`, "|")
		stated, err := strconv.Atoi(row[2])
		if err != nil {
			t.Fatal(err)
		}
		_, out := script(t, top, command)
		if got, err := strconv.Atoi(strings.TrimSpace(out)); err != nil || got < stated {
			t.Errorf("%s: the page says %d, %s says %s", row[1], stated, command, out)
		}
	}
}

// The tests that the page tells to run are there, and take the flags.
func TestSafeFixesCommands(t *testing.T) {
	commands := regexp.MustCompile("`(?:[A-Z_]+=\\w+ )?go test (-tags e2e )?(\\./\\S+) -run '?([^' ]+)'?([^`]*)`").FindAllStringSubmatch(document(t, "safe-fixes.md"), -1)
	if len(commands) < 10 {
		t.Fatalf("%d commands", len(commands))
	}
	for _, c := range commands {
		var sources strings.Builder
		files, err := filepath.Glob(filepath.Join(top, filepath.FromSlash(c[2]), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			sources.Write(text)
		}
		for name := range strings.SplitSeq(c[3], `\|`) {
			if !strings.Contains(sources.String(), "func "+strings.Trim(name, "^$")+"(t *testing.T)") {
				t.Errorf("there is no %s in %s", name, c[2])
			}
		}
		for _, f := range regexp.MustCompile(` -([a-z-]+)`).FindAllStringSubmatch(c[4], -1) {
			if f[1] != "v" && !regexp.MustCompile(`flag\.\w+\("`+f[1]+`"`).MatchString(sources.String()) {
				t.Errorf("the tests of %s have no flag -%s", c[2], f[1])
			}
		}
	}
}

// The limits of the README are those of the fixtures: each one it points to
// states a miss, or has findings that no safe fix removes.
func TestReadmeLimits(t *testing.T) {
	_, section, _ := strings.Cut(readme(t), "\n## Limits\n")
	section, _, _ = strings.Cut(section, "\n## ")
	missed, unfixed, ok := strings.Cut(section, "What is found and not fixed")
	if !ok {
		t.Fatal("the section has no second part")
	}
	for path := range linked(missed) {
		if text := fixture(t, path); !strings.Contains(text, " miss: ") {
			t.Errorf("%s states no miss", path)
		}
	}
	for path := range linked(unfixed) {
		_, err := os.Stat(filepath.Join(top, path+".golden"))
		if text := fixture(t, path); !strings.Contains(text, " want") || err == nil {
			t.Errorf("%s has no findings, or safe fixes", path)
		}
	}
}

// linked yields the paths of fixtures that a text points to.
func linked(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, m := range regexp.MustCompile(`\]\((testdata/[^)]+)\)`).FindAllStringSubmatch(text, -1) {
			if !yield(m[1]) {
				return
			}
		}
	}
}

// fixture returns the text of a file of the repository.
func fixture(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top, filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
