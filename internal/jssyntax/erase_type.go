package jssyntax

// typ moves past a type.
func (e *eraser) typ() {
	if !e.enter() {
		return
	}
	defer e.leave()
	for e.typeOperand() {
		for e.is("[") && !e.tok.newline { // T[], T["x"]
			e.balanced()
		}
		switch {
		case e.is("|"), e.is("&"):
		case e.isWord("is") && !e.tok.newline: // x is T
		case e.isWord("extends") && !e.tok.newline:
			e.next()
			e.typ()
			if !e.skip("?") { // the bound of infer T extends U
				return
			}
			e.typ()
			if !e.is(":") {
				e.fail()
			}
		default:
			return
		}
		e.next()
	}
}

// typeOperators are the words that stand before a type.
var typeOperators = wordsOf("keyof unique readonly infer asserts abstract")

// typeOperand moves past a type without what may follow it, and reports whether
// something may.
func (e *eraser) typeOperand() bool {
	for {
		switch {
		case e.is("|"), e.is("&"), e.is("-"):
			e.next()
			continue
		case e.tok.kind == Word && typeOperators.has(e.tok.text) && e.typeFollows():
			e.next()
			continue
		case e.is("{"), e.is("["):
			e.balanced()
		case e.is("("), e.is("<"), e.isWord("new"):
			return e.functionType()
		case e.tok.kind == String, e.tok.kind == Number:
			e.next()
		case e.tok.kind == Template:
			e.template(e.typ)
		case e.tok.kind == Word && !notTypes.has(e.tok.text):
			e.typeName()
		default:
			e.fail()
		}
		return !e.failed
	}
}

// typeFollows reports whether the word at tok, which may be an operator, stands
// before a type in the same line.
func (e *eraser) typeFollows() bool {
	next := e.peek()
	if next.newline && e.tok.text != "keyof" {
		return false
	}
	switch next.kind {
	case Word:
		return next.text != "extends" && next.text != "is"
	case Punctuator:
		return next.text == "(" || next.text == "{" || next.text == "[" && e.tok.text != "infer"
	}
	return next.kind != endOfText
}

// notTypes are the keywords that no type starts with.
var notTypes = wordsOf("if else for while do switch case default break continue return throw try catch finally var const with in instanceof extends export debugger enum function class delete super")

// functionType moves past (…) => T, new <T>(…) => T and (T), and reports whether
// more of a type may follow.
func (e *eraser) functionType() bool {
	function := e.skipWord("new")
	if e.is("<") {
		e.typeList()
		function = true
	}
	function = function || e.isParameterList()
	if !e.is("(") {
		e.fail()
		return false
	}
	e.balanced()
	if !function {
		return !e.failed
	}
	e.want("=>")
	e.typ()
	return false
}

// isParameterList reports whether the ( at tok starts the parameters of a
// function type, and not a type in parentheses, as in ((a: T) => U) => ….
func (e *eraser) isParameterList() bool {
	m := e.mark()
	defer func() {
		if !e.gaveUp {
			e.reset(m)
		}
	}()
	e.guesses++
	defer func() { e.guesses-- }()
	e.next()
	switch {
	case e.is(")"), e.is("..."):
		return true
	case e.is("{"), e.is("["):
		e.balanced()
	case e.tok.kind == Word:
		e.next()
	}
	switch e.tok.text {
	case ":", ",", "?", "=":
		return true
	}
	return e.is(")") && e.peek().text == "=>"
}

// typeName moves past a.b.C<T>, typeof a.b<T> and import("x").C<T>.
func (e *eraser) typeName() {
	if e.skipWord("typeof") && e.tok.kind != Word {
		e.fail()
	}
	imported := e.isWord("import")
	e.next()
	if imported {
		if !e.is("(") {
			e.fail()
		}
		e.balanced()
	}
	for e.skip(".") {
		if e.tok.kind != Word && e.tok.kind != PrivateName {
			e.fail()
		}
		e.next()
	}
	if e.is("<") && !e.tok.newline {
		e.typeList()
	}
}

// typeList moves past <…>: type arguments, or type parameters with their bounds
// and defaults.
func (e *eraser) typeList() {
	e.want("<")
	if e.is(">") {
		e.fail()
	}
	for e.more(">") {
		for e.isWord("const") || e.isWord("in") {
			e.next()
		}
		if e.isWord("out") && e.peek().kind == Word {
			e.next()
		}
		e.typ()
		if e.skip("=") {
			e.typ()
		}
		if !e.skip(",") {
			break
		}
	}
	e.want(">")
}

// noTypes are punctuators that stand in no type, not in brackets either.
var noTypes = wordsOf("&& || ?? == === != !== ++ -- += -= *= /= %= &= |= ^= * / % ^ ~ !")

// balanced moves past a bracket and what it holds, which is taken for types.
func (e *eraser) balanced() {
	if !e.enter() {
		return
	}
	defer e.leave()
	closing := map[string]string{"(": ")", "[": "]", "{": "}"}[e.tok.text]
	for e.next(); !e.is(closing); {
		switch {
		case e.tok.kind == Template:
			e.template(e.typ)
		case e.tok.kind == endOfText, e.is(")"), e.is("]"), e.is("}"):
			e.fail()
			return
		case e.is("("), e.is("["), e.is("{"):
			e.balanced()
		case e.tok.kind == Punctuator && noTypes.has(e.tok.text):
			e.fail()
		default:
			e.next()
		}
	}
	e.next()
}

// typeArguments reads <T> behind an operand, if it is there, and not a
// comparison. Whoever extends a class compares nothing.
func (e *eraser) typeArguments(heritage bool) bool {
	return e.types && e.is("<") && e.guess(func() bool {
		start := e.tok.start
		e.typeList()
		kind := cutOperand
		switch {
		case e.is("("), e.tok.kind == Template:
			kind = cutInner
		case heritage:
		case e.is("<"), e.is(">"), e.is("+"), e.is("-"):
			return false
		case !e.tok.newline && e.startsOperand() && !e.isBinary():
			return false
		}
		e.cut(start, kind)
		return true
	})
}

// typeParameters cuts the type parameters of a declaration.
func (e *eraser) typeParameters() {
	if start := e.tok.start; e.types && e.is("<") {
		e.typeList()
		e.cut(start, cutInner)
	}
}

// annotation cuts ?, ! and : T behind a declared name, and reports whether there
// was any.
func (e *eraser) annotation() bool {
	if !e.types {
		return false
	}
	start := e.tok.start
	if e.is("?") || e.is("!") && !e.tok.newline {
		e.next()
	}
	if e.skip(":") {
		e.typ()
	}
	if e.last <= start {
		return false
	}
	e.cut(start, cutName)
	return true
}

// returnType cuts : T behind parameters.
func (e *eraser) returnType() {
	if start := e.tok.start; e.types && e.skip(":") {
		e.typ()
		e.cut(start, cutInner)
	}
}
