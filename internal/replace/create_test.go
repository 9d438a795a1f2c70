package replace

import (
	"os"
	"path/filepath"
	"testing"
)

func TestCreate(t *testing.T) {
	name := filepath.Join(t.TempDir(), "b.json")
	for _, text := range []string{"first", "second, longer", ""} {
		if err := Create(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
		holds(t, name, text)
	}
	usual := filepath.Join(t.TempDir(), "usual")
	if err := os.WriteFile(usual, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	want, _ := os.Stat(usual)
	if got, err := os.Stat(name); err != nil || got.Mode() != want.Mode() {
		t.Errorf("mode %v, %v; want %v", got.Mode(), err, want.Mode())
	}
}

func TestCreateKeepsMode(t *testing.T) {
	name, _ := file(t, "old", 0o640)
	if err := Create(name, []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "new")
	if got, err := os.Stat(name); err != nil || got.Mode() != 0o640 {
		t.Errorf("mode %v, %v", got.Mode(), err)
	}
}

func TestCreateThroughLink(t *testing.T) {
	name, _ := file(t, "old", 0o644)
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(name, link); err != nil {
		t.Skipf("no links here: %v", err)
	}
	if err := Create(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	holds(t, name, "new")
	if info, err := os.Lstat(link); err != nil || info.Mode().IsRegular() {
		t.Errorf("the link became %v, %v", info.Mode(), err)
	}
}

// What fails leaves nothing behind.
func TestCreateFails(t *testing.T) {
	name, _ := file(t, "old", 0o444)
	if err := Create(name, []byte("new")); err == nil {
		t.Error("a read-only file was written")
	}
	holds(t, name, "old")
	if err := Create(filepath.Dir(name), []byte("new")); err == nil {
		t.Error("a folder was written")
	}
	if err := Create(filepath.Join(filepath.Dir(name), "none", "b.json"), nil); err == nil {
		t.Error("a file was written to no folder")
	}
	holds(t, name, "old")
}
