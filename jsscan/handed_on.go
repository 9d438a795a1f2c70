package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// handsOn follows the elements of an array, the entries of an object or the
// value of a promise into the function that a method calls with them. It reports
// whether the member names such a method.
func (r *reach) handsOn(n, m *jssyntax.Node) bool {
	call := m.Parent
	if call.Kind != jssyntax.Call || call.A != m || len(call.List) == 0 || !call.List[0].IsFunction() {
		return false
	}
	fn := call.List[0]
	switch {
	case listedObject(n) != nil && slices.Contains(iterators, m.Name):
		r.queue = append(r.queue, call) // a loop over entries that was followed
	case slices.Contains(iterators, m.Name), m.Name == "then":
		if len(fn.List) > 0 {
			r.pattern(fn.List[0])
		}
	default:
		return false
	}
	return true
}

// isListed reports whether a mention is part of a loop over the entries of the
// object, which was followed as a whole.
func (r *reach) isListed(ref *jssyntax.Node) bool {
	p := ref.Parent
	if p.Kind != jssyntax.Member || p.A != ref || !p.Has(jssyntax.Computed) {
		return false
	}
	obj, key := loopObject(ref)
	return obj != nil && key != nil && r.a.source(obj) == r.a.source(ref) && mentions(p.B, key)
}
