package jssyntax

// Whether a / divides or starts a regular expression, and whether a { opens a
// block or an object literal, depends on what stands before. This file decides
// both from the tokens before and from the open brackets.

// A frameKind says what an open bracket holds.
type frameKind uint8

const (
	parenFrame frameKind = iota // ( or [
	blockFrame                  // statements, also of the whole text
	functionFrame
	objectFrame
	classFrame
	holeFrame // ${ of a template
)

// A frame is an open bracket.
type frame struct {
	tok       int32
	questions int32 // how many ? wait for their :
	kind      frameKind
	colonExpr bool  // the last : is one of ?: and an expression follows
	class     int32 // one more than the index of a class keyword that waits for its {
}

// note keeps count of the ? and : of conditional expressions.
func (f *frame) note(c byte) {
	switch c {
	case '?':
		f.questions++
	case ':':
		f.colonExpr = f.questions > 0
		f.questions = max(f.questions-1, 0)
	case ';', ',':
		f.questions = 0
	}
}

// colonBeforeExpr reports whether an expression follows the last : of the
// frame, and not a statement as after a label or a case.
func (f *frame) colonBeforeExpr() bool {
	return f.colonExpr || f.kind != blockFrame && f.kind != functionFrame
}

// wordsBeforeExpr are the keywords that an expression follows.
var wordsBeforeExpr = wordsOf(beforeExprList)

const beforeExprList = "return typeof instanceof in new delete void throw case do else yield await default extends of"

// wordsBeforeStatement are those of wordsBeforeExpr that a statement may follow.
var wordsBeforeStatement = wordsOf("do else default")

// wordsBeforePattern are the keywords after which a { opens a pattern, which
// is as good as an object literal.
var wordsBeforePattern = wordsOf("var let const")

// headWords are the keywords whose parenthesis a statement follows.
var headWords = wordsOf("if while for with")

// regexpMayStart reports whether an operand and so a regular expression may
// follow the last token.
func (x *lexer) regexpMayStart() bool {
	k := len(x.Tokens) - 1
	if k < 0 {
		return true
	}
	switch x.Tokens[k].Kind {
	case Word:
		return wordsBeforeExpr.has(x.word(k))
	case Template:
		return x.opensTemplateHole(k)
	case Punctuator:
		return x.operandFollows(k)
	}
	return false
}

// operandFollows reports whether an operand may follow the punctuator k.
func (x *lexer) operandFollows(k int) bool {
	opener := int(x.Tokens[k].Match)
	switch x.text(k) {
	case "]":
		return false
	case ")":
		return opener >= 0 && x.isHead(opener-1)
	case "}":
		return opener < 0 || !x.Tokens[opener].ExprBrace
	case "++", "--":
		return !x.isPostfix(k)
	}
	return true
}

// isHead reports whether the parenthesis behind token k belongs to an if, a
// loop or a with, so that a statement follows it.
func (x *lexer) isHead(k int) bool {
	w := x.word(k)
	return headWords.has(w) || w == "await" && x.word(k-1) == "for"
}

// isPostfix reports whether the ++ or -- at token k stands behind its operand.
func (x *lexer) isPostfix(k int) bool {
	if k == 0 || x.Tokens[k].NewlineBefore {
		return false
	}
	switch x.Tokens[k-1].Kind {
	case Word:
		return !wordsBeforeExpr.has(x.word(k - 1))
	case Punctuator:
		s := x.text(k - 1)
		return s == ")" || s == "]"
	case Template:
		return !x.opensTemplateHole(k - 1)
	}
	return true
}

// noteClass notes that the last token, if it is the class keyword, starts a
// class, whose body the next { of the same frame opens.
func (x *lexer) noteClass() {
	if k := len(x.Tokens) - 1; x.word(k) == "class" {
		x.top().class = int32(k) + 1
	}
}

// takeClass reports whether the { to be pushed opens the body of a class, and
// whether that class is an expression.
func (x *lexer) takeClass() (isClass, expr bool) {
	last := len(x.Tokens) - 1
	k := int(x.top().class) - 1
	if k < 0 || x.word(last) == "extends" {
		return false, false
	}
	x.top().class = 0
	if k < last && !x.isKind(k+1, Word) { // a property named class
		return false, false
	}
	return true, x.startsExpression(k)
}

// startsExpression reports whether token k, a class or function keyword,
// starts an expression and not a declaration.
func (x *lexer) startsExpression(k int) bool {
	if x.word(k-1) == "async" {
		k--
	}
	k--
	switch {
	case k < 0:
		return false
	case x.Tokens[k].Kind == Word:
		w := x.word(k)
		return wordsBeforeExpr.has(w) && !wordsBeforeStatement.has(w)
	case x.Tokens[k].Kind == Template:
		return x.opensTemplateHole(k)
	case x.Tokens[k].Kind != Punctuator:
		return false
	}
	switch x.text(k) {
	case ";", "{", "}", ")":
		return false
	case ":":
		return x.top().colonBeforeExpr()
	}
	return true
}
