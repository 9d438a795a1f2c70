package jssyntax

// braceKind tells what the { behind the last token opens, and whether it
// stands where an expression may.
func (x *lexer) braceKind() (kind frameKind, expr bool) {
	if isClass, expr := x.takeClass(); isClass {
		return classFrame, expr
	}
	k := len(x.Tokens) - 1
	if k < 0 {
		return blockFrame, false
	}
	switch x.Tokens[k].Kind {
	case Word:
		return x.braceAfterWord(k)
	case Punctuator:
		return x.braceAfterPunct(k)
	}
	return objectIf(x.opensTemplateHole(k))
}

// objectIf tells that a { opens an object literal, or else a block.
func objectIf(expr bool) (frameKind, bool) {
	if expr {
		return objectFrame, true
	}
	return blockFrame, false
}

// braceAfterWord is braceKind behind the word k.
func (x *lexer) braceAfterWord(k int) (frameKind, bool) {
	switch w := x.word(k); w {
	case "return", "throw":
		return objectIf(!x.newline)
	case "do", "else":
		return blockFrame, false
	case "of": // for (x of {…}), for ([x] of {…})
		return objectIf(x.isKind(k-1, Word) || x.isPunct(k-1, "]") || x.isPunct(k-1, "}"))
	default:
		return objectIf(wordsBeforeExpr.has(w) || wordsBeforePattern.has(w))
	}
}

// braceAfterPunct is braceKind behind the punctuator k.
func (x *lexer) braceAfterPunct(k int) (frameKind, bool) {
	switch x.text(k) {
	case ")":
		return x.braceAfterParen(k)
	case "=>":
		return functionFrame, false
	case ";", "{", "}", "]":
		return blockFrame, false
	case ":":
		return objectIf(x.top().colonBeforeExpr())
	}
	return objectFrame, true
}

// braceAfterParen is braceKind behind the ) at token k: the body of a function,
// a method or a statement.
func (x *lexer) braceAfterParen(k int) (frameKind, bool) {
	opener := int(x.Tokens[k].Match)
	if f := x.functionKeyword(opener - 1); f >= 0 {
		return functionFrame, x.startsExpression(f)
	}
	if in := x.top().kind; in == objectFrame || in == classFrame {
		return functionFrame, false
	}
	return blockFrame, false
}

// functionKeyword returns the index of the function keyword before the
// parameter list behind token k, or -1.
func (x *lexer) functionKeyword(k int) int {
	for _, named := range []bool{false, true} { // function (, function* ( and with a name
		j := k
		if named && x.isKind(k, Word) {
			j--
		}
		if x.isPunct(j, "*") {
			j--
		}
		if x.word(j) == "function" {
			return j
		}
	}
	return -1
}
