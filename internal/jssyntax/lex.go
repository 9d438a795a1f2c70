package jssyntax

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// maxTokens bounds the memory of a token table: 20 bytes a token.
const maxTokens = 4 << 20

// A Lexed is the token table of a source text. Lexing never fails: what is no
// token of the language becomes a punctuator of one character, and an
// unterminated literal ends where its line or the text does.
type Lexed struct {
	Src      string
	Tokens   []Token
	Comments []fixes.Span // comments of all forms, the hashbang line too, in source order

	htmlComments []int32 // offsets of the <!-- and --> that start comments
	classBraces  []int32 // indices of the { that open class bodies, ascending
	maxDepth     int32
	foreignNames bool         // a name has an escape or a character beyond ASCII
	problem      *SyntaxError // the first lexical error
	truncated    bool         // the text has more than maxTokens tokens
}

// Lex splits a source text into tokens.
//
// Annex B's comments <!-- and --> exist in scripts only, so a text that turns
// out to be a module is read again without them.
func Lex(src string) *Lexed {
	x := lexAs(src, true)
	if len(x.htmlComments) > 0 && x.looksLikeModule() {
		x = lexAs(src, false)
	}
	return x
}

// lexAs splits src into tokens, with or without HTML-like comments.
func lexAs(src string, html bool) *Lexed {
	x := &lexer{
		Lexed:   &Lexed{Src: src, Tokens: make([]Token, 0, len(src)/8+8)},
		frames:  make([]frame, 1, 64),
		html:    html,
		newline: true,
	}
	x.frames[0] = frame{tok: -1, kind: blockFrame}
	x.hashbang()
	for x.pos < len(src) && !x.truncated {
		scanners[classOf[src[x.pos]]](x)
	}
	if len(x.frames) > 1 {
		x.fail(int(x.Tokens[x.top().tok].Start), "unclosed bracket")
	}
	return x.Lexed
}

// looksLikeModule reports whether an import or export declaration is seen.
func (l *Lexed) looksLikeModule() bool {
	for i, t := range l.Tokens {
		if t.Kind != Word || t.Depth != 0 {
			continue
		}
		switch l.word(i) {
		case "export":
			return true
		case "import":
			if !l.isPunct(i+1, "(") && !l.isPunct(i+1, ".") {
				return true
			}
		}
	}
	return false
}

// text returns the source of token i, or "" if there is no such token.
func (l *Lexed) text(i int) string {
	if i < 0 || i >= len(l.Tokens) {
		return ""
	}
	return l.Src[l.Tokens[i].Start:l.Tokens[i].End]
}

// isPunct reports whether token i is the punctuator s.
func (l *Lexed) isPunct(i int, s string) bool {
	return i >= 0 && i < len(l.Tokens) && l.Tokens[i].Kind == Punctuator && l.text(i) == s
}

// isWord reports whether token i is the word s, be it a property name or not.
func (l *Lexed) isWord(i int, s string) bool {
	return i >= 0 && i < len(l.Tokens) && l.Tokens[i].Kind == Word && l.text(i) == s
}

// isKind reports whether token i exists and has the kind.
func (l *Lexed) isKind(i int, k TokenKind) bool {
	return i >= 0 && i < len(l.Tokens) && l.Tokens[i].Kind == k
}

// word returns the text of token i if it is a word that is no member name, as
// in x.word, and "" otherwise.
func (l *Lexed) word(i int) string {
	if !l.isKind(i, Word) || l.afterDot(i) {
		return ""
	}
	return l.text(i)
}

// afterDot reports whether token i follows a . or ?. and so is a member name.
func (l *Lexed) afterDot(i int) bool {
	if i == 0 || l.Tokens[i-1].Kind != Punctuator {
		return false
	}
	t := &l.Tokens[i-1]
	return l.Src[t.End-1] == '.' && t.End-t.Start <= int32(len("?.")) // not ...
}

// opensTemplateHole reports whether token i is a template chunk that ends in ${.
func (l *Lexed) opensTemplateHole(i int) bool {
	return l.isKind(i, Template) && strings.HasSuffix(l.text(i), "${") && l.Src[l.Tokens[i].End-1] == '{'
}

// A lexer is the state of lexing.
type lexer struct {
	*Lexed
	pos     int
	frames  []frame // the open brackets; the first stands for the whole text
	braces  int     // how many of the frames a } can close
	html    bool    // HTML-like comments exist
	newline bool    // a line terminator was passed since the last token
}

// fail notes the first lexical error.
func (x *lexer) fail(offset int, reason string) {
	if x.problem == nil {
		x.problem = &SyntaxError{Offset: offset, Reason: reason}
	}
}

// push appends the token from start to the current position.
func (x *lexer) push(kind TokenKind, start int) *Token {
	if len(x.Tokens) >= maxTokens {
		x.truncated = true
		x.fail(start, "too many tokens")
	}
	n := len(x.Tokens)
	if n == cap(x.Tokens) {
		x.growTokens()
	}
	x.Tokens = x.Tokens[:n+1]
	t := &x.Tokens[n]
	t.Start, t.End = int32(start), int32(x.pos)
	t.Match, t.Depth = -1, int32(len(x.frames)-1)
	t.Kind, t.NewlineBefore = kind, x.newline
	x.newline = false
	return t
}

// growTokens makes room for the tokens of the rest of the text, if it has as many of
// them for a byte as the text so far. Doubling the table would copy it often and
// leave half of it empty.
func (x *lexer) growTokens() {
	n := len(x.Tokens)
	rest := float64(n) * float64(len(x.Src)-x.pos) / float64(max(x.pos, 1))
	tokens := make([]Token, n, min(n+int(rest*1.1), maxTokens)+64)
	copy(tokens, x.Tokens)
	x.Tokens = tokens
}

// comment notes a comment from start to the current position.
func (x *lexer) comment(start int) {
	x.Comments = append(x.Comments, fixes.Span{Start: start, End: x.pos})
}
