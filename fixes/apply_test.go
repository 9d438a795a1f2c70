package fixes

import (
	"errors"
	"slices"
	"testing"
)

// ed returns the edit that replaces [start,end) by text.
func ed(start, end int, text string) Edit { return Edit{Span: Span{start, end}, New: text} }

func TestApply(t *testing.T) {
	for _, test := range []struct {
		name  string
		src   string
		edits []Edit
		want  string
	}{
		{"nothing", "abc", nil, "abc"},
		{"empty text", "", []Edit{ed(0, 0, "x")}, "x"},
		{"delete", "abc", []Edit{ed(1, 2, "")}, "ac"},
		{"replace all", "abc", []Edit{ed(0, 3, "x")}, "x"},
		{"any order", "abcdef", []Edit{ed(4, 5, "E"), ed(0, 1, "A"), ed(2, 3, "C")}, "AbCdEf"},
		{"insert at both ends", "b", []Edit{ed(1, 1, "c"), ed(0, 0, "a")}, "abc"},
		{"insertions at one point keep their order", "ab", []Edit{ed(1, 1, "1"), ed(1, 1, "2"), ed(1, 1, "3")}, "a123b"},
		{"insertion at the start of a deletion", "abc", []Edit{ed(1, 2, ""), ed(1, 1, "x")}, "axc"},
		{"insertion at the end of a replacement", "abc", []Edit{ed(2, 2, "y"), ed(1, 2, "x")}, "axyc"},
		{"neighbours", "abcd", []Edit{ed(2, 3, ""), ed(1, 2, "")}, "ad"},
		{"inside a rune", "é", []Edit{ed(1, 2, "")}, "\xc3"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Apply(test.src, test.edits)
			if err != nil || got != test.want {
				t.Errorf("got %q, %v; want %q", got, err, test.want)
			}
		})
	}
}

func TestApplyErrors(t *testing.T) {
	for _, test := range []struct {
		edits []Edit
		want  string
	}{
		{[]Edit{ed(-1, 0, "")}, "edit [-1,0): out of bounds of 4 bytes"},
		{[]Edit{ed(2, 1, "")}, "edit [2,1): out of bounds of 4 bytes"},
		{[]Edit{ed(0, 1, ""), ed(3, 5, "")}, "edit [3,5): out of bounds of 4 bytes"},
		{[]Edit{ed(5, 5, "x")}, "edit [5,5): out of bounds of 4 bytes"},
		{[]Edit{ed(1, 3, ""), ed(0, 2, "")}, "edit [1,3): overlaps edit [0,2)"},
		{[]Edit{ed(2, 2, "x"), ed(1, 3, "")}, "edit [2,2): overlaps edit [1,3)"},
		{[]Edit{ed(1, 2, "x"), ed(1, 2, "x")}, "edit [1,2): overlaps edit [1,2)"},
		{[]Edit{{"a.js", Span{0, 9}, ""}}, "edit a.js:[0,9): out of bounds of 4 bytes"},
	} {
		t.Run(test.want, func(t *testing.T) {
			got, err := Apply("abcd", test.edits)
			if err == nil || err.Error() != test.want || got != "" {
				t.Errorf("got %q, %v", got, err)
			}
			var bounds *BoundsError
			var overlap *OverlapError
			if !errors.As(err, &bounds) && !errors.As(err, &overlap) {
				t.Errorf("error of type %T", err)
			}
		})
	}
}

// Apply must not reorder the caller's edits.
func TestApplyKeepsItsArgument(t *testing.T) {
	edits := []Edit{ed(2, 3, "C"), ed(0, 1, "A")}
	before := slices.Clone(edits)
	if _, err := Apply("abc", edits); err != nil || !slices.Equal(edits, before) {
		t.Errorf("edits are now %v, %v", edits, err)
	}
}

// FuzzApply compares Apply with a slow oracle on edits read from the input.
func FuzzApply(f *testing.F) {
	f.Add("abcdef", []byte{4, 5, 'E', 0, 1, 'A', 2, 2, 'x', 2, 2, 'y'})
	f.Add("abc", []byte{1, 2, 0, 1, 1, 'x', 2, 2, 'y'})
	f.Add("abc", []byte{0, 2, 0, 1, 3, 0})
	f.Add("", []byte{0, 0, 'x', 1, 1, 'y'})
	f.Fuzz(func(t *testing.T, src string, ops []byte) {
		edits := editsOf(ops)
		got, err := Apply(src, edits)
		want, ok := slowApply(src, edits)
		if ok != (err == nil) || got != want {
			t.Errorf("Apply(%q, %v) = %q, %v; want %q, %v", src, edits, got, err, want, ok)
		}
	})
}

// editsOf reads edits from bytes: start, end, and a text of at most one byte.
func editsOf(ops []byte) (edits []Edit) {
	for op := range slices.Chunk(ops, 3) {
		if len(op) < 3 || len(edits) == 50 {
			break
		}
		text := ""
		if op[2] != 0 {
			text = string(op[2:])
		}
		edits = append(edits, ed(int(int8(op[0])), int(int8(op[1])), text))
	}
	return edits
}

// slowApply is the oracle of Apply: it marks every byte and every gap of the
// text by hand, without sorting anything.
func slowApply(src string, edits []Edit) (string, bool) {
	deleted := make([]bool, len(src))
	inserted := make([]string, len(src)+1) // before the byte: pure insertions
	replaced := make([]string, len(src)+1) // before the byte: texts of replaced spans
	for _, e := range edits {
		if e.Start < 0 || e.Start > e.End || e.End > len(src) {
			return "", false
		}
		if e.Start == e.End {
			inserted[e.Start] += e.New
			continue
		}
		replaced[e.Start] += e.New
		for i := e.Start; i < e.End; i++ {
			if deleted[i] {
				return "", false
			}
			deleted[i] = true
		}
	}
	for _, e := range edits {
		for _, f := range edits {
			if e.Start == e.End && f.Start < e.Start && e.Start < f.End {
				return "", false
			}
		}
	}
	out := ""
	for i := range len(src) + 1 {
		out += inserted[i] + replaced[i]
		if i < len(src) && !deleted[i] {
			out += src[i : i+1]
		}
	}
	return out, true
}
