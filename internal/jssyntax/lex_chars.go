package jssyntax

import (
	"unicode"
	"unicode/utf8"
)

// A class says what a byte may start.
type class uint8

const (
	junkClass class = iota
	spaceClass
	newlineClass
	wordClass
	digitClass
	quoteClass
	backtickClass
	slashClass
	openClass
	closeClass
	dotClass
	hashClass
	lessClass
	minusClass
	punctClass
	backslashClass
	highClass // a byte of a character beyond ASCII
)

// scanners read what a byte of a class starts. Each moves on.
var scanners = [...]func(*lexer){
	junkClass:      (*lexer).scanPunct,
	spaceClass:     (*lexer).scanSpace,
	newlineClass:   (*lexer).scanNewline,
	wordClass:      (*lexer).scanWord,
	digitClass:     (*lexer).scanNumber,
	quoteClass:     (*lexer).scanString,
	backtickClass:  (*lexer).scanTemplate,
	slashClass:     (*lexer).scanSlash,
	openClass:      (*lexer).scanOpen,
	closeClass:     (*lexer).scanClose,
	dotClass:       (*lexer).scanDot,
	hashClass:      (*lexer).scanHash,
	lessClass:      (*lexer).scanLess,
	minusClass:     (*lexer).scanMinus,
	punctClass:     (*lexer).scanPunct,
	backslashClass: (*lexer).scanBackslash,
	highClass:      (*lexer).scanHigh,
}

// classOf is the class of each byte.
var classOf = classTable(map[class]string{
	spaceClass:     " \t\v\f",
	newlineClass:   "\n\r",
	wordClass:      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_",
	digitClass:     "0123456789",
	quoteClass:     `"'`,
	backtickClass:  "`",
	slashClass:     "/",
	openClass:      "([{",
	closeClass:     ")]}",
	dotClass:       ".",
	hashClass:      "#",
	lessClass:      "<",
	minusClass:     "-",
	punctClass:     "!%&*+,:;=>?@^|~",
	backslashClass: `\`,
})

// classTable spreads the classes over the bytes.
func classTable(chars map[class]string) (t [256]class) {
	for i := utf8.RuneSelf; i < len(t); i++ {
		t[i] = highClass
	}
	for c, s := range chars {
		for i := range len(s) {
			t[s[i]] = c
		}
	}
	return t
}

// A runeClass says what a character beyond ASCII is to the language.
type runeClass uint8

const (
	otherRune   runeClass = iota // no part of any token
	spaceRune                    // white space
	newlineRune                  // U+2028, U+2029
	partRune                     // of an identifier, but not at its start
	startRune                    // of an identifier
)

// classifyRune tells what the character at the start of s is, and its length.
//
// A byte that is no UTF-8 belongs to an identifier, for it most likely is a
// letter in another encoding. So does a character that Go's tables do not know
// yet, for it may be a letter of a newer version of Unicode.
func classifyRune(s string) (runeClass, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == utf8.RuneError && n == 1:
		return startRune, 1
	case r == '\u2028' || r == '\u2029':
		return newlineRune, n
	case r == '\ufeff' || unicode.Is(unicode.Zs, r):
		return spaceRune, n
	case isIdentifierStart(r):
		return startRune, n
	case isIdentifierPart(r):
		return partRune, n
	case !unicode.In(r, unicode.Zs, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.C):
		return startRune, n
	}
	return otherRune, n
}

// isIdentifierStart reports whether an identifier may start with r.
func isIdentifierStart(r rune) bool {
	if r < utf8.RuneSelf {
		return classOf[byte(r)] == wordClass
	}
	return unicode.In(r, unicode.L, unicode.Nl, unicode.Other_ID_Start) && !notInIdentifiers(r)
}

// isIdentifierPart reports whether r may stand after the start of an identifier.
func isIdentifierPart(r rune) bool {
	if r < utf8.RuneSelf {
		c := classOf[byte(r)]
		return c == wordClass || c == digitClass
	}
	return isIdentifierStart(r) || r == '\u200c' || r == '\u200d' ||
		unicode.In(r, unicode.Mn, unicode.Mc, unicode.Nd, unicode.Pc, unicode.Other_ID_Continue) && !notInIdentifiers(r)
}

// notInIdentifiers reports whether Unicode keeps r out of identifiers although
// its category would let it in.
func notInIdentifiers(r rune) bool {
	return unicode.In(r, unicode.Pattern_Syntax, unicode.Pattern_White_Space)
}

// IsIdentifierName reports whether s may be written as an identifier name,
// such as the name after a dot. Reserved words are identifier names.
func IsIdentifierName(s string) bool {
	for i, r := range s {
		if r == utf8.RuneError || i == 0 && !isIdentifierStart(r) || !isIdentifierPart(r) {
			return false
		}
	}
	return s != ""
}
