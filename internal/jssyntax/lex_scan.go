package jssyntax

import "strings"

// hashbang passes over a byte order mark and a line that starts with #!.
func (x *lexer) hashbang() {
	if strings.HasPrefix(x.Src, "\ufeff") {
		x.pos = len("\ufeff")
	}
	if strings.HasPrefix(x.Src[x.pos:], "#!") {
		x.lineComment()
	}
}

func (x *lexer) scanSpace() {
	src, pos := x.Src, x.pos+1
	for pos < len(src) && classOf[src[pos]] == spaceClass {
		pos++
	}
	x.pos = pos
}

func (x *lexer) scanNewline() {
	x.newline = true
	x.pos++
}

// scanWord reads an identifier or a keyword that starts in ASCII.
func (x *lexer) scanWord() {
	start := x.pos
	x.passName()
	x.endWord(start)
}

// passName moves behind the characters of a name.
func (x *lexer) passName() {
	for {
		x.passASCIIName()
		if x.pos >= len(x.Src) {
			return
		}
		switch classOf[x.Src[x.pos]] {
		case backslashClass:
			x.foreignNames = true
			n := unicodeEscapeLen(x.Src[x.pos:])
			if n == 0 {
				return
			}
			x.pos += n
		case highClass:
			x.foreignNames = true
			c, n := classifyRune(x.Src[x.pos:])
			if c < partRune {
				return
			}
			x.pos += n
		default:
			return
		}
	}
}

// passASCIIName moves behind the letters and digits of ASCII.
func (x *lexer) passASCIIName() {
	src, pos := x.Src, x.pos
	for pos < len(src) && (classOf[src[pos]] == wordClass || classOf[src[pos]] == digitClass) {
		pos++
	}
	x.pos = pos
}

// endWord pushes the word from start to the current position.
func (x *lexer) endWord(start int) {
	x.push(Word, start)
	if x.pos-start == len("class") {
		x.noteClass()
	}
}

// unicodeEscapeLen returns the length of the \uXXXX or \u{X…} that s starts
// with, or 0.
func unicodeEscapeLen(s string) int {
	if !strings.HasPrefix(s, `\u`) {
		return 0
	}
	braced := strings.HasPrefix(s, `\u{`)
	i := len(`\u`)
	if braced {
		i++
	}
	digits := 0
	for i < len(s) && isHexDigit(s[i]) && (braced || digits < 4) {
		i++
		digits++
	}
	switch {
	case braced && digits > 0 && i < len(s) && s[i] == '}':
		return i + 1
	case !braced && digits == 4:
		return i
	}
	return 0
}

// isHexDigit reports whether c is a hexadecimal digit.
func isHexDigit(c byte) bool {
	return isDigit(c) || c|32 >= 'a' && c|32 <= 'f'
}

// isDigit reports whether c is a decimal digit.
func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// scanBackslash reads an identifier that starts with an escape.
func (x *lexer) scanBackslash() {
	if unicodeEscapeLen(x.Src[x.pos:]) > 0 {
		x.scanWord()
		return
	}
	x.scanJunk(1)
}

// scanHigh reads what starts with a character beyond ASCII.
func (x *lexer) scanHigh() {
	switch c, n := classifyRune(x.Src[x.pos:]); c {
	case newlineRune:
		x.newline = true
		x.pos += n
	case spaceRune:
		x.pos += n
	case startRune:
		x.scanWord()
	default:
		x.scanJunk(n)
	}
}

// scanJunk makes a punctuator of n bytes that belong to no token.
func (x *lexer) scanJunk(n int) {
	start := x.pos
	x.fail(start, "unexpected character")
	x.pos += n
	x.push(Punctuator, start)
}

// scanHash reads a private name.
func (x *lexer) scanHash() {
	start := x.pos
	x.pos++
	x.passName()
	if x.pos == start+1 {
		x.pos = start
		x.scanJunk(1)
		return
	}
	x.push(PrivateName, start)
}

// scanDot reads a number that starts with its decimal point, or a punctuator.
func (x *lexer) scanDot() {
	if x.pos+1 < len(x.Src) && isDigit(x.Src[x.pos+1]) {
		x.scanNumber()
		return
	}
	x.scanPunct()
}

// scanNumber reads a number in any of its forms.
func (x *lexer) scanNumber() {
	start := x.pos
	x.passNumber()
	x.push(Number, start)
}

// passNumber moves behind a number.
func (x *lexer) passNumber() {
	start := x.pos
	if s := x.Src[start:]; len(s) > 1 && s[0] == '0' && strings.IndexByte("xXoObB", s[1]) >= 0 {
		x.pos += 2
		x.passDigits(isHexDigit)
		x.passByte("n")
		return
	}
	x.passDigits(isDigit)
	if !isLegacyOctal(x.Src[start:x.pos]) && !x.passByte("n") {
		x.passFraction()
	}
}

// passFraction moves behind the fraction and the exponent of a number.
func (x *lexer) passFraction() {
	if x.passByte(".") {
		x.passDigits(isDigit)
	}
	mark := x.pos
	if !x.passByte("eE") {
		return
	}
	x.passByte("+-")
	if x.pos >= len(x.Src) || !isDigit(x.Src[x.pos]) {
		x.pos = mark
		return
	}
	x.passDigits(isDigit)
}

// passDigits moves behind digits and their separators.
func (x *lexer) passDigits(isDigit func(byte) bool) {
	for x.pos < len(x.Src) && (isDigit(x.Src[x.pos]) || x.Src[x.pos] == '_') {
		x.pos++
	}
}

// passByte moves behind one byte of the set, if one follows.
func (x *lexer) passByte(set string) bool {
	if x.pos < len(x.Src) && strings.IndexByte(set, x.Src[x.pos]) >= 0 {
		x.pos++
		return true
	}
	return false
}

// isLegacyOctal reports whether digits spell a number like 017, after which a
// dot is a member access and not a decimal point.
func isLegacyOctal(digits string) bool {
	return len(digits) > 1 && digits[0] == '0' && !strings.ContainsAny(digits, "89_")
}
