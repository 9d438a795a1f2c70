//go:build unix

package replace

import (
	"os"
	"syscall"
	"testing"
)

func TestKeepsOwner(t *testing.T) {
	name, _ := file(t, "old", 0o644)
	if err := os.Chown(name, 12345, 54321); err != nil {
		t.Skipf("owners cannot be changed by this user: %v", err)
	}
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := (Replacer{}).File(name, info, []byte("old"), []byte("new")); err != nil {
		t.Fatal(err)
	}
	now, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	if s := now.Sys().(*syscall.Stat_t); s.Uid != 12345 || s.Gid != 54321 {
		t.Errorf("owner is now %d:%d", s.Uid, s.Gid)
	}
}
