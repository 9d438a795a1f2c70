package shscan

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
)

// A chunk is shell code of a file, as a shell would read it: without the
// indentation, escapes and prompts of what it is embedded in. Every byte of its
// text knows where the file spells it.
type chunk struct {
	text string
	from []int // where the file spells each byte; nil if the text is the file from base on
	to   []int
	base int

	lang  syntax.LangVariant
	doc   bool // an example in documentation
	shown bool // the file is known to hold shell code: what does not parse is a finding

	expanded bool // other shell code expands variables in it before it is run

	// encode spells shell text in the file; nil if as it is.
	encode func(string) string
	// wrap returns the edits that the file needs if shell text is put into the
	// chunk; nil if it needs none.
	wrap  func() []fixes.Edit
	parts []part // of a chunk that several scalars make up

	holes  map[string]string // what the container expands, by the name that stands for it
	preset map[string]preset // variables that the container sets
}

// A part is what one scalar gives to a chunk.
type part struct {
	at int // in the text
	c  *chunk
}

// join appends another chunk as further lines.
func (c *chunk) join(o *chunk) {
	c.parts = append(c.parts, part{len(c.text), o})
	end := o.span(len(o.text), len(o.text)).Start
	for i := range len(o.text) {
		s := o.span(i, i+1)
		c.from, c.to = append(c.from, s.Start), append(c.to, s.End)
	}
	c.from, c.to = append(c.from, end), append(c.to, end)
	c.text += o.text + "\n"
}

// part returns the chunk that spells the text at an offset.
func (c *chunk) part(at int) *chunk {
	out := c
	for _, p := range c.parts {
		if p.at <= at {
			out = p.c
		}
	}
	return out
}

// A preset is the value of a variable that the container sets, and where it
// stands if the file spells it byte for byte.
type preset struct {
	value string
	span  fixes.Span

	exported bool // other programs see it as well
}

// span returns where the file spells a range of the text.
func (c *chunk) span(from, to int) fixes.Span {
	switch {
	case c.from == nil:
		return fixes.Span{Start: c.base + from, End: c.base + to}
	case from < to:
		return fixes.Span{Start: c.from[from], End: c.to[to-1]}
	case from < len(c.from):
		return fixes.Span{Start: c.from[from], End: c.from[from]}
	case len(c.to) > 0:
		end := c.to[len(c.to)-1]
		return fixes.Span{Start: end, End: end}
	}
	return fixes.Span{Start: c.base, End: c.base}
}

// node returns where the file spells a node.
func (c *chunk) node(n syntax.Node) fixes.Span { return c.span(offsets(n)) }

// offsets returns the range of a node in the text of its chunk.
func offsets(n syntax.Node) (from, to int) {
	return int(n.Pos().Offset()), int(n.End().Offset())
}

// source returns the shell text of a node.
func (c *chunk) source(n syntax.Node) string {
	from, to := offsets(n)
	if from < 0 || to > len(c.text) || from > to {
		return ""
	}
	return c.text[from:to]
}

// contiguous reports whether the file spells bytes i and i+1 of the text as they
// are and side by side.
func (c *chunk) contiguous(i int) bool {
	return c.from == nil || c.to[i] == c.from[i]+1 && c.from[i+1] == c.to[i] && c.to[i+1] == c.from[i+1]+1
}

// spell returns shell text as the file spells it at an offset of the chunk.
func (c *chunk) spell(text string, at int) string {
	if p := c.part(at); p.encode != nil {
		text = p.encode(text)
	}
	for name, source := range c.holes {
		text = strings.ReplaceAll(text, hole(name), source)
	}
	return text
}

// hole spells the variable that stands for what the container expands.
func hole(name string) string { return "${" + name + "}" }

// A builder puts a chunk together from the text of a file.
type builder struct {
	src      string
	text     strings.Builder
	from, to []int
}

// copy appends a range of the file as it is.
func (b *builder) copy(from, to int) {
	b.text.WriteString(b.src[from:to])
	for i := from; i < to; i++ {
		b.from = append(b.from, i)
		b.to = append(b.to, i+1)
	}
}

// put appends text that a range of the file stands for as a whole.
func (b *builder) put(text string, from, to int) {
	b.text.WriteString(text)
	for range len(text) {
		b.from = append(b.from, from)
		b.to = append(b.to, to)
	}
}

// chunk returns what was put together.
func (b *builder) chunk() *chunk {
	return &chunk{text: b.text.String(), from: b.from, to: b.to, lang: syntax.LangBash}
}
