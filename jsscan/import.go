package jsscan

import (
	"path"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// An importing is a name of another module that a fix imports.
type importing struct {
	into *part
	name string
	from string // the module specifier
}

// imports makes a module's own name one that another module can use, by an import
// that the fix adds. It reports whether the expression is such a name.
func (h *hoister) imports(a *analysis, n, at *jssyntax.Node) bool {
	if h.fixed || n.Kind != jssyntax.Ident || len(a.parts) == 1 || !a.stable(n) {
		return false
	}
	b, into := a.scopes.Binding(n), a.partOf(at)
	if b == nil || b.Scope == nil || b.Scope.Node.Kind != jssyntax.Program || len(b.Decls) != 1 || !a.isNamedExport(b) {
		return false
	}
	// Have: the name is exported by its own file.
	from := a.partOf(b.Decls[0])
	if from == into || a.lastImport(into) == nil || a.mentionsWord(into, b.Name) {
		return false
	}
	one := importing{into: into, name: b.Name, from: a.specifier(into, from)}
	if !slices.Contains(h.added, one) {
		h.added = append(h.added, one)
	}
	return true
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

// relative returns the path of a file from a folder, beginning with a dot.
func relative(dir, file string) string {
	up := ""
	for dir != "." && !strings.HasPrefix(file, dir+"/") {
		dir, up = path.Dir(dir), up+"../"
	}
	if dir != "." {
		file = strings.TrimPrefix(file, dir+"/")
	}
	if up == "" {
		up = "./"
	}
	return up + file
}

// addImport returns the edit that imports a name: in a list that imports from the
// same module, or else on a line of its own.
func (a *analysis) addImport(one importing) fixes.Edit {
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
	brace := -1
	for i := a.file.TokenAt(n.Span.Start); i >= 0 && int(a.file.Tokens[i].Start) < n.Span.End; i++ {
		switch a.file.TokenText(i) {
		case "type", "typeof":
			return fixes.Edit{}, false
		case "from", "with":
			i = len(a.file.Tokens) - 1
		case "}":
			brace = i
		}
		if i == len(a.file.Tokens)-1 {
			break
		}
	}
	if brace <= 0 {
		return fixes.Edit{}, false
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
