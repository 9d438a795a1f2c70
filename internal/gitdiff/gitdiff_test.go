package gitdiff

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/fixes"
)

// A repo is a repository of a test.
type repo struct {
	*testing.T
	dir string
}

// newRepo makes a repository. The user's configuration does what it can to spoil
// the output of git.
func newRepo(t *testing.T) repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", home)
	for _, name := range []string{"GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	config := "[user]\nname = n\nemail = e@example.com\n[color]\nui = always\n[core]\nquotePath = true\npager = false\n" +
		"[diff]\nnoprefix = true\nmnemonicPrefix = true\nexternal = false\ncontext = 9\ninterHunkContext = 9\nrelative = true\nrenames = false\n" +
		"[protocol \"file\"]\nallow = always\n[init]\ndefaultBranch = main\n"
	r := repo{t, filepath.Join(home, "repo with space")}
	r.write("../.gitconfig", config)
	r.write(".gitattributes", "*.bin.js binary\n*.odd.js diff=odd\n")
	r.git("init", "-q")
	return r
}

// git runs git.
func (r repo) git(args ...string) string {
	r.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.Fatalf("git %q: %v\n%s", args, err, out)
	}
	return string(out)
}

// write writes a file.
func (r repo) write(name, text string) {
	r.Helper()
	name = filepath.Join(r.dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		r.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		r.Fatal(err)
	}
}

// commit commits everything.
func (r repo) commit() {
	r.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "-m", "m", "--allow-empty")
}

// since returns the changes.
func (r repo) since(revision string) *Changes {
	r.Helper()
	c, err := Since(r.dir, revision)
	if err != nil {
		r.Fatal(err)
	}
	return c
}

// wants compares the changed lines of a file.
func (r repo) wants(c *Changes, name string, want Lines) {
	r.Helper()
	got, err := c.Of(filepath.Join(r.dir, filepath.FromSlash(name)))
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Lines{})); err != nil || diff != "" {
		r.Errorf("%s: %v\n%s", name, err, diff)
	}
}

// ranges makes lines of pairs.
func ranges(pairs ...[2]int) Lines { return Lines{ranges: pairs} }

