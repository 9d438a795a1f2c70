//go:build unix

package replace

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives a new file the owner and the group of the old one. Only root
// may give files away, and another owner is no reason to stop: what is given is
// what is allowed.
func keepOwner(f *os.File, info fs.FileInfo) {
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return
	}
	if f.Chown(int(stat.Uid), int(stat.Gid)) != nil {
		f.Chown(-1, int(stat.Gid))
	}
}
