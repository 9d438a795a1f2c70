package jssyntax

// importStatement reads an import declaration, or an expression.
func (e *eraser) importStatement(start int) {
	if next := e.peek(); next.text == "(" || next.text == "." {
		e.expressionStatement()
		return
	}
	e.module = true
	at := e.tok.start
	e.next()
	typeOnly := e.types && e.isTypeImport()
	if typeOnly {
		e.next()
	}
	if e.types && e.tok.kind == Word && e.peek().text == "=" {
		e.importAssignment(start, at, typeOnly)
		return
	}
	for e.tok.kind != String && !e.failed {
		switch {
		case e.is("{"):
			e.specifiers()
		case e.is("*"), e.is(","), e.tok.kind == Word:
			e.next()
		default:
			e.fail()
		}
	}
	e.moduleName()
	if typeOnly {
		e.cutWhole(start)
	}
}

// isTypeImport reports whether tok is the type of import type … and not a name.
func (e *eraser) isTypeImport() bool {
	if !e.isWord("type") {
		return false
	}
	m := e.mark()
	e.next()
	named := e.tok.kind == Word && !e.isWord("from") || e.is("{") || e.is("*") ||
		e.isWord("from") && (e.peek().text == "from" || e.peek().text == "=")
	if !e.gaveUp {
		e.reset(m)
	}
	return named
}

// moduleName reads the module that a declaration names, with its attributes.
func (e *eraser) moduleName() {
	if e.tok.kind != String {
		e.fail()
	}
	e.next()
	if e.isWord("with") || e.isWord("assert") && !e.tok.newline {
		e.next()
		e.object()
	}
	e.semicolon()
}

// importAssignment reads import a = b.c and import a = require("x"), which
// declare a constant. The word import is at an offset.
func (e *eraser) importAssignment(start, at int, typeOnly bool) {
	e.next()
	e.want("=")
	e.expression()
	e.semicolon()
	switch {
	case typeOnly:
		e.cutWhole(start)
	case !e.failed:
		e.put(at, "const ", cutInner)
	}
}

// specifiers reads { a, type T, b as c } and cuts the types in it.
func (e *eraser) specifiers() {
	for e.next(); e.more("}"); {
		start, typeOnly := e.tok.start, false
		if e.types && e.isWord("type") {
			next := e.peek()
			typeOnly = next.kind == Word && next.text != "as" || next.kind == String
		}
		if typeOnly {
			e.next()
		}
		e.specifier()
		more := e.skip(",")
		if typeOnly {
			e.cut(start, cutInner)
		}
		if !more {
			break
		}
	}
	e.want("}")
}

// specifier reads a name, and the one behind as.
func (e *eraser) specifier() {
	for range 2 {
		if e.tok.kind != Word && e.tok.kind != String {
			e.fail()
		}
		e.next()
		if !e.skipWord("as") {
			return
		}
	}
}

// exportStatement reads an export declaration. In a namespace it is one without
// the word export.
func (e *eraser) exportStatement(start int) {
	e.module = e.module || !e.namespace
	at := e.tok
	e.next()
	switch {
	case e.is("{"), e.is("*"), e.isWord("type") && e.types && isListStart(e.peek()):
		e.exportList(start)
	case e.is("=") && e.types:
		e.next()
		e.cut(start, cutInner)
		e.expressionStatement()
	case e.isWord("as") && e.types:
		e.next()
		e.name()
		e.name()
		e.semicolon()
		e.cutWhole(start)
	case e.skipWord("default"):
		e.exportDefault(start)
	default:
		if e.namespace {
			e.cutTo(at.start, at.end, cutModifier)
		}
		e.statementFrom(start)
	}
}

// isListStart reports whether a list of what is exported starts with the token.
func isListStart(t eraseToken) bool {
	return t.kind == Punctuator && (t.text == "{" || t.text == "*")
}

// exportList reads export [type] { … } [from "x"] and export [type] * from "x".
func (e *eraser) exportList(start int) {
	typeOnly := e.skipWord("type") || e.namespace
	if e.is("{") {
		e.specifiers()
	} else {
		e.next()
		if e.skipWord("as") {
			e.next()
		}
	}
	if e.skipWord("from") {
		e.moduleName()
	} else {
		e.semicolon()
	}
	if typeOnly {
		e.cutWhole(start)
	}
}

// exportDefault reads a declaration or an expression behind export default.
func (e *eraser) exportDefault(start int) {
	next := e.peek()
	switch {
	case e.is("@"), e.isWord("function"), e.isWord("class"), e.isWord("async") && next.text == "function",
		e.types && e.isWord("abstract") && next.text == "class",
		e.types && e.isWord("interface") && next.kind == Word:
		e.statementFrom(start)
	default:
		e.expression()
		e.semicolon()
	}
}
