package analyzer

import (
	"go/ast"
	"go/token"
	"strconv"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// literal evaluates a basic literal.
func (in *interp) literal(n *ast.BasicLit) *value {
	if v := in.literals[n]; v != nil {
		return v
	}
	var v *value
	switch {
	case n.Kind == token.STRING && in.fileOf(n) != nil:
		v = textValue([]seapi.Text{in.pieces(n)})
	case n.Kind == token.INT:
		v = &value{texts: []seapi.Text{{{Lit: n.Value}}}, nonEmpty: true}
	default:
		v = unknown(n)
	}
	v.origin = n
	in.literals[n] = v
	return v
}

// pieces splits the text of a string literal so that each piece is either
// spelled byte for byte or is one escape sequence.
func (in *interp) pieces(n *ast.BasicLit) seapi.Text {
	leaf := in.leaf(n, in.chain(n), 0)
	if len(n.Value) < 2 {
		return seapi.Text{}
	}
	text := n.Value[1 : len(n.Value)-1]
	start := leaf.Text.Start
	if n.Value[0] == '`' {
		if len(text) != leaf.Text.Len() || text == "" { // CRLF in it: the parser drops CR
			return literalPiece(text, leaf)
		}
		return seapi.Text{{Lit: text, Src: leaf.Text, Leaf: leaf}}
	}
	var out seapi.Text
	for at := 0; at < len(text); {
		size, lit := chunk(text[at:])
		out = append(out, seapi.Piece{Lit: lit, Src: fixes.Span{Start: start + at, End: start + at + size}, Leaf: leaf})
		at += size
	}
	if out == nil {
		return seapi.Text{}
	}
	return out
}

func literalPiece(text string, leaf *seapi.Leaf) seapi.Text {
	if text == "" {
		return seapi.Text{}
	}
	return seapi.Text{{Lit: text, Src: leaf.Text, Leaf: leaf}}
}

// chunk returns the length of the first escape sequence or run without one in
// the source of a literal, and its text.
func chunk(src string) (int, string) {
	if src[0] != '\\' {
		for i := range len(src) {
			if src[i] == '\\' {
				return i, src[:i]
			}
		}
		return len(src), src
	}
	r, multibyte, tail, err := strconv.UnquoteChar(src, '"')
	if err != nil {
		return len(src), ""
	}
	if multibyte || r < 0x80 {
		return len(src) - len(tail), string(r)
	}
	return len(src) - len(tail), string([]byte{byte(r)})
}
