package replace

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// folder returns the names of what lies in a folder.
func folder(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func TestCreate(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "report")
	for _, text := range []string{"first, and longer", "second", ""} {
		if err := (Replacer{}).Create(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != text {
			t.Errorf("got %q, %v; want %q", got, err, text)
		}
	}
	if got := folder(t, dir); got != "report" {
		t.Errorf("the folder holds %s", got)
	}
}

// A file that could not be written whole is as it was, and none is left beside.
func TestCreateFails(t *testing.T) {
	dir := t.TempDir()
	old, fresh := filepath.Join(dir, "old"), filepath.Join(dir, "fresh")
	if err := os.WriteFile(old, []byte("before"), 0o640); err != nil {
		t.Fatal(err)
	}
	full := Replacer{Write: func(f *os.File, text []byte) (int, error) {
		n, _ := f.Write(text[:1])
		return n, &fs.PathError{Op: "write", Path: f.Name(), Err: syscall.ENOSPC}
	}}
	for _, name := range []string{old, fresh} {
		if err := full.Create(name, []byte("after")); err == nil || !strings.Contains(err.Error(), "no space left") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got, err := os.ReadFile(old); err != nil || string(got) != "before" {
		t.Errorf("got %q, %v", got, err)
	}
	if got := folder(t, dir); got != "old" {
		t.Errorf("the folder holds %s", got)
	}
}

func TestCreateKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	name, link := filepath.Join(dir, "report"), filepath.Join(dir, "link")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("report", link); err != nil {
		t.Skip(err)
	}
	if err := (Replacer{}).Create(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 || info.Size() != 3 {
		t.Errorf("got %v, %d bytes", info.Mode(), info.Size())
	}
	if target, err := os.Readlink(link); err != nil || target != "report" {
		t.Errorf("the link leads to %q, %v", target, err)
	}
}

// What must not or cannot be written is an error without the name of a file
// that nobody asked for.
func TestCreateRefuses(t *testing.T) {
	dir := t.TempDir()
	locked := filepath.Join(dir, "locked")
	if err := os.WriteFile(locked, []byte("before"), 0o444); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		locked:                          "read-only file",
		dir:                             "is a directory",
		filepath.Join(dir, "no", "x"):   "no such file or directory",
		filepath.Join(locked, "report"): "not a directory",
	} {
		if err := (Replacer{}).Create(name, []byte("after")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if got, err := os.ReadFile(locked); err != nil || string(got) != "before" {
		t.Errorf("got %q, %v", got, err)
	}
}

// A pipe is written, not replaced.
func TestCreateDevice(t *testing.T) {
	if err := (Replacer{}).Create(os.DevNull, []byte("x")); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%v, %v", info, err)
	}
}
