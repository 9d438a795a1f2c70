package jsscan

import (
	"slices"
	"sort"

	"github.com/seauthlint/seauthlint/fixes"
)

// An afterEdits tells where the offsets of a source lie once edits are applied.
type afterEdits struct {
	edits []fixes.Edit // ordered
	after []fixes.Span // their new texts in the result
}

func newAfterEdits(edits []fixes.Edit) *afterEdits {
	m := &afterEdits{edits: slices.Clone(edits)}
	slices.SortStableFunc(m.edits, func(x, y fixes.Edit) int { return x.Span.Compare(y.Span) })
	shift := 0
	for _, e := range m.edits {
		m.after = append(m.after, span(e.Start+shift, e.Start+shift+len(e.New)))
		shift += len(e.New) - e.Len()
	}
	return m
}

// offset returns where the text behind an offset is in the result. What an edit
// replaces is where its new text begins.
func (m *afterEdits) offset(at int) int {
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].Start > at })
	if i == 0 {
		return at
	}
	e, after := m.edits[i-1], m.after[i-1]
	if at < e.End {
		return after.Start
	}
	return at - e.End + after.End
}

// A knownCalls is the calls of a fixed source that are to be evaluated because
// they were before the fix, or because the fix spells them.
type knownCalls struct {
	starts map[int]bool
	edits  *afterEdits
}

// calls returns the calls of the result that sites of the source became.
func (m *afterEdits) calls(sites []*site) *knownCalls {
	k := &knownCalls{starts: map[int]bool{}, edits: m}
	for _, s := range sites {
		k.starts[m.offset(s.call.Span.Start)] = true
	}
	return k
}

// has reports whether a call that starts at an offset is one of them.
func (k *knownCalls) has(start int) bool {
	if k.starts[start] {
		return true
	}
	after := k.edits.after
	i := sort.Search(len(after), func(i int) bool { return after[i].End > start })
	return i < len(after) && after[i].Start <= start
}
