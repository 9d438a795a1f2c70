//go:build !unix

package walk

// A peeker reads no files here: package os reads them all.
type peeker struct{}

func (*peeker) peek(string) ([]byte, bool) { return nil, false }

// nonBlock is nothing here.
const nonBlock = 0
