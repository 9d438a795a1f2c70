package jsload

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/seauthlint/seauthlint/internal/walk"
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

// A reader reads files one after the other.
type reader struct {
	*Options
	buf  bytes.Buffer
	peek walk.Peeker
}

// context returns the content of a file that may tell of others, valid until the
// next call, or nil if it cannot be had.
func (r *reader) context(name string) []byte {
	if r.peeks {
		if src, ok := r.peek.Peek(name); ok {
			return src
		}
	}
	if _, err := r.read(name, &r.buf, maxContext); err != nil {
		return nil
	}
	return r.buf.Bytes()
}

// byName orders problems.
func byName(x, y Problem) int { return strings.Compare(x.Name, y.Name) }
