package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"
)

// top is the folder of the repository.
var top = filepath.Join("..", "..")

// readme returns the text of the README.
func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The table of the README must name the flags that there are.
func TestReadmeNamesTheFlags(t *testing.T) {
	var documented, want []string
	for _, row := range regexp.MustCompile("(?m)^\\| `--.*? \\|").FindAllString(readme(t), -1) {
		for _, m := range regexp.MustCompile("`--([a-z-]+)").FindAllStringSubmatch(row, -1) {
			documented = append(documented, m[1])
		}
	}
	newFakeRun("").command().LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" && f.Name != "version" {
			want = append(want, f.Name)
		}
	})
	slices.Sort(documented)
	slices.Sort(want)
	if !slices.Equal(documented, want) {
		t.Errorf("README.md documents %q, want %q", documented, want)
	}
}

// The fix must make of the first example what the second one says.
func TestReadmeShowsWhatFixDoes(t *testing.T) {
	blocks := regexp.MustCompile("(?s)(Before|After `--fix`):\n\n```js\n(.*?)```\n").FindAllStringSubmatch(readme(t), -1)
	if len(blocks) != 2 {
		t.Fatalf("README.md has %d examples of a fix, want Before and After", len(blocks))
	}
	const constants = "const KEY = 'k', TOKEN = 't';\n"
	var fixed, report bytes.Buffer
	if code := run([]string{"--fix", "-"}, strings.NewReader(constants+blocks[0][2]), &fixed, &report); code != exitClean {
		t.Errorf("exit code %d: %s", code, &report)
	}
	if diff := cmp.Diff(constants+blocks[1][2], fixed.String()); diff != "" {
		t.Errorf("README.md differs from what --fix does (-README +fix):\n%s", diff)
	}
}

// What the README points to must be there.
func TestReadmeLinks(t *testing.T) {
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(readme(t), -1) {
		if _, err := os.Stat(filepath.Join(top, filepath.FromSlash(m[1]))); err != nil {
			t.Error(err)
		}
	}
}

// The example repository shows each way of sending once, and a neighbour that
// is left alone.
func TestDemo(t *testing.T) {
	want := []string{
		"bot/unanswered.mjs SE001",
		"comment-archive.user.js SE001",
		"comment-archive.user.js SE002",
		"lib/se-api.js SE001",
		"question-age.user.js SE006",
	}
	var stdout, stderr bytes.Buffer
	if code := run([]string{"--format", "concise", filepath.Join(top, "testdata", "demo")}, nil, &stdout, &stderr); code != exitFindings {
		t.Errorf("exit code %d: %s", code, &stderr)
	}
	var got []string
	for _, m := range regexp.MustCompile(`(?m)testdata/demo/(.*?):\d+:\d+: (SE\d+)`).FindAllStringSubmatch(stdout.String(), -1) {
		got = append(got, m[1]+" "+m[2])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings differ (-want +got):\n%s", diff)
	}
}

// All of it can be fixed.
func TestDemoFixed(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(top, "testdata", "demo"))); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	if code := run([]string{"--fix", "--unsafe-fixes", dir}, nil, &stdout, &stderr); code != exitClean {
		t.Errorf("exit code %d:\n%s%s", code, &stdout, &stderr)
	}
}
