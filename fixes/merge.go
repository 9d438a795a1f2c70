package fixes

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// A Rejection names a set of edits that Merge did not take, and why.
type Rejection struct {
	Index int   // which of the sets
	Err   error // a *BoundsError, or an *OverlapError with a set taken before
}

// Error names the set and the cause.
func (r Rejection) Error() string { return fmt.Sprintf("fix %d: %v", r.Index+1, r.Err) }

// Unwrap returns the cause.
func (r Rejection) Unwrap() error { return r.Err }

// Merge joins sets of edits, each of which is taken as a whole or not at all.
// Identical edits of different sets are made once: findings of one unit carry
// the same fix, and two fixes may need the same import. A set that overlaps an
// earlier one, or inserts something else at the same point, is rejected: which
// of the two texts should come first is not known here. Edits of different
// paths never conflict. The result is ordered by path and place.
func Merge(sets [][]Edit) (accepted []Edit, rejected []Rejection) {
	m := merger{}
	for i, set := range sets {
		if err := m.add(set); err != nil {
			rejected = append(rejected, Rejection{i, err})
		}
	}
	for _, path := range slices.Sorted(maps.Keys(m)) {
		accepted = append(accepted, m[path]...)
	}
	return accepted, rejected
}

// A merger holds the accepted edits of each path, disjoint and ordered.
type merger map[string][]Edit

// add takes a set of edits, or returns why it cannot.
func (m merger) add(set []Edit) error {
	parts := map[string][]Edit{}
	for _, e := range set {
		parts[e.Path] = append(parts[e.Path], e)
	}
	fresh := map[string][]Edit{}
	for _, path := range slices.Sorted(maps.Keys(parts)) {
		edits, err := ordered(parts[path], -1)
		if err != nil {
			return err
		}
		if fresh[path], err = m.fresh(path, edits); err != nil {
			return err
		}
	}
	for path, edits := range fresh {
		m.insert(path, edits)
	}
	return nil
}

// fresh returns those of the edits that have not been accepted before, or an
// error if one conflicts. An accepted edit stands for one edit of the set only,
// so that a set that inserts the same text twice does not lose one.
func (m merger) fresh(path string, edits []Edit) ([]Edit, error) {
	var fresh []Edit
	used := map[int]bool{}
	for _, e := range edits {
		known, err := m.find(path, e, used)
		if err != nil {
			return nil, err
		}
		if !known {
			fresh = append(fresh, e)
		}
	}
	return fresh, nil
}

// find reports whether an unused accepted edit is identical to e, and marks it
// as used. It returns an error if e conflicts with an accepted edit.
func (m merger) find(path string, e Edit, used map[int]bool) (bool, error) {
	accepted := m[path]
	// Inv: accepted is disjoint and ordered, so its ends rise as well.
	first, _ := slices.BinarySearchFunc(accepted, e.Start, func(a Edit, start int) int {
		return cmp.Compare(a.End, start)
	})
	var clash *Edit
	for i := first; i < len(accepted) && accepted[i].Start <= e.End; i++ {
		if accepted[i] == e && !used[i] {
			used[i] = true
			return true, nil
		}
		if clash == nil && conflict(accepted[i], e) {
			clash = &accepted[i]
		}
	}
	if clash != nil {
		return false, &OverlapError{*clash, e}
	}
	return false, nil
}

// conflict reports whether two edits of different fixes cannot both be made.
func conflict(a, b Edit) bool {
	bothInsert := a.Len() == 0 && b.Len() == 0
	return a.Overlaps(b.Span) || bothInsert && a.Start == b.Start
}

// insert adds edits that conflict with none of the accepted ones, each behind
// the edits with the same span, so that those of one set keep their order.
func (m merger) insert(path string, edits []Edit) {
	for _, e := range edits {
		i, _ := slices.BinarySearchFunc(m[path], e.Span, func(a Edit, s Span) int {
			return cmp.Or(a.Compare(s), -1)
		})
		m[path] = slices.Insert(m[path], i, e)
	}
}
