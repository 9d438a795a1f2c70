package jsscan

import (
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// An importing is a name of another module that a fix imports.
type importing struct {
	into *part
	name string
	from string         // the module specifier
	list *jssyntax.Node // the pattern that takes names from a call of require; nil for an import declaration
}

// imports makes the names of other modules that an expression uses ones that can be
// used at a node, by imports that the fix adds. It reports whether that goes: the
// names are exported and their values never change.
func (h *hoister) imports(a *analysis, n, at *jssyntax.Node) bool {
	if h.fixed || len(a.parts) == 1 || !a.stable(n) {
		return false
	}
	var added []importing
	ok := true
	n.Walk(func(x *jssyntax.Node) bool {
		switch {
		case x.Kind == jssyntax.Ident && a.scopes.Binding(x) != nil:
			if a.visible(x, at) {
				break
			}
			one, can := a.importOf(x, at)
			ok = ok && can
			added = append(added, one)
		case x.IsFunction(), x.Kind == jssyntax.This, x.Kind == jssyntax.Call:
			ok = false
		}
		return ok
	})
	if !ok {
		return false
	}
	for _, one := range added {
		if !slices.Contains(h.added, one) {
			h.added = append(h.added, one)
		}
	}
	return true
}

// importOf returns how the file of a node can import what an identifier of another
// file names. It reports whether it can.
func (a *analysis) importOf(id, at *jssyntax.Node) (importing, bool) {
	b, into := a.scopes.Binding(id), a.partOf(at)
	if b.Scope == nil || b.Scope.Node.Kind != jssyntax.Program || len(b.Decls) != 1 || b.Name != id.Name {
		return importing{}, false
	}
	// Have: the name is declared at the top of a file.
	from := a.partOf(b.Decls[0])
	if from == into || a.mentionsWord(into, b.Name) {
		return importing{}, false
	}
	one := importing{into: into, name: b.Name, from: a.specifier(into, from)}
	if a.lastImport(into) != nil {
		return one, one.from != "" && a.isNamedExport(b) && a.loads(into, from) && !a.loads(from, into)
	}
	one.list = a.requiredNames(into, one.from)
	return one, one.list != nil && a.isProperty(b)
}

// loads reports whether the import declarations of a file lead to another one: it is
// then loaded before, and an import more changes nothing.
func (a *analysis) loads(p, other *part) bool {
	seen := map[*part]bool{p: true}
	for queue := []*part{p}; len(queue) > 0; queue = queue[1:] {
		for _, n := range queue[0].syntax.Root.List {
			i, ok := queue[0].syntax.Links.Imports[n.Value]
			if n.Kind != jssyntax.Import && n.Kind != jssyntax.Export || !ok || seen[a.parts[i]] {
				continue
			}
			if a.parts[i] == other {
				return true
			}
			seen[a.parts[i]] = true
			queue = append(queue, a.parts[i])
		}
	}
	return false
}

// requiredNames returns the pattern with which a file takes names from a module, or
// nil.
func (a *analysis) requiredNames(p *part, module string) *jssyntax.Node {
	for _, n := range p.syntax.Root.List {
		if n.Kind != jssyntax.VarDecl {
			continue
		}
		for _, d := range n.List {
			call := d.B
			if d.A.Kind == jssyntax.ObjectPattern && len(d.A.List) > 0 && call != nil && call.Kind == jssyntax.Call && a.canonical(call.A) == "require" &&
				len(call.List) == 1 && call.List[0].Kind == jssyntax.StringLit && call.List[0].Value == module && d.A.List[len(d.A.List)-1].Kind == jssyntax.Property {
				return d.A
			}
		}
	}
	return nil
}

// isProperty reports whether a binding is a property of its own name in what its
// file assigns to module.exports or exports.
func (a *analysis) isProperty(b *jssyntax.Binding) bool {
	return slices.ContainsFunc(b.Refs, func(r *jssyntax.Node) bool {
		p := r.Parent
		switch p.Kind {
		case jssyntax.Property:
			assign := p.Parent.Parent
			return p.Name == b.Name && p.B == r && p.Parent.Kind == jssyntax.ObjectLit && assign.Kind == jssyntax.Assign && assign.B == p.Parent && isExportsTarget(assign.A)
		case jssyntax.Assign:
			return p.B == r && p.A.Kind == jssyntax.Member && p.A.Name == b.Name && isExportsTarget(p.A)
		}
		return false
	})
}

// isNamedExport reports whether a binding is exported by its own name.
func (a *analysis) isNamedExport(b *jssyntax.Binding) bool {
	decl := b.Decls[0].Statement()
	if decl != nil && decl.Has(jssyntax.Exported) {
		return true
	}
	return slices.ContainsFunc(b.Refs, func(r *jssyntax.Node) bool {
		p := r.Parent
		return p.Kind == jssyntax.Export && p.Value == "" && slices.ContainsFunc(p.Imports, func(in jssyntax.ImportName) bool {
			return in.Name == b.Name && in.Local == b.Name
		})
	})
}

// lastImport returns the last import declaration of a file, or nil.
func (a *analysis) lastImport(p *part) (last *jssyntax.Node) {
	for _, n := range p.syntax.Root.List {
		if n.Kind == jssyntax.Import {
			last = n
		}
	}
	return last
}

// mentionsWord reports whether a file uses a name.
func (a *analysis) mentionsWord(p *part, name string) bool {
	for _, t := range a.file.Tokens[a.file.TokenBefore(p.start)+1:] {
		if int(t.Start) >= p.syntax.Span.End {
			break
		}
		if t.Kind == jssyntax.Word && a.file.Src[t.Start:t.End] == name {
			return true
		}
	}
	return false
}

// specifier returns how a module names another one: as it does already, or by the
// relative path, with an extension if its other relative imports have one.
func (a *analysis) specifier(into, from *part) string {
	withExtension := false
	for _, l := range into.Links {
		if l.Kind == Import && l.Path == from.Path {
			return l.Name
		}
		withExtension = withExtension || l.Kind == Import && path.Ext(l.Name) != ""
	}
	name := relative(path.Dir(into.Path), from.Path)
	if ext := path.Ext(name); !withExtension {
		name = strings.TrimSuffix(name, ext)
	} else if strings.Contains(ext, "ts") {
		name = strings.TrimSuffix(name, ext) + ".js"
	}
	return name
}

// relative returns the path of a file from a folder, beginning with a dot, or "" if
// there is none.
func relative(dir, file string) string {
	rel, err := filepath.Rel(filepath.FromSlash(dir), filepath.FromSlash(file))
	if err != nil {
		return ""
	}
	if rel = filepath.ToSlash(rel); !strings.HasPrefix(rel, "../") {
		rel = "./" + rel
	}
	return rel
}

// addImport returns the edit that imports a name: in a list of names that are taken
// from the same module, or else on a line of its own.
func (a *analysis) addImport(one importing) fixes.Edit {
	if one.list != nil {
		return a.insertion(one.list.List[len(one.list.List)-1].Span.End, ", "+one.name)
	}
	for _, n := range one.into.syntax.Root.List {
		if n.Kind == jssyntax.Import && n.Value == one.from {
			if e, ok := a.extendImport(n, one.name); ok {
				return e
			}
		}
	}
	last := a.lastImport(one.into)
	text := one.into.style.newline + "import { " + one.name + " } from " + one.into.style.str(one.from)
	if strings.HasSuffix(a.source(last), ";") {
		text += ";"
	}
	return a.insertion(last.Span.End, text)
}

// extendImport adds a name to the list in braces of an import declaration. It
// reports whether there is one.
func (a *analysis) extendImport(n *jssyntax.Node, name string) (fixes.Edit, bool) {
	brace := a.file.TokenAt(n.Span.Start)
	for ; a.file.TokenText(brace) != "}"; brace++ {
		switch a.file.TokenText(brace) {
		case "type", "typeof", "from", "": // of types, or without a list
			return fixes.Edit{}, false
		}
	}
	before := a.file.Tokens[brace-1]
	switch a.file.TokenText(brace - 1) {
	case ",":
		return a.insertion(int(before.End), " "+name), true
	case "{":
		return a.insertion(int(before.End), " "+name+" "), true
	}
	return a.insertion(int(before.End), ", "+name), true
}
