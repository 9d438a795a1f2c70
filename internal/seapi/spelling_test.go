package seapi

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
)

// A spelling is a source of the test language, which is a bit of JavaScript:
// constants, and behind them the expression that a request is sent to.
//
//	const q = '&key=' + K; 'https://api.stackexchange.com/me?site=so' + q
//
// It knows literals, templates, sums, c ? x : y, calls, [x, y].join('&') and the
// params object {key: K}. A name without a constant is unknown.
type spelling struct {
	src    string
	at     int
	depth  int
	consts map[string]*node
	body   *node
	chains map[*node]*Chain
	leaves map[*node]*Leaf
}

type kind int

const (
	strNode kind = iota
	templateNode
	identNode
	numberNode
	sumNode    // list: operands
	callNode   // list: arguments
	condNode   // list: test, then, else
	joinNode   // list: items, name: separator
	paramsNode // list: values, keys: names
)

// A node is an expression.
type node struct {
	kind   kind
	span   fixes.Span // with parentheses
	paren  bool
	name   string
	keys   []string
	list   []*node
	items  []fixes.Span // of a params object: the entries with their names
	quasis []quasi      // one for a string, one more than holes for a template
	elems  []*Element
	ref    *node // what a name stands for; nil if that is unknown
	size   int   // number of nodes, those that names stand for included
	alts   int   // number of alternatives
}

// Limits of a spelling, for the fuzz targets.
const (
	maxDepth = 20
	maxSize  = 500
	maxAlts  = 64
)

// weighed returns a node whose children are weighed.
func weighed(n *node) *node {
	n.size, n.alts = 1, 1
	children := n.list
	if n.ref != nil {
		children = append(children, n.ref)
	}
	for _, x := range children {
		n.size += x.size
		n.alts *= x.alts
	}
	if n.kind == condNode {
		n.alts = n.list[1].alts + n.list[2].alts
	}
	if n.size > maxSize || n.alts > maxAlts {
		panic("too large")
	}
	return n
}

// A quasi is the text between quotes, or between two holes.
type quasi struct {
	span   fixes.Span
	chunks []chunk
}

// A chunk is a run of plain text or one escape sequence.
type chunk struct {
	text string
	span fixes.Span
}

// text returns what the quasi spells.
func (q quasi) text() string {
	var b strings.Builder
	for _, c := range q.chunks {
		b.WriteString(c.text)
	}
	return b.String()
}

const encoder = "encodeURIComponent"

// parseSpelling parses a source.
func parseSpelling(src string) (s *spelling, err error) {
	s = &spelling{src: src, consts: map[string]*node{}, chains: map[*node]*Chain{}, leaves: map[*node]*Leaf{}}
	defer func() {
		if r := recover(); r != nil {
			text, ok := r.(string)
			if !ok {
				panic(r)
			}
			err = fmt.Errorf("%s at %d of %s", text, s.at, src)
		}
	}()
	for s.accept("const ") {
		name := s.word()
		s.expect("=")
		s.consts[name] = s.expr()
		s.expect(";")
	}
	s.body = s.expr()
	s.skip()
	if s.at < len(src) {
		panic("text behind the expression")
	}
	return s, nil
}

// skip skips blanks and comments.
func (s *spelling) skip() {
	for s.at < len(s.src) {
		rest, end := s.src[s.at:], ""
		switch {
		case strings.IndexByte(" \t\n", rest[0]) >= 0:
			s.at++
			continue
		case strings.HasPrefix(rest, "//"):
			end = "\n"
		case strings.HasPrefix(rest, "/*"):
			end = "*/"
		default:
			return
		}
		i := strings.Index(rest[2:], end)
		if i < 0 {
			panic("open comment")
		}
		s.at += 2 + i + len(end)
	}
}

// accept skips a token if it is the next one.
func (s *spelling) accept(token string) bool {
	s.skip()
	if !strings.HasPrefix(s.src[s.at:], token) {
		return false
	}
	s.at += len(token)
	return true
}

func (s *spelling) expect(token string) {
	if !s.accept(token) {
		panic("no " + token)
	}
}

// word reads a name, which may be dotted.
func (s *spelling) word() string {
	s.skip()
	from := s.at
	for s.at < len(s.src) && (s.src[s.at] == '.' || s.src[s.at] == '_' || isAlnum(s.src[s.at])) {
		s.at++
	}
	if s.at == from {
		panic("no operand")
	}
	return s.src[from:s.at]
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c|32 >= 'a' && c|32 <= 'z'
}

// expr parses an expression: a sum or a conditional.
func (s *spelling) expr() *node {
	test := s.sum()
	if !s.accept("?") {
		return test
	}
	then := s.expr()
	s.expect(":")
	other := s.expr()
	return weighed(&node{kind: condNode, list: []*node{test, then, other}, span: fixes.Span{Start: test.span.Start, End: other.span.End}})
}

