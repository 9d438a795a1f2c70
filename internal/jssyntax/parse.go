package jssyntax

import (
	"fmt"
	"strings"

	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"

	"github.com/seauthlint/seauthlint/fixes"
)

// maxSize is the size in bytes of the largest file that is read.
const maxSize = 50 << 20

// Parse reads the source of a file. It never fails: File.Status and File.Err
// say what could not be read.
func Parse(src string) *File {
	f := newFile(src)
	if len(src) > maxSize {
		return f.giveUp(&SyntaxError{Reason: "the file is too large"})
	}
	l := Lex(src)
	f.Tokens, f.Comments = l.Tokens, l.Comments
	if err := guard(l); err != nil {
		return f.giveUp(err)
	}
	m := mask(l)
	f.Module = len(m.decls) > 0
	if err := f.parseWhole(m); err != nil {
		f.Err = err
		f.recover(m)
	}
	return f
}

// newFile returns a File of which nothing but the size is known.
func newFile(src string) *File {
	return &File{Src: src, Root: &Node{Kind: Program, Span: fixes.Span{End: len(src)}, Outer: fixes.Span{End: len(src)}}}
}

// giveUp says that f is not parsed, and why.
func (f *File) giveUp(err *SyntaxError) *File {
	f.Status, f.Err = TokensOnly, err
	f.Root.List = nil
	return f
}

// A wrapper is text around a chunk of a file that makes a program of it.
type wrapper struct{ prefix, suffix string }

var (
	plain = wrapper{}

	// insideFunction lets a chunk return and await.
	insideFunction = wrapper{"async()=>{", "\n}"}
)

// parseWhole parses f at once.
func (f *File) parseWhole(m *masked) *SyntaxError {
	text := m.output()
	tries := []wrapper{plain, insideFunction}
	if m.needWrap {
		tries = []wrapper{insideFunction, plain}
	}
	if m.problem != nil { // brackets of the file might match those of a wrapper
		tries = []wrapper{plain}
	}
	var first *SyntaxError
	for _, w := range tries {
		err := f.tryWhole(m, w, text)
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
	}
	if text != m.Src && f.tryWhole(m, plain, m.Src) == nil {
		return nil
	}
	return first
}

// tryWhole makes f.Root of the text within a wrapper.
func (f *File) tryWhole(m *masked, w wrapper, text string) *SyntaxError {
	stmts, err := parseChunk(w, text)
	if err != nil {
		return err
	}
	nodes, err := f.convert(m, stmts, 1+len(w.prefix))
	if err != nil {
		return err
	}
	f.adopt(nodes)
	return nil
}

// adopt appends statements to the program.
func (f *File) adopt(nodes []*Node) {
	for _, n := range nodes {
		n.Parent = f.Root
	}
	f.Root.List = append(f.Root.List, nodes...)
}

// convert makes our nodes of goja's. The offset is what to subtract from a
// position of goja's to get a position in f.Src.
func (f *File) convert(m *masked, stmts []ast.Statement, offset int) (nodes []*Node, err *SyntaxError) {
	defer func() {
		if e := recover(); e != nil {
			nodes, err = nil, &SyntaxError{Reason: fmt.Sprint("the tree cannot be read: ", e)}
		}
	}()
	return newConverter(f, m.decls).program(stmts, offset), nil
}

// parseChunk parses text within a wrapper and returns the statements of the
// text. The offset of an error is one in the text.
func parseChunk(w wrapper, text string) (stmts []ast.Statement, err *SyntaxError) {
	defer func() {
		if e := recover(); e != nil { // goja's parser panics on some invalid patterns
			stmts, err = nil, &SyntaxError{Reason: fmt.Sprint("the parser fails: ", e)}
		}
	}()
	src := w.prefix + text + w.suffix
	// Source maps are disabled because their loader reads the files that a
	// comment names.
	program, parseErr := parser.ParseFile(nil, "", src, 0, parser.WithDisableSourceMaps)
	if parseErr != nil {
		return nil, syntaxError(parseErr, src, len(w.prefix))
	}
	return unwrap(program.Body, w), nil
}

// unwrap returns the statements within the wrapper.
func unwrap(stmts []ast.Statement, w wrapper) []ast.Statement {
	if w != insideFunction {
		return stmts
	}
	arrow := stmts[0].(*ast.ExpressionStatement).Expression.(*ast.ArrowFunctionLiteral)
	return arrow.Body.(*ast.BlockStatement).List
}

// syntaxError makes a SyntaxError of goja's error about src, whose first skip
// bytes are none of the file's.
func syntaxError(err error, src string, skip int) *SyntaxError {
	list, ok := err.(parser.ErrorList)
	if !ok || len(list) == 0 {
		return &SyntaxError{Reason: err.Error()}
	}
	at := list[0].Position
	offset := lineStart(src, at.Line) + at.Column - 1 - skip
	return &SyntaxError{Offset: max(offset, 0), Reason: strings.ToLower(list[0].Message)}
}

// lineStart returns the offset of the first byte of a line, counted from 1 as
// goja counts lines.
func lineStart(src string, line int) int {
	start := 0
	for ; line > 1; line-- {
		end := lineEnd(src, start)
		if end >= len(src) {
			break
		}
		start = end + lineBreakLen(src[end:])
		if src[end] == 0xe2 {
			start = end + len("\u2028")
		}
	}
	return start
}
