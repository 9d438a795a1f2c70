package fixes

import (
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

// FuzzMerge asserts what Merge promises, on sets read from the input.
func FuzzMerge(f *testing.F) {
	f.Add([]byte{1, 2, 0, 4, 4, 'x'}, 1)
	f.Add([]byte{3, 6, 0, 0, 1, 0, 5, 7, 0, 4, 4, 'x', 4, 4, 'x'}, 2)
	f.Fuzz(func(t *testing.T, ops []byte, size int) {
		var sets [][]Edit
		if edits := editsOf(ops); len(edits) > 0 {
			sets = slices.Collect(slices.Chunk(edits, max(1, min(size, 9))))
		}
		accepted, rejected := Merge(sets)
		if _, err := ordered(accepted, -1); err != nil {
			t.Fatalf("accepted edits %v: %v", accepted, err)
		}
		dropped := map[int]bool{}
		for _, r := range rejected {
			dropped[r.Index] = true
		}
		for i, set := range sets {
			if dropped[i] {
				checkDropped(t, sets[:i], set)
				continue
			}
			for _, e := range set {
				if !slices.Contains(accepted, e) {
					t.Errorf("%v of accepted set %d is lost", e, i)
				}
			}
		}
		if again, r := Merge([][]Edit{accepted, accepted}); !slices.Equal(again, accepted) || len(r) > 0 {
			t.Errorf("merged with itself: %v, %v", again, r)
		}
	})
}

// checkDropped asserts that a rejected set clashes with itself or with an edit
// of a set before it, by comparing every pair of edits.
func checkDropped(t *testing.T, before [][]Edit, set []Edit) {
	if _, err := ordered(set, -1); err != nil {
		return
	}
	for _, earlier := range before {
		for _, a := range earlier {
			for _, b := range set {
				if conflict(a, b) {
					return
				}
			}
		}
	}
	t.Errorf("%v was rejected for nothing", set)
}
