package walk

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestAgainstGit compares the walk with git check-ignore on trees whose ignore
// files are put together at random from patterns that have been hard to get
// right.
func TestAgainstGit(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	rounds := 25
	if testing.Short() {
		rounds = 5
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			dir := randomTree(t, git, rand.New(rand.NewPCG(uint64(seed), 0)))
			want := gitFiles(t, git, dir)
			got := files(t, []string{dir}, Options{})
			if extra, lost := missing(want, got), missing(got, want); len(extra)+len(lost) > 0 {
				t.Errorf("git ignores %q\ngit keeps %q\n%s", extra, lost, ignoreFiles(dir))
			}
		})
	}
}

// hardPatterns are lines of ignore files. "a/b**" is not among them: up to git
// 2.39 what it matches depends on where the strings lie in memory.
var hardPatterns = []string{
	"a", "b/", "/a", "/b/c", "a/b", "*.js", "*.log", "!a.js", "!*.js", "!b/", "!/a/b.js", "a*", "*b*", "?", "?.js",
	"**", "**/", "/**", "**/c", "**/b/", "a/**", "!a/**", "a/**/c", "a/**/b/**/c", "**/a/**", "a**c", "***/c",
	"[ab]", "[!a]", "[^a].js", "[a-c]*", "[]a]", "[a-", "[[:alpha:]]", "[[:digit:][:upper:]]*", "[[:nope:]]", "[[:a]", `[\a-b]`, "[a-]", "[b-a]", "[a/b]", "a[/]b",
	`\a`, `\!x`, "!x", "#a", `\#a`, "a ", `a\ `, `a\\ `, "a\t", "b\r", "", " ", "/", "!", "//a", "a//b", `a\/b`, `b\`, "é.js", "?.js", "*é*", "\xef\xbb\xbfa", "{a,b}", "{a,b}.js", "a.js/", "./a", "a/.", "*/b", "*/*/c", "*", "!*/", "/*", "!/a",
}

// hardNames are names of files and folders that the patterns speak of.
var hardNames = []string{"a", "b", "c", "a.js", "b.js", "c.log", "é.js", "!x", "#a", "a ", "{a,b}", "]", "-", `a\`, "A", "1", "abc", "b\xff"}

// randomTree makes a repository of random folders, files and ignore files.
func randomTree(t *testing.T, git string, random *rand.Rand) string {
	dir := t.TempDir()
	if out, err := exec.Command(git, "init", "-q", dir).CombinedOutput(); err != nil {
		t.Fatalf("git init: %v\n%s", err, out)
	}
	write(t, filepath.Join(dir, ".git/info/exclude"), randomPatterns(random))
	var fill func(dir string, depth int)
	fill = func(dir string, depth int) {
		for _, i := range random.Perm(len(hardNames))[:random.IntN(9)+3] {
			path := filepath.Join(dir, hardNames[i])
			if depth == 0 || random.IntN(2) == 0 {
				write(t, path, "")
			} else if err := os.Mkdir(path, 0o777); err != nil {
				t.Fatal(err)
			} else {
				fill(path, depth-1)
			}
		}
		if random.IntN(2) == 0 {
			write(t, filepath.Join(dir, ".gitignore"), randomPatterns(random))
		}
	}
	fill(dir, 3)
	return dir
}

// randomPatterns returns a few lines of an ignore file.
func randomPatterns(random *rand.Rand) string {
	var lines []string
	for range random.IntN(5) {
		lines = append(lines, hardPatterns[random.IntN(len(hardPatterns))])
	}
	return strings.Join(lines, "\n") + "\n"[:random.IntN(2)]
}

// gitFiles returns the files below dir that git does not ignore.
func gitFiles(t *testing.T, git, dir string) (kept []string) {
	all := files(t, []string{dir}, Options{NoIgnore: true})
	cmd := exec.Command(git, "-c", "core.excludesFile=", "check-ignore", "--no-index", "-z", "--stdin")
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	cmd.Stdin = strings.NewReader(strings.Join(all, "\x00"))
	out, err := cmd.Output()
	if err != nil && cmd.ProcessState.ExitCode() != 1 {
		t.Fatalf("git check-ignore: %v", err)
	}
	ignored := map[string]bool{}
	for path := range bytes.SplitSeq(out, []byte{0}) {
		ignored[string(path)] = true
	}
	return slices.DeleteFunc(all, func(path string) bool { return ignored[path] })
}

// missing returns the elements of b that a lacks.
func missing(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(b), func(s string) bool { return slices.Contains(a, s) })
}

// ignoreFiles returns the ignore files of a tree, to be printed.
func ignoreFiles(dir string) string {
	var b strings.Builder
	filepath.WalkDir(dir, func(path string, e os.DirEntry, _ error) error {
		if e.Name() == ".gitignore" || e.Name() == "exclude" {
			text, _ := os.ReadFile(path)
			fmt.Fprintf(&b, "%s: %q\n", path, text)
		}
		return nil
	})
	return b.String()
}

// files walks and returns the paths found, in order; errors fail the test.
func files(t *testing.T, roots []string, opts Options) (paths []string) {
	t.Helper()
	for _, s := range sources(roots, opts) {
		if s.Err != nil {
			t.Errorf("%s: %v", s.Path, s.Err)
		}
		paths = append(paths, s.Path)
	}
	return paths
}

// sources walks and returns what was visited, in order of the paths.
func sources(roots []string, opts Options) (found []Source) {
	var mu sync.Mutex
	opts.Jobs = 2
	Files(context.Background(), roots, opts, func(s Source) {
		mu.Lock()
		defer mu.Unlock()
		found = append(found, s)
	})
	slices.SortFunc(found, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	return found
}

// write writes a file of a test, and the folders above it.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
