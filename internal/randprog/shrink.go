package randprog

import "slices"

// Shrink returns the shortest and then smallest tape it finds on which the
// program still fails, within a budget of calls of fails. The tape given must
// fail. Programs shrink because shorter tapes and smaller choices make simpler
// ones.
func Shrink(t Tape, budget int, fails func(Tape) bool) Tape {
	s := shrinker{best: slices.Clone(t), budget: budget, fails: fails}
	for again := true; again && s.budget > 0; {
		again = s.deleteBlocks()
		again = s.zeroBlocks() || again
		again = s.lowerEach() || again
		again = s.lowerAndDelete() || again
	}
	return s.best
}

type shrinker struct {
	best   Tape
	budget int
	fails  func(Tape) bool
}

// try takes a tape if it still fails.
func (s *shrinker) try(t Tape) bool {
	if s.budget <= 0 {
		return false
	}
	s.budget--
	if !s.fails(t) {
		return false
	}
	s.best = t
	return true
}

// deleteBlocks cuts parts out, large ones first and from the end, because what
// comes late depends on what comes early.
func (s *shrinker) deleteBlocks() (smaller bool) {
	for size := len(s.best); size > 0; size /= 2 {
		for at := len(s.best) - size; at >= 0; at -= size {
			if at+size > len(s.best) {
				continue
			}
			smaller = s.try(slices.Delete(slices.Clone(s.best), at, at+size)) || smaller
		}
	}
	return smaller
}

// zeroBlocks makes the simplest choice in whole parts.
func (s *shrinker) zeroBlocks() (smaller bool) {
	for size := len(s.best); size > 1; size /= 2 {
		for at := 0; at+size <= len(s.best); at += size {
			t := slices.Clone(s.best)
			clear(t[at : at+size])
			if !slices.Equal(t, s.best) {
				smaller = s.try(t) || smaller
			}
		}
	}
	return smaller
}

// lowerEach makes each choice as simple as can be: 0, or else by steps.
func (s *shrinker) lowerEach() (smaller bool) {
	for at := 0; at < len(s.best); at++ {
		for step := s.best[at]; step > 0; step /= 2 {
			for s.lower(at, step) {
				smaller = true
			}
		}
	}
	return smaller
}

// lower tries a smaller choice.
func (s *shrinker) lower(at int, step uint32) bool {
	if at >= len(s.best) || s.best[at] < step {
		return false
	}
	t := slices.Clone(s.best)
	t[at] -= step
	return s.try(t)
}

// lowerAndDelete lowers a choice, which may be a count, and cuts out what it
// may count.
func (s *shrinker) lowerAndDelete() (smaller bool) {
	for at := 0; at < len(s.best); at++ {
		for size := 1; size <= 8; size++ {
			for cut := at + 1; cut+size <= len(s.best) && s.best[at] > 0; cut++ {
				t := slices.Delete(slices.Clone(s.best), cut, cut+size)
				t[at]--
				smaller = s.try(t) || smaller
			}
		}
	}
	return smaller
}
