package seapi

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// TwoWays says that alternatives of a text need different edits.
const TwoWays = "the same text would have to change in two ways"

// Edits returns the edits of everything that was cut, except the elements. It
// returns why there are none, or "".
func (c *Cut) Edits(src func(path string) string) ([]fixes.Edit, string) {
	if c.conflict || c.contradicts() {
		return nil, TwoWays
	}
	chains := map[*Chain][]*leafCut{}
	for _, lc := range c.leaves {
		lc.whole = lc.covered()
		chains[lc.leaf.Chain] = append(chains[lc.leaf.Chain], lc)
	}
	ordered := make([]*Chain, 0, len(chains))
	for ch := range chains {
		ordered = append(ordered, ch)
	}
	slices.SortFunc(ordered, func(a, b *Chain) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), a.Span.Compare(b.Span))
	})
	var out []fixes.Edit
	for _, ch := range ordered {
		out = append(out, ch.edits(chains[ch], src(ch.Path))...)
	}
	return out, ""
}

// covered reports whether all the text of the operand is deleted.
func (lc *leafCut) covered() bool {
	if len(lc.replace) > 0 || len(lc.deleted) == 0 {
		return false
	}
	slices.SortFunc(lc.deleted, fixes.Span.Compare)
	at := lc.leaf.Text.Start
	for _, s := range lc.deleted {
		if s.Start > at {
			return false
		}
		at = max(at, s.End)
	}
	return at >= lc.leaf.Text.End
}

// edits returns the edits of one concatenation.
//
// An operand that is wholly deleted takes an operator with it. If what remains
// would no longer start with a string, an empty string is kept in front.
func (ch *Chain) edits(cuts []*leafCut, src string) []fixes.Edit {
	slices.SortFunc(cuts, func(a, b *leafCut) int { return cmp.Compare(a.leaf.Index, b.leaf.Index) })
	gone := make([]bool, len(ch.Operands))
	byIndex := make([]*leafCut, len(ch.Operands))
	for _, lc := range cuts {
		gone[lc.leaf.Index] = lc.whole
		byIndex[lc.leaf.Index] = lc
	}
	if !slices.Contains(gone, false) {
		return ch.empty(cuts)
	}
	keepEmpty := ch.keepString(gone)
	var out []fixes.Edit
	for i, lc := range byIndex {
		if lc == nil {
			continue
		}
		for _, s := range lc.also {
			out = append(out, fixes.Edit{Path: ch.Path, Span: s})
		}
		switch {
		case i == keepEmpty:
			out = append(out, fixes.Edit{Path: ch.Path, Span: ch.Operands[i], New: ch.Empty})
		case !gone[i]:
			out = append(out, lc.partial(ch.Path)...)
		default:
			for _, span := range ch.removal(i, gone, src) {
				out = append(out, fixes.Edit{Path: ch.Path, Span: span})
			}
		}
	}
	return ch.join(out, byIndex, gone, keepEmpty, src)
}

// empty returns the edits that leave an empty string, and delete what goes with
// the operands elsewhere, such as the arguments of a format.
func (ch *Chain) empty(cuts []*leafCut) []fixes.Edit {
	out := []fixes.Edit{{Path: ch.Path, Span: ch.Span, New: ch.Empty}}
	for _, lc := range cuts {
		for _, s := range lc.also {
			if !ch.Span.Contains(s) {
				out = append(out, fixes.Edit{Path: ch.Path, Span: s})
			}
		}
	}
	return out
}

// keepString returns the operand that must stay as an empty string so that the
// sum stays a string and is added up in the same order, or -1.
func (ch *Chain) keepString(gone []bool) int {
	var kept []int
	for i := range ch.Operands {
		if gone[i] {
			continue
		}
		kept = append(kept, i)
		if len(kept) == 2 {
			break
		}
	}
	switch {
	case ch.Stringy[kept[0]], len(kept) == 2 && ch.Stringy[kept[1]]:
		return -1
	case len(kept) == 2 && kept[0] == 0 && kept[1] == 1 && ch.stringAfter(gone):
		return -1 // these two were added first before, too
	}
	for i, g := range gone {
		if g {
			gone[i] = false
			return i
		}
	}
	return -1
}

// stringAfter reports whether an operand that stays makes the sum a string.
func (ch *Chain) stringAfter(gone []bool) bool {
	for i := range ch.Operands {
		if !gone[i] && ch.Stringy[i] {
			return true
		}
	}
	return false
}

// removal returns the spans that delete operand i with one operator: the one
// before it, or the one after it if nothing before stays or a comment would go.
func (ch *Chain) removal(i int, gone []bool, src string) []fixes.Span {
	first := !slices.Contains(gone[:i], false)
	last := !slices.Contains(gone[i:], false)
	switch {
	case first && !hasComment(src, ch.Operands[i].End, ch.Operands[i+1].Start):
		return []fixes.Span{{Start: ch.Operands[i].Start, End: ch.Operands[i+1].Start}}
	case !first && !ch.commented(i, gone, src):
		return []fixes.Span{{Start: ch.Operands[i-1].End, End: ch.Operands[i].End}}
	case !last:
		return ch.withOperator(i, i+1, src)
	}
	return ch.withOperator(i, i, src)
}

