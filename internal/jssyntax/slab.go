package jssyntax

// The sizes of the smallest and the largest piece of a slab: small files are many.
// A list that is not allocated alone must fit in any piece.
const (
	minPiece = maxPiece / 4
	maxPiece = 128
)

// A slab allocates many values of a type at once. A file has a hundred thousand
// nodes, which are used together and freed together.
type slab[T any] struct {
	free []T
	size int // of the last piece
}

// take returns a zero value.
func (s *slab[T]) take() *T {
	if len(s.free) == 0 {
		s.grow()
	}
	v := &s.free[0]
	s.free = s.free[1:]
	return v
}

// takeList returns an empty list with room for n values and no more.
func (s *slab[T]) takeList(n int) []T {
	if n > len(s.free) {
		if n > maxPiece/4 { // what is free serves shorter ones
			return make([]T, 0, n)
		}
		s.grow()
	}
	list := s.free[:0:n]
	s.free = s.free[n:]
	return list
}

// grow makes a new piece.
func (s *slab[T]) grow() {
	s.size = min(max(2*s.size, minPiece), maxPiece)
	s.free = make([]T, s.size)
}
