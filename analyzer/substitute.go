package analyzer

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// An also is a span of a file that is deleted with something else.
type also struct {
	path string
	span fixes.Span
}

// substitute returns a text with every occurrence of a placeholder replaced, and
// whether that could be done: the placeholder must not lie across pieces.
func substitute(t seapi.Text, old string, with seapi.Text, goes []also) (seapi.Text, bool) {
	var out seapi.Text
	for _, p := range t {
		switch {
		case p.Inner != nil:
			if known, _ := p.Inner.Known(); !strings.Contains(known, old) && !literalHas(p.Inner, old) {
				out = append(out, p)
				continue
			}
			inner, ok := substitute(p.Inner, old, with, goes)
			if !ok {
				return nil, false
			}
			out = append(out, guardEach(inner, p.Guards)...)
		case p.Expr != nil || !strings.Contains(p.Lit, old):
			out = append(out, p)
		case p.Src.Len() != len(p.Lit) && p.Leaf != nil:
			return nil, false
		case sticky(with) && !goesWith(p, goes):
			return nil, false // what stands for it would be evaluated still
		default:
			out = append(out, replaced(p, old, with, goes)...)
		}
	}
	return out, true
}

// sticky reports whether evaluating a text has effects.
func sticky(t seapi.Text) bool {
	return slices.ContainsFunc(t, func(p seapi.Piece) bool { return p.Sticky && p.Expr != nil })
}

// goesWith reports whether something is deleted with a placeholder in a literal.
func goesWith(p seapi.Piece, goes []also) bool {
	return p.Leaf != nil && slices.ContainsFunc(goes, func(a also) bool { return a.path == p.Leaf.Chain.Path })
}

// occurrences returns how often the literal parts of a text hold a placeholder.
func occurrences(t seapi.Text, old string) int {
	n := 0
	for _, p := range t {
		switch {
		case p.Inner != nil:
			n += occurrences(p.Inner, old)
		case p.Expr == nil:
			n += strings.Count(p.Lit, old)
		}
	}
	return n
}

// literalHas reports whether a literal part of a text holds a placeholder.
func literalHas(t seapi.Text, old string) bool {
	return slices.ContainsFunc(t, func(p seapi.Piece) bool {
		return p.Expr == nil && p.Inner == nil && strings.Contains(p.Lit, old) || literalHas(p.Inner, old)
	})
}

// replaced splits a literal piece at each placeholder. What stands for it is
// deleted with it.
func replaced(p seapi.Piece, old string, with seapi.Text, goes []also) seapi.Text {
	var out seapi.Text
	rest, at := p.Lit, p.Src.Start
	cut := func(n int, text string) seapi.Piece {
		q := p
		q.Lit, q.Src.Start, q.Src.End = text, at, at+n
		rest, at = rest[n:], at+n
		return q
	}
	for {
		i := strings.Index(rest, old)
		if i < 0 {
			break
		}
		if i > 0 {
			out = append(out, cut(i, rest[:i]))
		}
		q := cut(len(old), "")
		q.Inner = slices.Clone(with)
		if len(with) == 1 && with[0].Expr != nil {
			q.Expr, q.Inner, q.Encoded, q.Guards, q.Sticky = with[0].Expr, with[0].Inner, with[0].Encoded, with[0].Guards, with[0].Sticky
		}
		for _, a := range goes {
			if p.Leaf != nil && p.Leaf.Chain.Path == a.path {
				q.Also = append(q.Also, a.span)
			}
		}
		out = append(out, q)
	}
	if rest != "" {
		out = append(out, cut(len(rest), rest))
	}
	return out
}
