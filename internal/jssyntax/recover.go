package jssyntax

import (
	"fmt"

	"github.com/dop251/goja/ast"

	"github.com/seauthlint/seauthlint/fixes"
)

// A file that does not parse is parsed in chunks. A list of pieces, statements
// or expressions between commas, is parsed as a whole; if that fails, its halves
// are; and a single piece that fails is searched for brackets, whose contents
// are lists again. What parses becomes statements of the program, in source
// order.

// maxRecovery bounds the bytes given to goja for one file. Each chunk counts
// for chunkCost bytes more.
const (
	maxRecovery = 24 << 20
	chunkCost   = 200
)

// Lists are parsed within wrappers. A statement may break and continue as if
// it stood in a loop.
var (
	insideLoop  = wrapper{"async()=>{for(;;){", "\n}}"}
	insideArray = wrapper{"async()=>[", "\n]"}
)

// A recovery is the state of parsing a file in chunks.
type recovery struct {
	*masked
	file    *File
	source  string     // the masked text
	sums    []int32    // see weights
	budget  int        // how many more bytes may be given to goja
	conv    *converter // nil if a new one is needed
	success bool       // a chunk was parsed
}

// salvage parses what can be parsed of a file that is not valid as a whole.
func (f *File) salvage(m *masked) {
	r := &recovery{
		masked: m, file: f, source: m.output(), sums: m.weights(),
		budget: min(16*len(m.Src)+1<<16, maxRecovery),
	}
	r.list(statementList, piece{0, len(m.Tokens)})
	f.Root.adopt()
	f.Status = TokensOnly
	if r.success {
		f.Status = Recovered
	}
}

// list parses a list.
func (r *recovery) list(kind listKind, p piece) {
	pieces := r.cut(kind, p)
	if kind == statementList || kind == elementList {
		r.pieces(kind, pieces)
		return
	}
	for _, p := range pieces {
		if kind, inner, ok := r.inner(kind, p); ok {
			r.list(kind, inner)
		} else {
			r.brackets(p)
		}
	}
}

// pieces parses statements or elements, together or apart.
func (r *recovery) pieces(kind listKind, pieces []piece) {
	if len(pieces) == 0 || r.parse(kind, pieces) {
		return
	}
	if len(pieces) == 1 {
		r.brackets(pieces[0])
		return
	}
	half := len(pieces) / 2
	r.pieces(kind, pieces[:half])
	r.pieces(kind, pieces[half:])
}

// brackets parses the contents of the outermost brackets of a piece.
func (r *recovery) brackets(p piece) {
	for i := p.start; i < p.end && r.budget > 0; i++ {
		match := int(r.Tokens[i].Match)
		if match <= i || match >= p.end {
			continue
		}
		kind := r.contents(i)
		if kind != propertyList || !r.parse(elementList, []piece{{i, match + 1}}) {
			r.list(kind, piece{i + 1, match})
		}
		i = match
		if r.opensTemplateHole(match) {
			i-- // it opens the next hole
		}
	}
}

// parse parses pieces as one list and reports whether they are one.
func (r *recovery) parse(kind listKind, pieces []piece) bool {
	start, end := pieces[0].start, pieces[len(pieces)-1].end
	from, to := int(r.Tokens[start].Start), int(r.Tokens[end-1].End)
	cost := to - from + chunkCost
	if r.sums[end]-r.sums[start] > maxWeight || cost > r.budget {
		return false
	}
	r.budget -= cost
	w := insideLoop
	if kind == elementList {
		w = insideArray
	}
	body, err := parseWrapped(w, r.source[from:to])
	if err != nil {
		return false
	}
	nodes, ok := r.convert(body, pieces, 1+len(w.prefix)-from)
	if ok {
		r.file.Root.List = append(r.file.Root.List, nodes...)
		r.success = true
	}
	return ok
}

// convert makes our nodes of the pieces that the body of a wrapper holds. It
// is not ok if a piece closes the wrapper, or is none.
func (r *recovery) convert(body ast.ConciseBody, pieces []piece, offset int) (nodes []*Node, ok bool) {
	switch body := body.(type) {
	case *ast.BlockStatement:
		if len(body.List) != 1 {
			return nil, false
		}
		all := piece{pieces[0].start, pieces[len(pieces)-1].end}
		stmts := body.List[0].(*ast.ForStatement).Body.(*ast.BlockStatement).List
		return r.statements(stmts, all, offset)
	case *ast.ExpressionBody:
		if array, isArray := body.Expression.(*ast.ArrayLiteral); isArray {
			return r.elements(array.Value, pieces, offset)
		}
	}
	return nil, false
}

// elements makes statements of expressions, one a piece.
func (r *recovery) elements(values []ast.Expression, pieces []piece, offset int) (nodes []*Node, ok bool) {
	for _, v := range values {
		if v == nil { // a hole, of which there is no piece
			continue
		}
		if len(pieces) == 0 {
			return nil, false
		}
		p := pieces[0]
		if spread, ok := v.(*ast.SpreadElement); ok {
			v = spread.Expression
			p.start++ // ...
		}
		list, ok := r.statements([]ast.Statement{&ast.ExpressionStatement{Expression: v}}, p, offset)
		if !ok {
			return nil, false
		}
		nodes, pieces = append(nodes, list...), pieces[1:]
	}
	return nodes, len(pieces) == 0
}

// statements converts the statements of a piece.
func (r *recovery) statements(stmts []ast.Statement, p piece, offset int) (nodes []*Node, ok bool) {
	if r.conv == nil {
		r.conv = newConverter(r.file, r.decls)
	}
	chunk := fixes.Span{Start: int(r.Tokens[p.start].Start), End: int(r.Tokens[p.end-1].End)}
	nodes, err := convertChunk(r.conv, stmts, chunk, offset)
	if err != nil {
		r.conv = nil
	}
	return nodes, err == nil
}

// convertChunk converts the statements of a chunk. The offset is what to
// subtract from goja's positions.
func convertChunk(c *converter, stmts []ast.Statement, chunk fixes.Span, offset int) (nodes []*Node, err *SyntaxError) {
	defer func() {
		if e := recover(); e != nil {
			nodes, err = nil, &SyntaxError{Offset: chunk.Start, Reason: fmt.Sprint("the tree cannot be read: ", e)}
		}
	}()
	c.within(chunk)
	return c.program(stmts, offset), nil
}
