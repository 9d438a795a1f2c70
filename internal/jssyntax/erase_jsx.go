package jssyntax

import "strings"

// element reads an element that stands where an operand may, and makes an array
// of it.
func (e *eraser) element() {
	e.markup("[")
	if e.failed {
		return
	}
	e.cuts[len(e.cuts)-1].end--
	e.put(e.pos-1, "]", cutMarkup)
	e.tok.end = e.pos
	e.next()
}

// markup reads an element whose < is at tok, and puts a sign there if it is that
// of an array, or if a component follows. It leaves the position behind the last
// >, with the cut up to it as the last one, and reads no token behind it, where
// text may be.
func (e *eraser) markup(sign string) {
	if !e.enter() {
		return
	}
	defer e.leave()
	e.tagName(sign)
	if e.attributes() {
		e.children()
	}
}

// tagName reads the name of an element. One of a component stays.
func (e *eraser) tagName(sign string) {
	open := e.tok.start
	e.passTrivia()
	start := e.pos
	e.passTagName()
	component := isComponent(e.Src[start:e.pos])
	if !component && sign == "," {
		sign = " "
	}
	e.put(open, sign, cutMarkup)
	if !component {
		e.cutTo(start, e.pos, cutMarkup)
	}
	if e.types && strings.HasPrefix(e.Src[e.pos:], "<") {
		at := e.pos
		e.tok.end = at
		e.next()
		e.typeList()
		e.pos = e.last
		e.cutTo(at, e.pos, cutInner)
	}
}

// isComponent reports whether the name of an element is that of a variable, and
// not of a kind of element.
func isComponent(name string) bool {
	if name == "" || strings.ContainsAny(name, "-:") {
		return false
	}
	return strings.Contains(name, ".") || name[0] < 'a' || name[0] > 'z'
}

// passTagName moves behind the name of an element or an attribute.
func (e *eraser) passTagName() {
	for e.pos < len(e.Src) {
		start := e.pos
		if c := e.Src[e.pos]; c == '-' || c == '.' || c == ':' {
			e.pos++
		}
		if e.passName(); e.pos == start {
			return
		}
	}
}

// attributes reads the attributes of an element up to its > and reports whether
// content follows.
func (e *eraser) attributes() bool {
	for !e.failed {
		e.passTrivia()
		start := e.pos
		e.tok.start = e.pos
		switch {
		case e.pos >= len(e.Src):
			e.fail()
		case e.Src[e.pos] == '{':
			e.container()
		case e.Src[e.pos] == '>':
			e.pos++
			e.cutTo(start, e.pos, cutMarkup)
			return true
		case strings.HasPrefix(e.Src[e.pos:], "/"):
			e.pos++
			e.passTrivia()
			if !strings.HasPrefix(e.Src[e.pos:], ">") {
				e.fail()
			}
			e.pos = min(e.pos+1, len(e.Src))
			e.cutTo(start, e.pos, cutMarkup)
			return false
		default:
			e.attribute()
		}
	}
	return false
}

// attribute reads an attribute. Its name goes, its value stays.
func (e *eraser) attribute() {
	start := e.pos
	e.passTagName()
	if e.pos == start {
		e.fail()
		return
	}
	e.cutTo(start, e.pos, cutMarkup)
	e.passTrivia()
	if !strings.HasPrefix(e.Src[e.pos:], "=") {
		return
	}
	sign := e.pos
	e.pos++
	e.passTrivia()
	e.tok.start = e.pos
	switch rest := e.Src[e.pos:]; {
	case strings.HasPrefix(rest, "{"):
		e.cutTo(sign, sign+1, cutMarkup)
		e.container()
	case strings.HasPrefix(rest, "<"):
		e.cutTo(sign, sign+1, cutMarkup)
		e.nested()
	case rest != "" && (rest[0] == '"' || rest[0] == '\''):
		e.attributeText(sign, rest)
	default:
		e.fail()
	}
}

// attributeText reads the value of an attribute in quotes. It stays if it means
// the same as a string, which has escapes and no line terminators.
func (e *eraser) attributeText(sign int, rest string) {
	n := strings.IndexByte(rest[1:], rest[0])
	if n < 0 {
		e.fail()
		return
	}
	start := e.pos
	e.pos += n + 2
	if strings.ContainsAny(rest[:n+2], "\\\n\r&") {
		e.cutTo(sign, sign+1, cutMarkup)
		e.cutTo(start, e.pos, cutMarkup)
		return
	}
	e.put(sign, ",", cutMarkup)
}

// container reads {…}: a value, …values, or a comment.
func (e *eraser) container() {
	start := e.pos
	e.tok.end = e.pos
	e.next() // {
	e.next()
	if e.is("}") {
		e.cutTo(start, start+1, cutMarkup)
	} else {
		e.put(start, ",", cutMarkup)
		e.skip("...")
		e.assignment()
		if !e.is("}") {
			e.fail()
			return
		}
	}
	e.pos = e.tok.end
	e.cutTo(e.tok.start, e.pos, cutMarkup)
}

// nested reads an element in another one.
func (e *eraser) nested() {
	start := e.pos
	e.tok = eraseToken{Punctuator, false, start, start + 1, "<"}
	e.pos++
	e.markup(",")
}

// children reads the content of an element and the tag that closes it.
func (e *eraser) children() {
	for !e.failed {
		start := e.pos
		n := strings.IndexAny(e.Src[start:], "{<")
		if n < 0 {
			e.fail()
			return
		}
		e.pos += n
		e.work -= n
		e.cutTo(start, e.pos, cutMarkup)
		e.tok.start = e.pos
		switch {
		case e.Src[e.pos] == '{':
			e.container()
		case isClosingTag(e.Src[e.pos:]):
			e.closingTag()
			return
		default:
			e.nested()
		}
	}
}

// isClosingTag reports whether s starts with </, white space between aside.
func isClosingTag(s string) bool {
	return strings.HasPrefix(strings.TrimLeft(s[1:], " \t\r\n"), "/")
}

// closingTag moves behind </name>.
func (e *eraser) closingTag() {
	start := e.pos
	n := strings.IndexByte(e.Src[start:], '>')
	if n < 0 {
		e.fail()
		return
	}
	e.pos += n + 1
	e.cutTo(start, e.pos, cutMarkup)
}
