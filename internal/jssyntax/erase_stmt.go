package jssyntax

// statements reads statements up to a }, a case or the end of the text.
func (e *eraser) statements() {
	for e.more("}") && !e.isCase() {
		start := e.mark()
		e.statement()
		if e.failed && !e.resync(start) {
			return
		}
	}
}

// isCase reports whether tok starts a clause of a switch.
func (e *eraser) isCase() bool {
	return e.isWord("case") || e.isWord("default") && e.peek().text == ":"
}

// statement reads a statement.
func (e *eraser) statement() { e.statementFrom(e.tok.start) }

// statementFrom reads a statement that starts at an offset before tok, as with
// the word export.
func (e *eraser) statementFrom(start int) {
	if !e.enter() {
		return
	}
	defer e.leave()
	e.decorators()
	switch {
	case e.skip(";"):
	case e.is("{"):
		e.block()
	case e.tok.kind != Word:
		e.expressionStatement()
	case statementReaders[e.tok.text] != nil:
		statementReaders[e.tok.text](e, start)
	case e.types && typeStatements[e.tok.text] != nil && typeStatements[e.tok.text](e, start):
	default:
		e.expressionStatement()
	}
}

// statementReaders read the statements that start with a keyword. What is
// exported starts at an offset before.
var statementReaders map[string]func(e *eraser, start int)

func init() {
	statementReaders = map[string]func(*eraser, int){
		"var":      (*eraser).declaration,
		"const":    (*eraser).constant,
		"let":      (*eraser).declaration,
		"using":    (*eraser).declaration,
		"await":    (*eraser).awaitStatement,
		"function": (*eraser).functionStatement,
		"async":    (*eraser).asyncStatement,
		"class":    func(e *eraser, _ int) { e.next(); e.class() },
		"if":       (*eraser).ifStatement,
		"for":      (*eraser).forStatement,
		"while":    func(e *eraser, _ int) { e.next(); e.head(); e.statement() },
		"with":     func(e *eraser, _ int) { e.next(); e.head(); e.statement() },
		"do":       (*eraser).doStatement,
		"switch":   (*eraser).switchStatement,
		"try":      (*eraser).tryStatement,
		"return":   (*eraser).jump,
		"throw":    (*eraser).jump,
		"break":    (*eraser).branch,
		"continue": (*eraser).branch,
		"debugger": (*eraser).branch,
		"import":   (*eraser).importStatement,
		"export":   (*eraser).exportStatement,
	}
}

// semicolon moves past the end of a statement.
func (e *eraser) semicolon() {
	if !e.skip(";") && !e.tok.newline && !e.is("}") && e.tok.kind != endOfText {
		e.fail()
	}
}

// expressionStatement reads an expression or a labeled statement.
func (e *eraser) expressionStatement() {
	if e.tok.kind == Word && e.peek().text == ":" {
		e.next()
		e.next()
		e.statement()
		return
	}
	e.expression()
	e.semicolon()
}

// declaration reads a declaration of variables, or an expression that starts
// with let or using.
func (e *eraser) declaration(int) {
	if !e.declares() {
		e.expressionStatement()
		return
	}
	e.declarators()
	e.semicolon()
}

// declares reports whether tok starts a declaration of variables.
func (e *eraser) declares() bool {
	switch e.tok.text {
	case "var", "const":
		return true
	case "let":
		next := e.peek()
		return next.kind == Word && next.text != "in" && next.text != "instanceof" || next.text == "[" || next.text == "{"
	case "using":
		next := e.peek()
		return next.kind == Word && !next.newline && !infixWords.has(next.text)
	}
	return false
}

// declarators reads the keyword of a declaration and what it declares.
func (e *eraser) declarators() {
	e.next()
	for {
		e.binding()
		e.annotation()
		if e.skip("=") {
			e.assignment()
		}
		if !e.skip(",") {
			return
		}
	}
}

// constant reads a declaration of constants, or a const enum.
func (e *eraser) constant(start int) {
	if e.types && e.peek().text == "enum" {
		at := e.tok.start
		e.next()
		e.cut(at, cutInner)
		e.enum(start)
		return
	}
	e.declaration(start)
}

// awaitStatement reads await using, or an expression.
func (e *eraser) awaitStatement(start int) {
	if e.peek().text != "using" {
		e.expressionStatement()
		return
	}
	m := e.mark()
	e.next()
	if e.declares() {
		e.declaration(start)
		return
	}
	e.reset(m)
	e.expressionStatement()
}

// functionStatement reads a function. What only declares an overload is cut.
func (e *eraser) functionStatement(start int) {
	e.next()
	if !e.function() {
		e.semicolon()
		if e.types {
			e.cutWhole(start)
		} else {
			e.fail()
		}
	}
}

// asyncStatement reads an async function, or an expression.
func (e *eraser) asyncStatement(start int) {
	if next := e.peek(); next.text != "function" || next.newline {
		e.expressionStatement()
		return
	}
	e.next()
	e.functionStatement(start)
}

// head reads an expression in parentheses.
func (e *eraser) head() {
	e.want("(")
	e.expression()
	e.want(")")
}

// ifStatement reads an if and its chain of else.
func (e *eraser) ifStatement(int) {
	for e.skipWord("if") {
		e.head()
		e.statement()
		if !e.skipWord("else") {
			return
		}
	}
	e.statement()
}

// forStatement reads a loop of any kind.
func (e *eraser) forStatement(int) {
	e.next()
	e.skipWord("await")
	e.want("(")
	if e.isWord("await") && e.peek().text == "using" {
		e.next()
	}
	if e.declares() {
		e.declarators()
	} else if !e.is(";") {
		e.expression()
	}
	switch {
	case e.skipWord("of"), e.skipWord("in"):
		e.expression()
	case e.is(")"): // x in y was read as a comparison
	default:
		for range 2 {
			e.want(";")
			if !e.is(";") && !e.is(")") {
				e.expression()
			}
		}
	}
	e.want(")")
	e.statement()
}

// doStatement reads a loop whose condition is behind it.
func (e *eraser) doStatement(int) {
	e.next()
	e.statement()
	if !e.skipWord("while") {
		e.fail()
	}
	e.head()
	e.skip(";")
}

// switchStatement reads a switch.
func (e *eraser) switchStatement(int) {
	e.next()
	e.head()
	e.want("{")
	for e.isCase() {
		if e.skipWord("case") {
			e.expression()
		} else {
			e.next()
		}
		e.want(":")
		e.statements()
	}
	e.want("}")
}

// tryStatement reads try, catch and finally.
func (e *eraser) tryStatement(int) {
	e.next()
	e.block()
	if e.skipWord("catch") {
		if e.skip("(") {
			e.binding()
			e.annotation()
			e.want(")")
		}
		e.block()
	}
	if e.skipWord("finally") {
		e.block()
	}
}

// jump reads return and throw.
func (e *eraser) jump(int) {
	e.next()
	if !e.tok.newline && !e.is(";") && !e.is("}") && e.tok.kind != endOfText {
		e.expression()
	}
	e.semicolon()
}

// branch reads break, continue and debugger.
func (e *eraser) branch(int) {
	e.next()
	if e.tok.kind == Word && !e.tok.newline {
		e.next()
	}
	e.semicolon()
}
