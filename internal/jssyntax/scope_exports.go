package jssyntax

// exportsOf finds what a part exports, in the ways of ES modules and of CommonJS.
func (l *linker) exportsOf(part int) *moduleExports {
	m := &moduleExports{names: map[string]*Binding{}, from: map[string]reExport{}}
	for _, n := range l.file.Parts[part].Root.List {
		switch n.Kind {
		case Export:
			l.exportList(part, n, m)
		case VarDecl, FuncDecl, ClassDecl, ExprStmt:
			switch {
			case n.Has(ExportDefault):
				l.exportDefault(part, n, m)
			case n.Has(Exported):
				l.exportDeclared(part, n, m)
			case n.Kind == ExprStmt && n.A.Kind == Assign && n.A.Name == "=":
				l.exportAssigned(part, n.A, m)
			}
		}
	}
	return m
}

// exportList adds export { … } [from "x"] and export * [as x] from "x".
func (l *linker) exportList(part int, n *Node, m *moduleExports) {
	for _, in := range n.Imports {
		switch {
		case n.Value == "":
			m.names[in.Local] = l.tops[part].names.get(in.Name)
		case in.Name == "*" && in.Local == "*":
			m.stars = append(m.stars, n.Value)
		default:
			m.from[in.Local] = reExport{n.Value, in.Name}
		}
	}
}

// exportDeclared adds the names of a declaration.
func (l *linker) exportDeclared(part int, n *Node, m *moduleExports) {
	add := func(id *Node) {
		if id != nil && id.Kind == Ident {
			m.names[id.Name] = id.binding
		}
	}
	if n.Kind != VarDecl {
		add(n.A.A)
		return
	}
	for _, d := range n.List {
		d.A.Walk(func(x *Node) bool {
			if x.Kind == Ident && x.binding != nil && x.binding.Scope == l.tops[part] {
				add(x)
			}
			return true
		})
	}
}

// exportDefault adds the default export: a declaration, a name or a value.
func (l *linker) exportDefault(part int, n *Node, m *moduleExports) {
	value := n.A
	switch {
	case n.Kind != ExprStmt && value.A != nil:
		m.names["default"] = value.A.binding
	case value.Kind == Ident:
		m.names["default"] = value.binding
	default:
		m.names["default"] = l.nameless(part, "default", value)
	}
}

// nameless returns the binding of a value that is exported without a name of its
// own.
func (l *linker) nameless(part int, name string, value *Node) *Binding {
	if value.Kind == Ident && value.binding != nil {
		return value.binding
	}
	b := &Binding{Name: name, Kind: Const, Scope: l.tops[part], Init: value}
	l.exported[value] = b
	return b
}

// exportAssigned adds module.exports = …, module.exports.x = … and exports.x = ….
func (l *linker) exportAssigned(part int, assign *Node, m *moduleExports) {
	target, value := assign.A, assign.B
	for value.Kind == Assign && value.Name == "=" { // module.exports = exports = …
		value = value.B
	}
	switch {
	case l.isExportsObject(target) && target.Kind == Member:
		m.cjs = true
		l.exportWhole(part, value, m)
	case target.Kind == Member && target.Name != "" && l.isExportsObject(target.A):
		m.cjs = true
		if m.names[target.Name] != nil {
			m.names[target.Name].Kind = Let // assigned twice
			return
		}
		m.names[target.Name] = l.nameless(part, target.Name, value)
	}
}

// isExportsObject reports whether a node is module.exports or exports.
func (l *linker) isExportsObject(n *Node) bool {
	isGlobal := func(id *Node, name string) bool {
		b := id.binding
		return id.Kind == Ident && id.Name == name && b != nil && b.Kind == Global
	}
	return isGlobal(n, "exports") || n.Kind == Member && n.Name == "exports" && isGlobal(n.A, "module")
}

// exportWhole adds the value of module.exports: the names of a literal, or one
// value.
func (l *linker) exportWhole(part int, value *Node, m *moduleExports) {
	switch value.Kind {
	case ObjectLit:
		for _, p := range value.List {
			if p.Kind == Property && p.Name != "" && p.B != nil && p.Flags&(Getter|Setter) == 0 {
				m.names[p.Name] = l.nameless(part, p.Name, p.B)
			}
		}
		m.all = l.nameless(part, "default", value)
	case Ident:
		m.alias = value
	default:
		m.all = l.nameless(part, "default", value)
	}
}
