package jssyntax

import "github.com/dop251/goja/ast"

// converter stands in until the converter exists.
type converter struct{}

func newConverter(f *File, decls []moduleDecl) *converter { return &converter{} }

func (c *converter) program(stmts []ast.Statement, offset int) []*Node { return nil }
