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
	f, broken := parse(src)
	if broken != nil {
		f.salvage(broken)
	}
	return f
}

// parse parses a file as a whole. If that fails, it returns the masked text too.
func parse(src string) (f *File, broken *masked) {
	f = newFile(src)
	if len(src) > maxSize {
		return f.giveUp(&SyntaxError{Reason: "the file is too large", bound: true}), nil
	}
	l := Lex(src)
	f.Tokens, f.Comments = l.Tokens, l.Comments
	if err := guard(l); err != nil {
		return f.giveUp(err), nil
	}
	m := mask(l)
	f.Module = len(m.decls) > 0
	if f.Err = f.parseWhole(m); f.Err != nil {
		return f, m
	}
	return f, nil
}

// newFile returns a File of which nothing but the size is known.
func newFile(src string) *File {
	return &File{Src: src, Root: newNode(Program, fixes.Span{End: len(src)})}
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
	if m.weightOf() > maxWeight {
		return &SyntaxError{Reason: "the file is too large to be parsed at once", bound: true}
	}
	if m.problem != nil && strings.HasPrefix(m.problem.Reason, "unterminated") {
		return m.problem // goja accepts some literals that never end
	}
	text := m.output()
	var first *SyntaxError
	for _, w := range m.wrappers() {
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

// wrappers returns what to try to parse the file in, the likeliest first.
func (m *masked) wrappers() []wrapper {
	switch {
	case m.problem != nil: // brackets of the file might match those of a wrapper
		return []wrapper{plain}
	case m.needWrap:
		return []wrapper{insideFunction, plain}
	case m.mayWrap:
		return []wrapper{plain, insideFunction}
	}
	return []wrapper{plain}
}

// tryWhole makes f.Root of the text within a wrapper.
func (f *File) tryWhole(m *masked, w wrapper, text string) *SyntaxError {
	stmts, err := parseStatements(w, text)
	if err != nil {
		return err
	}
	c := newConverter(f, m.decls)
	c.kept = m.kept
	nodes, err := convertChunk(c, stmts, f.Root.Span, 1+len(w.prefix))
	if err != nil {
		return err
	}
	f.Root.List = nodes
	f.Root.adopt()
	return nil
}

// parseStatements parses a whole file, plain or inside a function.
func parseStatements(w wrapper, text string) ([]ast.Statement, *SyntaxError) {
	if w == plain {
		program, err := parseSource(text)
		if err != nil {
			return nil, syntaxError(err, plain, text)
		}
		return program.Body, nil
	}
	body, err := parseWrapped(w, text)
	if err != nil {
		return nil, err
	}
	return body.(*ast.BlockStatement).List, nil
}

// parseWrapped parses a text within a wrapper and returns the body of the arrow
// function that all wrappers consist of. The offset of an error is one in the
// text within.
func parseWrapped(w wrapper, text string) (ast.ConciseBody, *SyntaxError) {
	src := w.prefix + text + w.suffix
	program, err := parseSource(src)
	if err != nil {
		return nil, syntaxError(err, w, text)
	}
	if len(program.Body) == 1 {
		if s, ok := program.Body[0].(*ast.ExpressionStatement); ok {
			if arrow, ok := s.Expression.(*ast.ArrowFunctionLiteral); ok && int(arrow.Body.Idx1()) >= len(src) {
				return arrow.Body, nil
			}
		}
	}
	return nil, &SyntaxError{Reason: "the text closes the brackets of its wrapper"}
}

// parseSource has goja parse a text.
//
// Source maps are disabled because their loader reads the files that a comment
// names.
func parseSource(src string) (program *ast.Program, err error) {
	defer func() {
		if e := recover(); e != nil { // goja panics at some invalid patterns
			program, err = nil, fmt.Errorf("the parser fails: %v", e)
		}
	}()
	return parser.ParseFile(nil, "", src, 0, parser.WithDisableSourceMaps)
}

// syntaxError makes a SyntaxError of goja's error about a text in a wrapper. Its
// offset is one in the text.
func syntaxError(err error, w wrapper, text string) *SyntaxError {
	list, ok := err.(parser.ErrorList)
	if !ok || len(list) == 0 {
		return &SyntaxError{Reason: err.Error()}
	}
	at := list[0].Position
	offset := lineStart(w.prefix+text, at.Line) + at.Column - 1 - len(w.prefix)
	return &SyntaxError{
		Offset: min(max(offset, 0), len(text)),
		Reason: strings.ToLower(list[0].Message),
	}
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
