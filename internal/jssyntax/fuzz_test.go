package jssyntax

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/dop251/goja"
)

// FuzzLex checks that tokens and comments cover the text, that the text of a
// token alone is that token, and that brackets match as a slow oracle says.
func FuzzLex(f *testing.F) {
	addSeeds(f)
	addFixtures(f)
	f.Fuzz(func(t *testing.T, src string) {
		l := Lex(src)
		checkTokens(t, l)
		checkCover(t, l)
		checkBrackets(t, l)
		if len(src) > 5000 {
			return
		}
		for i := range l.Tokens {
			checkAlone(t, l, i)
		}
	})
}

// addFixtures adds the programs that the scanner is specified by.
func addFixtures(f *testing.F) {
	paths, _ := filepath.Glob("../../testdata/js/*/in.*s")
	if len(paths) == 0 {
		f.Fatal("no fixtures found")
	}
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
}

// checkCover checks that nothing but white space is left between tokens and
// comments, and that a token knows whether a line ends before it.
func checkCover(t *testing.T, l *Lexed) {
	t.Helper()
	pos, last, c := 0, 0, 0
	passComments := func(to int) {
		for ; c < len(l.Comments) && l.Comments[c].Start < to; c++ {
			checkSpace(t, l.Src[pos:l.Comments[c].Start])
			pos = l.Comments[c].End
		}
		if pos > to {
			t.Fatalf("a comment ends at %d, in the token behind it", pos)
		}
		checkSpace(t, l.Src[pos:to])
	}
	for i, tok := range l.Tokens {
		passComments(int(tok.Start))
		newline := i == 0 || strings.ContainsAny(l.Src[last:tok.Start], "\n\r\u2028\u2029")
		if tok.NewlineBefore != newline {
			t.Fatalf("token %d %q: a new line before it: %t", i, l.text(i), newline)
		}
		pos, last = int(tok.End), int(tok.End)
	}
	passComments(len(l.Src))
}

// checkSpace checks that a text is white space of JavaScript.
func checkSpace(t *testing.T, s string) {
	t.Helper()
	for _, r := range s {
		if !strings.ContainsRune("\t\v\f\n\r\u2028\u2029\ufeff", r) && !unicode.Is(unicode.Zs, r) {
			t.Fatalf("%q is in no token", s)
		}
	}
}

// checkBrackets compares the matches and depths of brackets with those of a
// stack of their texts.
func checkBrackets(t *testing.T, l *Lexed) {
	t.Helper()
	var open []int
	match := make([]int, len(l.Tokens))
	for i := range l.Tokens {
		match[i] = -1
		closes, opens := bracketsOf(l, i)
		if closes != 0 {
			var at int
			if at, open = matching(l, open, closes); at >= 0 {
				match[i], match[at] = at, i
			}
		}
		if got := int(l.Tokens[i].Depth); got != len(open) {
			t.Fatalf("token %d %q: depth %d, want %d", i, l.text(i), got, len(open))
		}
		if opens {
			open = append(open, i)
		}
	}
	for i, want := range match {
		if got := int(l.Tokens[i].Match); got != want {
			t.Fatalf("token %d %q matches %d, want %d", i, l.text(i), got, want)
		}
	}
}

// bracketsOf returns what token i closes, or 0, and whether it opens something.
func bracketsOf(l *Lexed, i int) (closes byte, opens bool) {
	text := l.text(i)
	switch l.Tokens[i].Kind {
	case Template:
		before, hole := strings.CutSuffix(text, "${")
		slashes := len(before) - len(strings.TrimRight(before, `\`))
		if text[0] == '}' {
			closes = '}'
		}
		return closes, hole && slashes%2 == 0
	case Punctuator:
		if strings.Contains(")]}", text) {
			closes = text[0]
		}
		return closes, strings.Contains("([{", text)
	}
	return 0, false
}

// matching returns the innermost open bracket that a closing one belongs to, or
// -1, and the brackets that stay open. A brace ends the parentheses in its block.
func matching(l *Lexed, open []int, closes byte) (int, []int) {
	for i := len(open) - 1; i >= 0; i-- {
		switch text := l.text(open[i]); {
		case closes == '}' && strings.HasSuffix(text, "{"), closes == ')' && text == "(", closes == ']' && text == "[":
			return open[i], open[:i]
		case closes != '}':
			return -1, open
		}
	}
	return -1, open
}

// checkAlone reads the text of a token alone. What comes before decides whether
// a slash or a brace starts a token of another kind.
func checkAlone(t *testing.T, l *Lexed, i int) {
	t.Helper()
	text, kind := l.text(i), l.Tokens[i].Kind
	if text[0] == '/' && kind == Punctuator || text[0] == '}' && kind == Template {
		return
	}
	alone := lexAs(text, false)
	if len(alone.Tokens) != 1 || alone.text(0) != text || alone.Tokens[0].Kind != kind {
		t.Fatalf("token %d %q of kind %d alone is %q", i, text, kind, tokenLine(alone))
	}
}

// FuzzDecode compares the values of string literals with those of goja's
// runtime.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"a", `\x41\u0042\u{43}`, `\ud83d\ude00\ud83d`, `\0\101\777\8`, "a\\\r\nb\\\u2028", `\'\"\\\b\v`, "\u2028é"} {
		f.Add(seed)
	}
	vm := goja.New()
	f.Fuzz(func(t *testing.T, text string) {
		src := "'" + text + "'"
		if l := Lex(src); !utf8.ValidString(text) || len(l.Tokens) != 1 || l.problem != nil || longOctal.MatchString(text) {
			return // no string literal, or one that ends before
		}
		value, err := vm.RunString("(" + src + ")")
		if err != nil {
			return // an escape that is none
		}
		if got, want := decodeString(src), value.String(); got != want {
			t.Errorf("%s: got %q, want %q", src, got, want)
		}
	})
}

// longOctal matches octal escapes of which goja takes one digit too many: the
// value of \777 is "?7".
var longOctal = regexp.MustCompile(`\\[4-7][0-7][0-7]`)
