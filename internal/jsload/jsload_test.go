package jsload

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/seauthlint/seauthlint/jsscan"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what is loaded into the archives")

// TestLoad loads the trees of testdata, each an archive with the description of
// what is loaded from it in a file called want. A line "root: x" of its comment
// says that only that folder is walked.
func TestLoad(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range archives {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			got := describe(t, archive)
			last := len(archive.Files) - 1
			if archive.Files[last].Name != "want" {
				t.Fatal("the last file is not want")
			}
			if *update {
				archive.Files[last].Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(archive.Files[last].Data), got); diff != "" {
				t.Errorf("loaded (-want +got):\n%s", diff)
			}
		})
	}
}

// extract writes the files of an archive and returns their folder.
func extract(t testing.TB, archive *txtar.Archive) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	files, err := txtar.FS(archive)
	if err == nil {
		err = os.CopyFS(dir, files)
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// seedsOf returns the scripts and pages below a folder, and those of them that
// matter.
func seedsOf(t testing.TB, s *jsscan.Scanner, dir string) (seeds, found []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if e != nil && e.IsDir() && e.Name() == "node_modules" {
			return fs.SkipDir
		}
		if err != nil || e.IsDir() || !isPage(name) && !slices.Contains(extensions, filepath.Ext(name)) {
			return err
		}
		found = append(found, name)
		text, err := os.ReadFile(name)
		if s.Evidence(text) || s.Tells(text) {
			seeds = append(seeds, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return seeds, found
}

// describe loads the tree of an archive and tells what was loaded.
func describe(t *testing.T, archive *txtar.Archive) string {
	dir := extract(t, archive)
	shown := func(name string) string {
		rel, _ := filepath.Rel(dir, name)
		return filepath.ToSlash(rel)
	}
	scanner := jsscan.New(jsscan.Settings{})
	opts := Options{Scanner: scanner, Jobs: 3, Roots: []string{dir}, Shown: shown}
	for line := range strings.Lines(string(archive.Comment)) {
		if root, ok := strings.CutPrefix(line, "root: "); ok {
			opts.Roots = []string{filepath.Join(dir, strings.TrimSpace(root))}
		}
	}
	seeds, found := seedsOf(t, scanner, opts.Roots[0])
	var mu sync.Mutex
	var programs []string
	problems := Load(context.Background(), opts, seeds, found, func(p *Program) {
		mu.Lock()
		defer mu.Unlock()
		programs = append(programs, describeProgram(p))
	})
	slices.Sort(programs)
	text := strings.Join(programs, "")
	for _, p := range problems {
		text += fmt.Sprintf("problem %s: %s\n", shown(p.Name), p.Err)
	}
	return text
}

// describeProgram tells of each file whether all who refer to it are seen, and what
// it refers to.
func describeProgram(p *Program) string {
	kinds := map[jsscan.LinkKind]string{jsscan.Import: "import", jsscan.Require: "require", jsscan.Sibling: "sibling", jsscan.Unique: "unique"}
	var b strings.Builder
	b.WriteString("program\n")
	for _, s := range p.Sources(nil) {
		fmt.Fprintf(&b, "  %s%s%s\n", s.Path, map[bool]string{false: " (partial)"}[s.Complete], map[bool]string{true: " (pinned)"}[s.Pinned])
		for _, link := range s.Links {
			fmt.Fprintf(&b, "    %s %s: %s\n", kinds[link.Kind], link.Name, link.Path)
		}
	}
	return b.String()
}
