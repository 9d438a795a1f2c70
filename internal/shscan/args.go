package shscan

import (
	"strings"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// args evaluates words. Those that are arrays give as many as these hold.
func (in *interp) args(words []*syntax.Word, owner any) []*arg {
	var out []*arg
	for i, w := range words {
		a := in.arg(w, owner)
		if i > 0 {
			a.before = in.c.node(words[i-1]).End
		}
		if i+1 < len(words) {
			a.after = in.c.node(words[i+1]).Start
		}
		if spread, ok := in.spread(w); ok {
			out = append(out, spread...)
			continue
		}
		if list := in.optional(w, a); list != nil {
			out = append(out, list...)
			continue
		}
		if p := onlyParam(w); p != nil && !a.quoted {
			if list := in.split(a); list != nil {
				out = append(out, list...)
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

// optional returns the words of ${NAME:+words}, which are there only if the
// variable is set, or nil if the word is none of that form.
func (in *interp) optional(w *syntax.Word, whole *arg) []*arg {
	if len(w.Parts) != 1 {
		return nil
	}
	p, ok := w.Parts[0].(*syntax.ParamExp)
	if !ok || p.Param == nil || p.Exp == nil || p.Exp.Word == nil || p.Index != nil || p.Exp.Op != syntax.AlternateUnset && p.Exp.Op != syntax.AlternateUnsetOrNull {
		return nil
	}
	words := in.fields(p.Exp.Word)
	out := in.args(words, p)
	for i, a := range out {
		if !known(in.env.vars[p.Param.Value]) {
			a.guards = append([]seapi.Guard{{Test: setTest{p.Param.Value, in.env.vars[p.Param.Value]}}}, a.guards...)
		}
		a.group = len(words)
		if i == 0 {
			a.outer = whole
		}
	}
	return out
}

// fields splits a word at the blanks outside of quotes.
func (in *interp) fields(w *syntax.Word) []*syntax.Word {
	var out []*syntax.Word
	var parts []syntax.WordPart
	end := func() {
		if len(parts) > 0 {
			out = append(out, &syntax.Word{Parts: parts})
			parts = nil
		}
	}
	for _, p := range w.Parts {
		lit, ok := p.(*syntax.Lit)
		if !ok {
			parts = append(parts, p)
			continue
		}
		from, to := offsets(lit)
		for at := from; at < to; {
			n := strings.IndexAny(in.c.text[at:to], " \t\n")
			if n < 0 {
				n = to - at
			}
			if n > 0 {
				parts = append(parts, &syntax.Lit{ValuePos: in.pos(at), ValueEnd: in.pos(at + n), Value: in.c.text[at : at+n]})
			}
			at += n
			if at < to {
				end()
				at++
			}
		}
	}
	end()
	return out
}

// pos returns an offset of the chunk as the parser has it.
func (in *interp) pos(at int) syntax.Pos { return syntax.NewPos(uint(at), 1, 1) }

// arg evaluates one word.
func (in *interp) arg(w *syntax.Word, owner any) *arg {
	a := &arg{texts: in.word(w), span: in.c.node(w), before: -1, after: -1, owner: owner, c: in.c, at: int(w.Pos().Offset()), quoted: true}
	for _, p := range w.Parts {
		switch p := p.(type) {
		case *syntax.ParamExp, *syntax.CmdSubst, *syntax.ArithmExp:
			a.quoted = false
			a.many = a.many || len(w.Parts) == 1
		case *syntax.DblQuoted:
			for _, x := range p.Parts {
				if pe, ok := x.(*syntax.ParamExp); ok && isList(pe) {
					a.many = true
				}
			}
		}
	}
	return a
}

// isList reports whether an expansion is that of all arguments or elements.
func isList(p *syntax.ParamExp) bool {
	if p.Param != nil && p.Param.Value == "@" {
		return true
	}
	w, ok := p.Index.(*syntax.Word)
	return ok && w.Lit() == "@"
}

// spread returns the words of "${args[@]}" and "$@".
func (in *interp) spread(w *syntax.Word) ([]*arg, bool) {
	p := onlyParam(w)
	if p == nil || p.Param == nil || p.Length || p.Excl || p.Slice != nil || p.Repl != nil {
		return nil, false
	}
	if p.Exp != nil && (p.Exp.Op != syntax.AlternateUnset && p.Exp.Op != syntax.AlternateUnsetOrNull) {
		return nil, false
	}
	name := p.Param.Value
	if p.Exp != nil { // ${args[@]+"${args[@]}"}
		if inner := onlyParam(p.Exp.Word); inner == nil || inner.Param == nil || inner.Param.Value != name {
			return nil, false
		}
	}
	if index, ok := p.Index.(*syntax.Word); ok && index.Lit() != "@" && index.Lit() != "*" {
		return nil, false
	}
	if p.Index == nil && name != "@" {
		return nil, false
	}
	b := in.env.vars[name]
	if b == nil || !b.array {
		return nil, false
	}
	out := b.elems
	if b.open {
		out = append(append([]*arg{}, out...), &arg{texts: []seapi.Text{{{Expr: &expr{}}}}, many: true, before: -1, after: -1, c: in.c})
	}
	in.used[p] = true
	return out, true
}

// split returns the words of a variable that holds several, as $OPTIONS does, or
// nil.
func (in *interp) split(a *arg) []*arg {
	if len(a.texts) != 1 || in.c.lang == syntax.LangZsh {
		return nil
	}
	s, ok := a.texts[0].Known()
	if !ok || !strings.ContainsAny(s, " \t\n") || strings.ContainsAny(s, "?*[") {
		return nil
	}
	var out []*arg
	for _, field := range strings.Fields(s) {
		// No place in the source is that of the word alone.
		out = append(out, &arg{texts: []seapi.Text{{{Lit: field}}}, span: a.span, before: -1, after: -1, owner: field, c: a.c, at: a.at, quoted: true, guards: a.guards})
	}
	return out
}
