package jssyntax

// A TokenKind classifies a token.
type TokenKind uint8

// The kinds of tokens. Identifiers and keywords are one kind; a template
// literal is one Template token a chunk: `…${ , }…${ , }…` or `…`.
const (
	Punctuator TokenKind = iota
	Word
	PrivateName
	Number
	String
	Template
	Regexp
	TypeSyntax // whatever belongs to types, and means nothing at run time
)

// A Token is one token of JavaScript.
type Token struct {
	Start, End    int32 // byte offsets in the source
	Match         int32 // index of the token that closes or opens this bracket or template chunk; -1 if none
	Depth         int32 // brackets open before the token
	Kind          TokenKind
	NewlineBefore bool // a line terminator separates it from the token before
	ExprBrace     bool // of a {: it starts an object literal, or stands where an expression may
	FuncBrace     bool // of a {: it starts a function's body
}
