package replace

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// errNotWritable is the error of a file that exists and may not be written.
var errNotWritable = errors.New("read-only file")

// Create writes a text into a file, which it makes if it is not there. The file
// is whole: it holds all of the text, or what it held before. Links stay links,
// and the mode is kept. What is no file, such as a pipe or a device, is written
// as it is.
func (r Replacer) Create(name string, text []byte) error {
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return r.place(name, nil, text)
	case err != nil:
		return err
	case info.IsDir():
		return errors.New("is a directory")
	case !info.Mode().IsRegular():
		return r.overwrite(name, text)
	}
	if err := checkWritable(name, info); errors.Is(err, errReadOnly) {
		return errNotWritable
	} else if err != nil {
		return err
	}
	return r.place(name, info, text)
}

// place writes the text to a new file and gives it the name. It gets the mode and
// the owner of the old file, if there is one.
func (r Replacer) place(name string, old fs.FileInfo, text []byte) error {
	f, err := createBeside(name)
	if err != nil {
		return err
	}
	_, err = r.write(f, text)
	if old != nil {
		keepOwner(f, old)
		err = errors.Join(err, f.Chmod(old.Mode()))
	}
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
		return err
	}
	syncFolder(filepath.Dir(name))
	return nil
}

// overwrite writes the text to what is there.
func (r Replacer) overwrite(name string, text []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = r.write(f, text)
	return errors.Join(err, f.Close())
}

// write writes the text as it is done here, or in a test.
func (r Replacer) write(f *os.File, text []byte) (int, error) {
	if r.Write != nil {
		return r.Write(f, text)
	}
	return f.Write(text)
}

// createBeside makes a file with a name of its own in the folder of the named
// one. Unlike that of os.CreateTemp, its mode is what other files get here.
func createBeside(name string) (f *os.File, err error) {
	for range 100 {
		temp := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%08x.tmp", filepath.Base(name), rand.Uint32()))
		f, err = os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}
