package jssyntax

// A reference is an Ident that names a variable, where its name is looked up and
// what it means, nil until that is known.
type reference struct {
	id      *Node
	scope   *Scope
	binding *Binding
}

// lookUp finds what references of a part mean that a declaration of that part
// introduces.
func lookUp(refs []reference) {
	for i := range refs {
		refs[i].binding = refs[i].scope.Lookup(refs[i].id.Name)
	}
}

// resolve finds what the other references of a part mean.
func (b *scopeBuilder) resolve(part int, refs []reference) {
	for i := range refs {
		r := &refs[i]
		if r.binding == nil {
			r.binding = b.undeclared(part, r)
		}
		if r.binding != nil {
			r.id.binding = r.binding
			r.binding.uses++
		}
	}
}

// undeclared returns what a name means that no declaration of the part introduces.
// It is nil for arguments in a function.
func (b *scopeBuilder) undeclared(part int, r *reference) *Binding {
	name := r.id.Name
	if name == "arguments" && isInFunction(r.scope) {
		return nil
	}
	binding, guessed := b.global(part, name)
	if guessed {
		b.guessed[r.id] = true
	}
	if binding == nil {
		binding = &Binding{Name: name}
		b.globals[part][name] = binding
	}
	return binding
}

// fillRefs gives the bindings their references. All lists are parts of one, because
// most are short.
func (b *scopeBuilder) fillRefs(refs [][]reference) {
	n := 0
	for _, list := range refs {
		n += len(list)
	}
	free := make([]*Node, n)
	for _, list := range refs {
		for _, r := range list {
			binding := r.binding
			if binding == nil {
				continue
			}
			if binding.Refs == nil {
				binding.Refs, free = free[:0:binding.uses], free[binding.uses:]
			}
			binding.Refs = append(binding.Refs, r.id)
		}
	}
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
