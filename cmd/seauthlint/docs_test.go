package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
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
