// Package replace puts a new text into a file so that the file is always whole:
// it holds the old text or the new one, whatever goes wrong in between.
package replace

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrChanged is the error of a file that is no longer what was read.
var ErrChanged = errors.New("changed while it was being fixed; left as it is")

// errReadOnly is the error of a file that nobody may write.
var errReadOnly = errors.New("read-only file; left as it is")

// A Replacer replaces files. The zero value is ready for use.
type Replacer struct {
	// Write stands in for (*os.File).Write in tests.
	Write func(f *os.File, text []byte) (int, error)
}

// File replaces the old text of a file by the new one. The file must still be
// what was read: of the same size and time as info, and with the old text. Links
// stay links: what they lead to is replaced. The mode is kept, and the owner if
// that is allowed; other hard links keep the old text.
func (r Replacer) File(name string, info fs.FileInfo, old, new []byte) error {
	name, err := filepath.EvalSymlinks(name)
	if err != nil {
		return err
	}
	if err := checkWritable(name, info); err != nil {
		return err
	}
	temp, err := r.temp(name, info, new)
	if err != nil {
		return fmt.Errorf("cannot write beside it: %w", err)
	}
	if err = check(name, info, old); err == nil {
		err = os.Rename(temp, name)
	}
	if err != nil {
		os.Remove(temp)
		return err
	}
	syncFolder(filepath.Dir(name))
	return nil
}

// checkWritable returns an error if the file may not be written. Its folder
// decides whether it can be replaced, which is not the same.
func checkWritable(name string, info fs.FileInfo) error {
	if info.Mode().Perm()&0o222 == 0 {
		return errReadOnly // root could
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// temp writes the text to a new file in the folder of the named one and returns
// its name. It leaves nothing behind if it fails.
func (r Replacer) temp(name string, info fs.FileInfo, text []byte) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.tmp")
	if err != nil {
		return "", err
	}
	_, err = r.write(f, text)
	keepOwner(f, info) // before the mode, parts of which it would clear
	err = errors.Join(err, f.Chmod(info.Mode()), f.Sync(), f.Close())
	if err != nil {
		os.Remove(f.Name())
		return "", err
	}
	return f.Name(), nil
}

// check returns an error if the file is not as it was read. What happens between
// this and the renaming, a few instructions later, cannot be seen.
func check(name string, info fs.FileInfo, old []byte) error {
	now, err := os.Stat(name)
	if err != nil {
		return err
	}
	if now.Size() != info.Size() || !now.ModTime().Equal(info.ModTime()) {
		return ErrChanged
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !bytes.Equal(text, old) {
		return ErrChanged
	}
	return nil
}

// syncFolder makes the new name of a file last. It cannot help where that is not
// possible: the file is whole either way.
func syncFolder(dir string) {
	if f, err := os.Open(dir); err == nil {
		f.Sync()
		f.Close()
	}
}