// commented reports whether a comment stands in the run of deleted operands
// that operand i belongs to.
func (ch *Chain) commented(i int, gone []bool, src string) bool {
	for i > 0 && gone[i-1] {
		i--
	}
	for ; i < len(gone) && gone[i]; i++ {
		if hasComment(src, ch.Operands[i-1].End, ch.Operands[i].Start) {
			return true
		}
	}
	return false
}

// withOperator returns the spans of operand i and of the operator before operand
// op; comments beside them stay.
func (ch *Chain) withOperator(i, op int, src string) []fixes.Span {
	plus := operatorAt(src, ch.Operands[op-1].End, ch.Operands[op].Start)
	operand := ch.Operands[i]
	if op == i {
		// 'a' + /* why */ b becomes 'a' /* why */
		return []fixes.Span{{Start: afterBlanks(src, plus), End: plus + 1}, {Start: afterBlanks(src, operand.Start), End: operand.End}}
	}
	end := plus + 1
	for end < len(src) && src[end] == ' ' {
		end++
	}
	if strings.TrimSpace(src[operand.End:plus]) == "" {
		return []fixes.Span{{Start: operand.Start, End: end}}
	}
	return []fixes.Span{operand, {Start: plus, End: end}}
}

// afterBlanks returns where the blanks before an offset start.
func afterBlanks(src string, at int) int {
	for at > 0 && (src[at-1] == ' ' || src[at-1] == '\t') {
		at--
	}
	return at
}

// operatorAt returns the offset of the + between two operands, comments skipped.
func operatorAt(src string, from, to int) int {
	for from < to {
		switch {
		case strings.HasPrefix(src[from:], "//"):
			if n := strings.IndexByte(src[from:to], '\n'); n >= 0 {
				from += n
				continue
			}
			return from
		case strings.HasPrefix(src[from:], "/*"):
			from += 2 + max(strings.Index(src[from+2:to], "*/"), 0)
		case src[from] == '+':
			return from
		}
		from++
	}
	return from
}

// hasComment reports whether a comment stands between two operands.
func hasComment(src string, from, to int) bool {
	return from < to && to <= len(src) && strings.Contains(src[from:to], "/")
}

// partial returns the edits inside a literal that stays.
func (lc *leafCut) partial(path string) []fixes.Edit {
	var out []fixes.Edit
	slices.SortFunc(lc.deleted, fixes.Span.Compare)
	for _, s := range lc.deleted {
		if n := len(out); n > 0 && out[n-1].End >= s.Start {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, fixes.Edit{Path: path, Span: s})
	}
	for s, text := range lc.replace {
		out = append(out, fixes.Edit{Path: path, Span: s, New: text})
	}
	return out
}

// join closes the gap where everything between two literals of one quoting is
// deleted: '…?x=1&key=' + k + '&y=2' becomes '…?x=1&y=2'.
func (ch *Chain) join(edits []fixes.Edit, byIndex []*leafCut, gone []bool, keepEmpty int, src string) []fixes.Edit {
	for i := 0; i < len(ch.Operands); i++ {
		j := i + 1
		for j < len(ch.Operands) && gone[j] {
			j++
		}
		if j == i+1 || j >= len(ch.Operands) || gone[i] || byIndex[i] == nil || i == keepEmpty || j == keepEmpty {
			continue
		}
		a, b := byIndex[i].leaf, ch.leafAt(j, byIndex, src)
		if b == nil || !ch.bare(a) || !ch.bare(b) || a.Quote != b.Quote || slices.Contains(ch.Glued[i+1:j+1], true) {
			continue
		}
		gap := fixes.Span{Start: a.Text.End, End: b.Text.Start}
		edits = slices.DeleteFunc(edits, func(e fixes.Edit) bool { return gap.Contains(e.Span) && e.Len() > 0 })
		edits = append(edits, fixes.Edit{Path: ch.Path, Span: gap})
	}
	return edits
}

// bare reports whether an operand is a literal without parentheses.
func (ch *Chain) bare(l *Leaf) bool {
	return l.Quote != "" && ch.Operands[l.Index] == fixes.Span{Start: l.Text.Start - 1, End: l.Text.End + 1}
}

// leafAt returns the leaf of an operand that is a literal, even if nothing of
// it was cut.
func (ch *Chain) leafAt(i int, byIndex []*leafCut, src string) *Leaf {
	if byIndex[i] != nil {
		return byIndex[i].leaf
	}
	s := ch.Operands[i]
	if s.Len() < 2 || s.End > len(src) {
		return nil
	}
	q := src[s.Start : s.Start+1]
	if q != `"` && q != `'` && q != "`" {
		return nil
	}
	return &Leaf{Chain: ch, Index: i, Quote: q, Text: fixes.Span{Start: s.Start + 1, End: s.End - 1}}
}
