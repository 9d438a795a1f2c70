package fixes

import (
	"cmp"
	"slices"
)

// Outermost returns the edits in order, without those that lie in a larger
// deletion and without repeated ones.
func Outermost(edits []Edit) []Edit {
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(x, y Edit) int {
		return cmp.Or(cmp.Compare(x.Path, y.Path), cmp.Compare(x.Start, y.Start), cmp.Compare(y.End, x.End))
	})
	var out []Edit
	for i, e := range edits {
		if slices.Contains(edits[:i], e) && e.Len() > 0 {
			continue
		}
		inside := slices.ContainsFunc(edits, func(o Edit) bool {
			return o.Path == e.Path && o != e && o.Span != e.Span && o.Contains(e.Span) && o.New == "" && (e.Len() > 0 || o.Start < e.Start && e.Start < o.End)
		})
		if !inside {
			out = append(out, e)
		}
	}
	return out
}
