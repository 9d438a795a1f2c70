package shscan

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"
)

// A nesting says how a word spells shell code.
type nesting struct {
	margin  int                 // the length of its quotes in bytes
	escapes string              // what a backslash escapes in it; "" if nothing is expanded
	encode  func(string) string // spells further code; nil if as it is
	mixed   bool                // several parts spell it, each with its own quotes
}

// code runs the code that a word spells, if it names a client.
func (in *interp) code(w *syntax.Word, n *nesting) {
	if in.scriptDepth >= maxScripts || len(in.sites) > maxSites || !mentionsClient(in.c.source(w)) {
		return
	}
	s := in.scriptsByWord[w]
	if s == nil {
		s = &nestedScript{c: in.nestedChunk(w, n)}
		s.stmts, _ = s.c.parse([]syntax.LangVariant{in.c.lang})
		in.scriptsByWord[w] = s
		in.nestedScripts = append(in.nestedScripts, s)
	}
	inner := &interp{
		analysis: in.analysis, c: s.c, env: newEnv(), funcs: map[string]*syntax.FuncDecl{}, called: map[*syntax.FuncDecl]bool{},
		used: map[*syntax.ParamExp]bool{}, steps: in.steps, scriptDepth: in.scriptDepth + 1,
	}
	if s.c.expanded {
		inner.env = in.env.clone()
		inner.steps += 1 + len(inner.env.vars)/16
	}
	inner.run(s.stmts)
	in.steps = inner.steps
}

// nestedChunk returns the code that a word spells. A variable that is expanded
// before the code is run is one of the code, as far as is looked at.
func (in *interp) nestedChunk(w *syntax.Word, n *nesting) *chunk {
	from, to := offsets(w)
	from, to = from+n.margin, max(from+n.margin, to-n.margin)
	outer := in.c.part(from)
	c := &chunk{lang: in.c.lang, base: in.c.span(from, from).Start, wrap: outer.wrap, holes: in.c.holes, expanded: in.backquoted > 0 || in.c.expanded}
	c.encode = func(text string) string {
		if n.encode != nil {
			text = n.encode(text)
		}
		if outer.encode != nil {
			text = outer.encode(text)
		}
		return text
	}
	r := &nestedReader{in: in, c: c}
	if n.mixed {
		r.readParts(w.Parts)
	} else {
		r.read(from, to, n.escapes)
	}
	c.text = r.text.String()
	return c
}

// A nestedReader puts the code together that a word spells.
type nestedReader struct {
	in   *interp
	c    *chunk
	text strings.Builder
}

// read adds a range of the outer code, in which a backslash escapes some bytes: none
// where nothing is expanded.
func (r *nestedReader) read(from, to int, escapes string) {
	outer := r.in.c
	for i := from; i < to; {
		width := 1
		switch ch := outer.text[i]; {
		case ch == '\\' && i+1 < to && strings.IndexByte(escapes, outer.text[i+1]) >= 0:
			width = 2
		case escapes != "" && (ch == '$' || ch == '`'):
			r.c.expanded = true
		}
		s := outer.span(i, i+width)
		r.text.WriteByte(outer.text[i+width-1])
		r.c.from, r.c.to = append(r.c.from, s.Start), append(r.c.to, s.End)
		i += width
	}
}

// readParts adds parts that are quoted in different ways. Nothing can be edited in
// them.
func (r *nestedReader) readParts(parts []syntax.WordPart) {
	r.c.expanded = true
	for _, p := range parts {
		from, to := offsets(p)
		switch p.(type) {
		case *syntax.SglQuoted:
			r.read(from+1, to-1, "")
		case *syntax.DblQuoted:
			r.read(from+1, to-1, "$`\\\"")
		case *syntax.Lit:
			r.read(from, to, " $`\\\"'&;|<>()")
		default:
			r.read(from, to, "")
		}
	}
}
