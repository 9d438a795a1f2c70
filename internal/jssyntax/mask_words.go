package jssyntax

import "strings"

// maskWord masks what starts with a word, at token i, and returns the index of the
// last token it dealt with.
func (m *masked) maskWord(i int) int {
	switch m.word(i) {
	case "import":
		return m.maskImport(i)
	case "export":
		return m.maskExport(i)
	case "await":
		return m.maskAwait(i)
	case "return":
		return m.maskReturn(i)
	case "yield":
		return m.maskYield(i)
	case "get", "set", "static":
		return m.maskFieldName(i)
	case "async":
		return m.maskAsync(i)
	case "using":
		return m.maskUsing(i)
	case "accessor":
		return m.maskAccessor(i)
	}
	return i
}

// maskName makes a name ASCII. Escapes go too, for goja knows the letters of
// an older Unicode only, and never takes a name with an _ for a keyword.
func (m *masked) maskName(i int) {
	t := m.Tokens[i]
	for at := t.Start; at < t.End; {
		n := int32(1)
		switch c := m.Src[at]; {
		case c == '\\':
			n = int32(unicodeEscapeLen(m.Src[at:t.End]))
		case c < 0x80:
			at++
			continue
		}
		m.put(at, strings.Repeat("_", int(n)))
		at += n
	}
}

// maxNumber is the length of the longest number that goja is given: big
// integers take it quadratic time.
const maxNumber = 100

// maskNumber makes a number 1 if goja might not know its form: 09, 1_0.5.
func (m *masked) maskNumber(i int) {
	s := m.text(i)
	leadingZero := len(s) > 1 && s[0] == '0' && isDigit(s[1])
	if leadingZero || len(s) > maxNumber || strings.Contains(s, "_") {
		m.blankToken(i)
		m.put(m.Tokens[i].Start, "1")
	}
}

// maskDecorator blanks @name.name(…) or @(…).
func (m *masked) maskDecorator(i int) int {
	last := i + 1
	if !m.isPunct(last, "(") {
		if !m.isKind(last, Word) {
			return i
		}
		for m.isPunct(last+1, ".") && (m.isKind(last+2, Word) || m.isKind(last+2, PrivateName)) {
			last += 2
		}
		if m.isPunct(last+1, "(") {
			last++
		}
	}
	if m.isPunct(last, "(") {
		if m.Tokens[last].Match < 0 {
			return i
		}
		last = int(m.Tokens[last].Match)
	}
	m.blank(m.Tokens[i].Start, m.Tokens[last].End)
	m.decorated = int32(last)
	return last
}

// maskAwait blanks the await of for await and await using, and notes an await
// outside of functions.
func (m *masked) maskAwait(i int) int {
	m.mayWrap = true
	switch {
	case m.isWord(i-1, "for") && m.isPunct(i+1, "("), m.isWord(i+1, "using") && m.isUsing(i+1):
		m.blankToken(i)
	case m.functions == 0 && !m.isName(i) && m.operandStarts(i+1):
		m.needWrap = true
	}
	return i
}

// maskReturn notes a return outside of functions.
func (m *masked) maskReturn(i int) int {
	m.mayWrap = true
	if m.functions == 0 && !m.isName(i) {
		m.needWrap = true
	}
	return i
}

// isName reports whether the keyword i is the name of a property or method.
func (m *masked) isName(i int) bool {
	switch {
	case m.in(classFrame):
		return m.isPunct(i+1, "(") || m.isPunct(i+1, "=") || m.isPunct(i+1, ";")
	case m.in(objectFrame):
		return m.isPunct(i+1, ":") && !m.isPunct(i-1, "?") || m.isPunct(i+1, "(") && m.startsProperty(i)
	}
	return false
}

// startsProperty reports whether the name of a property of an object literal
// may stand at token i.
func (m *masked) startsProperty(i int) bool {
	return m.isPunct(i-1, "{") || m.isPunct(i-1, ",") || m.isPunct(i-1, "*") ||
		m.isWord(i-1, "get") || m.isWord(i-1, "set") || m.isWord(i-1, "async")
}

// operandStarts reports whether an operand starts with token i.
func (m *masked) operandStarts(i int) bool {
	switch {
	case i >= len(m.Tokens):
		return false
	case m.isKind(i, Punctuator):
		return operandStarters.has(m.text(i))
	case m.isKind(i, Word):
		return !infixWords.has(m.text(i))
	case m.isKind(i, Template):
		return m.Src[m.Tokens[i].Start] == '`'
	}
	return true
}

// operandStarters are the punctuators that an operand may start with.
var operandStarters = wordsOf("( [ { + - ++ -- ! ~ @")

// infixWords are the operators between two operands that are words.
var infixWords = wordsOf(infixList)

const infixList = "in instanceof of"

// maskYield turns yield x into _=   x: goja searches the whole rest of a file
// for the operand that a yield does not have, and an assignment binds as
// loosely as a yield.
func (m *masked) maskYield(i int) int {
	t := m.Tokens[i]
	declared := m.isWord(i-1, "function") || m.isPunct(i-1, "*") && m.isWord(i-2, "function")
	switch {
	case m.isName(i):
	case declared || i+1 < len(m.Tokens) && m.Tokens[i+1].NewlineBefore:
		m.put(t.Start, "_    ")
	case m.isPunct(i+1, "*"):
		m.put(t.Start, "_=   ")
		m.blankToken(i + 1)
	case m.operandStarts(i + 1):
		m.put(t.Start, "_=   ")
	default:
		m.put(t.Start, "_    ")
	}
	return i
}

// maskFieldName renames a field that goja takes for a modifier.
func (m *masked) maskFieldName(i int) int {
	if !m.startsMember(i) {
		return i
	}
	generatorFollows := m.isPunct(i+1, "*") && m.Tokens[i+1].NewlineBefore
	if m.isPunct(i+1, "=") || m.isPunct(i+1, "}") || generatorFollows {
		m.put(m.Tokens[i].Start, "_")
	}
	return i
}

// startsMember reports whether a member of a class may start at token i.
func (m *masked) startsMember(i int) bool {
	return m.in(classFrame) && (m.isPunct(i-1, "{") || m.isPunct(i-1, "}") || m.isPunct(i-1, ";") ||
		m.isWord(i-1, "static") || m.Tokens[i].NewlineBefore || m.decorated == int32(i-1))
}

// maskAsync renames a field named async, and makes an async generator method
// of an object literal an async method.
func (m *masked) maskAsync(i int) int {
	if m.in(objectFrame) && m.isPunct(i+1, "*") && (m.isPunct(i-1, "{") || m.isPunct(i-1, ",")) {
		m.blankToken(i + 1)
		return i
	}
	return m.maskFieldName(i)
}

// maskUsing makes a using declaration a const declaration.
func (m *masked) maskUsing(i int) int {
	if m.isUsing(i) {
		m.put(m.Tokens[i].Start, "const")
	}
	return i
}

// isUsing reports whether the using at token i starts a declaration: it stands
// before a name in the same line.
func (m *masked) isUsing(i int) bool {
	return m.isKind(i+1, Word) && !m.Tokens[i+1].NewlineBefore && !infixWords.has(m.text(i+1))
}

// maskAccessor blanks the accessor modifier.
func (m *masked) maskAccessor(i int) int {
	name := m.operandStarts(i+1) && !m.isPunct(i+1, "(") || m.isKind(i+1, PrivateName)
	if m.startsMember(i) && name && !m.Tokens[i+1].NewlineBefore {
		m.blankToken(i)
	}
	return i
}
