package jssyntax

import "fmt"

// TypeScript and JSX are read by erasing: their text becomes JavaScript of the
// same length, in which every token that means something at run time stands
// where it stood. All that knows JavaScript then applies, and offsets are those
// of the user's text.
//
// The eraser reads the grammar just as far as it must to tell types from
// values. It builds no tree, and leaves what is not valid to goja. It lexes on
// demand, because only the grammar tells whether a < compares, opens a type
// argument or an element. What it does is a list of cuts.
//
//	const k = (x as string)!      const k = (x          )
//	f<T>(a: T, b?: U): V {}       f   (a   , b    )    {}
//	enum E { A = 1 }              var  E={ A : 1 }
//	<A b={x} c="s">t {y}</A>      [A   , x   ,"s"    ,y    ]
//
// An element becomes an array of the values in it, in which a component counts
// as one: what is read in an element is a use, and what calls stand in it are
// calls, but it has no value that could be mistaken for one of them.

// A cutKind says what a cut is to the nodes around it.
type cutKind uint8

const (
	cutInner    cutKind = iota // within a node, as the types of a parameter list
	cutOperand                 // behind an operand: ! and, where no call follows, <T>
	cutAs                      // behind an expression: as T, satisfies T
	cutName                    // behind a declared name: ?: T
	cutCast                    // before an operand or an arrow function: <T>
	cutModifier                // before a parameter, a member or a declaration: private, abstract
	cutWhole                   // a statement or member that means nothing at run time
	cutMarkup                  // of an element
)

// A cut is a range of the text that becomes blank, save for line terminators
// and comments, and then begins with text.
type cut struct {
	start, end int
	kind       cutKind
	joined     bool // line terminators and comments go too: none may stand here in JavaScript
	text       string
}

// Bounds on what the eraser does. It recurses with the nesting of the source,
// and goes back where it took a comparison for type arguments.
const (
	maxEraseDepth = 4_000
	maxReread     = 16 // how often a text is read, on average
)

// endOfText is the kind of the token behind the last one.
const endOfText TokenKind = 255

// An eraseToken is the token that the eraser is at.
type eraseToken struct {
	kind       TokenKind
	newline    bool // a line terminator stands before it
	start, end int
	text       string
}

// An eraser is the state of erasing.
//
// Inv: cuts are in order and do not overlap. While failed is set, tok is at the
// end of the text, so that every loop ends.
type eraser struct {
	lexer           // reads literals; its token table stays empty
	types, jsx bool // what the language has beyond JavaScript
	tok        eraseToken
	last       int // where the token before tok ends
	cuts       []cut

	depth     int
	work      int  // how many more bytes may be read
	guesses   int  // how many guesses are under way
	ternary   bool // between ? and : of a conditional expression
	namespace bool // in a namespace, where export declares no export
	module    bool // an import or export declaration was seen

	failed   bool
	gaveUp   bool // failed for good
	failedAt int
	err      *SyntaxError // the first error
	noArrow  map[int]bool // colons after parentheses that start no return type
}

// erase reads a text and returns an eraser that is through with it.
func erase(src string, lang Language) *eraser {
	e := newEraser(src, lang)
	defer func() {
		if r := recover(); r != nil {
			e.giveUp(fmt.Sprint("the types cannot be read: ", r))
		}
	}()
	e.program()
	return e
}

// newEraser returns an eraser at the start of a text.
func newEraser(src string, lang Language) *eraser {
	return &eraser{
		lexer: lexer{Lexed: &Lexed{Src: src}},
		types: lang.Typed(),
		jsx:   lang == JSX || lang == TSX,
		work:  maxReread*len(src) + 1<<16,
	}
}

// program reads the whole text.
func (e *eraser) program() {
	e.hashbang()
	e.next()
	for e.tok.kind != endOfText {
		e.statements()
		if e.tok.kind != endOfText {
			e.pass()
		}
	}
}

// pass goes on behind tok, which belongs to no statement.
func (e *eraser) pass() {
	end := e.tok.end
	e.fail()
	if e.failed = e.gaveUp; !e.failed {
		e.pos, e.tok = end, eraseToken{end: end}
		e.next()
	}
}

