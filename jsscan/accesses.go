package jsscan

import (
	"maps"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// The accesses of a name are all mentions of properties of that name, whatever they
// are properties of, in source order.
type accesses struct {
	all     []*jssyntax.Node
	written []*jssyntax.Node // those that are assigned or deleted
	taken   []*jssyntax.Node // those that are no callees
}

// accesses returns the accesses of a name.
func (a *analysis) accesses(name string) *accesses {
	if a.accessed == nil {
		a.accessed = map[string]*accesses{}
		for _, m := range a.members {
			a.addAccess(m)
		}
	}
	if x := a.accessed[name]; x != nil {
		return x
	}
	return &accesses{}
}

func (a *analysis) addAccess(m *jssyntax.Node) {
	x := a.accessed[m.Name]
	if x == nil {
		x = &accesses{}
		a.accessed[m.Name] = x
	}
	x.all = append(x.all, m)
	p := m.Parent
	if p.Kind == jssyntax.Assign && p.A == m || p.Kind == jssyntax.Unary && p.Name == "delete" {
		x.written = append(x.written, m)
	}
	if p.Kind != jssyntax.Call || p.A != m {
		x.taken = append(x.taken, m)
	}
}

// wordsCalledInTexts returns the words that a parenthesis follows in the strings of
// the program, each once.
func (a *analysis) wordsCalledInTexts() []string {
	if a.inTexts != nil {
		return *a.inTexts
	}
	words := map[string]bool{}
	for i, t := range a.file.Tokens {
		if t.Kind == jssyntax.String || t.Kind == jssyntax.Template {
			addCalledWords(words, a.file.TokenText(i))
		}
	}
	list := slices.Collect(maps.Keys(words))
	a.inTexts = &list
	return list
}

// addCalledWords adds the words of a text that a parenthesis follows.
func addCalledWords(words map[string]bool, text string) {
	for {
		open := strings.IndexByte(text, '(')
		if open < 0 {
			return
		}
		start := open
		for start > 0 && (seapi.IsNameByte(text[start-1]) || text[start-1] == '$' || text[start-1] >= 0x80) {
			start--
		}
		words[text[start:open]] = true
		text = text[open+1:]
	}
}
