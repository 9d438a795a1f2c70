package jssyntax

// declare makes id, in its scope, a name of the kind. A name that is declared
// twice, as var and functions may be, remains one binding.
func (b *scopeBuilder) declare(scope *Scope, id *Node, kind BindingKind) *Binding {
	if kind == Var && scope.Node.Kind == Block && scope.Parent.Names[id.Name] != nil {
		scope = scope.Parent // a parameter of the function whose body has a scope of its own
	}
	binding := scope.Names[id.Name]
	if binding == nil {
		binding = &Binding{Name: id.Name, Kind: kind, Scope: scope}
		if scope.Names == nil {
			scope.Names = map[string]*Binding{}
		}
		scope.Names[id.Name] = binding
	}
	binding.Decls = append(binding.Decls, id)
	b.bindings[id] = binding
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
		if s.Names[name] != nil {
			return
		}
	}
	outer := h.vars.Names[name]
	switch {
	case outer == inner:
	case outer == nil:
		if h.vars.Names == nil {
			h.vars.Names = map[string]*Binding{}
		}
		h.vars.Names[name] = inner
	case outer.Kind == Var || outer.Kind == FuncName || outer.Kind == Param:
		outer.Decls = append(outer.Decls, inner.Decls...)
		inner.Scope.Names[name] = outer
		for _, id := range inner.Decls {
			b.bindings[id] = outer
		}
	}
}

// module declares the names of an import declaration, and notes those that an
// export list refers to.
func (b *scopeBuilder) module(n *Node, scope *Scope) {
	for _, i := range n.Imports {
		id := &Node{Kind: Ident, Name: i.Local, Span: i.Span, Outer: i.Span, Parent: n}
		if n.Kind == Import {
			b.declare(scope, id, Imported)
		} else if n.Value == "" {
			id.Name = i.Name
			b.refs = append(b.refs, scopeTask{node: id, scope: scope})
		}
	}
}

// resolve finds what the Ident of r, in a part, refers to.
func (b *scopeBuilder) resolve(part int, r scopeTask) {
	id := r.node
	binding := r.scope.Lookup(id.Name)
	if binding == nil {
		if id.Name == "arguments" && isInFunction(r.scope) {
			return
		}
		var guessed bool
		if binding, guessed = b.global(part, id.Name); guessed {
			b.guessed[id] = true
		}
	}
	if binding == nil {
		binding = &Binding{Name: id.Name}
		b.globals[part][id.Name] = binding
	}
	binding.Refs = append(binding.Refs, id)
	b.bindings[id] = binding
}

// isInFunction reports whether the scope is within a function that has
// arguments: arrow functions have those of the function around them.
func isInFunction(s *Scope) bool {
	for ; s != nil; s = s.Parent {
		if s.Function.Kind == Function {
			return true
		}
	}
	return false
}
