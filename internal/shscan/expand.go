package shscan

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// param evaluates $NAME, ${NAME}, ${NAME:-default} and their like.
func (r *wordReader) param(p *syntax.ParamExp, src fixes.Span, quoted bool) []seapi.Text {
	x := &expr{node: p, c: r.c, epoch: r.in.env.epoch}
	if p.Param != nil {
		x.name = p.Param.Value
		x.bound = r.in.env.vars[x.name]
	}
	r.in.used[p] = true
	r.spelling(x, p, quoted)
	simple := p.Param != nil && !p.Excl && !p.Length && !p.Width && !p.IsSet && p.Flags == nil && p.Slice == nil && p.Repl == nil &&
		p.Names == 0 && p.Index == nil && len(p.Modifiers) == 0 && p.NestedParam == nil
	if !simple {
		if x.text != "" && (p.Length || p.Excl) {
			x.text, x.why = "", "it is computed in a way that is not understood"
		}
		return []seapi.Text{{{Expr: x, Src: src, Leaf: r.leaf}}}
	}
	if p.Exp != nil {
		return r.expansion(p, x, src, quoted)
	}
	return r.values(x, src, x.bound)
}

// spelling settles how a header spells an expression.
func (r *wordReader) spelling(x *expr, p *syntax.ParamExp, quoted bool) {
	x.text = r.c.source(p)
	syntax.Walk(p, func(n syntax.Node) bool {
		switch n := n.(type) {
		case *syntax.CmdSubst, *syntax.ProcSubst:
			x.effect = true
		case *syntax.ParamExp:
			x.nested = x.nested || n != p
		case *syntax.Word:
			// An index is arithmetic, in which a name alone is a variable.
			x.nested = x.nested || n == p.Index && syntax.ValidName(n.Lit())
		}
		return true
	})
	switch {
	case p.Repl != nil:
		x.text, x.why = "", "its value is changed where the URL is put together, perhaps to encode it"
	case r.in.backquoted > 0 && strings.Contains(x.text, `\`):
		x.text, x.why = "", "it is escaped inside of backquotes"
	case !quoted && strings.ContainsAny(x.text, "\"'\\"):
		x.text, x.why = "", "its quotes would mean something else in the header"
	}
}

// values returns the alternatives of a variable as pieces.
func (r *wordReader) values(x *expr, src fixes.Span, b *binding) []seapi.Text {
	piece := seapi.Piece{Expr: x, Src: src, Leaf: r.leaf}
	if b == nil || b.texts == nil || b.array {
		return []seapi.Text{{piece}}
	}
	var out []seapi.Text
	for _, t := range b.texts {
		p := piece
		p.Inner, p.Guards = seapi.LiftGuards(t)
		if len(p.Inner) == 1 && p.Inner[0].Expr != nil && p.Inner[0].Expr.(*expr).node == nil && p.Inner[0].Leaf == nil {
			p.Inner = nil // not known
		}
		out = append(out, seapi.Text{p})
	}
	return out
}

// expansion evaluates an expansion with an operator.
func (r *wordReader) expansion(p *syntax.ParamExp, x *expr, src fixes.Span, quoted bool) []seapi.Text {
	inner := &wordReader{in: r.in, c: r.c, leaf: r.leaf, texts: []seapi.Text{{}}}
	if p.Exp.Word != nil {
		inner.parts(p.Exp.Word.Parts, quoted)
	}
	switch p.Exp.Op {
	case syntax.AlternateUnset, syntax.AlternateUnsetOrNull:
		var out []seapi.Text
		for _, t := range inner.texts {
			if t == nil {
				t = seapi.Text{}
			}
			piece := seapi.Piece{Expr: x, Inner: t, Src: src, Leaf: r.leaf}
			if !known(x.bound) {
				piece.Guards = []seapi.Guard{{Test: setTest{x.name, x.bound}}}
			}
			out = append(out, seapi.Text{piece})
		}
		return out
	case syntax.DefaultUnset, syntax.DefaultUnsetOrNull, syntax.AssignUnset, syntax.AssignUnsetOrNull:
		x.empty = seapi.Blank(inner.texts)
		list := r.values(x, src, x.bound)
		if known(x.bound) {
			return list
		}
		if !x.empty {
			for _, t := range inner.texts {
				list = append(list, seapi.Text{{Expr: x, Inner: t, Src: src, Leaf: r.leaf}})
			}
		}
		return seapi.Capped(list)
	case syntax.ErrorUnset, syntax.ErrorUnsetOrNull:
		return r.values(x, src, x.bound)
	}
	return r.trimmed(p, x, src, inner.texts)
}

// known reports whether a variable is known not to be empty.
func known(b *binding) bool {
	if b == nil || len(b.texts) == 0 {
		return false
	}
	for _, t := range b.texts {
		if s, ok := t.Known(); ok && s == "" || len(t) == 0 {
			return false
		}
		if _, ok := t.Known(); !ok && len(t) == 1 {
			return false // all of it is unknown
		}
	}
	return true
}

// trimmed evaluates ${NAME%suffix} and ${NAME#prefix} where they change nothing.
// What they change is text that no source spells.
func (r *wordReader) trimmed(p *syntax.ParamExp, x *expr, src fixes.Span, pattern []seapi.Text) []seapi.Text {
	list := r.values(x, src, x.bound)
	fix, ok := "", len(pattern) == 1
	if ok {
		fix, ok = pattern[0].Known()
	}
	if !ok || strings.ContainsAny(fix, `*?[\`) {
		return []seapi.Text{{{Expr: x, Src: src, Leaf: r.leaf}}}
	}
	for i := range list {
		s, ok := list[i][0].Inner.Known()
		if list[i][0].Inner == nil || !ok {
			list[i][0].Inner = nil
			continue
		}
		cut := s
		switch p.Exp.Op {
		case syntax.RemSmallSuffix, syntax.RemLargeSuffix:
			cut = strings.TrimSuffix(s, fix)
		case syntax.RemSmallPrefix, syntax.RemLargePrefix:
			cut = strings.TrimPrefix(s, fix)
		default:
			list[i][0].Inner = nil
			continue
		}
		if cut != s {
			list[i][0].Inner = seapi.Literal(cut)
		}
	}
	return list
}
