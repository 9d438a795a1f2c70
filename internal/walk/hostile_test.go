package walk

import (
	"context"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/cputime"
)

// Trees that are made to break a walk, or to make it slow. Each is bounded in
// processor time and in memory.

// fileCount returns how many files large trees of the tests have: 20,000, fewer in
// short tests, or what the environment variable SEAUTHLINT_FILES says.
func fileCount(t testing.TB) int {
	text := os.Getenv("SEAUTHLINT_FILES")
	switch {
	case text == "" && testing.Short():
		return 1000
	case text == "":
		return 20_000
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// bounded does something in bounds of processor time and memory, in MB.
func bounded(t *testing.T, limit time.Duration, memory int64, do func()) {
	t.Helper()
	start := cputime.Now()
	peak := cputime.Peak(do) >> 20
	used := cputime.Since(start)
	if used > limit || peak > memory {
		t.Errorf("took %v and %d MB", used, peak)
	}
	t.Logf("%v, %d MB", used.Round(time.Millisecond), peak)
}

// many makes n small files in folders of 200, and enters the folder of all.
func many(t testing.TB, n int) {
	t.Helper()
	t.Chdir(t.TempDir())
	for i := range n {
		dir := strconv.Itoa(i / 200)
		if i%200 == 0 {
			if err := os.Mkdir(dir, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, strconv.Itoa(i)+".js"), []byte("f("+strconv.Itoa(i)+")\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestManyFiles walks a large tree in which nothing matters.
func TestManyFiles(t *testing.T) {
	n := fileCount(t)
	many(t, n)
	var read atomic.Int64
	opts := Options{Jobs: 2, Match: isJS, Relevant: func(_ Found, src []byte) bool {
		read.Add(1)
		return len(src) == 0
	}}
	bounded(t, 2*time.Second+time.Duration(n)*200*time.Microsecond, 64, func() {
		Files(context.Background(), []string{"."}, opts, func(s Source) { t.Errorf("visited %s: %v", s.Path, s.Err) })
	})
	if read.Load() != int64(n) {
		t.Errorf("read %d files of %d", read.Load(), n)
	}
}

// TestManyPatterns walks a large tree with ignore files of 100,000 patterns.
func TestManyPatterns(t *testing.T) {
	for name, pattern := range map[string]string{"names": "x%d", "paths": "a/x%d", "extensions": "*.x%d", "folders": "x%d/", "taken back": "!x%d"} {
		t.Run(name, func(t *testing.T) {
			many(t, 5000)
			var b strings.Builder
			b.WriteString("7.js\n")
			for i := range 100_000 {
				fmt.Fprintf(&b, pattern+"\n", i)
			}
			write(t, ".gitignore", b.String())
			bounded(t, 10*time.Second, 256, func() {
				if got := files(t, []string{"."}, Options{Match: isJS}); len(got) != 4999 {
					t.Errorf("%d files", len(got))
				}
			})
		})
	}
}

// TestManyGlobs is about patterns that no index helps with.
func TestManyGlobs(t *testing.T) {
	n := 500
	if testing.Short() {
		n = 50
	}
	many(t, n)
	write(t, ".gitignore", strings.Repeat("*a*b?c*/d\n*[0-9]x*y\n", 50_000)+"7.js\n")
	bounded(t, 20*time.Second, 256, func() {
		if got := files(t, []string{"."}, Options{Match: isJS}); len(got) != n-1 {
			t.Errorf("%d files", len(got))
		}
	})
}

// TestLinkLoops checks that links to the folders above, and to one another, lead
// nowhere.
func TestLinkLoops(t *testing.T) {
	tree(t, "a/x.js", "b/y.js")
	for link, target := range map[string]string{"a/up": "..", "a/here": ".", "a/b": "../b", "b/a": "../a", "p": "q", "q": "p"} {
		if err := os.Symlink(target, link); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	for i := range 1000 {
		if err := os.Symlink("..", fmt.Sprintf("b/%d.js", i)); err != nil {
			t.Fatal(err)
		}
	}
	for root, want := range map[string]string{".": "a/x.js b/y.js", "a/up/a/up/a": "a/up/a/up/a/x.js", "a/b/a": "a/b/a/x.js"} {
		bounded(t, 5*time.Second, 64, func() {
			if got := strings.Join(files(t, []string{root}, Options{Match: isJS}), " "); got != want {
				t.Errorf("%s: %s, want %s", root, got, want)
			}
		})
	}
	if got := files(t, []string{"a", "a/up/a", "b/a/here"}, Options{Match: isJS}); len(got) != 1 {
		t.Errorf("files of links: %q", got)
	}
}

// TestDeepFolders walks folders whose path is longer than the system takes. What is
// too deep is an error, and the rest is read.
func TestDeepFolders(t *testing.T) {
	tree(t, "x.js", "z/y.js")
	at, err := os.OpenRoot(".")
	if err != nil {
		t.Fatal(err)
	}
	name := strings.Repeat("d", 200)
	for range 40 {
		if err := at.Mkdir(name, 0o777); err != nil {
			t.Fatal(err)
		}
		next, err := at.OpenRoot(name)
		if err != nil {
			t.Fatal(err)
		}
		at.Close()
		at = next
	}
	at.Close()
	bounded(t, 5*time.Second, 64, func() {
		var got []string
		for _, s := range sources([]string{"."}, Options{Match: isJS}) {
			if s.Err == nil {
				got = append(got, s.Path)
			} else if !strings.Contains(s.Err.Error(), "name too long") {
				t.Error(s.Err)
			}
		}
		if !slices.Equal(got, []string{"x.js", "z/y.js"}) {
			t.Errorf("got %q", got)
		}
	})
}

// TestManyLevels walks folders that nest as deep as a path can tell.
func TestManyLevels(t *testing.T) {
	t.Chdir(t.TempDir())
	dir := strings.Repeat("d/", 1900)
	write(t, dir+"x.js", "x")
	bounded(t, 5*time.Second, 64, func() {
		if got := files(t, []string{"."}, Options{Match: isJS}); len(got) != 1 || got[0] != dir+"x.js" {
			t.Errorf("%d files", len(got))
		}
	})
}

// TestSpecialFiles walks a folder of what is no file, under names of scripts, and
// of a folder that has one too.
func TestSpecialFiles(t *testing.T) {
	tree(t, "a.js/b.js", "c.js")
	makePipe(t, "pipe.js")
	listener, err := net.Listen("unix", "socket.js")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	for link, target := range map[string]string{"zero.js": "/dev/zero", "pipes.js": "pipe.js"} {
		if err := os.Symlink(target, link); err != nil {
			t.Fatal(err)
		}
	}
	bounded(t, 5*time.Second, 64, func() {
		if got := strings.Join(files(t, []string{"."}, Options{Match: isJS}), " "); got != "a.js/b.js c.js" {
			t.Errorf("got %s", got)
		}
	})
	for _, root := range []string{"pipe.js", "socket.js", "zero.js", "pipes.js"} {
		if got := sources([]string{root}, Options{Match: isJS}); len(got) != 1 || got[0].Err != errNotRegular {
			t.Errorf("%s: %v", root, got)
		}
	}
}

// regular says of any file that it is one, as it may have been when the folder
// was read.
type regular struct{ fs.DirEntry }

func (regular) Type() fs.FileMode { return 0 }
func (regular) IsDir() bool       { return false }

// TestChangedToPipe checks that a script that has become a pipe since its folder
// was read is an error, and that nobody waits for it.
func TestChangedToPipe(t *testing.T) {
	tree(t, "a.js")
	makePipe(t, "pipe.js")
	readDir := func(name string) ([]fs.DirEntry, error) {
		entries, err := os.ReadDir(name)
		for i, e := range entries {
			entries[i] = regular{e}
		}
		return entries, err
	}
	relevant := func(Found, []byte) bool { return true }
	for _, opts := range []Options{{Match: isJS, readDir: readDir}, {Match: isJS, readDir: readDir, Relevant: relevant}} {
		got := sources([]string{"."}, opts)
		if len(got) != 2 || got[0].Path != "a.js" || got[1].Err != errNotRegular {
			t.Errorf("got %v", got)
		}
	}
}

// endless is a file that says it is small and never ends.
type endless struct{ File }

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// TestGrowingFile checks that reading ends also if a file grows meanwhile.
func TestGrowingFile(t *testing.T) {
	tree(t, "a.js", "grows.js", "shrinks.js")
	open := func(name string) (File, error) {
		f, err := os.Open(name)
		switch name {
		case "grows.js":
			return endless{f}, err
		case "shrinks.js":
			err = os.Truncate(name, 3)
		}
		return f, err
	}
	bounded(t, 10*time.Second, 400, func() {
		got := sources([]string{"."}, Options{Match: isJS, Open: open})
		if len(got) != 3 || got[1].Err == nil || !strings.Contains(got[1].Err.Error(), "grows") || string(got[2].Data) != "shr" {
			t.Errorf("got %v", got)
		}
	})
}

// TestTreeThatChanges walks a tree while files of it come, go and change: what is
// visited was there, and errors say that something was not any more.
func TestTreeThatChanges(t *testing.T) {
	many(t, 2000)
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; ; i = (i + 37) % 2000 {
			select {
			case <-done:
				return
			default:
			}
			name := filepath.Join(strconv.Itoa(i/200), strconv.Itoa(i)+".js")
			os.Remove(name)
			os.WriteFile(name, []byte(strings.Repeat("x", i)), 0o666)
		}
	}()
	relevant := func(Found, []byte) bool { return true }
	for range 5 {
		for _, s := range sources([]string{"."}, Options{Match: isJS, Relevant: relevant}) {
			if s.Err != nil && s.Err != fs.ErrNotExist && !os.IsNotExist(s.Err) {
				t.Errorf("%s: %v", s.Path, s.Err)
			}
		}
	}
	close(done)
	<-stopped
}

// TestVanishingFolder checks that a folder that is gone when it is to be read is an
// error, and the rest is visited.
func TestVanishingFolder(t *testing.T) {
	tree(t, "a/x.js", "b/y.js")
	readDir := func(name string) ([]fs.DirEntry, error) {
		if name == "a" {
			os.RemoveAll("a")
		}
		return os.ReadDir(name)
	}
	got := sources([]string{"."}, Options{Match: isJS, readDir: readDir})
	if len(got) != 2 || !os.IsNotExist(got[0].Err) || got[1].Path != "b/y.js" {
		t.Errorf("got %v", got)
	}
}

// TestHugeFiles checks that files without end are refused before they are read.
func TestHugeFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.js", "b.js"} {
		write(t, name, "")
		if err := os.Truncate(name, 1<<40); err != nil {
			t.Skipf("no sparse files here: %v", err)
		}
	}
	relevant := func(Found, []byte) bool { return true }
	bounded(t, time.Second, 16, func() {
		got := sources([]string{"."}, Options{Relevant: relevant})
		if len(got) != 2 || got[0].Err == nil || got[1].Err == nil {
			t.Errorf("got %d files", len(got))
		}
	})
}

// TestNamesThatDifferInCase checks that a.js and A.js are two files.
func TestNamesThatDifferInCase(t *testing.T) {
	tree(t, "A.js", "a.js", "B/x.js", "b/x.js")
	want := []string{"A.js", "B/x.js", "a.js", "b/x.js"}
	if got := files(t, []string{"."}, Options{Match: isJS}); !slices.Equal(got, want) {
		if info, err := os.ReadDir("."); err == nil && len(info) < len(want) {
			t.Skip("the file system ignores case")
		}
		t.Errorf("got %q", got)
	}
}

// TestPeek checks that what is looked at first is what is read, whatever the size.
func TestPeek(t *testing.T) {
	t.Chdir(t.TempDir())
	for i, size := range []int{0, 1, 4096, keepBuffer - 1, keepBuffer, keepBuffer + 1, 3 * keepBuffer} {
		text := strings.Repeat(string(rune('a'+i)), size)
		name := fmt.Sprintf("%d.js", i)
		write(t, name, text)
		var looked string
		got := sources([]string{name}, Options{Relevant: func(_ Found, src []byte) bool {
			looked = string(src)
			return true
		}})
		if looked != text || len(got) != 1 || string(got[0].Data) != text || got[0].Info.Size() != int64(size) {
			t.Errorf("%d bytes: looked at %d, read %d", size, len(looked), len(got[0].Data))
		}
	}
}

// BenchmarkWalk walks a tree in which nothing matters, and reads every file.
func BenchmarkWalk(b *testing.B) {
	const n = 2000
	many(b, n)
	opts := Options{Jobs: 2, Match: isJS, Relevant: func(Found, []byte) bool { return false }}
	b.ReportAllocs()
	for b.Loop() {
		Files(context.Background(), []string{"."}, opts, func(Source) {})
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/file")
}
