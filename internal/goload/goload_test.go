package goload

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what is loaded into the archives")

// host is what makes a file of the archives relevant.
const host = "api.stackexchange.com"

// TestLoad loads the trees of testdata, each an archive with the description of
// what is loaded from it in a file called want. A line "tags: x,y" of its comment
// gives build tags.
func TestLoad(t *testing.T) {
	t.Setenv("GOPROXY", "off")
	t.Setenv("GOFLAGS", "")
	t.Setenv("GOTOOLCHAIN", "local")
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

// search returns the Go files below a folder, and those that name the host.
func search(t testing.TB, dir string) (relevant, found []string) {
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		found = append(found, name)
		text, err := os.ReadFile(name)
		if bytes.Contains(text, []byte(host)) {
			relevant = append(relevant, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return relevant, found
}

// describe loads the tree of an archive and tells what was loaded.
func describe(t *testing.T, archive *txtar.Archive) string {
	dir := extract(t, archive)
	relevant, found := search(t, dir)
	shown := func(name string) string {
		rel, _ := filepath.Rel(dir, name)
		return filepath.ToSlash(rel)
	}
	opts := Options{Roots: []string{dir}, Shown: shown}
	for line := range strings.Lines(string(archive.Comment)) {
		if tags, ok := strings.CutPrefix(line, "tags: "); ok {
			opts.Tags = strings.Split(strings.TrimSpace(tags), ",")
		}
	}
	var b strings.Builder
	problems := Load(context.Background(), opts, relevant, found, func(p *Program) {
		b.WriteString("program\n")
		describeProgram(&b, p)
	})
	for _, p := range problems {
		fmt.Fprintf(&b, "problem %s: %s\n", shown(p.Name), strings.ReplaceAll(p.Err.Error(), dir, "$DIR"))
	}
	return b.String()
}

// describeProgram tells of each package its files, errors and imports.
func describeProgram(b *strings.Builder, p *Program) {
	for i, pkg := range p.Packages() {
		fmt.Fprintf(b, "  %s (%s)", p.specs[i].id, pkg.Types.Name())
		for _, path := range p.specs[i].files {
			b.WriteString(" " + path)
		}
		b.WriteString("\n")
		for _, err := range pkg.Errors {
			fmt.Fprintf(b, "    syntax: %v\n", err)
		}
		for _, err := range p.Faults()[p.specs[i].id] {
			fmt.Fprintf(b, "    types: %v\n", err)
		}
	}
}
