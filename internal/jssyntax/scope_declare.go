package jssyntax

// declare makes id, in its scope, a name of the kind. A name that is declared
// twice, as var and functions may be, remains one binding.
func (b *scopeBuilder) declare(scope *Scope, id *Node, kind BindingKind) *Binding {
	if kind == Var && scope.Node.Kind == Block && scope.Parent.names.get(id.Name) != nil {
		scope = scope.Parent // a parameter of the function whose body has a scope of its own
	}
	binding := scope.names.get(id.Name)
	if binding == nil {
		binding = b.declared.take()
		binding.Name, binding.Kind, binding.Scope = id.Name, kind, scope
		scope.names.set(id.Name, binding)
	}
	if binding.Decls == nil { // most have one
		binding.Decls = b.decls.takeList(1)
	}
	binding.Decls = append(binding.Decls, id)
	id.binding = binding
	return binding
}

// declareTargets declares the names of a declared pattern or parameter.
func (b *scopeBuilder) declareTargets(n *Node, scope *Scope, kind BindingKind) {
	switch n.Kind {
	case Ident:
		b.declare(scope, n, kind)
	case Default, Rest:
		b.declareTargets(n.A, scope, kind)
	case Property:
		b.declareTargets(n.B, scope, kind)
	case ArrayPattern, ObjectPattern:
		for _, elem := range n.List {
			if elem != nil {
				b.declareTargets(elem, scope, kind)
			}
		}
	}
}

// varKinds are the kinds of names that the words of a VarDecl declare.
var varKinds = map[string]BindingKind{"var": Var, "let": Let, "const": Const}

// varDecl declares the names of a VarDecl.
func (b *scopeBuilder) varDecl(n *Node, scope, vars *Scope) {
	kind := varKinds[n.Name]
	if kind == Var {
		scope = vars
	}
	for _, d := range n.List {
		b.declareTargets(d.A, scope, kind)
	}
}

// named declares the name of a function or class declaration. It may have none
// after export default.
func (b *scopeBuilder) named(n *Node, scope, vars *Scope) {
	id := n.A.A
	switch {
	case id == nil:
	case n.Kind == ClassDecl:
		b.declare(scope, id, ClassName)
	default:
		binding := b.declare(scope, id, FuncName)
		if scope != vars && !b.strict && n.A.Flags&(Async|Generator) == 0 {
			b.hoisted = append(b.hoisted, hoistedFunc{binding, vars})
		}
	}
}

// hoist makes the function of a block a variable of the function around it
// too, unless something between them has its name. The two are one binding:
// whoever calls the variable most likely means the function.
func (b *scopeBuilder) hoist(h hoistedFunc) {
	inner, name := h.binding, h.binding.Name
	for s := inner.Scope.Parent; s != h.vars; s = s.Parent {
		if s.names.get(name) != nil {
			return
		}
	}
	outer := h.vars.names.get(name)
	switch {
	case outer == inner:
	case outer == nil:
		h.vars.names.set(name, inner)
	case outer.Kind == Var || outer.Kind == FuncName || outer.Kind == Param:
		outer.Decls = append(outer.Decls, inner.Decls...)
		inner.Scope.names.set(name, outer)
		for _, id := range inner.Decls {
			id.binding = outer
		}
	}
}

// module declares the names of an import declaration, and notes those that an
// export list refers to.
func (b *scopeBuilder) module(n *Node, scope *Scope) {
	for _, i := range n.Imports {
		id := newNode(Ident, i.Span)
		id.Name, id.Parent = i.Local, n
		if n.Kind == Import {
			b.declare(scope, id, Imported)
		} else if n.Value == "" {
			id.Name = i.Name
			b.refs = append(b.refs, reference{id: id, scope: scope})
		}
	}
}
