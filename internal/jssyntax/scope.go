package jssyntax

// Scopes are all scopes of a file and what the names in it mean.
type Scopes struct {
	Globals map[string]*Binding // names that no declaration introduces
	Dynamic bool                // with or a direct eval was seen: names may mean something else

	bindings map[*Node]*Binding // of the Idents
	scopes   map[*Node]*Scope   // by what opens them
}

// A Scope is a region of names: the program, a function, a block, a catch
// clause, a loop head, a class or function expression's own name.
type Scope struct {
	Node     *Node // what opens it
	Parent   *Scope
	Function *Node // innermost Function, Arrow, ClassMember with a static block, or Program
	Names    map[string]*Binding
}

// A BindingKind says what introduces a name.
type BindingKind uint8

// The kinds of bindings. A Global is a name that no declaration of the file
// introduces.
const (
	Global BindingKind = iota
	Var
	Let
	Const
	Param
	FuncName
	ClassName
	CatchParam
	Imported
)

// A Binding is one name of a scope and everything the file does with it.
type Binding struct {
	Name  string
	Kind  BindingKind
	Scope *Scope
	Decls []*Node // the Idents that declare it
	Refs  []*Node // every other Ident that names it, reads and writes, in source order
}
