package shscan

import (
	"regexp"
	"slices"
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A wordReader evaluates one word. All its pieces have one leaf: the word.
type wordReader struct {
	in    *interp
	c     *chunk
	leaf  *seapi.Leaf
	texts []seapi.Text
	size  int // of the texts, in pieces
}

// maxPieces bounds the pieces of what a word evaluates to.
const maxPieces = 4000

// word returns the texts of a word.
func (in *interp) word(w *syntax.Word) []seapi.Text {
	if w == nil {
		return []seapi.Text{{}}
	}
	r := in.reader(w)
	r.parts(w.Parts, false)
	return r.texts
}

// reader returns what evaluates a word.
func (in *interp) reader(w *syntax.Word) *wordReader {
	span := in.c.node(w)
	chain := &seapi.Chain{Path: in.path, Span: span, Operands: []fixes.Span{span}, Stringy: []bool{true}, Glued: []bool{false}, Empty: in.c.spell(`""`, int(w.Pos().Offset()))}
	return &wordReader{in: in, c: in.c, leaf: &seapi.Leaf{Chain: chain, Quote: `"`, Text: span}, texts: []seapi.Text{{}}}
}

// add appends one alternative to each text, or each of several.
func (r *wordReader) add(alts ...seapi.Text) {
	for _, t := range alts {
		r.size += len(r.texts) * t.Size(maxPieces)
	}
	r.in.steps += r.size / 64
	switch {
	case r.size > maxPieces:
		r.texts = []seapi.Text{{{Expr: &expr{}}}}
	case len(alts) == 1 && !slices.ContainsFunc(alts[0], func(p seapi.Piece) bool { return len(p.Guards) > 0 }):
		for i := range r.texts {
			r.texts[i] = append(r.texts[i], alts[0]...)
		}
	default:
		r.texts = seapi.Product(r.texts, alts)
	}
}

// parts evaluates parts of a word, inside of double quotes or not.
func (r *wordReader) parts(list []syntax.WordPart, quoted bool) {
	for _, p := range list {
		if r.in.steps++; r.in.steps > maxSteps {
			r.texts = []seapi.Text{{{Expr: &expr{}}}}
			return
		}
		switch p := p.(type) {
		case *syntax.Lit:
			r.literal(p, quoted)
		case *syntax.SglQuoted:
			r.single(p)
		case *syntax.DblQuoted:
			r.double(p)
		case *syntax.ParamExp:
			r.add(r.param(p, r.c.node(p), quoted)...)
		case *syntax.CmdSubst:
			r.add(r.command(p, r.c.node(p))...)
		default:
			r.in.nested(p)
			r.add(r.unknown(p, r.c.node(p), "", "it is computed in a way that is not understood"))
		}
	}
}

// double evaluates a part in double quotes. Quotes around a single expression go
// with it.
func (r *wordReader) double(p *syntax.DblQuoted) {
	if len(p.Parts) == 1 && !p.Dollar {
		switch x := p.Parts[0].(type) {
		case *syntax.ParamExp:
			r.add(r.param(x, r.c.node(p), true)...)
			return
		case *syntax.CmdSubst:
			r.add(r.command(x, r.c.node(p))...)
			return
		}
	}
	r.in.quotes = append(r.in.quotes, quotePair{r.c.node(p), r.c.span(int(p.Left.Offset())+1, int(p.Right.Offset()))})
	r.parts(p.Parts, true)
}

// single evaluates a part in single quotes.
func (r *wordReader) single(p *syntax.SglQuoted) {
	from, to := int(p.Left.Offset())+1, int(p.Right.Offset())
	if p.Dollar {
		from++
		if strings.Contains(r.c.text[from:to], `\`) {
			r.add(r.unknown(p, r.c.node(p), "", "its escapes are not understood"))
			return
		}
	}
	r.in.quotes = append(r.in.quotes, quotePair{r.c.node(p), r.c.span(from, to)})
	r.raw(from, to, func(int) int { return 1 })
}

// literal evaluates literal text. A backslash quotes what follows it.
func (r *wordReader) literal(p *syntax.Lit, quoted bool) {
	from, to := offsets(p)
	text := r.c.text
	r.raw(from, to, func(i int) int {
		switch {
		case text[i] != '\\' || i+1 >= to:
			return 1
		case quoted && strings.IndexByte("$`\"\\\n", text[i+1]) < 0:
			return 1
		}
		return 2
	})
}

