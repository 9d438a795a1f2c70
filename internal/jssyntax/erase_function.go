package jssyntax

// function reads a function behind the word function, and reports whether it
// has a body.
func (e *eraser) function() bool {
	e.skip("*")
	if e.tok.kind == Word {
		e.next()
	}
	return e.functionRest()
}

// functionRest reads parameters, the type of the result, and the body. It
// reports whether there is a body.
func (e *eraser) functionRest() bool {
	outer := e.ternary
	e.ternary = false
	e.typeParameters()
	e.parameters()
	e.returnType()
	body := e.is("{")
	if body {
		e.block()
	}
	e.ternary = outer
	return body
}

// block reads statements in braces.
func (e *eraser) block() {
	outer := e.ternary
	e.ternary = false
	e.want("{")
	e.statements()
	e.want("}")
	e.ternary = outer
}

// modifiers are the words before a parameter or a member of a class that mean
// nothing at run time.
var modifiers = wordsOf("public private protected readonly override abstract declare")

// parameters reads the parameters of a function or method.
func (e *eraser) parameters() {
	e.want("(")
	for e.more(")") {
		e.decorators()
		e.parameterModifiers()
		if e.types && e.isWord("this") {
			e.thisParameter()
			continue
		}
		e.skip("...")
		e.binding()
		e.annotation()
		if e.skip("=") {
			e.assignment()
		}
		if !e.skip(",") {
			break
		}
	}
	e.want(")")
}

// parameterModifiers cuts the modifiers of a parameter property.
func (e *eraser) parameterModifiers() {
	start := e.tok.start
	for e.types && e.tok.kind == Word && modifiers.has(e.tok.text) {
		if next := e.peek(); next.kind != Word && next.text != "{" && next.text != "[" {
			break
		}
		e.next()
	}
	if e.tok.start > start {
		e.cut(start, cutModifier)
	}
}

// thisParameter cuts the type of this, which stands where the first parameter
// does.
func (e *eraser) thisParameter() {
	start := e.tok.start
	e.next()
	if e.skip(":") {
		e.typ()
	}
	e.skip(",")
	e.cut(start, cutInner)
}

// binding reads what a declaration or a parameter binds. Patterns read like
// literals.
func (e *eraser) binding() {
	switch {
	case e.is("{"):
		e.object()
	case e.is("["):
		e.elements("]")
	default:
		e.name()
	}
}

// decorators reads decorators.
func (e *eraser) decorators() {
	for e.skip("@") {
		if e.is("(") {
			e.elements(")")
		} else {
			e.name()
		}
		for e.is(".") || e.is("(") || e.is("!") || e.is("<") {
			if !e.access(true) {
				return
			}
		}
	}
}

// object reads an object literal or pattern.
func (e *eraser) object() {
	if !e.enter() {
		return
	}
	defer e.leave()
	outer := e.ternary
	e.ternary = false
	for e.next(); e.more("}"); {
		e.property()
		if !e.skip(",") {
			break
		}
	}
	e.ternary = outer
	e.want("}")
}

// property reads a property or method of an object.
func (e *eraser) property() {
	if e.skip("...") {
		e.assignment()
		return
	}
	for e.isPropertyModifier() {
		e.next()
	}
	e.skip("*")
	e.key()
	switch {
	case e.is("("), e.is("<"):
		e.functionRest()
	case e.skip(":"):
		e.assignment()
	}
	if e.skip("=") { // the default of a pattern
		e.assignment()
	}
}

// isPropertyModifier reports whether tok is a word before the name of a method.
func (e *eraser) isPropertyModifier() bool {
	if !e.isWord("get") && !e.isWord("set") && !e.isWord("async") {
		return false
	}
	next := e.peek()
	return startsKey(next) || next.text == "*" && next.kind == Punctuator
}

// startsKey reports whether the name of a property may start with the token.
func startsKey(t eraseToken) bool {
	switch t.kind {
	case Word, String, Number, PrivateName:
		return true
	}
	return t.kind == Punctuator && t.text == "["
}

// key reads the name of a property.
func (e *eraser) key() {
	switch {
	case e.is("["):
		e.next()
		e.assignment()
		e.want("]")
	case startsKey(e.tok):
		e.next()
	default:
		e.fail()
	}
}
