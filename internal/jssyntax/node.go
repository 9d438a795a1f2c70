package jssyntax

import "github.com/seauthlint/seauthlint/fixes"

// A NodeKind classifies a Node. Each kind says what the fields A, B, C, List,
// Name and Value hold; what it does not name is zero.
type NodeKind uint8

// Expressions.
const (
	Bad          NodeKind = iota
	Ident                 // Name. References and binding names alike
	StringLit             // Value: the decoded text
	NumberLit             // Value: the source text
	BoolLit               // Value: "true" or "false"
	NullLit               //
	RegexpLit             // Value: the source text
	TemplateLit           // List: the expressions. Quasis: one more than List. A: the tag, or nil
	ArrayLit              // List: the elements; nil for a hole
	ObjectLit             // List: Property, Spread
	Property              // A: key, B: value. Name: the static name ("" if computed). Flags: Computed, Shorthand, Getter, Setter, Method
	Spread                // A: the argument. In arrays, objects and arguments
	Member                // A: object, B: property (Ident, PrivateIdent or expression). Name: the static name, also of x['name']. Flags: Computed, Optional
	PrivateIdent          // Name, with #
	Call                  // A: callee, List: arguments. Flags: Optional
	New                   // A: callee, List: arguments. Flags: NoArguments if written without ()
	Unary                 // A: operand. Name: the operator (! - + ~ typeof void delete)
	Update                // A: operand. Name: ++ or --. Flags: Postfix
	Binary                // A: left, B: right. Name: the operator (also in, instanceof)
	Logical               // A: left, B: right. Name: && || ??
	Assign                // A: target, B: value. Name: the operator (= += ||= …)
	Conditional           // A: test, B: then, C: else
	Sequence              // List
	Arrow                 // List: parameters, B: Block or the expression. Flags: Async
	Function              // A: Ident of its own name or nil, List: parameters, B: Block. Flags: Async, Generator. Also methods, getters, constructors
	Class                 // A: Ident of its own name or nil, B: superclass or nil, List: ClassMember
	ClassMember           // A: key, B: value (Function for methods), C: static Block. Name: the static name. Flags: Computed, Static, Getter, Setter, Method
	Await                 // A
	Yield                 // A or nil. Flags: Delegate
	This                  //
	Super                 //
	MetaProperty          // Name: new.target or import.meta
	ImportCall            // import(x). List: arguments
	Paren                 // never built: grouping parentheses are only in Outer
)

// Patterns and parameters.
const (
	ArrayPattern  NodeKind = iota + 64 // List: targets, nil for a hole
	ObjectPattern                      // List: Property (A: key, B: target), Rest
	Default                            // A: target, B: default value. In patterns and parameters
	Rest                               // A: target
)

// Statements.
const (
	Program    NodeKind = iota + 96 // List: statements
	Block                           // List: statements
	ExprStmt                        // A
	VarDecl                         // List: Declarator. Name: var, let or const. Also the head of a for loop
	Declarator                      // A: target, B: initial value or nil
	FuncDecl                        // A: Function
	ClassDecl                       // A: Class
	Return                          // A or nil
	Throw                           // A
	If                              // A: test, B: then, C: else or nil
	For                             // A: initializer or nil, B: test or nil, C: update or nil, Body
	ForIn                           // A: VarDecl or target, B: object, Body
	ForOf                           // A: VarDecl or target, B: iterable, Body. Flags: Async for `for await`
	While                           // A: test, Body
	DoWhile                         // A: test, Body
	Switch                          // A: discriminant, List: Case
	Case                            // A: test or nil for default, List: statements
	Try                             // A: Block, B: Catch or nil, C: finally Block or nil
	Catch                           // A: parameter or nil, B: Block
	Break                           // Name: label or ""
	Continue                        // Name: label or ""
	Labeled                         // Name: label, Body
	With                            // A: object, Body
	Empty                           //
	Debugger                        //
	Import                          // import declaration. Value: the module, Imports
	Export                          // export { … } [from …], export * from …. Value: the module or "", Imports
)

// Flags of a Node.
type Flags uint16

// The flags; NodeKind says which kinds use them.
const (
	Computed Flags = 1 << iota
	Shorthand
	Getter
	Setter
	Method
	Optional
	NoArguments
	Postfix
	Async
	Generator
	Static
	Delegate
	Exported      // of VarDecl, FuncDecl, ClassDecl: an export declaration
	ExportDefault // of FuncDecl, ClassDecl, ExprStmt: export default
)

// A Node is one node of the syntax tree. Its spans are exact byte offsets in
// the source as the user wrote it.
type Node struct {
	Kind   NodeKind
	Flags  Flags
	Span   fixes.Span // without grouping parentheses; a statement's includes its semicolon
	Outer  fixes.Span // with all grouping parentheses around it; otherwise Span
	Parent *Node
	A      *Node
	B      *Node
	List   []*Node
	Name   string
	Value  string
	*Extra

	binding *Binding // of an Ident, or of a member that names what another part exports
}

// An Extra holds the fields that few nodes use: most of the time of reading a file
// goes into the memory that its nodes take. All other nodes share noExtra, so that
// the fields can be read of every node; only [Node.own] lets them be written.
type Extra struct {
	C       *Node
	Body    *Node
	Quasis  []Quasi
	Imports []ImportName

	scope *Scope // that the node opens
}

// noExtra is what nodes have that use no field of an Extra. It stays zero.
var noExtra Extra

// own returns the Extra of n, to be written. It takes a new one from a slab if n has
// none of its own.
func (n *Node) own(extras *slab[Extra]) *Extra {
	if n.Extra == &noExtra {
		n.Extra = extras.take()
	}
	return n.Extra
}

// newNode returns a node that is no part of a slab.
func newNode(kind NodeKind, span fixes.Span) *Node {
	return &Node{Kind: kind, Span: span, Outer: span, Extra: &noExtra}
}

// Has reports whether all the flags are set.
func (n *Node) Has(f Flags) bool { return n.Flags&f == f }

// A Quasi is one chunk of literal text in a template.
type Quasi struct {
	Span   fixes.Span // the text between the delimiters
	Cooked string     // decoded; line ends are normalised to \n as the language demands
}

// An ImportName is one name that an import or export declaration binds.
type ImportName struct {
	Name  string // the name in the module: "default", "*" for a namespace
	Local string // the name here; of an export, the exported name
	Span  fixes.Span
}
