package replace

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// errNotRegular is the error of a folder or a device.
var errNotRegular = errors.New("not a regular file")

// Create writes a file that holds the text, in place of one that may be there. If
// it fails, everything is as it was. A link stays a link, and the mode of a file
// stays; a new one has the usual mode.
func Create(name string, text []byte) error {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return createNew(name, text)
	}
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err == nil {
		name, err = filepath.EvalSymlinks(name)
	}
	if err == nil {
		err = checkWritable(name, info)
	}
	if err != nil {
		return err
	}
	temp, err := Replacer{}.temp(name, info, text)
	if err != nil {
		return err
	}
	return rename(temp, name)
}

// createNew writes a file that is not there.
func createNew(name string, text []byte) error {
	base := fmt.Sprintf(".%s.%08x.tmp", filepath.Base(name), rand.Uint32())
	temp := filepath.Join(filepath.Dir(name), base)
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(temp)
		return err
	}
	return rename(temp, name)
}

// rename gives a temporary file its name.
func rename(temp, name string) error {
	if err := os.Rename(temp, name); err != nil {
		os.Remove(temp)
		return err
	}
	syncFolder(filepath.Dir(name))
	return nil
}