// fail notes a syntax error at tok and ends all that is being read.
func (e *eraser) fail() {
	if e.failed {
		return
	}
	if e.err == nil && e.guesses == 0 {
		e.err = &SyntaxError{Offset: e.tok.start, Reason: fmt.Sprintf("unexpected %s", e.tok)}
	}
	e.failed, e.failedAt = true, e.tok.start
	e.tok = eraseToken{kind: endOfText, start: len(e.Src), end: len(e.Src)}
}

// String returns what an error calls the token.
func (t eraseToken) String() string {
	switch t.kind {
	case endOfText:
		return "end of input"
	case String:
		return "string"
	case Template:
		return "template"
	}
	return "token " + t.text
}

// giveUp is fail without a way on.
func (e *eraser) giveUp(reason string) {
	if e.gaveUp {
		return
	}
	e.gaveUp = true
	e.err = &SyntaxError{Offset: min(e.tok.start, len(e.Src)), Reason: reason}
	e.fail()
}

// enter notes that the source nests once more; leave takes it back.
func (e *eraser) enter() bool {
	if e.depth++; e.depth > maxEraseDepth {
		e.giveUp("the code nests too deep")
	}
	return !e.failed
}

func (e *eraser) leave() { e.depth-- }

// An erasePlace is a place to go back to.
type erasePlace struct {
	pos, last, cuts, depth int
	newline, ternary       bool
	tok                    eraseToken
}

// mark returns the place that the eraser is at.
func (e *eraser) mark() erasePlace {
	return erasePlace{e.pos, e.last, len(e.cuts), e.depth, e.newline, e.ternary, e.tok}
}

// reset goes back to a place.
func (e *eraser) reset(m erasePlace) {
	e.pos, e.last, e.depth, e.newline, e.ternary, e.tok = m.pos, m.last, m.depth, m.newline, m.ternary, m.tok
	e.cuts = e.cuts[:m.cuts]
	e.failed = false
}

// guess reads something that may not be there. If it is not, nothing is read.
func (e *eraser) guess(read func() bool) bool {
	m := e.mark()
	e.guesses++
	ok := read() && !e.failed
	e.guesses--
	if !ok && !e.gaveUp {
		e.reset(m)
	}
	return ok
}

// peek returns the token behind tok.
func (e *eraser) peek() eraseToken {
	m := e.mark()
	e.next()
	tok := e.tok
	if !e.gaveUp {
		e.reset(m)
	}
	return tok
}

// cut cuts from an offset to the end of the token before tok.
func (e *eraser) cut(start int, kind cutKind) *cut {
	return e.cutTo(start, e.last, kind)
}

func (e *eraser) cutTo(start, end int, kind cutKind) *cut {
	if e.failed || end <= start {
		return new(cut)
	}
	e.cuts = append(e.cuts, cut{start: start, end: end, kind: kind})
	return &e.cuts[len(e.cuts)-1]
}

// cutWhole cuts a statement or member, and what was cut within it. Where the
// one before has no semicolon, it must not go on with the one behind.
func (e *eraser) cutWhole(start int) {
	if e.failed {
		return
	}
	for len(e.cuts) > 0 && e.cuts[len(e.cuts)-1].start >= start {
		e.cuts = e.cuts[:len(e.cuts)-1]
	}
	c := e.cut(start, cutWhole)
	if e.tok.kind == Punctuator && !e.is("}") && !e.is("@") || e.tok.kind == Template || e.tok.kind == Regexp {
		c.text = ";"
	}
}

// output returns the text without what is cut.
func (e *eraser) output() string {
	out := []byte(e.Src)
	for _, c := range e.cuts {
		if c.joined || c.kind == cutMarkup {
			blankBytes(out, c.start, c.end, c.joined)
		} else {
			for _, t := range Lex(e.Src[c.start:c.end]).Tokens {
				blankBytes(out, c.start+int(t.Start), c.start+int(t.End), false)
			}
		}
		copy(out[c.start:], c.text)
	}
	return string(out)
}

// blankBytes makes bytes blank, line terminators only if they are to go as well.
func blankBytes(text []byte, start, end int, newlines bool) {
	for i := start; i < end; i++ {
		if newlines || text[i] != '\n' && text[i] != '\r' {
			text[i] = ' '
		}
	}
}

// put writes a text of the same length over the user's.
func (e *eraser) put(start int, text string, kind cutKind) {
	e.cutTo(start, start+len(text), kind).text = text
}
