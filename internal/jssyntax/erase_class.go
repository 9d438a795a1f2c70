package jssyntax

// class reads a class behind the word class.
func (e *eraser) class() {
	outer := e.ternary
	e.ternary = false
	if e.tok.kind == Word && !e.isWord("extends") && !(e.isWord("implements") && e.peek().kind == Word) {
		e.next()
	}
	e.typeParameters()
	if e.skipWord("extends") {
		e.heritage()
	}
	if start := e.tok.start; e.types && e.skipWord("implements") {
		for e.typ(); e.skip(","); {
			e.typ()
		}
		e.cut(start, cutInner)
	}
	e.want("{")
	for e.more("}") {
		start := e.mark()
		e.member()
		if e.failed && !e.resync(start) {
			return
		}
	}
	e.ternary = outer
	e.want("}")
}

// heritage reads the class that another one extends.
func (e *eraser) heritage() {
	if !e.operand() {
		return
	}
	for e.access(true) {
	}
}

// memberWords are the words that may stand before the name of a member.
var memberWords = wordsOf("static async get set accessor public private protected readonly override abstract declare")

// member reads a member of a class.
func (e *eraser) member() {
	if e.skip(";") {
		return
	}
	start := e.tok.start
	e.decorators()
	if e.isWord("static") && e.peek().text == "{" {
		e.next()
		e.block()
		return
	}
	ambient := e.memberModifiers()
	e.skip("*")
	if e.types && e.isIndexSignature() {
		e.balanced()
		e.annotation()
		e.skip(";")
		e.cutWhole(start)
		return
	}
	e.key()
	body := e.memberRest()
	e.endMember()
	if e.types && (ambient || !body) {
		e.cutWhole(start)
	}
}

// memberModifiers reads the words before the name of a member, and reports
// whether the member means nothing at run time.
func (e *eraser) memberModifiers() (ambient bool) {
	first, kept := len(e.cuts), false
	for e.tok.kind == Word && memberWords.has(e.tok.text) {
		if next := e.peek(); !startsKey(next) && next.text != "*" && next.text != "{" {
			break
		}
		ambient = ambient || e.isWord("abstract") || e.isWord("declare")
		start, erased := e.tok.start, e.types && modifiers.has(e.tok.text)
		e.next()
		if erased {
			e.cut(start, cutModifier)
		}
		kept = kept || !erased
	}
	if len(e.cuts) > first && !kept && (e.is("[") || e.is("*")) {
		e.cuts[first].text = ";" // or the value of the field before would go on
	}
	return ambient
}

// isIndexSignature reports whether tok starts [name: T].
func (e *eraser) isIndexSignature() bool {
	if !e.is("[") {
		return false
	}
	m := e.mark()
	e.next()
	e.next()
	found := e.is(":")
	if !e.gaveUp {
		e.reset(m)
	}
	return found
}

// memberRest reads what follows the name of a member, and reports whether it is
// a field or a method with a body.
func (e *eraser) memberRest() bool {
	mark := len(e.cuts)
	start := e.tok.start
	if e.types && (e.is("?") || e.is("!")) {
		e.next()
	}
	if e.is("(") || e.is("<") {
		e.cut(start, cutName)
		return e.functionRest()
	}
	if e.types && e.skip(":") {
		e.typ()
	}
	if e.last > start {
		e.cut(start, cutName)
	}
	if e.skip("=") {
		e.assignment()
	} else if len(e.cuts) > mark && !e.is(";") && !e.failed {
		e.cuts[mark].text = ";" // a field named get must not become a getter
	}
	return true
}

// endMember moves past the semicolon of a member.
func (e *eraser) endMember() {
	if !e.skip(";") && !e.tok.newline && !e.is("}") && e.Src[max(e.last-1, 0)] != '}' {
		e.fail()
	}
}
