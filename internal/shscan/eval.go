package shscan

import (
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