// raw appends text, in which width tells how many bytes spell the character at an
// offset. A piece is what the file spells byte for byte.
func (r *wordReader) raw(from, to int, width func(int) int) {
	c := r.c
	start := from
	flush := func(end int) {
		if start < end {
			r.add(seapi.Text{{Lit: c.text[start:end], Src: c.span(start, end), Leaf: r.leaf}})
		}
	}
	for i := from; i < to; {
		if m := holeName.FindStringSubmatch(c.text[i:min(to, i+200)]); c.holes != nil && m != nil && strings.HasPrefix(c.text[i:], m[0]) {
			flush(i)
			i += len(m[0])
			r.add(r.hole(m[1], c.span(i-len(m[0]), i)))
			start = i
			continue
		}
		n := width(i)
		if n > 1 {
			flush(i)
			if s := c.text[i+1 : i+n]; s != "\n" {
				r.add(seapi.Text{{Lit: s, Src: c.span(i, i+n), Leaf: r.leaf}})
			}
			start = i + n
		} else if i+1 < to && !c.contiguous(i) {
			flush(i + 1)
			start = i + 1
		}
		i += n
	}
	flush(to)
}

// hole returns what the container expands, in a place where a shell expands
// nothing.
func (r *wordReader) hole(name string, src fixes.Span) seapi.Text {
	x := &expr{c: r.c, name: name, bound: r.in.env.vars[name], epoch: r.in.env.epoch, text: hole(name)}
	p := seapi.Piece{Expr: x, Src: src, Leaf: r.leaf}
	if b := x.bound; b != nil && len(b.texts) == 1 {
		p.Inner = b.texts[0]
	}
	return seapi.Text{p}
}

// unknown returns an expression of which the text is not known.
func (r *wordReader) unknown(n syntax.Node, src fixes.Span, text, why string) seapi.Text {
	return seapi.Text{{Expr: &expr{node: n, c: r.c, text: text, why: why}, Src: src, Leaf: r.leaf}}
}

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

// Commands whose output is an encoded or decoded form of what they are given.
var (
	encoders = regexp.MustCompile(`(?i)^(raw)?_?(url|uri)_?-?(encode|escape|quote)(_component)?$|^encode_?(url|uri)$`)
	recodes  = regexp.MustCompile(`(?i)@uri|urllib|quote|encode|escape|%28|xxd`)
)

// command evaluates a command substitution.
func (r *wordReader) command(p *syntax.CmdSubst, src fixes.Span) []seapi.Text {
	x := &expr{node: p, c: r.c, text: r.c.source(p), effect: true}
	if p.Backquotes && strings.ContainsAny(x.text, "\\\"") {
		x.text, x.why = "", "it is escaped inside of backquotes"
	}
	piece := seapi.Piece{Expr: x, Src: src, Leaf: r.leaf}
	if call, ok := onlyCall(p.Stmts); ok && len(call.Args) == 2 && encoders.MatchString(call.Args[0].Lit()) {
		texts := r.in.word(call.Args[1])
		var out []seapi.Text
		for _, t := range texts {
			q := piece
			q.Inner, q.Encoded = t, true
			out = append(out, seapi.Text{q})
		}
		return out
	}
	if recodes.MatchString(x.text) {
		x.text, x.why = "", "a command encodes it"
	}
	outputs := r.in.capture(p)
	if outputs == nil {
		return []seapi.Text{{piece}}
	}
	var out []seapi.Text
	for _, t := range outputs {
		q := piece
		q.Inner = t
		out = append(out, seapi.Text{q})
	}
	return seapi.Capped(out)
}

// onlyCall returns the one simple command of a list of statements.
func onlyCall(list []*syntax.Stmt) (*syntax.CallExpr, bool) {
	if len(list) != 1 || list[0].Negated || list[0].Background || len(list[0].Redirs) > 0 {
		return nil, false
	}
	call, ok := list[0].Cmd.(*syntax.CallExpr)
	return call, ok && len(call.Assigns) == 0 && len(call.Args) > 0
}
