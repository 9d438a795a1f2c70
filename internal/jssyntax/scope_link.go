package jssyntax

import "slices"

// A linker finds what the names that parts import from one another mean.
type linker struct {
	*scopeBuilder
	modules []*moduleExports
	merged  map[*Binding]*Binding // what local names have become
	changed map[*Binding]bool     // they gained references
}

// A moduleExports is what a module exports: bindings by their exported names.
type moduleExports struct {
	names map[string]*Binding
	from  map[string]reExport
	stars []string // modules of which everything is exported again
	all   *Binding // of module.exports = value, if that is no literal of names
	alias *Node    // an identifier that is exported as the whole
	cjs   bool     // the module assigns to module.exports or exports
}

// A reExport is a name of another module that is exported again; the name * is
// the module itself.
type reExport struct{ module, name string }

func newLinker(b *scopeBuilder) *linker {
	l := &linker{scopeBuilder: b, merged: map[*Binding]*Binding{}, changed: map[*Binding]bool{}}
	for i := range b.file.Parts {
		l.modules = append(l.modules, l.exportsOf(i))
	}
	return l
}

// link makes one binding of an imported name and what it is imported from.
func (l *linker) link() {
	type alias struct{ local, target *Binding }
	var aliases []alias
	for i, p := range l.file.Parts {
		for _, n := range p.Root.List {
			if n.Kind != Import {
				continue
			}
			for _, in := range n.Imports {
				local := l.tops[i].names.get(in.Local)
				if local == nil || local.Kind != Imported {
					continue
				}
				if in.Name == "*" || in.Name == "default" && l.hasNamesOnly(i, n.Value) {
					l.namespace(local.Refs, i, n.Value)
				} else if target := l.imported(i, n.Value, in.Name, nil); target != nil && target != local {
					aliases = append(aliases, alias{local, target})
				}
			}
		}
	}
	for _, d := range l.requires {
		l.required(d)
	}
	l.directRequires()
	for _, a := range aliases {
		l.merge(a.local, a.target)
	}
	for b := range l.changed {
		slices.SortFunc(b.Refs, func(x, y *Node) int { return x.Span.Compare(y.Span) })
	}
}

// merge makes all references to a local name ones to what it stands for.
func (l *linker) merge(local, target *Binding) {
	for _, id := range local.Refs {
		l.refer(id, target)
	}
	if local.Scope != nil {
		local.Scope.names.set(local.Name, target)
	}
	local.Refs = nil
	l.merged[local] = target
}

// refer makes a node a reference to a binding.
func (l *linker) refer(n *Node, target *Binding) {
	n.binding = target
	target.Refs = append(target.Refs, n)
	l.changed[target] = true
}

// namespace makes the members of a module that is imported as a whole ones to
// what it exports.
func (l *linker) namespace(refs []*Node, part int, module string) {
	for _, id := range refs {
		m := id.Parent
		if m == nil || m.Kind != Member || m.A != id || m.Name == "" {
			continue
		}
		if target := l.imported(part, module, m.Name, nil); target != nil {
			l.refer(m, target)
		}
	}
}

// hasNamesOnly reports whether a module is one of CommonJS that gives names to its
// exports, so that the default import of it is the whole module.
func (l *linker) hasNamesOnly(part int, module string) bool {
	to, ok := l.file.Parts[part].Links.Imports[module]
	if !ok {
		return false
	}
	m := l.modules[to]
	return m.cjs && m.alias == nil && m.all == nil && m.names["default"] == nil
}

// imported returns what a name that a part imports from a module stands for, or
// nil. A default import of a module that has no default is the whole module.
func (l *linker) imported(part int, module, name string, seen []reExportKey) *Binding {
	to, ok := l.file.Parts[part].Links.Imports[module]
	if !ok {
		return nil
	}
	return l.export(to, name, seen)
}

// A reExportKey is a name of a part that is being looked up, to cut cycles off.
type reExportKey struct {
	part int
	name string
}

// export returns what a name that a part exports stands for, or nil.
func (l *linker) export(part int, name string, seen []reExportKey) *Binding {
	key := reExportKey{part, name}
	if slices.Contains(seen, key) {
		return nil
	}
	seen = append(seen, key)
	m := l.modules[part]
	if b := m.names[name]; b != nil {
		return l.target(part, b, seen)
	}
	if from, ok := m.from[name]; ok && from.name != "*" {
		return l.imported(part, from.module, from.name, seen)
	}
	if name == "default" {
		if m.alias != nil {
			return l.target(part, m.alias.binding, seen)
		}
		return m.all
	}
	for _, module := range m.stars {
		if b := l.imported(part, module, name, seen); b != nil {
			return b
		}
	}
	return nil
}

// target follows a name that a part imports itself and exports again.
func (l *linker) target(part int, b *Binding, seen []reExportKey) *Binding {
	if t := l.merged[b]; t != nil {
		return t
	}
	if b == nil || b.Kind != Imported || len(b.Decls) != 1 {
		return b
	}
	n := b.Decls[0].Parent
	for _, in := range n.Imports {
		if in.Local != b.Name || in.Name == "*" {
			continue
		}
		if t := l.imported(part, n.Value, in.Name, seen); t != nil {
			return t
		}
	}
	return b
}
