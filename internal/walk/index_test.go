package walk

import (
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Files that git tracks are scanned although a pattern matches them, whatever
// the version of the index, and others of the same folder are not.
func TestTracked(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	for _, version := range []string{"2", "3", "4"} {
		t.Run(version, func(t *testing.T) {
			tree(t, "src/a.js", "dist/a.js", "dist/sub/b.js", "dist/c.js", "dist/sub/d.js")
			write(t, ".gitignore", "dist/\n")
			for _, args := range []string{"init -q", "add -f src dist/a.js dist/sub/b.js", "add -N -f dist/sub/d.js", "update-index --index-version " + version, "reset -q dist/sub/d.js"} {
				if out, err := exec.Command(git, strings.Fields(args)...).CombinedOutput(); err != nil && !strings.HasPrefix(args, "reset") {
					t.Fatalf("git %s: %v\n%s", args, err, out)
				}
			}
			out, err := exec.Command(git, "ls-files", "-z").Output()
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for name := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
				if filepath.Ext(name) == ".js" {
					want = append(want, name)
				}
			}
			if got := files(t, []string{"."}, Options{Match: isJS}); !slices.Equal(got, want) || len(want) < 3 {
				t.Errorf("got %q, git tracks %q", got, want)
			}
		})
	}
}

// Outside of a repository, patterns count from a root that has some.
func TestIgnoreOutsideOfRepositories(t *testing.T) {
	tree(t, "p/a.js", "p/dist/b.js", "q/c.js")
	write(t, "p/.gitignore", "dist/")
	for root, want := range map[string]string{".": "p/a.js p/dist/b.js q/c.js", "p": "p/a.js"} {
		if got := strings.Join(files(t, []string{root}, Options{Match: isJS}), " "); got != want {
			t.Errorf("%s: got %q, want %q", root, got, want)
		}
	}
	write(t, ".gitignore", "q/")
	if got := strings.Join(files(t, []string{"."}, Options{Match: isJS}), " "); got != "p/a.js" {
		t.Errorf("with patterns at the root: got %q", got)
	}
}

func FuzzIndexNames(f *testing.F) {
	f.Add([]byte("DIRC\x00\x00\x00\x02\x00\x00\x00\x01" + strings.Repeat("\x00", 62) + "a.js\x00\x00\x00\x00\x00\x00"))
	f.Add([]byte("DIRC\x00\x00\x00\x04\x00\x00\x00\x01" + strings.Repeat("\x00", 62) + "\x00a.js\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		names := indexNames(data)
		if len(names)*entryFixed > len(data) {
			t.Errorf("%d names in %d bytes", len(names), len(data))
		}
		for _, name := range names {
			if strings.Contains(name, "\x00") {
				t.Errorf("%q", name)
			}
		}
	})
}
