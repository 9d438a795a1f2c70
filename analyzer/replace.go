package analyzer

import (
	"go/ast"
	"go/token"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// replaceText evaluates strings.Replace and ReplaceAll of a literal placeholder:
// what it is replaced by stands in its place.
func replaceText(in *interp, c *call) *value {
	v := c.arg(0)
	old := in.knownText(c.arg(1))
	if v.texts == nil || old == "" {
		return in.memoized(c.name, c.args, c.n)
	}
	goes := func(t seapi.Text) []also { return in.replacing(c, c.expr(0), occurrences(t, old)) }
	out := substituteAll(in.spelled(c.expr(0), v), old, in.placed(c.expr(2), c.arg(2)), goes)
	if out == nil {
		return in.memoized(c.name, c.args, c.n)
	}
	return textValue(out)
}

// substituteAll returns the alternatives of texts in which a placeholder is
// replaced by each of several things, or nil if that cannot be done.
func substituteAll(texts []seapi.Text, old string, with []seapi.Text, goes func(seapi.Text) []also) []seapi.Text {
	var out []seapi.Text
	for _, t := range texts {
		for _, w := range with {
			r, ok := substitute(t, old, w, goes(t))
			if !ok || seapi.TooLong([]seapi.Text{r}) {
				return nil
			}
			out = append(out, r)
			if occurrences(t, old) == 0 {
				break
			}
		}
	}
	return seapi.Capped(out)
}

// placed returns the alternatives of what stands for a placeholder.
func (in *interp) placed(n ast.Expr, v *value) []seapi.Text {
	var out []seapi.Text
	for _, t := range in.spelled(n, v) {
		out = append(out, unspelled(t))
	}
	return out
}

// replacing returns what goes with a placeholder: the statement u =
// strings.Replace(u, …), or the call around the text that has it, if it is there
// once.
func (in *interp) replacing(c *call, text ast.Expr, times int) []also {
	f := in.fileOf(c.n)
	if f == nil || text == nil || times != 1 {
		return nil
	}
	around := []also{
		{f.path, fixes.Span{Start: f.offset(c.n.Pos()), End: f.offset(text.Pos())}},
		{f.path, fixes.Span{Start: f.offset(text.End()), End: f.offset(c.n.End())}},
	}
	s, ok := f.parent(c.n).(*ast.AssignStmt)
	if !ok || len(s.Lhs) != 1 || len(s.Rhs) != 1 || s.Tok != token.ASSIGN || f.text(s.Lhs[0]) != f.text(text) {
		return around
	}
	span, whole := f.wholeLines(s)
	if !whole {
		return nil
	}
	return []also{{f.path, span}}
}

// pairing returns what goes with the placeholder of a replacer: its pair, or the
// call of a replacer that has no other and is made for it.
func (in *interp) pairing(c *call, items []item, i, times int) []also {
	if times != 1 {
		return nil
	}
	if len(items) > 2 {
		return in.pairSpans(items, i)
	}
	if sel, ok := c.n.Fun.(*ast.SelectorExpr); ok {
		if _, ok := sel.X.(*ast.CallExpr); ok {
			return in.replacing(c, c.expr(0), times)
		}
	}
	return nil
}

// pairSpans returns what goes with the placeholder of a replacer: its pair.
func (in *interp) pairSpans(items []item, i int) []also {
	n := items[i].expr
	f := in.fileOf(items[i+1].expr)
	if f == nil || n == nil {
		return nil
	}
	c, ok := f.parent(n).(*ast.CallExpr)
	if !ok || len(c.Args) != len(items) || len(items) == 2 {
		return nil
	}
	span := fixes.Span{Start: f.offset(n.Pos()), End: f.offset(items[i+1].expr.End())}
	if i > 0 {
		span.Start = f.offset(items[i-1].expr.End())
	} else {
		span.End = f.offset(items[i+2].expr.Pos())
	}
	return []also{{f.path, span}}
}

// newReplacer evaluates strings.NewReplacer: the pairs as a list.
func newReplacer(in *interp, c *call) *value {
	k := &contents{open: c.n.Ellipsis.IsValid()}
	for i, v := range c.args {
		k.items = append(k.items, item{val: v, expr: c.expr(i)})
	}
	return in.alloc(list, c.n, nil, k)
}

// replaceAll evaluates replacer.Replace(text). Nothing is known of the result if
// any of the pairs is not understood.
func replaceAll(in *interp, c *call) *value {
	nothing := func() *value { return in.memoized(c.name, append([]*value{c.recvOrNone()}, c.args...), c.n) }
	if c.recv == nil || c.recv.obj == nil || c.arg(0).texts == nil {
		return nothing()
	}
	pairs := in.contents(c.recv.obj)
	if pairs.open || len(pairs.items)%2 != 0 {
		return nothing()
	}
	out := in.spelled(c.expr(0), c.arg(0))
	for i := 0; i < len(pairs.items); i += 2 {
		old := in.knownText(pairs.items[i].val)
		if old == "" {
			return nothing()
		}
		goes := func(t seapi.Text) []also { return in.pairing(c, pairs.items, i, occurrences(t, old)) }
		if out = substituteAll(out, old, in.placed(pairs.items[i+1].expr, pairs.items[i+1].val), goes); out == nil {
			return nothing()
		}
	}
	return textValue(out)
}
