package analyzer

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// texts makes the alternatives of a text.
func (m *maker) texts(list []factText) []seapi.Text {
	var out []seapi.Text
	for _, t := range list {
		for _, x := range m.text(t) {
			if !slices.ContainsFunc(out, func(y seapi.Text) bool { return sameText(x, y) }) {
				out = append(out, x)
			}
		}
	}
	return seapi.Capped(out)
}

// text makes the alternatives of one text: a parameter may have several.
func (m *maker) text(t factText) []seapi.Text {
	out := []seapi.Text{{}}
	for i := range t {
		list, isURL := m.piece(&t[i])
		if isURL && slices.ContainsFunc(t[i+1:], func(p factPiece) bool { return strings.HasPrefix(p.Lit, "?") }) {
			list = withoutQueries(list)
		}
		out = seapi.Product(out, list)
	}
	return out
}

// withoutQueries returns URLs without their queries, for one that gets another.
func withoutQueries(list []seapi.Text) []seapi.Text {
	out := make([]seapi.Text, len(list))
	for i, t := range list {
		out[i], _ = splitQuery(t)
	}
	return out
}

// piece makes the alternatives of a piece, and reports whether it is a URL that
// the caller gives as an object.
func (m *maker) piece(p *factPiece) (list []seapi.Text, isURL bool) {
	switch {
	case p.Ref != nil:
		list, isURL = m.argumentTexts(*p.Ref, p.Inner)
	case p.Inner != nil:
		list = m.text(p.Inner)
	case p.Unknown:
		list = []seapi.Text{{{Expr: expr{}}}}
	default:
		list = []seapi.Text{{{Lit: p.Lit, Elem: m.elem}}}
	}
	if !p.Encoded && !p.Raw && !p.Guarded && !p.Alt {
		return list, isURL
	}
	out := make([]seapi.Text, len(list))
	for i, t := range list {
		q := seapi.Piece{Inner: t, Raw: p.Raw}
		if p.Guarded || p.Alt {
			q.Guards = []seapi.Guard{{Alt: !p.Guarded}}
		}
		if p.Encoded {
			q.Expr, q.Encoded = expr{m.origin(), nil}, true
			q.Inner = seapi.Text{{Expr: expr{}, Inner: t}}
		}
		out[i] = seapi.Text{q}
	}
	return out, isURL
}

// argumentTexts returns what the caller gives as text; or what is known anyway if
// that is not known.
func (m *maker) argumentTexts(r ref, otherwise factText) (list []seapi.Text, isURL bool) {
	v, n := m.given(r)
	switch {
	case v == nil && otherwise != nil:
		return m.text(otherwise), false
	case v == nil:
		return []seapi.Text{{{Expr: expr{}}}}, false
	case v.obj != nil && v.obj.kind == bag:
		return m.in.queryTexts(v.obj), false
	case v.obj != nil && v.obj.kind == urlObj:
		return m.in.urlTexts(v.obj), true
	case v.obj != nil && v.obj.kind == builder && m.in.contents(v.obj).texts != nil:
		return m.in.contents(v.obj).texts, false
	default:
		return m.in.spelled(n, v), false
	}
}
