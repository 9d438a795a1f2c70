package replace

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// file makes a file in a folder of its own and returns what reading it tells.
func file(t *testing.T, text string, mode fs.FileMode) (string, fs.FileInfo) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.js")
	if err := os.WriteFile(name, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(name, mode); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return name, info
}

// holds asserts that the file holds the text and nothing lies beside it.
func holds(t *testing.T, name, want string) {
	t.Helper()
	if got, err := os.ReadFile(name); err != nil || string(got) != want {
		t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(name))
	if err != nil || len(entries) != 1 {
		t.Errorf("folder holds %v, %v", entries, err)
	}
}

func TestKeepsMode(t *testing.T) {
	for _, mode := range []fs.FileMode{0o644, 0o600, 0o755, 0o666, 0o200 | 0o444} {
		name, info := file(t, "old", mode)
		if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); err != nil {
			t.Fatal(err)
		}
		holds(t, name, "new")
		if now, err := os.Stat(name); err != nil || now.Mode() != mode {
			t.Errorf("mode %v became %v, %v", mode, now.Mode(), err)
		}
	}
}

func TestLinkStaysLink(t *testing.T) {
	name, info := file(t, "old", 0o644)
	link := filepath.Join(t.TempDir(), "link.js")
	if err := os.Symlink(name, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := (Replacer{}).File(link, info, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "new")
	if target, err := os.Readlink(link); err != nil || target != name {
		t.Errorf("link leads to %q, %v", target, err)
	}
}

// A file that is not as it was read is left alone.
func TestChanged(t *testing.T) {
	for what, change := range map[string]func(name string, info fs.FileInfo) error{
		"time": func(name string, info fs.FileInfo) error {
			return os.Chtimes(name, time.Time{}, info.ModTime().Add(time.Second))
		},
		"size": func(name string, info fs.FileInfo) error {
			err := os.WriteFile(name, []byte("other"), 0)
			return errors.Join(err, os.Chtimes(name, time.Time{}, info.ModTime()))
		},
		"text": func(name string, info fs.FileInfo) error {
			err := os.WriteFile(name, []byte("odd"), 0)
			return errors.Join(err, os.Chtimes(name, time.Time{}, info.ModTime()))
		},
	} {
		t.Run(what, func(t *testing.T) {
			name, info := file(t, "old", 0o644)
			if err := change(name, info); err != nil {
				t.Fatal(err)
			}
			before, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); !errors.Is(err, ErrChanged) {
				t.Errorf("got %v", err)
			}
			holds(t, name, string(before))
		})
	}
}

// A change that comes while the new text is written is seen as well.
func TestChangedMeanwhile(t *testing.T) {
	name, info := file(t, "old", 0o644)
	r := Replacer{Write: func(f *os.File, text []byte) (int, error) {
		if err := os.WriteFile(name, []byte("other"), 0); err != nil {
			t.Fatal(err)
		}
		return f.Write(text)
	}}
	if err := r.File(name, info, []byte("old"), []byte("new")); !errors.Is(err, ErrChanged) {
		t.Errorf("got %v", err)
	}
	holds(t, name, "other")
}

func TestFullDisk(t *testing.T) {
	name, info := file(t, "old", 0o644)
	r := Replacer{Write: func(f *os.File, text []byte) (int, error) {
		n, _ := f.Write(text[:1])
		return n, &fs.PathError{Op: "write", Path: f.Name(), Err: syscall.ENOSPC}
	}}
	err := r.File(name, info, []byte("old"), []byte("new"))
	if !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	holds(t, name, "old")
}

func TestReadOnlyFile(t *testing.T) {
	name, info := file(t, "old", 0o444)
	if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("got %v", err)
	}
	holds(t, name, "old")
}

func TestReadOnlyFolder(t *testing.T) {
	name, info := file(t, "old", 0o644)
	dir := filepath.Dir(name)
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o777) })
	if f, err := os.CreateTemp(dir, "probe"); err == nil {
		f.Close()
		os.Remove(f.Name())
		t.Skip("permissions are not enforced for this user")
	}
	if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("got %v", err)
	}
	holds(t, name, "old")
}

func TestGone(t *testing.T) {
	name, info := file(t, "old", 0o644)
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
