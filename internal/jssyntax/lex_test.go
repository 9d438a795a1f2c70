package jssyntax

import (
	"strings"
	"testing"
)

// lexTests maps sources to their tokens, parted by blanks. Regular expressions
// are marked with a leading R, templates with T.
var lexTests = []struct{ src, want string }{
	{"a = b / c / d", "a = b / c / d"},
	{"a = /b/g", "a = R/b/g"},
	{"x = a++ / 2", "x = a ++ / 2"},
	{"if (x) /re/.test(y)", "if ( x ) R/re/ . test ( y )"},
	{"f(x) / 2", "f ( x ) / 2"},
	{"o.if(x) / 2", "o . if ( x ) / 2"},
	{"x = {} / 2", "x = { } / 2"},
	{"{} /re/", "{ } R/re/"},
	{"x = function () {} / 2", "x = function ( ) { } / 2"},
	{"function f() {} /re/", "function f ( ) { } R/re/"},
	{"function* f() {} /re/", "function * f ( ) { } R/re/"},
	{"x = class {} / 2", "x = class { } / 2"},
	{"x = class A extends B {} / 2", "x = class A extends B { } / 2"},
	{"class A {} /re/", "class A { } R/re/"},
	{"x = {class: 1, a: {} / 2}", "x = { class : 1 , a : { } / 2 }"},
	{"x = () => {}\n/re/", "x = ( ) => { } R/re/"},
	{"switch (x) { case 1: {} /re/ }", "switch ( x ) { case 1 : { } R/re/ }"},
	{"switch (x) { case a ? b : c: {} /re/ }", "switch ( x ) { case a ? b : c : { } R/re/ }"},
	{"x = a ? b : {} / 2", "x = a ? b : { } / 2"},
	{"return /re/", "return R/re/"},
	{"a.return / 2", "a . return / 2"},
	{"for await (x of y) /re/", "for await ( x of y ) R/re/"},
	{"/[/]/.x", "R/[/]/ . x"},
	{`/\//.x`, `R/\// . x`},
	{"`a`", "T`a`"},
	{"`a${b}c${d}e`", "T`a${ b T}c${ d T}e`"},
	{"`${{a: {}}}`", "T`${ { a : { } } T}`"},
	{"`${`${a}`}`", "T`${ T`${ a T}` T}`"},
	{"`$$ \\` $\\{`", "T`$$ \\` $\\{`"},
	{"`${a}/b`/2", "T`${ a T}/b` / 2"},
	{"1.5.x 1..x 10n.x 0x1f.x .5.x 1e5.x 1e+5.x 017.x 08.5.x 1_0.0_1 0b1", "1.5 . x 1. . x 10n . x 0x1f . x .5 . x 1e5 . x 1e+5 . x 017 . x 08.5 . x 1_0.0_1 0b1"},
	{"a?.b a?.5:c a??=b a**=b a>>>=b ...a", "a ?. b a ? .5 : c a ??= b a **= b a >>>= b ... a"},
	{"'a\\\nb' \"\\\r\nc\"", "'a\\\nb' \"\\\r\nc\""},
	{"'a\u2028b'", "'a\u2028b'"},
	{"'a\nb", "'a b"},
	{"é = naïve.ça", "é = naïve . ça"},
	{`\u0061b \u{1d7d8}c a\u0062`, `\u0061b \u{1d7d8}c a\u0062`},
	{`\u{ a\x`, `\ u { a \ x`},
	{"a\u00a0b\u3000c\ufeffd", "a b c d"},
	{"#a in b; c.#d", "#a in b ; c . #d"},
	{"#!shebang\na", "a"},
	{"\ufeff#!shebang\na", "a"},
	{"\ufeffa", "a"},
	{"a <!-- b\nc", "a c"},
	{"a\n--> b\nc", "a c"},
	{"a\n/* x */ --> b\nc", "a c"},
	{"a-->b", "a -- > b"},
	{"export {}; a<!--b", "export { } ; a < ! -- b"},
	{"import.meta <!-- b", "import . meta"},
	{"// a\u2028b", "b"},
	{"a /* x */ b // c", "a b"},
	{"/* x", ""},
	{"\xff\xfea", "\xff\xfea"},
	{"a “b”", "a “ b ”"},
	{"@dec class A {}", "@ dec class A { }"},
}

