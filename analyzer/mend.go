package analyzer

import (
	"go/ast"
	"go/token"
	"net/url"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// customHeader returns what is wrong with a header of another name.
func (in *interp) customHeader(s *site, h *existingHeader) fault {
	f := fault{what: h.name + " means nothing to the public API; send Authorization: Bearer"}
	for _, o := range s.headers {
		if o != h && o.spelled() != h.spelled() {
			return f // which of them counts is for the author to say
		}
	}
	call, ok := h.node.(*ast.CallExpr)
	if !ok || len(call.Args) != 2 || h.n != call.Args[1] || !seapi.LooksLikeCredential(in.knownText(h.value)) {
		return f
	}
	name, ok := call.Args[0].(*ast.BasicLit)
	file := in.prog.fileOf(call)
	if !ok || file == nil || file.src == "" {
		return f
	}
	f.edit = &fixes.Edit{
		Path: file.path, Span: fixes.Span{Start: file.offset(name.Pos()), End: file.offset(h.n.End())},
		New: `"Authorization"` + file.src[file.offset(name.End()):file.offset(h.n.Pos())] + withBearer(file, h.n),
	}
	return f
}

// withBearer spells a bare credential with the scheme before it.
func withBearer(f *file, n ast.Expr) string {
	text := f.text(n)
	if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		return text[:1] + "Bearer " + text[1:]
	}
	if !isTight(n) {
		return `"Bearer "+(` + text + ")"
	}
	return `"Bearer "+` + text
}

// insertBearer writes the scheme before a bare credential.
func (in *interp) insertBearer(h *existingHeader) *fixes.Edit {
	if h.n == nil || in.prog.fileOf(h.n) == nil {
		return nil
	}
	f := in.prog.fileOf(h.n)
	return &fixes.Edit{Path: f.path, Span: f.span(h.n), New: withBearer(f, h.n)}
}

// literalIn returns the file where the value of a header spells a
// piece byte for byte, or nil.
func (in *interp) literalIn(h *existingHeader, p *seapi.Piece) *file {
	if h.n == nil {
		return nil
	}
	f := in.prog.fileOf(h.n)
	if f == nil || p.Leaf == nil || p.Leaf.Chain.Path != f.path || !f.span(h.n).Contains(p.Src) || p.Src.Len() != len(p.Lit) {
		return nil
	}
	return f
}

// replaceStart replaces the first bytes of a literal in the value of a header.
func (in *interp) replaceStart(h *existingHeader, p *seapi.Piece, n int, text string) *fixes.Edit {
	f := in.literalIn(h, p)
	if f == nil {
		return nil
	}
	return &fixes.Edit{Path: f.path, Span: fixes.Span{Start: p.Src.Start, End: p.Src.Start + n}, New: text}
}

// dropStart deletes the first bytes of a literal: all of it, with the operator
// behind it, if nothing else is in it.
func (in *interp) dropStart(h *existingHeader, p *seapi.Piece, n int) *fixes.Edit {
	f := in.literalIn(h, p)
	if f == nil {
		return nil
	}
	sum, ok := ast.Unparen(h.n).(*ast.BinaryExpr)
	if !ok || n < len(p.Lit) {
		return in.replaceStart(h, p, n, "")
	}
	list := operands(sum)
	return &fixes.Edit{Path: f.path, Span: fixes.Span{Start: f.offset(list[0].Pos()), End: f.offset(list[1].Pos())}}
}

// decodeRest decodes what stands behind a prefix in a literal that is the whole
// value of a header.
func (in *interp) decodeRest(h *existingHeader, p *seapi.Piece, prefix string) *fixes.Edit {
	rest, ok := strings.CutPrefix(p.Lit, prefix)
	raw, err := url.PathUnescape(rest)
	f := in.literalIn(h, p)
	if !ok || err != nil || f == nil || raw == rest || !seapi.LooksLikeCredential(raw) {
		return nil
	}
	return &fixes.Edit{Path: f.path, Span: fixes.Span{Start: p.Src.Start + len(prefix), End: p.Src.End}, New: raw}
}

// encodesIn reports whether an operand of a sum is percent-encoded by a call.
func (in *interp) encodesIn(n ast.Expr) bool {
	if n == nil || in.prog.fileOf(n) == nil {
		return false
	}
	f := in.prog.fileOf(n)
	in.frame = &frame{fn: &function{pkg: f.pkg, file: f}, pkg: f.pkg}
	for _, op := range operands(ast.Unparen(n)) {
		if in.isEncoder(ast.Unparen(op)) {
			return true
		}
	}
	return false
}
