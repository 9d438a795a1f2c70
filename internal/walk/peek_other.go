//go:build !unix

package walk

// A Peeker reads no files here: package os reads them all.
type Peeker struct{}

// Peek reports false.
func (*Peeker) Peek(string) ([]byte, bool) { return nil, false }

// nonBlock is nothing here.
const nonBlock = 0
