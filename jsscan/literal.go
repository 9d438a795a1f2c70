package jsscan

import (
	"strings"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

func span(start, end int) fixes.Span { return fixes.Span{Start: start, End: end} }

// stringPieces returns the pieces of a string literal.
func (a *analysis) stringPieces(n *jssyntax.Node, leaf *seapi.Leaf) seapi.Text {
	return a.pieces(leaf.Text, n.Value, leaf)
}

// quasiPieces returns the pieces of a chunk of a template.
func (a *analysis) quasiPieces(q jssyntax.Quasi, leaf *seapi.Leaf) seapi.Text {
	return a.pieces(q.Span, q.Cooked, leaf)
}

// pieces splits the text of a literal so that each piece is either spelled byte
// for byte or is one escape sequence.
func (a *analysis) pieces(s fixes.Span, decoded string, leaf *seapi.Leaf) seapi.Text {
	src := a.file.Src[s.Start:s.End]
	if src == "" {
		return seapi.Text{}
	}
	if src == decoded {
		return seapi.Text{{Lit: decoded, Src: s, Leaf: leaf}}
	}
	var out seapi.Text
	whole := decoded
	for at := 0; at < len(src); {
		n, lit := chunk(src[at:])
		if !strings.HasPrefix(decoded, lit) {
			// Line ends are normalised and odd escapes are not split: one opaque piece.
			return seapi.Text{{Lit: whole, Src: s, Leaf: leaf}}
		}
		decoded = decoded[len(lit):]
		out = append(out, seapi.Piece{Lit: lit, Src: span(s.Start+at, s.Start+at+n), Leaf: leaf})
		at += n
	}
	return out
}

// chunk returns the length of the first escape sequence or run without one in
// the source of a literal, and its text.
func chunk(src string) (int, string) {
	if src[0] != '\\' {
		if src[0] == '\r' {
			if strings.HasPrefix(src, "\r\n") {
				return 2, "\n"
			}
			return 1, "\n"
		}
		end := strings.IndexAny(src, "\\\r")
		if end < 0 {
			end = len(src)
		}
		return end, src[:end]
	}
	return escape(src)
}

// simpleEscapes are the escapes of one letter.
var simpleEscapes = map[byte]string{'n': "\n", 't': "\t", 'r': "\r", 'b': "\b", 'f': "\f", 'v': "\v", '0': "\x00"}

// escape returns the length and the text of the escape sequence src starts with.
func escape(src string) (int, string) {
	if len(src) < 2 {
		return 1, ""
	}
	switch c := src[1]; {
	case c == 'x' && len(src) >= 4:
		return 4, hexText(src[2:4])
	case c == 'u' && len(src) >= 3 && src[2] == '{':
		if end := strings.IndexByte(src, '}'); end > 0 {
			return end + 1, hexText(src[3:end])
		}
		return len(src), ""
	case c == 'u' && len(src) >= 6:
		return 6, hexText(src[2:6])
	case c == '\r' && strings.HasPrefix(src[1:], "\r\n"):
		return 3, ""
	case c == '\n' || c == '\r':
		return 2, ""
	case simpleEscapes[c] != "":
		return 2, simpleEscapes[c]
	default:
		_, n := utf8.DecodeRuneInString(src[1:])
		return 1 + n, src[1 : 1+n]
	}
}

func hexText(s string) string {
	r := rune(0)
	for _, c := range s {
		switch {
		case c >= '0' && c <= '9':
			r = r<<4 | (c - '0')
		case c|32 >= 'a' && c|32 <= 'f':
			r = r<<4 | (c | 32 - 'a' + 10)
		default:
			return ""
		}
	}
	return string(r)
}
