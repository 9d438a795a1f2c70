package analyzer

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/seauthlint/seauthlint/fixes"
)

// A function is a declared function, or a function literal.
type function struct {
	pkg  *Package
	file *file
	obj  *types.Func // nil for a literal
	node ast.Node    // *ast.FuncDecl or *ast.FuncLit
	recv *ast.Ident  // the receiver's name; nil if it has none
	typ  *ast.FuncType
	body *ast.BlockStmt

	kept     map[types.Object]bool // variables that may outlive a call; nil until they are asked for
	captures []types.Object        // what a literal takes from around it; nil until it is asked for
}

// fileOf returns the file that a node lies in, or nil.
func (p *program) fileOf(n ast.Node) *file { return p.fileAt(n.Pos()) }

func (p *program) fileAt(pos token.Pos) *file {
	for _, pkg := range p.pkgs[:min(1, len(p.pkgs))] {
		if tok := pkg.Fset.File(pos); tok != nil {
			return p.files[tok]
		}
	}
	return nil
}

// span returns the bytes of a node in its file. The end of a node that is not
// closed is not known: it counts as empty.
func (f *file) span(n ast.Node) fixes.Span {
	start := f.offset(n.Pos())
	return fixes.Span{Start: start, End: max(start, f.offset(n.End()))}
}

// offset returns the offset of a position in the file.
func (f *file) offset(pos token.Pos) int {
	if o := int(pos) - f.tok.Base(); o >= 0 && o <= f.tok.Size() {
		return o
	}
	return 0
}

// text returns the source of a node.
func (f *file) text(n ast.Node) string {
	s := f.span(n)
	if s.End > len(f.src) || s.Start > s.End {
		return ""
	}
	return f.src[s.Start:s.End]
}

// line returns the line of an offset, the first being 1.
func (f *file) line(offset int) int { return f.tok.Line(f.tok.Pos(min(offset, f.tok.Size()))) }

// parent returns the node around a node, or nil.
func (f *file) parent(n ast.Node) ast.Node {
	if f.parents == nil {
		f.parents = map[ast.Node]ast.Node{}
		var stack []ast.Node
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if n == nil {
				stack = stack[:len(stack)-1]
				return true
			}
			if len(stack) > 0 {
				f.parents[n] = stack[len(stack)-1]
			}
			stack = append(stack, n)
			return true
		})
	}
	return f.parents[n]
}

// statement returns the innermost statement around a node, or nil.
func (f *file) statement(n ast.Node) ast.Stmt {
	for ; n != nil; n = f.parent(n) {
		if s, ok := n.(ast.Stmt); ok {
			return s
		}
	}
	return nil
}

// function returns the innermost function around a node: a declaration, a
// literal, or nil.
func (f *file) function(n ast.Node) ast.Node {
	for n = f.parent(n); n != nil; n = f.parent(n) {
		switch n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			return n
		}
	}
	return nil
}

// within reports whether n is outer or lies in it.
func within(outer, n ast.Node) bool {
	return outer != nil && n != nil && outer.Pos() <= n.Pos() && n.End() <= outer.End()
}
