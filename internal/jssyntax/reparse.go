package jssyntax

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// Reparse returns the syntax of the source that edits made of a part. Their offsets
// count as those of its nodes do; those of other parts are left alone. It is what
// ParseAs returns, but functions that no edit touches are copied from the tree of
// the part, which spares most of the time.
func Reparse(before Part, src string, lang Language, edits []fixes.Edit) *File {
	if lang != JavaScript || before.Language != JavaScript || before.Status != Parsed || len(src) > maxSize {
		return ParseAs(src, lang)
	}
	f := newFile(src)
	l := Lex(src)
	f.Tokens, f.Comments = l.Tokens, l.Comments
	if guard(l) != nil {
		return ParseAs(src, lang)
	}
	m := mask(l)
	f.Module = len(m.decls) > 0
	m.keep(f, untouched(before, edits))
	if f.parseWhole(m) != nil {
		return ParseAs(src, lang)
	}
	return f
}

// A kept is the body of a function that is taken from another tree.
type kept struct {
	body *Node
	by   int // what is added to its offsets
}

// untouched returns the bodies of the outermost functions that no edit touches: nor
// does one touch what stands around the body, which may give it another meaning.
func untouched(before Part, edits []fixes.Edit) (out []kept) {
	moves := NewMoves(slices.DeleteFunc(slices.Clone(edits), func(e fixes.Edit) bool { return e.Start < before.Span.Start || e.End > before.Span.End }))
	before.Root.Walk(func(n *Node) bool {
		if !n.IsFunction() || n.B.Kind != Block {
			return true
		}
		whole := n.Span
		if p := n.Parent; p.Kind == ClassMember || p.Kind == Property {
			whole = p.Span
		}
		if moves.Touches(whole) {
			return true
		}
		at := n.B.Span.Start
		out = append(out, kept{n.B, moves.Offset(at) - at - before.Span.Start})
		return false
	})
	return out
}

// keep has the bodies left out of what is parsed of f, and put into its tree.
func (m *masked) keep(f *File, bodies []kept) {
	m.kept = make(map[int]kept, len(bodies))
	for _, k := range bodies {
		at := k.body.Span.Shift(k.by)
		i := f.TokenAt(at.Start)
		if i < 0 || !m.isPunct(i, "{") || m.Tokens[i].Match < 0 || int(m.Tokens[m.Tokens[i].Match].End) != at.End {
			continue
		}
		m.kept[at.Start] = k
		m.blank(int32(at.Start+1), int32(at.End-1))
	}
}

// keptBody returns a copy of the body that is kept at the next token, or nil.
func (c *converter) keptBody() *Node {
	if len(c.kept) == 0 || c.next >= len(c.toks) {
		return nil
	}
	t := c.toks[c.next]
	k, ok := c.kept[int(t.Start)]
	if !ok {
		return nil
	}
	c.next = int(t.Match) + 1
	return c.copyNode(k.body, k.by)
}

// copyNode returns a copy of a tree with other offsets, as it is before its scopes
// are built.
func (c *converter) copyNode(n *Node, by int) *Node {
	if n == nil {
		return nil
	}
	m := c.nodes.take()
	*m = *n
	m.Parent, m.binding = nil, nil
	if n.Extra != &noExtra {
		m.Extra = c.extras.take()
		*m.Extra = *n.Extra
		m.scope = nil
		m.Quasis, m.Imports = slices.Clone(n.Quasis), slices.Clone(n.Imports)
		m.C, m.Body = c.copyNode(n.C, by), c.copyNode(n.Body, by)
	}
	m.move(by)
	m.A, m.B = c.copyNode(n.A, by), c.copyNode(n.B, by)
	if len(n.List) > 0 {
		m.List = c.elems.takeList(len(n.List))
		for _, x := range n.List {
			m.List = append(m.List, c.copyNode(x, by))
		}
	}
	m.adopt()
	return m
}