func (s *spelling) sum() *node {
	first := s.operand()
	list := []*node{first}
	for s.accept("+") {
		list = append(list, s.operand())
	}
	if len(list) == 1 {
		return first
	}
	return weighed(&node{kind: sumNode, list: list, span: fixes.Span{Start: first.span.Start, End: list[len(list)-1].span.End}})
}

func (s *spelling) operand() *node {
	s.skip()
	if s.at == len(s.src) {
		panic("no operand")
	}
	from := s.at
	if s.depth++; s.depth > maxDepth {
		panic("too deep")
	}
	n := s.primary()
	s.depth--
	n.span = fixes.Span{Start: from, End: s.at}
	return weighed(n)
}

func (s *spelling) primary() *node {
	switch c := s.src[s.at]; {
	case c == '\'' || c == '"':
		n := &node{kind: strNode, quasis: []quasi{s.quasi(c)}}
		s.at++
		return n
	case c == '`':
		return s.template()
	case s.accept("("):
		n := s.expr()
		s.expect(")")
		n.paren = true
		return n
	case s.accept("["):
		n := &node{kind: joinNode, list: s.args("]")}
		s.expect(".join(")
		if n.name = s.text(); n.name != "" && n.name != "&" {
			panic("no such separator")
		}
		s.expect(")")
		n.newElements()
		return n
	case s.accept("{"):
		return s.params()
	}
	name := s.word()
	switch {
	case strings.HasPrefix(s.src[s.at:], "("):
		s.at++
		n := &node{kind: callNode, name: name, list: s.args(")")}
		if name == encoder && len(n.list) != 1 {
			panic("no argument")
		}
		return n
	case name[0] >= '0' && name[0] <= '9':
		return &node{kind: numberNode, name: name}
	}
	return &node{kind: identNode, name: name, ref: s.consts[name]}
}

// args reads expressions up to a bracket.
func (s *spelling) args(end string) []*node {
	var out []*node
	for !s.accept(end) {
		out = append(out, s.expr())
		s.comma(end)
	}
	return out
}

// comma skips the comma behind an entry, which the last one need not have.
func (s *spelling) comma(end string) {
	if s.skip(); !strings.HasPrefix(s.src[s.at:], end) {
		s.expect(",")
	}
}

// newElements makes an element of every entry.
func (n *node) newElements() {
	for range n.list {
		n.elems = append(n.elems, &Element{Node: n})
	}
}

func (s *spelling) params() *node {
	n := &node{kind: paramsNode}
	for !s.accept("}") {
		s.skip()
		from := s.at
		if strings.HasPrefix(s.src[s.at:], "'") {
			n.keys = append(n.keys, s.text())
		} else {
			n.keys = append(n.keys, s.word())
		}
		s.expect(":")
		n.list = append(n.list, s.expr())
		n.items = append(n.items, fixes.Span{Start: from, End: s.at})
		s.comma("}")
	}
	n.newElements()
	return n
}

// text reads a string literal.
func (s *spelling) text() string {
	n := s.operand()
	if n.kind != strNode || n.paren {
		panic("no string")
	}
	return n.quasis[0].text()
}

func (s *spelling) template() *node {
	n := &node{kind: templateNode, quasis: []quasi{s.quasi('`')}}
	for s.src[s.at] == '$' {
		s.at += 2
		n.list = append(n.list, s.expr())
		s.expect("}")
		s.at--
		n.quasis = append(n.quasis, s.quasi('`'))
	}
	s.at++
	return n
}

// quasi reads text from behind the delimiter it is at up to the next quote or
// hole, on which it stops.
func (s *spelling) quasi(quote byte) quasi {
	s.at++
	q := quasi{span: fixes.Span{Start: s.at}}
	for {
		rest := s.src[s.at:]
		switch {
		case rest == "":
			panic("open literal")
		case rest[0] == quote, quote == '`' && strings.HasPrefix(rest, "${"):
			q.span.End = s.at
			return q
		case rest[0] == '\\':
			q.chunks = append(q.chunks, s.escape())
			continue
		}
		plain := fixes.Span{Start: s.at, End: s.at + 1}
		if n := len(q.chunks); n > 0 && s.src[q.chunks[n-1].span.Start] != '\\' {
			plain.Start = q.chunks[n-1].span.Start
			q.chunks = q.chunks[:n-1]
		}
		s.at++
		q.chunks = append(q.chunks, chunk{s.src[plain.Start:plain.End], plain})
	}
}

// escape reads an escape sequence: \x26, or a backslash and a character.
func (s *spelling) escape() chunk {
	from := s.at
	if rest := s.src[from:]; len(rest) > 4 && rest[1] == 'x' {
		if c, err := strconv.ParseUint(rest[2:4], 16, 8); err == nil {
			s.at += 4
			return chunk{string(rune(c)), fixes.Span{Start: from, End: s.at}}
		}
	}
	if s.at+1 == len(s.src) {
		panic("open literal")
	}
	_, size := utf8.DecodeRuneInString(s.src[s.at+1:])
	s.at += 1 + size
	return chunk{s.src[from+1 : s.at], fixes.Span{Start: from, End: s.at}}
}
