package jssyntax

import (
	"fmt"
	"strings"
)

// kindNames are the names of the kinds in the expectations of the tests.
var kindNames = map[NodeKind]string{
	Bad: "Bad", Ident: "Ident", StringLit: "String", NumberLit: "Number", BoolLit: "Bool", NullLit: "Null",
	RegexpLit: "Regexp", TemplateLit: "Template", ArrayLit: "Array", ObjectLit: "Object", Property: "Property",
	Spread: "Spread", Member: "Member", PrivateIdent: "Private", Call: "Call", New: "New", Unary: "Unary",
	Update: "Update", Binary: "Binary", Logical: "Logical", Assign: "Assign", Conditional: "Conditional",
	Sequence: "Sequence", Arrow: "Arrow", Function: "Function", Class: "Class", ClassMember: "ClassMember",
	Await: "Await", Yield: "Yield", This: "This", Super: "Super", MetaProperty: "Meta", ImportCall: "ImportCall",
	ArrayPattern: "ArrayPattern", ObjectPattern: "ObjectPattern", Default: "Default", Rest: "Rest",
	Program: "Program", Block: "Block", ExprStmt: "Expr", VarDecl: "VarDecl", Declarator: "Declarator",
	FuncDecl: "FuncDecl", ClassDecl: "ClassDecl", Return: "Return", Throw: "Throw", If: "If", For: "For",
	ForIn: "ForIn", ForOf: "ForOf", While: "While", DoWhile: "DoWhile", Switch: "Switch", Case: "Case", Try: "Try",
	Catch: "Catch", Break: "Break", Continue: "Continue", Labeled: "Labeled", With: "With", Empty: "Empty",
	Debugger: "Debugger", Import: "Import", Export: "Export",
}

// flagNames are the names of the flags, in the order of their bits.
var flagNames = [...]string{
	"computed", "shorthand", "get", "set", "method", "optional", "noargs", "postfix", "async", "generator", "static",
	"delegate", "exported", "default",
}

// tree returns n as an S-expression: (Kind:flags name «span» «outer if not the
// same» child …), then the optional fields that are nil and the holes. An
// identifier is its name alone if that is its text.
func (f *File) tree(n *Node) string {
	var b strings.Builder
	f.writeTree(&b, n)
	return b.String()
}

func (f *File) writeTree(b *strings.Builder, n *Node) {
	text, outer := f.Text(n), f.Src[n.Outer.Start:n.Outer.End]
	if n.Kind == Ident && n.Name == text && outer == text {
		b.WriteString(text)
		return
	}
	b.WriteString("(" + kindNames[n.Kind])
	for i, name := range flagNames {
		if n.Has(1 << i) {
			b.WriteString(":" + name)
		}
	}
	if n.Name != "" {
		b.WriteString(" " + n.Name)
	}
	if n.Value != "" && n.Value != text {
		fmt.Fprintf(b, " %q", n.Value)
	}
	b.WriteString(" «" + text + "»")
	if outer != text {
		b.WriteString(" «" + outer + "»")
	}
	for _, q := range n.Quasis {
		fmt.Fprintf(b, " %q«%s»", q.Cooked, f.Src[q.Span.Start:q.Span.End])
	}
	for _, i := range n.Imports {
		fmt.Fprintf(b, " %s=%s«%s»", i.Local, i.Name, f.Src[i.Span.Start:i.Span.End])
	}
	f.writeChildren(b, n)
	b.WriteString(")")
}

// optionalFields are how many of the fields A, B and C of a kind may be nil
// while others are not.
var optionalFields = map[NodeKind]int{Function: 1, Case: 1, Class: 2, Try: 2, For: 3}

func (f *File) writeChildren(b *strings.Builder, n *Node) {
	for child := range n.Children {
		b.WriteString(" ")
		f.writeTree(b, child)
	}
	for i, field := range []*Node{n.A, n.B, n.C}[:optionalFields[n.Kind]] {
		if field == nil {
			b.WriteString(" no" + "ABC"[i:i+1])
		}
	}
	for i, elem := range n.List {
		if elem == nil {
			fmt.Fprintf(b, " hole%d", i)
		}
	}
}

// find returns the first node of the kind, or nil.
func find(f *File, kind NodeKind) (found *Node) {
	f.Root.Walk(func(n *Node) bool {
		if found == nil && n.Kind == kind {
			found = n
		}
		return found == nil
	})
	return found
}
