package walk

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// A Source is a file that was read, or could not be.
type Source struct {
	Name string // opens the file
	Path string // names it in reports
	Data []byte
	Info fs.FileInfo // as it was when the file was opened
	Err  error       // without the path
}

// A File is an open file.
type File interface {
	io.ReadCloser
	Stat() (fs.FileInfo, error)
}

// maxSize is the size of the largest file that is read. It keeps memory
// bounded; no script that people wrote comes near it.
const maxSize = 64 << 20

// keepBuffer is the size of the largest buffer that a reader keeps for the next
// file.
const keepBuffer = 1 << 20

// readAll reads files until there are no more, and visits the relevant ones.
func (w *walker) readAll() {
	var buf bytes.Buffer
	var p Peeker
	for f := range w.found {
		if w.ctx.Err() != nil {
			continue // drain
		}
		relevant := w.opts.Relevant
		if w.peeks && !f.sniffs {
			if data, ok := p.Peek(f.Name); ok {
				if !relevant(f, data) {
					continue
				}
				relevant = nil // and read it again: what follows needs to know its state
			}
		}
		info, err := w.opts.read(f, &buf)
		switch {
		case err == errUnwanted:
		case err != nil:
			// Not fail: what spells paths belongs to who walks.
			w.visit(Source{Name: f.Name, Path: f.Path, Err: Cause(err)})
		case relevant == nil || relevant(f, buf.Bytes()):
			w.visit(Source{f.Name, f.Path, bytes.Clone(buf.Bytes()), info, nil})
		}
		if buf.Cap() > keepBuffer {
			buf = bytes.Buffer{}
		}
	}
}

// errUnwanted is the error of a file that does not start with what it should.
var errUnwanted = errors.New("unwanted")

// hashbang starts a file that names its interpreter.
const hashbang = "#!"

// read reads a file into the buffer, which is emptied before.
func (o *Options) read(found Found, buf *bytes.Buffer) (fs.FileInfo, error) {
	f, err := o.Open(found.Name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	buf.Reset()
	if found.sniffs {
		n, _ := io.CopyN(buf, f, int64(len(hashbang)))
		if n < int64(len(hashbang)) || buf.String() != hashbang {
			return nil, errUnwanted
		}
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular // any more
	}
	if info.Size() > maxSize {
		return nil, fmt.Errorf("file of %d bytes is larger than %d MB: exclude it", info.Size(), maxSize>>20)
	}
	buf.Grow(int(info.Size()) + bytes.MinRead)
	if _, err = buf.ReadFrom(io.LimitReader(f, maxSize+1)); buf.Len() > maxSize {
		return nil, fmt.Errorf("file that grows is larger than %d MB: exclude it", maxSize>>20)
	}
	return info, err
}

// openFile opens a file of the file system. It does not wait for what has become a
// pipe.
func openFile(name string) (File, error) { return os.OpenFile(name, os.O_RDONLY|nonBlock, 0) }

// Cause returns an error without the path and the name of the system call, as
// the path is printed before it.
func Cause(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}
