package jsload

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
)

// maxSize is the size of the largest file that is read.
const maxSize = 64 << 20

// maxContext is the size of the largest file that is read for what it tells of
// others. Beyond it lie bundles and data.
const maxContext = 1 << 20

// read reads a file into a buffer, which is emptied before. One larger than the
// limit is an error.
func (o *Options) read(name string, buf *bytes.Buffer, limit int64) (fs.FileInfo, error) {
	f, err := o.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("not a regular file")
	case info.Size() > limit:
		return nil, fmt.Errorf("file of %d bytes is larger than %d MB: exclude it", info.Size(), limit>>20)
	}
	buf.Reset()
	buf.Grow(int(info.Size()) + bytes.MinRead)
	_, err = buf.ReadFrom(io.LimitReader(f, limit+1))
	return info, err
}

// byName orders problems.
func byName(x, y Problem) int { return strings.Compare(x.Name, y.Name) }
