package jssyntax

import "strings"

// next moves to the next token. The signs < and > are tokens of one byte, which
// rescanOperator extends, and a / is an operator, which regexp extends.
func (e *eraser) next() {
	if e.failed {
		return
	}
	e.last = e.tok.end
	e.newline = false
	e.passTrivia()
	start := e.pos
	kind := e.passToken()
	e.tok = eraseToken{kind, e.newline, start, e.pos, e.Src[start:e.pos]}
	if e.work -= e.pos - e.last; e.work < 0 {
		e.giveUp("the code is ambiguous too often")
	}
}

// passTrivia moves behind white space and comments.
func (e *eraser) passTrivia() {
	for e.pos < len(e.Src) {
		switch classOf[e.Src[e.pos]] {
		case spaceClass:
			e.pos++
		case newlineClass:
			e.scanNewline()
		case slashClass:
			if !e.passComment() {
				return
			}
		case highClass:
			c, n := classifyRune(e.Src[e.pos:])
			if c != newlineRune && c != spaceRune {
				return
			}
			e.newline = e.newline || c == newlineRune
			e.pos += n
		default:
			return
		}
	}
}

// passComment moves behind a comment, if one is next.
func (e *eraser) passComment() bool {
	switch rest := e.Src[e.pos:]; {
	case strings.HasPrefix(rest, "//"):
		e.pos = lineEnd(e.Src, e.pos)
	case strings.HasPrefix(rest, "/*"):
		end := len(rest)
		if n := strings.Index(rest[2:], "*/"); n >= 0 {
			end = n + 4
		}
		e.newline = e.newline || lineEnd(rest[:end], 0) < end
		e.pos += end
	default:
		return false
	}
	return true
}

// passToken moves behind the next token and returns its kind.
func (e *eraser) passToken() TokenKind {
	if e.pos >= len(e.Src) {
		return endOfText
	}
	c := e.Src[e.pos]
	switch classOf[c] {
	case wordClass, backslashClass, highClass:
		e.passWord()
		return Word
	case hashClass:
		e.passWord()
		return PrivateName
	case digitClass:
		e.passNumber()
		return Number
	case quoteClass:
		e.passString()
		return String
	case backtickClass:
		e.passChunk()
		return Template
	}
	switch rest := e.Src[e.pos:]; {
	case c == '.' && len(rest) > 1 && isDigit(rest[1]):
		e.passNumber()
		return Number
	case c == '<' || c == '>':
		e.pos++
	default:
		e.pos += punctLen(rest)
	}
	return Punctuator
}

// passWord moves behind a name, or behind one byte.
func (e *eraser) passWord() {
	start := e.pos
	if e.Src[start] == '#' {
		e.pos++
	}
	if e.passName(); e.pos == start {
		e.pos++
	}
}

// retoken makes tok end at the current position.
func (e *eraser) retoken(kind TokenKind) {
	e.tok.kind, e.tok.end, e.tok.text = kind, e.pos, e.Src[e.tok.start:e.pos]
}

// rescanOperator extends a < or > to the operator that it starts.
func (e *eraser) rescanOperator() {
	if e.is("<") || e.is(">") {
		e.pos = e.tok.start + punctLen(e.Src[e.tok.start:])
		e.retoken(Punctuator)
	}
}

// regexp extends a / to the regular expression that it starts.
func (e *eraser) regexp() {
	e.pos = e.tok.start
	e.passRegexp()
	e.retoken(Regexp)
	e.next()
}

// template reads a template, whose holes read reads.
func (e *eraser) template(read func()) {
	outer := e.ternary
	e.ternary = false
	for strings.HasSuffix(e.tok.text, "${") && e.opensHole() {
		e.next()
		read()
		if !e.is("}") {
			e.fail()
			return
		}
		e.pos = e.tok.start
		e.passChunk()
		e.retoken(Template)
	}
	e.ternary = outer
	e.next()
}

// opensHole reports whether the ${ at the end of tok, a chunk of a template, is
// not escaped.
func (e *eraser) opensHole() bool {
	before := strings.TrimSuffix(e.tok.text, "${")
	return (len(before)-len(strings.TrimRight(before, `\`)))%2 == 0
}

// is reports whether tok is the punctuator.
func (e *eraser) is(punct string) bool { return e.tok.text == punct && e.tok.kind == Punctuator }

// isWord reports whether tok is the word.
func (e *eraser) isWord(word string) bool { return e.tok.text == word && e.tok.kind == Word }

// skip moves past the punctuator if tok is it, and reports whether it was.
func (e *eraser) skip(punct string) bool {
	if !e.is(punct) {
		return false
	}
	e.next()
	return true
}

// skipWord moves past the word if tok is it, and reports whether it was.
func (e *eraser) skipWord(word string) bool {
	if !e.isWord(word) {
		return false
	}
	e.next()
	return true
}

// want moves past the punctuator, which tok must be.
func (e *eraser) want(punct string) {
	if !e.skip(punct) {
		e.fail()
	}
}

// more reports whether the list goes on that the punctuator closes.
func (e *eraser) more(closing string) bool { return !e.is(closing) && e.tok.kind != endOfText }

// name moves past a name, which tok must be.
func (e *eraser) name() {
	if e.tok.kind != Word {
		e.fail()
	}
	e.next()
}
