package jssyntax

// operators reads what follows an operand, up to an operator between two of
// them, and reports whether there was one.
func (e *eraser) operators() bool {
	for e.access(false) {
	}
	for e.suffix() {
	}
	switch {
	case e.is("?"):
		return e.conditional()
	case e.is("=>"):
		return e.arrowBody()
	}
	e.rescanOperator()
	if !e.isBinary() {
		return false
	}
	e.next()
	return true
}

// binaryOperators are the operators between two operands.
var binaryOperators = wordsOf(`+ - * / % ** << >> >>> < > <= >= == != === !== & | ^ && || ??
	= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??=`)

// isBinary reports whether tok is an operator between two operands.
func (e *eraser) isBinary() bool {
	switch e.tok.kind {
	case Punctuator:
		return binaryOperators.has(e.tok.text)
	case Word:
		return e.tok.text == "in" || e.tok.text == "instanceof" || e.isAs()
	}
	return false
}

// isAs reports whether tok is as or satisfies behind an operand.
func (e *eraser) isAs() bool {
	return e.types && !e.tok.newline && (e.isWord("as") || e.isWord("satisfies"))
}

// startsOperand reports whether an operand may start with tok.
func (e *eraser) startsOperand() bool { return startsOperand(e.tok) }

func startsOperand(t eraseToken) bool {
	switch t.kind {
	case endOfText:
		return false
	case Punctuator:
		return operandStarters.has(t.text) || t.text == "/" || t.text == "/=" || t.text == "<"
	case Word:
		return !notOperands.has(t.text) && t.text != "of"
	}
	return true
}

// access reads what binds closer than any operator: a member, arguments, a
// template, a !. It reports whether there was any.
func (e *eraser) access(heritage bool) bool {
	switch {
	case e.is("."), e.is("?."):
		e.next()
		if e.tok.kind == Word || e.tok.kind == PrivateName {
			e.next()
		}
		return true
	case e.is("("):
		e.arguments()
	case e.is("["):
		outer := e.ternary
		e.ternary = false
		e.next()
		e.expression()
		e.want("]")
		e.ternary = outer
	case e.tok.kind == Template:
		e.template(e.expression)
	case e.is("!") && e.types && !e.tok.newline:
		start := e.tok.start
		e.next()
		e.cut(start, cutOperand)
	case e.is("<"):
		return e.typeArguments(heritage)
	default:
		return false
	}
	return !e.failed
}

// arguments reads the arguments of a call.
func (e *eraser) arguments() {
	outer := e.ternary
	e.ternary = false
	for e.next(); e.more(")"); {
		e.skip("...")
		e.assignment()
		if !e.skip(",") {
			break
		}
	}
	e.ternary = outer
	e.want(")")
}

// suffix reads ++, --, as T and satisfies T behind an operand.
func (e *eraser) suffix() bool {
	switch {
	case e.tok.newline:
		return false
	case e.is("++"), e.is("--"):
		e.next()
		return true
	case !e.isAs():
		return false
	}
	start := e.tok.start
	e.next()
	if !e.skipWord("const") {
		e.typ()
	}
	c := e.cut(start, cutAs)
	if e.tok.newline && (e.is("(") || e.is("[") || e.tok.kind == Template) {
		c.text = ";" // where a type ends, so does the statement
	}
	return !e.failed
}

// conditional reads ? and the operand up to the colon. A ? may also be that of
// an optional parameter, which ends the expression.
func (e *eraser) conditional() bool {
	if e.types {
		if next := e.peek(); next.kind == Punctuator {
			switch next.text {
			case ",", ")", ":", "=":
				return false
			}
		}
	}
	outer := e.ternary
	e.ternary = true
	e.next()
	e.assignment()
	e.ternary = outer
	e.want(":")
	return !e.failed
}
