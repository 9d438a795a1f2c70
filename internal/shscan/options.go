package shscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A given is an option of a command line with its value, or a word that is none.
type given struct {
	option
	name  string       // as written; "" for a word without an option
	value []seapi.Text // nil for a flag
	args  []*arg       // the words that spell it
	from  int          // offset in the file where it starts: behind the flags of its word
	elem  *seapi.Element

	letter int // in its word, if flags stand before it; 0 if none do
	at     int // offset in the file of its letter
}

// span returns where the file spells an option and its value.
func (g *given) span() fixes.Span {
	return fixes.Span{Start: g.from, End: g.args[len(g.args)-1].span.End}
}

// parse reads a command line. What follows -: or --next belongs to another
// request, so each has its own list.
func (c *client) parse(args []*arg) [][]*given {
	out := [][]*given{nil}
	put := func(g *given) {
		if g.role == nextOne {
			out = append(out, nil)
			return
		}
		out[len(out)-1] = append(out[len(out)-1], g)
	}
	for i, options := 0, true; i < len(args); i++ {
		a := args[i]
		text := a.start()
		switch {
		case a.owner == nil: // not known what it is
		case options && text == "--":
			options = false
		case options && strings.HasPrefix(text, "--"):
			i += c.longOption(text, args[i:], put)
		case options && len(text) > 1 && text[0] == '-':
			i += c.shortOptions(text, args[i:], put)
		default:
			put(&given{option: option{role: urlValue}, value: a.texts, args: args[i : i+1], from: a.span.Start})
		}
	}
	return out
}

// start returns the literal text that a word starts with in all its alternatives.
func (a *arg) start() string {
	common := ""
	for i, t := range a.texts {
		s := startOf(t)
		if i == 0 {
			common = s
		}
		for !strings.HasPrefix(s, common) {
			common = common[:len(common)-1]
		}
	}
	return common
}

// startOf returns the text that a text starts with, up to what is not known or may
// be missing.
func startOf(t seapi.Text) string {
	s := ""
	for _, p := range t {
		switch {
		case len(p.Guards) > 0:
			return s
		case p.Inner != nil:
			known, ok := p.Inner.Known()
			if s += startOf(p.Inner); !ok || known == "" {
				return s
			}
		case p.Expr != nil:
			return s
		default:
			s += p.Lit
		}
	}
	return s
}

// longOption reads an option of the form --name, and returns how many further
// words are its value.
func (c *client) longOption(text string, args []*arg, put func(*given)) int {
	name, _, glued := strings.Cut(text, "=")
	if !c.equals {
		name, glued = text, false
	}
	o, takes := c.long(name)
	g := &given{option: o, name: name, args: args[:1], from: args[0].span.Start}
	switch {
	case glued:
		g.value = args[0].behind(len(name) + 1)
	case !takes:
	case len(args) > 1:
		g.args, g.value = args[:2], args[1].texts
		put(g)
		return 1
	}
	put(g)
	return 0
}

// shortOptions reads a word of the form -abc, and returns how many further words
// are the value of its last option.
func (c *client) shortOptions(text string, args []*arg, put func(*given)) int {
	for i := 1; i < len(text); i++ {
		name := "-" + text[i:i+1]
		o, takes := c.long(name)
		g := &given{option: o, name: name, args: args[:1], from: args[0].offset(i), letter: i, at: args[0].offset(i)}
		if i == 1 {
			g.from = args[0].span.Start
			if takes {
				g.letter = 0
			}
		}
		switch {
		case !takes:
			put(g)
			continue
		case i+1 < len(text) || !args[0].wholly(text):
			g.value = args[0].behind(i + 1)
			put(g)
			return 0
		case len(args) > 1:
			g.args, g.value = args[:2], args[1].texts
		}
		put(g)
		return len(g.args) - 1
	}
	return 0
}

// wholly reports whether a word is a text and nothing else.
func (a *arg) wholly(text string) bool { return a.literal() == text }

// offset returns where the file spells the i-th character of a word that starts
// with literal text.
func (a *arg) offset(i int) int {
	if len(a.texts) == 0 || len(a.texts[0]) == 0 {
		return a.span.Start
	}
	p := a.texts[0][0]
	if p.Expr != nil || p.Src.Len() != len(p.Lit) || i >= len(p.Lit) {
		return a.span.Start
	}
	return p.Src.Start + i
}

// behind returns the texts of a word behind its first n characters, which are
// literal.
func (a *arg) behind(n int) []seapi.Text {
	var out []seapi.Text
	for _, t := range a.texts {
		rest := behind(t, n)
		if rest == nil {
			return []seapi.Text{{{Expr: &expr{}}}}
		}
		out = append(out, rest)
	}
	return out
}

// behind returns a text behind its first n characters, or nil if these are not
// spelled in one way.
func behind(t seapi.Text, n int) seapi.Text {
	for i, p := range t {
		if n == 0 {
			return t[i:]
		}
		if p.Expr != nil || p.Inner != nil {
			return nil
		}
		if len(p.Lit) <= n {
			n -= len(p.Lit)
			continue
		}
		if p.Src.Len() != len(p.Lit) {
			if p.Leaf != nil {
				return nil
			}
		} else {
			p.Src.Start += n
		}
		p.Lit = p.Lit[n:]
		return append(seapi.Text{p}, t[i+1:]...)
	}
	if n == 0 {
		return seapi.Text{}
	}
	return nil
}
