package jssyntax

import "unicode/utf8"

// A masked is a source text rewritten, byte for byte, so that goja's parser,
// which knows scripts of ES2022, accepts more of the language. Offsets stay as
// they are. What the masks hide is told by the tokens and by decls:
//
//   - import and export declarations, and the words export and export default
//     before a declaration: see moduleDecl
//   - import( and import. become the identifier _mport
//   - yield x and yield* x become the assignment _=   x, a bare yield becomes
//     the identifier _
//   - characters beyond ASCII and escapes become _ in names
//   - numbers with separators or leading zeros become 1
//   - await in for await and await using, accessor, decorators and the * of an
//     async generator method are blanked; using becomes const
//
// So a name, a number and an operator are to be read from the token, not from
// goja's tree.
type masked struct {
	*Lexed
	decls    []moduleDecl
	needWrap bool // an await or return is seen outside of functions
	mayWrap  bool // one is seen anywhere

	kept      map[int]kept // bodies of functions that are not parsed, by their offset
	out       []byte       // nil as long as nothing is masked
	frames    []maskFrame
	functions int   // how many of the frames are functions
	nextClass int   // index in classBraces
	decorated int32 // the last token of the decorators just passed, or -1
}

// A maskFrame is an open bracket while masking.
type maskFrame struct {
	end  int32 // the token that closes it
	kind frameKind
}

// mask masks the text of l.
func mask(l *Lexed) *masked {
	m := &masked{Lexed: l, decorated: -1}
	m.maskComments()
	m.maskInvalidUTF8()
	for i := 0; i < len(l.Tokens); i++ {
		m.track(i)
		i = m.maskToken(i)
	}
	return m
}

// output returns the masked text.
func (m *masked) output() string {
	if m.out == nil {
		return m.Src
	}
	return string(m.out)
}

// put writes s over the text at the offset.
func (m *masked) put(offset int32, s string) {
	if m.out == nil {
		m.out = []byte(m.Src)
	}
	copy(m.out[offset:], s)
}

// blank overwrites the text between the offsets, save for line terminators.
func (m *masked) blank(start, end int32) {
	for i := start; i < end; i++ {
		if c := m.Src[i]; c != '\n' && c != '\r' {
			m.put(i, " ")
		}
	}
}

// blankToken blanks token i.
func (m *masked) blankToken(i int) { m.blank(m.Tokens[i].Start, m.Tokens[i].End) }

// maskComments turns the hashbang and HTML-like comments into plain ones.
func (m *masked) maskComments() {
	if len(m.Comments) > 0 && m.Src[m.Comments[0].Start] == '#' {
		m.put(int32(m.Comments[0].Start), "//")
	}
	for _, at := range m.htmlComments {
		m.put(at, "//")
	}
}

// maskInvalidUTF8 overwrites each byte that belongs to no character.
func (m *masked) maskInvalidUTF8() {
	if utf8.ValidString(m.Src) {
		return
	}
	for i := 0; i < len(m.Src); {
		r, n := utf8.DecodeRuneInString(m.Src[i:])
		if r == utf8.RuneError && n == 1 {
			m.put(int32(i), "_")
		}
		i += n
	}
}

// track keeps the open brackets up to date with token i.
func (m *masked) track(i int) {
	t := &m.Tokens[i]
	if k := len(m.frames) - 1; k >= 0 && m.frames[k].end == int32(i) {
		if m.frames[k].kind == functionFrame {
			m.functions--
		}
		m.frames = m.frames[:k]
	}
	if t.Match <= int32(i) {
		return
	}
	kind := m.frameKindOf(i)
	if kind == functionFrame {
		m.functions++
	}
	m.frames = append(m.frames, maskFrame{t.Match, kind})
}

// frameKindOf tells what the bracket at token i holds.
func (m *masked) frameKindOf(i int) frameKind {
	for m.nextClass < len(m.classBraces) && m.classBraces[m.nextClass] < int32(i) {
		m.nextClass++
	}
	switch t := &m.Tokens[i]; {
	case m.nextClass < len(m.classBraces) && m.classBraces[m.nextClass] == int32(i):
		return classFrame
	case t.FuncBrace:
		return functionFrame
	case t.ExprBrace:
		return objectFrame
	case m.isPunct(i, "{"):
		return blockFrame
	}
	return parenFrame
}

// in reports whether the innermost open bracket is of the kind.
func (m *masked) in(kind frameKind) bool {
	k := len(m.frames) - 1
	return k >= 0 && m.frames[k].kind == kind
}

// maskToken masks token i and what belongs to it, and returns the index of the
// last token it dealt with.
func (m *masked) maskToken(i int) int {
	t := &m.Tokens[i]
	switch t.Kind {
	case Punctuator:
		if m.Src[t.Start] == '@' {
			return m.maskDecorator(i)
		}
	case Number:
		m.maskNumber(i)
	case PrivateName, Word:
		if m.foreignNames {
			m.maskName(i)
		}
		if t.Kind == Word {
			return m.maskWord(i)
		}
	}
	return i
}
