// Package randprog is what generators of random programs share, whatever
// language they write: a source of choices that is determined by a seed, that
// remembers what was chosen, and so can shrink a program that fails; a loop
// over many programs; and a table of what came out.
package randprog

import "math/rand/v2"

// A Tape is the choices that made a program, in their order. The same
// generator makes the same program from it. Every tape makes a program: a
// choice that is out of range is reduced, and one that is missing is 0. Hence
// a tape can be cut and changed at will.
type Tape []uint32

// A Source makes choices and records them. The first choice of each kind, 0 or
// false, ought to be the simplest: programs shrink towards it.
type Source struct {
	random *rand.Rand // nil if a tape is played
	play   Tape
	record Tape
}

// New returns a source whose choices depend on the seed alone.
func New(seed uint64) *Source {
	return &Source{random: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))}
}

// Replay returns a source that makes the choices of a tape.
func Replay(t Tape) *Source { return &Source{play: t} }

// Tape returns the choices made so far.
func (s *Source) Tape() Tape { return append(Tape(nil), s.record...) }

// Intn returns a number from 0 to n-1. With n below 2 there is no choice, and
// none is recorded.
func (s *Source) Intn(n int) int {
	if n < 2 {
		return 0
	}
	var v uint32
	switch at := len(s.record); {
	case s.random != nil:
		v = s.random.Uint32N(uint32(n))
	case at < len(s.play):
		v = s.play[at] % uint32(n)
	}
	s.record = append(s.record, v)
	return int(v)
}

// Chance reports true in part of whole cases.
func (s *Source) Chance(part, whole int) bool { return s.Intn(whole) >= whole-part }

// Weighted returns an index with the probability of its weight.
func (s *Source) Weighted(weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	v := s.Intn(sum)
	for i, w := range weights {
		if v < w {
			return i
		}
		v -= w
	}
	return 0
}

// Pick returns one of the choices. There must be at least one.
func Pick[T any](s *Source, choices ...T) T { return choices[s.Intn(len(choices))] }

// Shuffled returns the choices in any order.
func Shuffled[T any](s *Source, choices ...T) []T {
	out := append([]T(nil), choices...)
	for i := 0; i < len(out)-1; i++ {
		j := i + s.Intn(len(out)-i)
		out[i], out[j] = out[j], out[i]
	}
	return out
}