func TestLex(t *testing.T) {
	for _, tt := range lexTests {
		t.Run(tt.src, func(t *testing.T) {
			l := Lex(tt.src)
			checkTokens(t, l)
			if got := tokenLine(l); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

// tokenLine writes the tokens as lexTests wants them.
func tokenLine(l *Lexed) string {
	var texts []string
	for i, t := range l.Tokens {
		mark := map[TokenKind]string{Regexp: "R", Template: "T"}[t.Kind]
		texts = append(texts, mark+l.text(i))
	}
	return strings.Join(texts, " ")
}

// checkTokens checks what holds for every token table: tokens and comments are
// ordered, within bounds and apart, and brackets match each other.
func checkTokens(t *testing.T, l *Lexed) {
	t.Helper()
	end := int32(0)
	for i, tok := range l.Tokens {
		if tok.Start < end || tok.End <= tok.Start || int(tok.End) > len(l.Src) {
			t.Fatalf("token %d at %d-%d, after %d", i, tok.Start, tok.End, end)
		}
		end = tok.End
		checkMatch(t, l, i)
	}
	pos := 0
	for _, c := range l.Comments {
		if c.Start < pos || c.End <= c.Start || c.End > len(l.Src) {
			t.Fatalf("comment at %d-%d, after %d", c.Start, c.End, pos)
		}
		pos = c.End
	}
}

// checkMatch checks the bracket match of token i. A template chunk between two
// holes points to the one behind it, and both its neighbours point to it.
func checkMatch(t *testing.T, l *Lexed, i int) {
	t.Helper()
	tok := l.Tokens[i]
	if tok.Match < 0 {
		return
	}
	other := l.Tokens[tok.Match]
	middle := tok.Kind == Template && int(tok.Match) < i && other.Match == int32(i)
	if other.Match != int32(i) && !(other.Kind == Template && other.Match > tok.Match) && !middle {
		t.Fatalf("token %d matches %d, which matches %d", i, tok.Match, other.Match)
	}
	if other.Depth != tok.Depth || other.Kind != tok.Kind {
		t.Fatalf("token %d (depth %d) matches %d (depth %d)", i, tok.Depth, tok.Match, other.Depth)
	}
}

func TestLexFlags(t *testing.T) {
	tests := []struct{ src, expr, fn, class string }{ // one digit a brace
		{"x = {}", "1", "0", "0"},
		{"{}", "0", "0", "0"},
		{"return {}", "1", "0", "0"},
		{"return\n{}", "0", "0", "0"},
		{"a: {}", "0", "0", "0"},
		{"x = {a: {}}", "11", "00", "00"},
		{"x = {a() {}, get b() {}, [c]() {}}", "1000", "0111", "0000"},
		{"x = {a: function () {}, if() {}}", "110", "011", "000"},
		{"foo: function x() {}", "0", "1", "0"},
		{"f(a) \n {}", "0", "0", "0"},
		{"class A extends B {a() {} b = {}; static {}}", "0010", "0100", "1000"},
		{"x = class {}", "1", "0", "1"},
		{"x = async function* f() {}", "1", "1", "0"},
		{"export default function () {}", "0", "1", "0"},
		{"a => {}", "0", "1", "0"},
		{"a => ({})", "1", "0", "0"},
		{"for (x of {}) {}", "10", "00", "00"},
		{"const {a: {b}} = c", "11", "00", "00"},
		{"do {} while (x) {}", "00", "00", "00"},
		{"try {} catch (e) {} finally {}", "000", "000", "000"},
		{"`${{}}`", "1", "0", "0"},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			expr, fn, class := braceFlags(Lex(tt.src))
			if expr != tt.expr || fn != tt.fn || class != tt.class {
				t.Errorf("got %s %s %s, want %s %s %s", expr, fn, class, tt.expr, tt.fn, tt.class)
			}
		})
	}
}

// braceFlags writes the flags of each {, a digit each.
func braceFlags(l *Lexed) (expr, fn, class string) {
	digit := func(b bool) string { return map[bool]string{true: "1", false: "0"}[b] }
	for i, tok := range l.Tokens {
		if l.isPunct(i, "{") {
			isClass := false
			for _, b := range l.classBraces {
				isClass = isClass || int(b) == i
			}
			expr += digit(tok.ExprBrace)
			fn += digit(tok.FuncBrace)
			class += digit(isClass)
		}
	}
	return expr, fn, class
}

func TestLexBrackets(t *testing.T) {
	tests := []struct {
		src  string
		want []int32 // Match of each token
	}{
		{"(a)", []int32{2, -1, 0}},
		{"([)]", []int32{-1, 3, -1, 1}},
		{"{(}", []int32{2, -1, 0}},
		{"`${a}${b}`", []int32{2, -1, 4, -1, 2}},
		{"}", []int32{-1}},
		{"`${(}`", []int32{2, -1, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.src, func(t *testing.T) {
			l := Lex(tt.src)
			checkTokens(t, l)
			for i, tok := range l.Tokens {
				if tok.Match != tt.want[i] {
					t.Errorf("token %d matches %d, want %d", i, tok.Match, tt.want[i])
				}
			}
		})
	}
}

func TestIsIdentifierName(t *testing.T) {
	for s, want := range map[string]bool{
		"a": true, "$": true, "_1": true, "if": true, "é": true, "a\u200d": true,
		"": false, "1": false, "a-b": false, "a b": false, "#a": false, `\u0061`: false, "\xff": false, "a\ufffd": false,
	} {
		if got := IsIdentifierName(s); got != want {
			t.Errorf("IsIdentifierName(%q) = %t", s, got)
		}
	}
}
