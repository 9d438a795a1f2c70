package jssyntax

// noteRequires keeps the declarators that take something from a call of require
// or import.
func (b *scopeBuilder) noteRequires(n *Node) {
	for _, d := range n.List {
		if d.B != nil && requiredModule(d.B) != "" {
			b.requires = append(b.requires, d)
		}
	}
}

// requiredModule returns the module that require("x") or await import("x") names,
// or "".
func requiredModule(n *Node) string {
	if n.Kind == Await {
		n = n.A
		if n.Kind != ImportCall {
			return ""
		}
	}
	isRequire := n.Kind == Call && n.A.Kind == Ident && n.A.Name == "require"
	if !isRequire && n.Kind != ImportCall || len(n.List) != 1 || n.List[0].Kind != StringLit {
		return ""
	}
	return n.List[0].Value
}

// required links the names that a declarator takes from a module.
func (l *linker) required(d *Node) {
	part, module := l.file.PartAt(d.Span.Start), requiredModule(d.B)
	to, ok := l.file.Parts[part].Links.Imports[module]
	if !ok {
		return
	}
	switch d.A.Kind {
	case Ident:
		if local := d.A.binding; local != nil && isAssignedOnce(local) {
			l.requiredWhole(local, part, to, module)
		}
	case ObjectPattern:
		for _, p := range d.A.List {
			if p.Kind != Property || p.Name == "" || p.B.Kind != Ident {
				continue
			}
			local := p.B.binding
			if target := l.export(to, p.Name, nil); target != nil && local != nil && isAssignedOnce(local) {
				l.merge(local, target)
			}
		}
	}
}

// requiredWhole links a name that stands for a whole module.
func (l *linker) requiredWhole(local *Binding, part, to int, module string) {
	if m := l.modules[to]; m.cjs && (m.alias != nil || m.all != nil && m.all.Init.Kind != ObjectLit) {
		if target := l.export(to, "default", nil); target != nil {
			l.merge(local, target)
		}
		return
	}
	l.namespace(local.Refs, part, module)
}

// isAssignedOnce reports whether nothing but its one declaration gives a binding
// a value.
func isAssignedOnce(b *Binding) bool {
	for _, id := range b.Refs {
		if _, write := RefKind(id); write {
			return false
		}
	}
	return len(b.Decls) == 1
}

// directRequires links require("x").name and require("x")(…).
func (l *linker) directRequires() {
	for i, p := range l.file.Parts {
		if len(p.Links.Imports) == 0 {
			continue
		}
		p.Root.Walk(func(n *Node) bool {
			if n.Kind == Member && n.Name != "" && n.A.Kind == Call && requiredModule(n.A) != "" {
				if target := l.imported(i, requiredModule(n.A), n.Name, nil); target != nil {
					l.refer(n, target)
				}
			}
			return true
		})
	}
}
