package jssyntax

import "strings"

// scanString reads a string literal. A line terminator that is not escaped
// ends it.
func (x *lexer) scanString() {
	start := x.pos
	x.passString()
	x.push(String, start)
}

// passString moves behind a string literal.
func (x *lexer) passString() {
	start, quote := x.pos, x.Src[x.pos]
	x.pos++
	for x.pos < len(x.Src) {
		switch c := x.Src[x.pos]; c {
		case quote:
			x.pos++
			return
		case '\\':
			x.passEscape()
		case '\n', '\r':
			x.fail(start, "unterminated string")
			return
		default:
			x.pos++
		}
	}
	x.fail(start, "unterminated string")
}

// passEscape moves behind a backslash and what it escapes.
func (x *lexer) passEscape() {
	n := 2
	if strings.HasPrefix(x.Src[x.pos+1:], "\r\n") {
		n = 3
	}
	x.pos = min(x.pos+n, len(x.Src))
}

// scanTemplate reads the first chunk of a template literal.
func (x *lexer) scanTemplate() {
	start := x.pos
	open := x.passChunk()
	x.push(Template, start)
	if open {
		x.open(holeFrame)
	}
}

// passChunk moves behind a chunk of a template, whose first byte is ` or },
// and reports whether it ends in ${.
func (x *lexer) passChunk() (open bool) {
	start := x.pos
	for x.pos++; x.pos < len(x.Src); {
		switch x.Src[x.pos] {
		case '\\':
			x.passEscape()
			continue
		case '`':
			x.pos++
			return false
		case '$':
			if strings.HasPrefix(x.Src[x.pos:], "${") {
				x.pos += len("${")
				return true
			}
		}
		x.pos++
	}
	x.fail(start, "unterminated template")
	return false
}

// scanSlash reads a comment, a regular expression or a division.
func (x *lexer) scanSlash() {
	switch rest := x.Src[x.pos:]; {
	case strings.HasPrefix(rest, "//"):
		x.lineComment()
	case strings.HasPrefix(rest, "/*"):
		x.blockComment()
	case x.regexpMayStart():
		x.scanRegexp()
	default:
		x.scanPunct()
	}
}

// lineComment reads a comment that ends with its line.
func (x *lexer) lineComment() {
	start := x.pos
	x.pos = lineEnd(x.Src, x.pos)
	x.comment(start)
}

// lineEnd returns the offset of the line terminator at or behind i.
func lineEnd(s string, i int) int {
	for ; i < len(s); i++ {
		switch s[i] {
		case '\n', '\r':
			return i
		case 0xe2:
			if strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029") {
				return i
			}
		}
	}
	return i
}

// blockComment reads a comment between /* and */.
func (x *lexer) blockComment() {
	start := x.pos
	if n := strings.Index(x.Src[start+2:], "*/"); n >= 0 {
		x.pos = start + 2 + n + 2
	} else {
		x.pos = len(x.Src)
		x.fail(start, "unterminated comment")
	}
	if lineEnd(x.Src[:x.pos], start) < x.pos {
		x.newline = true
	}
	x.comment(start)
}

// scanLess reads <!--, where it starts a comment, or a punctuator.
func (x *lexer) scanLess() { x.scanHTMLComment("<!--", true) }

// scanMinus reads -->, which starts a comment at the start of a line, or a
// punctuator.
func (x *lexer) scanMinus() { x.scanHTMLComment("-->", x.newline) }

// scanHTMLComment reads a comment that starts with the mark if it may stand
// here, else a punctuator.
func (x *lexer) scanHTMLComment(mark string, may bool) {
	if x.html && may && strings.HasPrefix(x.Src[x.pos:], mark) {
		x.htmlComments = append(x.htmlComments, int32(x.pos))
		x.lineComment()
		return
	}
	x.scanPunct()
}

// scanRegexp reads a regular expression with its flags. A line terminator ends
// it.
func (x *lexer) scanRegexp() {
	start := x.pos
	x.passRegexp()
	x.push(Regexp, start)
}

// passRegexp moves behind a regular expression.
func (x *lexer) passRegexp() {
	start := x.pos
	class := false
	for x.pos++; !x.atLineEnd(); x.pos++ {
		switch c := x.Src[x.pos]; {
		case c == '/' && !class:
			x.pos++
			x.passName()
			return
		case c == '\\':
			if x.pos++; x.atLineEnd() {
				x.pos--
			}
		case c == '[':
			class = true
		case c == ']':
			class = false
		}
	}
	x.fail(start, "unterminated regular expression")
}

// atLineEnd reports whether a line ends at the current position.
func (x *lexer) atLineEnd() bool {
	if x.pos >= len(x.Src) {
		return true
	}
	c := x.Src[x.pos]
	return c == '\n' || c == '\r' || c == 0xe2 && lineEnd(x.Src[:min(x.pos+3, len(x.Src))], x.pos) == x.pos
}
