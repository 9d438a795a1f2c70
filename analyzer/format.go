package analyzer

import (
	"go/ast"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A formatting is a call of fmt.Sprintf and its kind.
type formatting struct {
	in    *interp
	c     *call
	first int // index of the first argument behind the format
	used  int // arguments that verbs took
	fixed bool
	out   seapi.Text
}

// format evaluates a format string with its arguments: a verb is a piece of the
// format that takes its argument with it when it is deleted.
func (in *interp) format(c *call, at int) []seapi.Text {
	n := c.expr(at)
	if n == nil || in.fileOf(n) == nil {
		return nil
	}
	list := in.spelled(n, c.arg(at))
	var out []seapi.Text
	for _, t := range list {
		f := &formatting{in: in, c: c, first: at + 1}
		if c.n.Ellipsis.IsValid() {
			f.fixed = true
		}
		texts := f.text(t)
		if texts == nil {
			return nil
		}
		out = append(out, texts...)
	}
	return seapi.Capped(out)
}

// text evaluates one alternative of a format.
func (f *formatting) text(t seapi.Text) []seapi.Text {
	out := []seapi.Text{nil}
	for _, p := range flat(t) {
		if p.Expr != nil {
			return nil // what verbs it has is not known
		}
		list := f.piece(p)
		if list == nil {
			return nil
		}
		out = seapi.Product(out, list)
	}
	if f.fixed {
		f.freeze(out)
	}
	return out
}

// flat returns the innermost pieces of a text, as far as they are known.
func flat(t seapi.Text) seapi.Text {
	var out seapi.Text
	for _, p := range t {
		if p.Inner == nil {
			out = append(out, p)
			continue
		}
		for _, q := range flat(p.Inner) {
			q.Guards = append(append([]seapi.Guard{}, p.Guards...), q.Guards...)
			q.Raw, q.Encoded = q.Raw || p.Raw, q.Encoded || p.Encoded
			if q.Elem == nil {
				q.Elem = p.Elem
			}
			out = append(out, q)
		}
	}
	return out
}

// piece evaluates a literal part of a format.
func (f *formatting) piece(p seapi.Piece) []seapi.Text {
	out := []seapi.Text{nil}
	rest, at := p.Lit, p.Src.Start
	exact := p.Src.Len() == len(p.Lit)
	add := func(n int, text string) {
		q := p
		q.Lit, q.Src = text, fixes.Span{Start: at, End: at + n}
		if !exact {
			q.Src = p.Src
		}
		out = seapi.Product(out, []seapi.Text{{q}})
		at += n
	}
	for {
		i := strings.IndexByte(rest, '%')
		if i < 0 {
			if rest != "" {
				add(len(rest), rest)
			}
			return out
		}
		if i > 0 {
			add(i, rest[:i])
		}
		rest = rest[i:]
		size, verb := scanVerb(rest)
		switch {
		case size == 0:
			return nil
		case verb == "%":
			add(size, "%")
		default:
			if !exact {
				return nil
			}
			out = seapi.Product(out, f.verb(p, fixes.Span{Start: at, End: at + size}, rest[:size], verb))
			at += size
		}
		rest = rest[size:]
	}
}

// scanVerb returns the length and the letter of the verb that s starts with; 0
// if it is none.
func scanVerb(s string) (int, string) {
	for i := 1; i < len(s); i++ {
		if strings.IndexByte("+-# 0123456789.[]*", s[i]) < 0 {
			return i + 1, s[i : i+1]
		}
	}
	return 0, ""
}

// verb evaluates one verb. Only a plain one shows the text of its argument.
func (f *formatting) verb(p seapi.Piece, src fixes.Span, spelling, verb string) []seapi.Text {
	if strings.ContainsAny(spelling, "[*") {
		f.fixed = true
	}
	i := f.first + f.used
	f.used++
	if n := indexed(spelling); n > 0 {
		i = f.first + n - 1
		f.used = n
	}
	q := seapi.Piece{Src: src, Leaf: p.Leaf, Guards: p.Guards}
	n := f.c.expr(i)
	if n == nil || f.c.n.Ellipsis.IsValid() {
		q.Expr = expr{f.c.n, nil}
		return []seapi.Text{{q}}
	}
	v := f.c.arg(i)
	file := f.in.fileOf(n)
	prev := f.c.expr(i - 1)
	q.Expr, q.Sticky = expr{ast.Unparen(n), v}, f.in.hasEffects(n)
	q.Also = []fixes.Span{{Start: file.offset(prev.End()), End: file.offset(n.End())}}
	if lines, ok := file.entryLines(n, file.offset(f.c.n.Rparen)); ok {
		q.Also[0] = lines
	}
	if file.path != f.path(p) {
		f.fixed = true
	}
	plain := len(spelling) == 2 && (verb == "s" || verb == "v" || verb == "d")
	if !plain {
		q.Encoded = false
		q.Expr = expr{f.c.n, nil}
		return []seapi.Text{{q}}
	}
	return f.argument(q, n, v)
}

// argument puts the texts of an argument into the piece of its verb.
func (f *formatting) argument(q seapi.Piece, n ast.Expr, v *value) []seapi.Text {
	var out []seapi.Text
	for _, t := range f.in.spelled(n, v) {
		r := q
		r.Inner = t
		if len(t) == 1 && t[0].Expr == q.Expr { // the expression itself: its piece becomes the verb's
			r.Inner, r.Encoded, r.Guards = t[0].Inner, t[0].Encoded, append(append([]seapi.Guard{}, q.Guards...), t[0].Guards...)
		}
		out = append(out, seapi.Text{r})
	}
	return out
}

func (f *formatting) path(p seapi.Piece) string {
	if p.Leaf == nil {
		return ""
	}
	return p.Leaf.Chain.Path
}

// indexed returns the number of the argument that a verb names, or 0.
func indexed(spelling string) int {
	_, rest, ok := strings.Cut(spelling, "[")
	n := 0
	for i := 0; ok && i < len(rest) && rest[i] >= '0' && rest[i] <= '9'; i++ {
		n = n*10 + int(rest[i]-'0')
	}
	return n
}

// freeze marks the leaves of a format that cannot be edited.
func (f *formatting) freeze(list []seapi.Text) {
	for _, t := range list {
		for _, p := range t {
			if p.Leaf != nil {
				f.in.prog.fixed[p.Leaf] = "the verbs of the format cannot be matched with its arguments; move the credential by hand"
			}
		}
	}
}