func TestSince(t *testing.T) {
	r := newRepo(t)
	for _, name := range []string{"a.js", "same.js", "gone.js", "moved.js", "staged.js", "x.bin.js", "x.odd.js", "é \"quoted\"\t.js", "with space.js"} {
		r.write(name, "1\n2\n3\n4\n5\n")
	}
	r.write("crlf.js", "1\r\n2\r\n")
	r.write("end.js", "1\n2")
	r.commit()

	r.write("a.js", "1\nnew\n2\n3 changed\n5\n6\n")
	r.git("rm", "-q", "gone.js")
	r.git("mv", "moved.js", "sub dir.js")
	r.write("sub dir.js", "1\n2\n3\n4\nfive\n")
	r.write("staged.js", "0\n1\n2\n3\n4\n5\n")
	r.git("add", "staged.js")
	r.write("x.bin.js", "1\n2\n3\n4\n+++ b/same.js\n@@ -1 +1 @@\n")
	r.write("x.odd.js", "1\n2\n\x00\n4\n5\n")
	r.write("é \"quoted\"\t.js", "1\n2\n3\n4\n")
	r.write("with space.js", "1\n2\n3\n4\n5\n6\n")
	r.write("crlf.js", "1\r\n2 \r\n")
	r.write("end.js", "1\n2\n3")
	r.write("untracked.js", "1\n")
	r.write("empty.js", "")
	r.git("add", "-N", "empty.js")

	c := r.since("HEAD")
	r.wants(c, "a.js", ranges([2]int{2, 2}, [2]int{4, 4}, [2]int{6, 6}))
	r.wants(c, "same.js", Lines{})
	r.wants(c, "sub dir.js", ranges([2]int{5, 5}))
	r.wants(c, "staged.js", ranges([2]int{1, 1}))
	r.wants(c, "x.bin.js", ranges([2]int{5, 6}))
	r.wants(c, "x.odd.js", ranges([2]int{3, 3}))
	r.wants(c, "é \"quoted\"\t.js", ranges([2]int{4, 5})) // between these a line was removed
	r.wants(c, "with space.js", ranges([2]int{6, 6}))
	r.wants(c, "crlf.js", ranges([2]int{2, 2}))
	r.wants(c, "end.js", ranges([2]int{2, 3}))
	r.wants(c, "untracked.js", Lines{all: true})
	r.wants(c, "empty.js", Lines{})
	r.wants(c, "../elsewhere.js", Lines{all: true})

	// From a folder below, and from a work tree of its own.
	r.write("deep/er/b.js", "1\n")
	below, err := Since(filepath.Join(r.dir, "deep", "er"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	r.wants(below, "a.js", ranges([2]int{2, 2}, [2]int{4, 4}, [2]int{6, 6}))
	r.wants(below, "deep/er/b.js", Lines{all: true})
	r.git("worktree", "add", "-q", "../other", "HEAD")
	other := repo{t, filepath.Join(filepath.Dir(r.dir), "other")}
	other.write("a.js", "1\n2\n3\n4\n5\n6\n")
	r.wants(other.since("main"), "../other/a.js", ranges([2]int{6, 6}))
}

// "REV..." is where the branches parted.
func TestSinceParting(t *testing.T) {
	r := newRepo(t)
	r.write("a.js", "1\n2\n3\n")
	r.commit()
	r.git("checkout", "-q", "-b", "topic")
	r.write("a.js", "1\n2\n3\n4\n")
	r.commit()
	r.git("checkout", "-q", "main")
	r.write("a.js", "0\n2\n3\n")
	r.commit()
	r.git("checkout", "-q", "topic")
	r.wants(r.since("main..."), "a.js", ranges([2]int{4, 4}))
	r.wants(r.since("main"), "a.js", ranges([2]int{1, 1}, [2]int{4, 4}))
	r.wants(r.since("HEAD~1"), "a.js", ranges([2]int{4, 4}))
	r.git("tag", "v1", "-a", "-m", "m", "HEAD~1")
	r.wants(r.since("v1"), "a.js", ranges([2]int{4, 4}))
}

// What changed in a submodule counts as well.
func TestSinceSubmodule(t *testing.T) {
	r := newRepo(t)
	r.commit()
	lib := repo{t, filepath.Join(filepath.Dir(r.dir), "lib")}
	lib.write("l.js", "1\n")
	lib.write("same.js", "1\n")
	lib.git("init", "-q")
	lib.commit()
	r.git("submodule", "add", "-q", lib.dir, "sub/lib")
	r.commit()
	r.write("sub/lib/l.js", "1\n2\n")
	c := r.since("HEAD")
	r.wants(c, "sub/lib/l.js", ranges([2]int{2, 2}))
	r.wants(c, "sub/lib/same.js", Lines{})
	repo{t, filepath.Join(r.dir, "sub", "lib")}.commit()
	r.wants(r.since("HEAD"), "sub/lib/l.js", ranges([2]int{2, 2}))
	r.commit()
	r.wants(r.since("HEAD"), "sub/lib/l.js", Lines{})
	r.wants(r.since("HEAD~2"), "sub/lib/l.js", Lines{all: true})
}

// A link to the work tree leads to it.
func TestSinceThroughLink(t *testing.T) {
	r := newRepo(t)
	r.write("a.js", "1\n")
	r.commit()
	r.write("a.js", "1\n2\n")
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(r.dir, link); err != nil {
		t.Skip(err)
	}
	r.dir = link
	r.wants(r.since("HEAD"), "a.js", ranges([2]int{2, 2}))
}

func TestSinceFails(t *testing.T) {
	r := newRepo(t)
	if _, err := Since(r.dir, "HEAD"); err == nil || !strings.Contains(err.Error(), `"HEAD" is no revision of this repository`) {
		t.Errorf("without commits: %v", err)
	}
	r.write("a.js", "1\n")
	r.commit()
	for _, revision := range []string{"nope", "", "...", "--output=x", "HEAD:a.js", "nope..."} {
		if _, err := Since(r.dir, revision); err == nil || !strings.Contains(err.Error(), "is no revision of this repository") {
			t.Errorf("%q: %v", revision, err)
		}
	}
	if _, err := Since(filepath.Dir(r.dir), "HEAD"); err == nil || !strings.Contains(err.Error(), "not a git repository") {
		t.Errorf("elsewhere: %v", err)
	}
	t.Setenv("PATH", "")
	if _, err := Since(r.dir, "HEAD"); err == nil || err.Error() != "git is not installed" {
		t.Errorf("without git: %v", err)
	}
}

// randomEdits returns a text with some of its lines changed or removed and others
// added. No line is there twice, so that there is one way only to tell the
// difference.
func randomEdits(random *rand.Rand, lines []string, round int) (edited []string) {
	for i, line := range lines {
		switch random.IntN(12) {
		case 0:
			edited = append(edited, fmt.Sprintf("new %d of round %d", i, round), line)
		case 1:
			edited = append(edited, fmt.Sprintf("%d of round %d, changed", i, round))
		case 2:
		default:
			edited = append(edited, line)
		}
	}
	return edited
}

// text joins lines.
func text(lines []string) string { return strings.Join(lines, "\n") + "\n" }

// Git blames the lines that changed on nobody.
func TestSinceAgainstBlame(t *testing.T) {
	r := newRepo(t)
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 20 {
		var lines []string
		for i := range 40 {
			lines = append(lines, fmt.Sprintf("line %d of round %d", i, round))
		}
		r.write("a.js", text(lines))
		r.commit()
		edited := randomEdits(random, lines, round)
		r.write("a.js", text(edited))
		got, err := r.since("HEAD").Of(filepath.Join(r.dir, "a.js"))
		if err != nil {
			t.Fatal(err)
		}
		for i, blamed := range strings.Split(strings.TrimSuffix(r.git("blame", "--no-color-lines", "-s", "a.js"), "\n"), "\n") {
			changed := strings.HasPrefix(strings.TrimLeft(blamed, "^"), "00000000 ")
			beside := slices.ContainsFunc(got.ranges, func(r [2]int) bool { return r[0] == i+1 || r[1] == i+1 })
			if touched := got.Touch(i+1, i+1); changed && !touched || touched && !changed && !beside {
				t.Errorf("round %d, line %d: changed is %v\n%s", round, i+1, changed, blamed)
			}
		}
	}
}

// Lines that a patch leaves alone stay what they were.
func TestThrough(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for round := range 200 {
		var lines []string
		var changed Lines
		for i := range 30 {
			lines = append(lines, fmt.Sprintf("line %d", i))
			if random.IntN(4) == 0 {
				changed.add(i+1, i+1)
			}
		}
		edited := randomEdits(random, lines, round)
		now, err := changed.Through(fixes.Diff("a", "b", text(lines), text(edited)))
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range edited {
			was := slices.Index(lines, line) + 1
			if was > 0 && now.Touch(i+1, i+1) != changed.Touch(was, was) {
				t.Errorf("round %d: line %d was line %d, but counts as %v", round, i+1, was, now.Touch(i+1, i+1))
			}
		}
	}
}

// A rewritten line is what it is most like.
func TestThroughRewritten(t *testing.T) {
	const old = "a\nfetch(`x?key=${k}`);\nget('y?key=' + k);\nz\n"
	const new = "a\nfetch(`x`, h(k));\nextra();\nget('y', h(k));\nz\n"
	patch := fixes.Diff("a", "b", old, new)
	for line, want := range map[int]Lines{1: ranges([2]int{1, 1}), 2: ranges([2]int{2, 2}), 3: ranges([2]int{4, 4}), 4: ranges([2]int{5, 5})} {
		got, err := ranges([2]int{line, line}).Through(patch)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Lines{})); err != nil || diff != "" {
			t.Errorf("line %d: %v\n%s", line, err, diff)
		}
	}
	if all, err := (Lines{all: true}).Through(patch); err != nil || !all.Touch(1, 1) || !all.Any() {
		t.Errorf("all: %+v, %v", all, err)
	}
}
