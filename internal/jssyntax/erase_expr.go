package jssyntax

// expression reads expressions between commas.
func (e *eraser) expression() {
	for e.assignment(); e.skip(","); {
		e.assignment()
	}
}

// assignment reads an expression without a comma. Precedence does not matter to
// where types are, so that an expression is operands with operators between.
func (e *eraser) assignment() {
	if !e.enter() {
		return
	}
	defer e.leave()
	for e.operand() && e.operators() {
	}
}

// prefixWords are the operators before an operand that are words.
var prefixWords = wordsOf("typeof void delete await new yield")

// operand reads an operand with the operators before it, and reports whether
// more may follow.
func (e *eraser) operand() bool {
	for !e.failed {
		switch e.tok.kind {
		case Number, String, PrivateName:
			e.next()
			return true
		case Template:
			e.template(e.expression)
			return true
		case Word:
			if !e.prefixWord() {
				return e.word()
			}
		case Punctuator:
			if !e.prefix() {
				return e.punctOperand()
			}
		default:
			e.fail()
		}
	}
	return false
}

// prefixWord moves past an operator that is a word, and reports whether there
// was one and its operand follows.
func (e *eraser) prefixWord() bool {
	if !prefixWords.has(e.tok.text) {
		return false
	}
	optional := e.isWord("yield") || e.isWord("await")
	next := e.peek()
	switch {
	case next.text == "." && e.isWord("new"): // new.target
		return false
	case optional && next.text == "*" && next.kind == Punctuator:
		e.next()
	case optional && (next.newline && e.isWord("yield") || !startsOperand(next)):
		return false
	}
	e.next()
	return true
}

// prefix moves past an operator, and reports whether there was one.
func (e *eraser) prefix() bool {
	switch e.tok.text {
	case "+", "-", "!", "~", "++", "--":
		e.next()
		return true
	case "@":
		e.decorators()
		return true
	case "<":
		return e.types && e.cast()
	}
	return false
}

// cast cuts <T> before an operand or an arrow function.
func (e *eraser) cast() bool {
	if e.jsx && !e.isGenericArrow() {
		return false
	}
	start := e.tok.start
	e.typeList()
	c := e.joined(start, cutCast)
	if e.is("{") || e.isWord("function") || e.isWord("class") || e.isWord("async") && e.peek().text == "function" {
		c.text = castSign
	}
	return true
}

// castSign stands for a cast before what would be a block or a declaration at the
// start of a statement or of the body of an arrow function. It binds as a cast does,
// and is part of no longer operator.
const castSign = "~"

// isGenericArrow reports whether the < at tok starts type parameters and not an
// element, as <T,> and <T extends U> do.
func (e *eraser) isGenericArrow() bool {
	m := e.mark()
	defer func() {
		if !e.gaveUp {
			e.reset(m)
		}
	}()
	e.next()
	e.skipWord("const")
	if e.tok.kind != Word {
		return false
	}
	e.next()
	if e.isWord("extends") {
		next := e.peek()
		return next.text != "=" && next.text != ">" && next.text != "/"
	}
	return e.is(",") || e.is("=")
}

// joined cuts up to tok. JavaScript may not let a line end there.
func (e *eraser) joined(start int, kind cutKind) *cut {
	if lineEnd(e.Src[:e.tok.start], start) == e.tok.start {
		return e.cut(start, kind)
	}
	c := e.cutTo(start, e.tok.start, kind)
	c.joined = true
	return c
}

// punctOperand reads an operand that starts with a bracket, a < or a /.
func (e *eraser) punctOperand() bool {
	outer := e.ternary
	e.ternary = false
	defer func() { e.ternary = outer }()
	switch {
	case e.is("("):
		e.parenthesized(outer)
	case e.is("["):
		e.elements("]")
	case e.is("{"):
		e.object()
	case e.is("/"), e.is("/="):
		e.regexp()
	case e.is("<") && e.jsx:
		e.element()
	default:
		e.fail()
	}
	return !e.failed
}

// notOperands are the keywords that no operand starts with.
var notOperands = wordsOf("if else for while do switch case default break continue return throw try catch finally var const with in instanceof extends export debugger enum")

// word reads an operand that starts with a word.
func (e *eraser) word() bool {
	switch {
	case notOperands.has(e.tok.text):
		e.fail()
	case e.skipWord("function"):
		e.function()
	case e.skipWord("class"):
		e.class()
	case e.isWord("async"):
		e.async()
	default:
		e.next()
	}
	return !e.failed
}

// async reads what starts with the word async: a function, the parameters of an
// arrow function, or the name of a variable.
func (e *eraser) async() {
	e.next()
	switch {
	case e.tok.newline:
	case e.skipWord("function"):
		e.function()
	case e.tok.kind == Word && e.peek().text == "=>":
		e.next()
	case e.is("("):
		e.parenthesized(e.ternary)
	case e.is("<") && e.types:
		e.guess(func() bool {
			start := e.tok.start
			e.typeList()
			if !e.is("(") {
				return false
			}
			e.joined(start, cutInner)
			e.parenthesized(e.ternary)
			return true
		})
	}
}

// parenthesized reads an expression in parentheses, or the parameters of an
// arrow function and the type of its result. The first can be told from the
// second only at the end, so that both are read in one way.
func (e *eraser) parenthesized(ternary bool) {
	e.elements(")")
	if e.types && e.is(":") && !e.noArrow[e.tok.start] {
		e.arrowType(ternary)
	}
}

// elements reads expressions between commas in brackets: elements, arguments,
// parameters.
func (e *eraser) elements(closing string) {
	outer := e.ternary
	e.ternary = false
	e.next()
	for e.more(closing) {
		if e.skip(",") {
			continue
		}
		e.skip("...")
		e.assignment()
		if closing == ")" && e.annotation() && e.skip("=") {
			e.assignment()
		}
		if !e.skip(",") {
			break
		}
	}
	e.ternary = outer
	e.want(closing)
}

// arrowType cuts the type of an arrow function's result, if that is what the
// colon at tok starts. In a ? (b) : c => d it does not.
func (e *eraser) arrowType(ternary bool) {
	start := e.tok.start
	ok := e.guess(func() bool {
		e.next()
		e.typ()
		if !e.is("=>") || e.tok.newline {
			return false
		}
		e.joined(start, cutInner)
		if !ternary {
			return true
		}
		e.ternary = true
		if e.arrowBody() {
			e.assignment()
		}
		return e.is(":")
	})
	if ok {
		return
	}
	if e.noArrow == nil {
		e.noArrow = map[int]bool{}
	}
	e.noArrow[start] = true
}

// arrowBody moves past => and the block of an arrow function. It reports whether
// an expression follows instead.
func (e *eraser) arrowBody() bool {
	e.next()
	if !e.is("{") {
		return true
	}
	e.block()
	return false
}
