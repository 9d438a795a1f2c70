package fixes

import (
	"cmp"
	"slices"
	"testing"
)

func TestMerge(t *testing.T) {
	inB := Edit{"b.js", Span{1, 3}, ""}
	for _, test := range []struct {
		name     string
		sets     [][]Edit
		want     []Edit
		rejected []string
	}{
		{"nothing", nil, nil, nil},
		{"ordered by place", [][]Edit{{ed(5, 6, "")}, {ed(1, 2, "")}}, []Edit{ed(1, 2, ""), ed(5, 6, "")}, nil},
		{"identical fixes", [][]Edit{{ed(1, 2, ""), ed(4, 4, "x")}, {ed(4, 4, "x"), ed(1, 2, "")}},
			[]Edit{ed(1, 2, ""), ed(4, 4, "x")}, nil},
		{"one identical edit", [][]Edit{{ed(0, 0, "import"), ed(4, 5, "")}, {ed(0, 0, "import"), ed(7, 8, "")}},
			[]Edit{ed(0, 0, "import"), ed(4, 5, ""), ed(7, 8, "")}, nil},
		{"all or nothing", [][]Edit{{ed(3, 6, "")}, {ed(0, 1, ""), ed(5, 7, "")}, {ed(0, 1, "x")}},
			[]Edit{ed(0, 1, "x"), ed(3, 6, "")}, []string{"fix 2: edit [5,7): overlaps edit [3,6)"}},
		{"two texts at one point", [][]Edit{{ed(3, 3, "x")}, {ed(3, 3, "y")}},
			[]Edit{ed(3, 3, "x")}, []string{"fix 2: edit [3,3): inserts at the same place as edit [3,3)"}},
		{"two texts of one fix at one point", [][]Edit{{ed(3, 3, "x"), ed(3, 3, "y")}},
			[]Edit{ed(3, 3, "x"), ed(3, 3, "y")}, nil},
		{"more of the same at one point", [][]Edit{{ed(3, 3, ")")}, {ed(3, 3, ")"), ed(3, 3, ")")}},
			[]Edit{ed(3, 3, ")")}, []string{"fix 2: edit [3,3): inserts at the same place as edit [3,3)"}},
		{"insertion at a border", [][]Edit{{ed(3, 6, "")}, {ed(3, 3, "x")}, {ed(6, 6, "y")}},
			[]Edit{ed(3, 3, "x"), ed(3, 6, ""), ed(6, 6, "y")}, nil},
		{"insertion inside", [][]Edit{{ed(3, 6, "")}, {ed(4, 4, "x")}},
			[]Edit{ed(3, 6, "")}, []string{"fix 2: edit [4,4): overlaps edit [3,6)"}},
		{"overlap within a set", [][]Edit{{ed(3, 6, ""), ed(5, 7, "")}, {ed(5, 7, "")}},
			[]Edit{ed(5, 7, "")}, []string{"fix 1: edit [5,7): overlaps edit [3,6)"}},
		{"impossible span", [][]Edit{{ed(3, 2, "")}}, nil, []string{"fix 1: edit [3,2): no such span"}},
		{"other file", [][]Edit{{ed(1, 3, "")}, {inB}}, []Edit{ed(1, 3, ""), inB}, nil},
		{"nothing of a fix of two files", [][]Edit{{inB}, {ed(1, 3, ""), {"b.js", Span{2, 4}, ""}}},
			[]Edit{inB}, []string{"fix 2: edit b.js:[2,4): overlaps edit b.js:[1,3)"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, rejected := Merge(test.sets)
			if !slices.Equal(got, test.want) {
				t.Errorf("accepted %v, want %v", got, test.want)
			}
			var named []string
			for _, r := range rejected {
				named = append(named, r.Error())
			}
			if !slices.Equal(named, test.rejected) {
				t.Errorf("rejected %q, want %q", named, test.rejected)
			}
		})
	}
}

// FuzzMerge compares Merge with a slow oracle on sets read from the input.
func FuzzMerge(f *testing.F) {
	f.Add([]byte{1, 2, 0, 4, 4, 'x'}, 1)
	f.Add([]byte{3, 6, 0, 0, 1, 0, 5, 7, 0, 4, 4, 'x', 4, 4, 'x'}, 2)
	f.Add([]byte{3, 3, 'a', 3, 3, 'b', 3, 3, 'a', 3, 6, 'z', 4, 4, 'z'}, 1)
	f.Fuzz(func(t *testing.T, ops []byte, size int) {
		edits := editsOf(ops)
		for i := range edits {
			if edits[i].New >= "s" {
				edits[i].Path = "other"
			}
		}
		var sets [][]Edit
		if len(edits) > 0 {
			sets = slices.Collect(slices.Chunk(edits, max(1, min(size, 9))))
		}
		accepted, rejected := Merge(sets)
		var dropped []int
		for _, r := range rejected {
			dropped = append(dropped, r.Index)
		}
		want, wantDropped := slowMerge(sets)
		if !slices.Equal(accepted, want) || !slices.Equal(dropped, wantDropped) {
			t.Errorf("Merge(%v) = %v, without %v; want %v, without %v", sets, accepted, dropped, want, wantDropped)
		}
		if again, r := Merge([][]Edit{accepted, accepted}); !slices.Equal(again, accepted) || len(r) > 0 {
			t.Errorf("merged with itself: %v, %v", again, r)
		}
	})
}

// slowMerge is the oracle of Merge: it compares each edit with all that were
// accepted before, and returns the accepted ones and the indices of the sets
// that were not.
func slowMerge(sets [][]Edit) (accepted []Edit, dropped []int) {
	for i, set := range sets {
		fresh, ok := slowFresh(accepted, set)
		if !ok {
			dropped = append(dropped, i)
			continue
		}
		accepted = append(accepted, fresh...)
	}
	slices.SortStableFunc(accepted, func(a, b Edit) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return accepted, dropped
}

// slowFresh returns the edits of a set that have no twin among the accepted
// ones, and whether all of them can be made.
func slowFresh(accepted, set []Edit) (fresh []Edit, ok bool) {
	twins := slices.Clone(accepted)
	for i, e := range set {
		if e.Start < 0 || e.End < e.Start {
			return nil, false
		}
		for _, other := range set[:i] {
			if e.Path == other.Path && crosses(e, other) {
				return nil, false
			}
		}
		if twin := slices.Index(twins, e); twin >= 0 {
			twins = slices.Delete(twins, twin, twin+1)
			continue
		}
		for _, other := range accepted {
			if e.Path == other.Path && (crosses(e, other) || e.Start == other.Start && e.End == other.End) {
				return nil, false
			}
		}
		fresh = append(fresh, e)
	}
	return fresh, true
}

// crosses reports whether two edits change the same byte, or one inserts inside
// of what the other replaces.
func crosses(a, b Edit) bool {
	if a.Start == a.End || b.Start == b.End {
		return a.Start < b.End && b.Start < a.End && a.Span != b.Span
	}
	for i := a.Start; i < a.End; i++ {
		if b.Start <= i && i < b.End {
			return true
		}
	}
	return false
}
