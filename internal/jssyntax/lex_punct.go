package jssyntax

// punctuators lists those of more than one character, the longest first.
var punctuators = [...]string{
	">>>=",
	"...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=",
	"=>", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=",
	"*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "**",
}

// punctuatorsAt indexes the punctuators by their first byte.
var punctuatorsAt = func() (t [256][]string) {
	for _, p := range punctuators {
		t[p[0]] = append(t[p[0]], p)
	}
	return t
}()

// punctLen returns the length of the punctuator that s starts with.
func punctLen(s string) int {
	for _, p := range punctuatorsAt[s[0]] {
		if len(s) < len(p) || s[:len(p)] != p {
			continue
		}
		if p == "?." && len(s) > 2 && isDigit(s[2]) {
			continue // a?.5:b
		}
		return len(p)
	}
	return 1
}

// scanPunct reads a punctuator that is no bracket.
func (x *lexer) scanPunct() {
	start, c := x.pos, x.Src[x.pos]
	if classOf[c] == junkClass {
		x.scanJunk(1)
		return
	}
	x.pos += punctLen(x.Src[start:])
	if x.pos == start+1 {
		x.top().note(c)
	}
	x.push(Punctuator, start)
}

// scanOpen reads an opening bracket.
func (x *lexer) scanOpen() {
	start := x.pos
	x.pos++
	kind, expr := parenFrame, false
	if x.Src[start] == '{' {
		kind, expr = x.braceKind()
	}
	t := x.push(Punctuator, start)
	t.ExprBrace = expr
	t.FuncBrace = kind == functionFrame
	if kind == classFrame {
		x.classBraces = append(x.classBraces, int32(len(x.Tokens)-1))
	}
	x.open(kind)
}

// open makes the last token the innermost open bracket.
func (x *lexer) open(kind frameKind) {
	x.frames = append(x.frames, frame{tok: int32(len(x.Tokens) - 1), kind: kind})
	if kind != parenFrame {
		x.braces++
	}
	x.maxDepth = max(x.maxDepth, int32(len(x.frames)-1))
}

// scanClose reads a closing bracket, or the chunk of a template behind a }.
func (x *lexer) scanClose() {
	start, c := x.pos, x.Src[x.pos]
	x.pos++
	opener := x.close(c)
	if opener >= 0 && x.Tokens[opener].Kind == Template {
		x.pos = start
		open := x.passChunk()
		x.link(opener, Template, start)
		if open {
			x.open(holeFrame)
		}
		return
	}
	x.link(opener, Punctuator, start)
}

// link pushes a token that closes what the opener opens.
func (x *lexer) link(opener int32, kind TokenKind, start int) {
	x.push(kind, start).Match = opener
	if opener >= 0 {
		x.Tokens[opener].Match = int32(len(x.Tokens) - 1)
	}
}

// close takes the frame that c closes off the stack and returns its token, or
// -1. A } closes the unclosed ( and [ inside its block too, for then the blocks
// of a broken file still match.
func (x *lexer) close(c byte) int32 {
	if c == '}' && x.braces > 0 {
		for x.top().kind == parenFrame {
			x.fail(int(x.Tokens[x.top().tok].Start), "unclosed bracket")
			x.frames = x.frames[:len(x.frames)-1]
		}
		x.braces--
		return x.pop()
	}
	if f := x.top(); f.kind == parenFrame && x.Src[x.Tokens[f.tok].Start] == openerOf[c] {
		return x.pop()
	}
	x.fail(x.pos-1, "unexpected closing bracket")
	return -1
}

// openerOf maps ) and ] to what they close.
var openerOf = [256]byte{')': '(', ']': '['}

// top returns the innermost frame.
func (x *lexer) top() *frame { return &x.frames[len(x.frames)-1] }

// pop takes the innermost frame off the stack and returns its token.
func (x *lexer) pop() int32 {
	tok := x.top().tok
	x.frames = x.frames[:len(x.frames)-1]
	return tok
}
