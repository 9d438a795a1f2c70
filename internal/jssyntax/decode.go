package jssyntax

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decodeName returns the name that an identifier spells: its escapes are
// replaced by what they stand for.
func decodeName(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	return decodeEscapes(s)
}

// decodeString returns the value of a string literal with its quotes. A lone
// surrogate becomes U+FFFD.
func decodeString(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return decodeEscapes(strings.TrimLeft(s, `'"`))
	}
	return decodeEscapes(s[1 : len(s)-1])
}

// decodeEscapes replaces the escapes of a string's text or a name.
func decodeEscapes(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '\\')
		if i < 0 || i == len(s)-1 {
			b.WriteString(s)
			break
		}
		b.WriteString(s[:i])
		n := writeEscape(&b, s[i:])
		s = s[i+n:]
	}
	return b.String()
}

// simpleEscapes are the escapes of one character that stands for another.
var simpleEscapes = map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', 'v': '\v'}

// writeEscape writes what the escape at the start of s stands for and returns
// the length of the escape.
func writeEscape(b *strings.Builder, s string) int {
	c := s[1]
	if simple, ok := simpleEscapes[c]; ok {
		b.WriteByte(simple)
		return 2
	}
	switch {
	case c == 'u':
		return writeUnicodeEscape(b, s)
	case c == 'x' && len(s) >= 4 && isHexDigit(s[2]) && isHexDigit(s[3]):
		b.WriteRune(hexRune(s[2:4]))
		return 4
	case c >= '0' && c <= '7':
		return writeOctalEscape(b, s)
	case c == '\r' || c == '\n':
		return lineBreakLen(s[1:]) + 1
	}
	r, n := utf8.DecodeRuneInString(s[1:])
	if r != '\u2028' && r != '\u2029' { // a line that goes on
		b.WriteString(s[1 : 1+n])
	}
	return 1 + n
}

// lineBreakLen returns the length of the line break that s starts with.
func lineBreakLen(s string) int {
	if strings.HasPrefix(s, "\r\n") {
		return 2
	}
	return 1
}

// writeUnicodeEscape writes what \uXXXX, a pair of such surrogates or \u{X…}
// stands for and returns the length of the escape.
func writeUnicodeEscape(b *strings.Builder, s string) int {
	n := unicodeEscapeLen(s)
	if n == 0 {
		b.WriteByte('u')
		return 2
	}
	r := hexRune(strings.Trim(s[2:n], "{}"))
	if m := unicodeEscapeLen(s[n:]); utf16.IsSurrogate(r) && m > 0 {
		if pair := utf16.DecodeRune(r, hexRune(strings.Trim(s[n+2:n+m], "{}"))); pair != utf8.RuneError {
			r, n = pair, n+m
		}
	}
	b.WriteRune(r)
	return n
}

// hexRune returns the character with a hexadecimal code, or U+FFFD.
func hexRune(digits string) rune {
	code, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || code > utf8.MaxRune {
		return utf8.RuneError
	}
	return rune(code)
}

// writeOctalEscape writes what \0 to \377 stands for and returns the length of
// the escape.
func writeOctalEscape(b *strings.Builder, s string) int {
	n, code := 1, rune(0)
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '7' && code*8+rune(s[n]-'0') <= 0377 {
		code = code*8 + rune(s[n]-'0')
		n++
	}
	b.WriteRune(code)
	return n
}
