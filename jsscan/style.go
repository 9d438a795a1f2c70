package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A style is how a file spells things, so that what a fix adds looks like it.
type style struct {
	quote    string // ' or "
	empty    string // the empty string
	modern   bool   // template literals, const and arrows are in use
	newline  string
	template bool
}

// detectStyle counts what the file uses.
func detectStyle(f *jssyntax.File) style {
	s := style{quote: "'", newline: "\n", modern: f.Module}
	single, double := 0, 0
	for _, t := range f.Tokens {
		switch t.Kind {
		case jssyntax.String:
			if f.Src[t.Start] == '"' {
				double++
			} else {
				single++
			}
		case jssyntax.Template:
			s.template = true
		case jssyntax.Word:
			switch f.Src[t.Start:t.End] {
			case "const", "let", "async", "await":
				s.modern = true
			}
		case jssyntax.Punctuator:
			if t.End-t.Start == 2 && f.Src[t.Start:t.End] == "=>" {
				s.modern = true
			}
		}
	}
	s.template = s.template || s.modern
	if double > single {
		s.quote = `"`
	}
	s.empty = s.quote + s.quote
	if strings.Contains(f.Src, "\r\n") {
		s.newline = "\r\n"
	}
	return s
}

// str spells a string literal in the file's quotes.
func (s style) str(text string) string {
	return s.quote + strings.NewReplacer(`\`, `\\`, s.quote, `\`+s.quote, "\n", `\n`, "\r", `\r`).Replace(text) + s.quote
}
