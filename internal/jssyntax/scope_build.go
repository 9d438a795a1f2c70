package jssyntax

import "slices"

// A scopeBuilder finds the scopes and declarations in one pass over the tree,
// and notes references, which can be resolved only when all is declared.
type scopeBuilder struct {
	*Scopes
	strict   bool // the part is a module
	work     []scopeTask
	children []*Node // of the node that is visited, the first one last
	refs     []reference
	hoisted  []hoistedFunc

	requires []*Node // declarators whose value is a call of require or import

	opened   slab[Scope]
	declared slab[Binding]
	decls    slab[*Node]
	extras   slab[Extra]
}

// A scopeTask is a node to visit: where its names are looked up, and where var
// declares.
type scopeTask struct {
	node  *Node
	scope *Scope
	vars  *Scope
}

// A hoistedFunc is a function declared in a block. In sloppy mode it is also
// a variable of the function around it.
type hoistedFunc struct {
	binding *Binding
	vars    *Scope
}

// buildScopes builds the scopes of f.
func buildScopes(f *File) *Scopes {
	if len(f.Parts) == 0 {
		f.single()
	}
	b := &scopeBuilder{Scopes: &Scopes{
		exported: map[*Node]*Binding{},
		guessed:  map[*Node]bool{},
		file:     f,
	}}
	refs := make([][]reference, len(f.Parts))
	for i := range f.Parts {
		b.refs = make([]reference, 0, len(f.Tokens)/len(f.Parts)/6)
		b.declarePart(&f.Parts[i])
		refs[i] = b.refs
	}
	for i := range refs {
		lookUp(refs[i])
		b.defines = append(b.defines, assignedGlobals(refs[i]))
		b.globals = append(b.globals, map[string]*Binding{})
	}
	for i := range refs {
		b.resolve(i, refs[i])
	}
	b.fillRefs(refs)
	if len(f.Parts) > 1 {
		newLinker(b).link()
	}
	return b.Scopes
}

// declarePart finds the scopes and declarations of a part, and notes its
// references.
func (b *scopeBuilder) declarePart(p *Part) {
	b.strict, b.hoisted = p.Module, nil
	top := b.open(p.Root, nil)
	top.Function = p.Root
	b.tops = append(b.tops, top)
	b.push(p.Root, top, top)
	for len(b.work) > 0 {
		t := b.work[len(b.work)-1]
		b.work = b.work[:len(b.work)-1]
		b.visit(t)
	}
	for _, h := range b.hoisted {
		b.hoist(h)
	}
}

// open returns a new scope that the node opens.
func (b *scopeBuilder) open(n *Node, parent *Scope) *Scope {
	s := b.opened.take()
	s.Node, s.Parent = n, parent
	if parent != nil {
		s.Function = parent.Function
	}
	n.own(&b.extras).scope = s
	return s
}

// push makes the children of n the next nodes to visit, in source order.
func (b *scopeBuilder) push(n *Node, scope, vars *Scope) {
	b.children = n.pushChildren(b.children[:0])
	for _, child := range b.children {
		b.work = append(b.work, scopeTask{child, scope, vars})
	}
}

// visit declares what a node declares, and sees to it that its children are
// visited in the right scope.
func (b *scopeBuilder) visit(t scopeTask) {
	n, scope, vars := t.node, t.scope, t.vars
	switch n.Kind {
	case Ident:
		b.visitIdent(t)
		return
	case Function, Arrow:
		b.visitFunction(n, scope)
		return
	case Class:
		scope = b.className(n, scope)
	case ClassMember:
		if n.C != nil { // static block
			scope = b.open(n, scope)
			scope.Function, vars = n, scope
		}
	case Block, Switch, Catch, For, ForIn, ForOf:
		scope = b.blockScope(n, scope)
	case VarDecl:
		b.varDecl(n, scope, vars)
		b.noteRequires(n)
	case FuncDecl, ClassDecl:
		b.named(n, scope, vars)
	case Import, Export:
		b.module(n, scope)
	case With:
		b.Dynamic = true
	case Member:
		if !n.Has(Computed) { // the name of a property refers to nothing
			b.work = append(b.work, scopeTask{n.A, scope, vars})
			return
		}
	case Call:
		b.Dynamic = b.Dynamic || n.A.Kind == Ident && n.A.Name == "eval" && !n.Has(Optional)
	}
	b.push(n, scope, vars)
}

// visitIdent notes an Ident that refers to a variable.
func (b *scopeBuilder) visitIdent(t scopeTask) {
	if t.node.binding == nil && isReference(t.node) {
		b.refs = append(b.refs, reference{id: t.node, scope: t.scope})
	}
}

// isReference reports whether an Ident names a variable, not a property.
func isReference(id *Node) bool {
	p := id.Parent
	switch p.Kind {
	case Property, ClassMember:
		return p.A != id || p.Has(Computed)
	case Member:
		return p.B != id || p.Has(Computed)
	}
	return true
}

// visitFunction opens the scopes of a function: one for the own name of an
// expression, one for parameters and body. The body has one of its own if a
// parameter has code, which does not see the variables of the body.
func (b *scopeBuilder) visitFunction(n *Node, scope *Scope) {
	if n.A != nil && n.Parent.Kind != FuncDecl {
		scope = b.open(n, scope)
		b.declare(scope, n.A, FuncName)
	}
	params := b.open(n, scope)
	params.Function = n
	simple := true
	for _, p := range n.List {
		b.declareTargets(p, params, Param)
		simple = simple && p.Kind == Ident
	}
	body := params
	if n.B.Kind == Block && !simple {
		body = b.open(n.B, params)
	}
	if n.B.Kind == Block {
		b.push(n.B, body, body)
	} else {
		b.work = append(b.work, scopeTask{n.B, body, body})
	}
	for _, p := range slices.Backward(n.List) {
		b.work = append(b.work, scopeTask{p, params, params})
	}
}

// className opens a scope for the own name of a class expression.
func (b *scopeBuilder) className(n *Node, scope *Scope) *Scope {
	if n.A == nil || n.Parent.Kind == ClassDecl {
		return scope
	}
	scope = b.open(n, scope)
	b.declare(scope, n.A, ClassName)
	return scope
}

// blockScope opens a scope for a node that declares names by let, const, class
// or function, or for the parameter of a catch clause. Other blocks need none.
func (b *scopeBuilder) blockScope(n *Node, scope *Scope) *Scope {
	if n.Kind == Catch && n.A != nil {
		scope = b.open(n, scope)
		b.declareTargets(n.A, scope, CatchParam)
		return scope
	}
	if declaresNames(n) {
		return b.open(n, scope)
	}
	return scope
}

// declaresNames reports whether a block, switch or for head declares names
// that are its own.
func declaresNames(n *Node) bool {
	switch n.Kind {
	case For, ForIn, ForOf:
		return isLexical(n.A)
	case Switch:
		return slices.ContainsFunc(n.List, declaresNames)
	}
	return slices.ContainsFunc(n.List, isLexical)
}

// isLexical reports whether n, which may be nil, declares names of the block.
func isLexical(n *Node) bool {
	return n != nil && (n.Kind == VarDecl && n.Name != "var" || n.Kind == FuncDecl || n.Kind == ClassDecl)
}
