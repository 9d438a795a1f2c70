//go:build unix

package walk

import "syscall"

// A Peeker reads files without what package os adds to an open file, which costs
// more than reading a small one.
type Peeker struct{ buf []byte }

// Peek returns the content of a file, valid until the next call. It reports false
// if the file is for package os to read: it is large, or reading it fails.
func (p *Peeker) Peek(name string) ([]byte, bool) {
	if p.buf == nil {
		p.buf = make([]byte, keepBuffer)
	}
	fd, err := retry(func() (int, error) {
		return syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC|nonBlock, 0)
	})
	if err != nil {
		return nil, false
	}
	defer syscall.Close(fd)
	for size := 0; size < len(p.buf); {
		n, err := retry(func() (int, error) { return syscall.Read(fd, p.buf[size:]) })
		switch {
		case err != nil:
			return nil, false
		case n == 0:
			return p.buf[:size], true
		}
		size += n
	}
	return nil, false
}

// retry calls the system until no signal interrupts it.
func retry(call func() (int, error)) (n int, err error) {
	for {
		if n, err = call(); err != syscall.EINTR {
			return n, err
		}
	}
}

// nonBlock opens what has become a pipe without waiting for who writes to it.
const nonBlock = syscall.O_NONBLOCK
