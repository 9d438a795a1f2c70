package jssyntax

// Scopes are all scopes of a file and what the names in it mean.
type Scopes struct {
	Dynamic bool // with or a direct eval was seen: names may mean something else

	exported map[*Node]*Binding // by the expression that an export without a name gives it
	guessed  map[*Node]bool     // the Idents that only a unique name links

	file    *File
	tops    []*Scope              // of the parts
	globals []map[string]*Binding // of the parts: names that no declaration introduces
	defines []map[string]bool     // of the parts: those that they assign
}

// A Scope is a region of names: the program, a function, a block, a catch
// clause, a loop head, a class or function expression's own name.
type Scope struct {
	Node     *Node // what opens it
	Parent   *Scope
	Function *Node // innermost Function, Arrow, ClassMember with a static block, or Program

	names nameTable
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
//
// The names in an import or export declaration are no nodes of the tree. The
// Idents that stand for them here have the declaration as their parent.
type Binding struct {
	Name  string
	Kind  BindingKind
	Scope *Scope  // nil for a Global
	Decls []*Node // the Idents that declare it
	Refs  []*Node // every other Ident that names it, reads and writes, in source order; also members of imported namespaces

	// Init is the value of what is exported without a name of its own:
	// export default value, module.exports = {name: value}.
	Init *Node

	uses int32 // how many Refs there will be
}

// Scopes returns the scopes of the file. They are built at the first call.
func (f *File) Scopes() *Scopes {
	f.scopesOnce.Do(func() { f.scopes = buildScopes(f) })
	return f.scopes
}

// Binding returns what an Ident declares or refers to, or what of another part a
// Member or a call of require stands for. It is nil if the Ident is no reference,
// such as the name of a property, and for arguments.
func (s *Scopes) Binding(id *Node) *Binding {
	if id == nil {
		return nil
	}
	return id.binding
}

// Exported returns the binding that stands for an expression which is exported
// without a name of its own, or nil.
func (s *Scopes) Exported(value *Node) *Binding { return s.exported[value] }

// Guessed reports whether an Ident names something of another part only because
// no other file defines that name.
func (s *Scopes) Guessed(id *Node) bool { return s.guessed[id] }

// ScopeOf returns the innermost scope at n, which is n's own if n opens one.
func (s *Scopes) ScopeOf(n *Node) *Scope {
	for ; n != nil; n = n.Parent {
		if n.scope != nil {
			return n.scope
		}
	}
	return nil
}

// Lookup returns what the name means in the scope, or nil if neither it nor
// one around it declares the name.
func (s *Scope) Lookup(name string) *Binding {
	for ; s != nil; s = s.Parent {
		if b := s.names.get(name); b != nil {
			return b
		}
	}
	return nil
}

// Names yields the names that the scope declares and what they mean, in the order
// of their first declarations.
func (s *Scope) Names(yield func(string, *Binding) bool) {
	for _, e := range s.names.entries {
		if !yield(e.name, e.binding) {
			return
		}
	}
}

// RefKind reports whether an Ident that names a variable reads it, writes it or
// does both. Declarations write.
func RefKind(id *Node) (read, write bool) {
	n, p := id, id.Parent
	for p != nil && inPattern(n, p) {
		n, p = p, p.Parent
	}
	if p == nil {
		return true, false
	}
	switch p.Kind {
	case Update:
		return true, true
	case Assign:
		write = p.A == n
		return !write || p.Name != "=", write
	case Declarator, Catch, ForIn, ForOf, Class, Function:
		write = p.A == n || p.Kind == Function
		return !write, write
	case Arrow:
		return p.B == n, p.B != n
	}
	return p.Kind != Import, p.Kind == Import
}

// inPattern reports whether n is a target in its parent p, a part of a pattern.
func inPattern(n, p *Node) bool {
	switch p.Kind {
	case ArrayPattern, ObjectPattern, Rest:
		return true
	case Default:
		return p.A == n
	case Property:
		return p.B == n && p.Parent != nil && p.Parent.Kind == ObjectPattern
	}
	return false
}
