package jsscan

import (
	"path"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// isClosed reports whether all uses of what a part exports are seen.
func (a *analysis) isClosed(p *part) bool {
	if a.closed == nil {
		a.closed = a.closedParts()
	}
	return a.closed[p]
}

// closedParts returns the parts of which all uses are seen: all files that use them
// are, none takes a module as a whole to do with it what is not followed, and the
// names that a module exports again are those of a closed one.
func (a *analysis) closedParts() map[*part]bool {
	w := &wholes{analysis: a, open: map[*part]bool{}, again: map[*part][]*part{}}
	for _, p := range a.parts {
		if !p.Complete {
			w.open[p] = true
		}
		if len(a.parts) > 1 {
			w.declarations(p)
			w.calls(p)
			w.own(p)
		}
	}
	for changed := true; changed; {
		changed = false
		for p, by := range w.again {
			if !w.open[p] && slices.ContainsFunc(by, func(x *part) bool { return w.open[x] }) {
				w.open[p], changed = true, true
			}
		}
	}
	closed := map[*part]bool{}
	for _, p := range a.parts {
		closed[p] = !w.open[p]
	}
	return closed
}

// wholes finds the modules that are taken as a whole.
type wholes struct {
	*analysis
	open  map[*part]bool
	again map[*part][]*part // the parts that export what a part exports
}

// target returns the part that a module specifier of another one names, or nil.
func (w *wholes) target(from *part, module string) *part {
	if i, ok := from.syntax.Links.Imports[module]; ok {
		return w.parts[i]
	}
	return nil
}

// declarations looks at the import and export declarations of a part.
func (w *wholes) declarations(p *part) {
	for _, n := range p.syntax.Root.List {
		if n.Kind != jssyntax.Import && n.Kind != jssyntax.Export {
			continue
		}
		to := w.target(p, n.Value)
		if to == nil {
			continue
		}
		for _, in := range n.Imports {
			switch {
			case n.Kind == jssyntax.Import:
				w.imported(to, w.scopes.ScopeOf(n).Lookup(in.Local), in.Name)
			case in.Name == "*" && in.Local != "*":
				w.open[to] = true
			default:
				w.again[to] = append(w.again[to], p)
			}
		}
	}
}

// imported looks at the uses of one imported name.
func (w *wholes) imported(to *part, b *jssyntax.Binding, name string) {
	switch {
	case b == nil:
	case name == "*", name == "default" && b.Kind == jssyntax.Imported:
		w.namespace(to, b.Refs)
	case b.Kind == jssyntax.Imported && len(b.Refs) > 0:
		w.open[to] = true // nothing that is seen exports it
	case b.Init != nil && b.Init.Kind == jssyntax.ObjectLit: // of module.exports
		if slices.ContainsFunc(b.Refs, func(r *jssyntax.Node) bool { return r.Parent.Kind != jssyntax.Member || !isCallee(r.Parent) }) {
			w.open[to] = true
		}
	}
}

// namespace looks at the uses of a name that stands for a module.
func (w *wholes) namespace(to *part, refs []*jssyntax.Node) {
	for _, r := range refs {
		if m := r.Parent; m.Kind != jssyntax.Member || m.A != r || w.scopes.Binding(m) == nil {
			w.open[to] = true
		}
	}
}

// calls looks at the calls of require and import in a part.
func (w *wholes) calls(p *part) {
	p.syntax.Root.Walk(func(n *jssyntax.Node) bool {
		if n.Kind != jssyntax.ImportCall && (n.Kind != jssyntax.Call || w.canonical(n.A) != "require") || len(n.List) == 0 {
			return true
		}
		if n.List[0].Kind != jssyntax.StringLit {
			w.computed(p, n.List[0])
		} else if to := w.target(p, n.List[0].Value); to != nil && !w.takesNames(n, to) {
			w.open[to] = true
		}
		return true
	})
}

// own looks at what a part itself does with its exports, as an object.
func (w *wholes) own(p *part) {
	p.syntax.Root.Walk(func(n *jssyntax.Node) bool {
		if n.Kind != jssyntax.Ident && n.Kind != jssyntax.Member || !w.isOwnExports(n) {
			return true
		}
		if !w.namesExport(n) {
			w.open[p] = true
		}
		return false
	})
}

// isOwnExports reports whether a node is module.exports or exports, of the part that
// it is in.
func (w *wholes) isOwnExports(n *jssyntax.Node) bool {
	name := w.canonical(n)
	return name == "module.exports" || name == "exports" && n.Kind == jssyntax.Ident
}

// namesExport reports whether a mention of a part's exports only assigns them, calls
// one of them, marks them as those of a module, or looks whether there are any.
func (w *wholes) namesExport(n *jssyntax.Node) bool {
	switch p := n.Parent; p.Kind {
	case jssyntax.Member:
		isTarget := p.Parent.Kind == jssyntax.Assign && p.Parent.A == p
		return p.A == n && p.Name != "" && (isTarget || isCallee(p))
	case jssyntax.Assign:
		return p.A == n
	case jssyntax.Call:
		return len(p.List) > 1 && p.List[0] == n && p.List[1].Kind == jssyntax.StringLit && p.List[1].Value == "__esModule"
	case jssyntax.Logical:
		return p.Parent.Kind == jssyntax.If
	default:
		return p.Kind == jssyntax.If || p.Kind == jssyntax.Unary
	}
}

// takesNames reports whether of the module that a call returns only names are
// taken, and their uses are followed.
func (w *wholes) takesNames(n *jssyntax.Node, to *part) bool {
	p := n.Parent
	if n.Kind == jssyntax.ImportCall && p.Kind == jssyntax.Await {
		n, p = p, p.Parent
	}
	switch p.Kind {
	case jssyntax.ExprStmt:
		return true
	case jssyntax.Member:
		return p.A == n && w.scopes.Binding(p) != nil
	case jssyntax.Declarator:
		if p.A.Kind == jssyntax.Ident {
			return w.nameTakes(p.A, to)
		}
		return p.A.Kind == jssyntax.ObjectPattern && !slices.ContainsFunc(p.A.List, func(x *jssyntax.Node) bool { return !w.isFollowed(x) })
	}
	return false
}

// nameTakes reports whether a variable that holds a module is only there for the
// names of it.
func (w *wholes) nameTakes(id *jssyntax.Node, to *part) bool {
	b := w.scopes.Binding(id)
	if b == nil {
		return false
	}
	if !slices.Contains(b.Decls, id) {
		return true // it stands for what the module exports as a whole, and so do its uses
	}
	before := w.open[to]
	w.namespace(to, b.Refs)
	return before || !w.open[to]
}

// isFollowed reports whether an element of a pattern takes a name that is known
// under the name that the module exports it by.
func (w *wholes) isFollowed(x *jssyntax.Node) bool {
	if x.Kind != jssyntax.Property || x.Name == "" || x.B == nil || x.B.Kind != jssyntax.Ident {
		return false
	}
	b := w.scopes.Binding(x.B)
	return b != nil && (!slices.Contains(b.Decls, x.B) || len(b.Refs) == 0)
}

// computed opens the parts that a specifier which is computed may name: those of
// the folder that it begins with, or all.
func (w *wholes) computed(from *part, spec *jssyntax.Node) {
	dir := ""
	if text := w.leadingText(spec); strings.HasPrefix(text, ".") {
		dir = path.Join(path.Dir(from.Path), text[:strings.LastIndexByte(text, '/')+1]) + "/"
	}
	for _, p := range w.parts {
		if dir == "./" || strings.HasPrefix(p.Path, dir) {
			w.open[p] = true
		}
	}
}

// leadingText returns the text that an expression begins with.
func (a *analysis) leadingText(n *jssyntax.Node) string {
	switch {
	case n.Kind == jssyntax.StringLit:
		return n.Value
	case n.Kind == jssyntax.TemplateLit && len(n.Quasis) > 0:
		return n.Quasis[0].Cooked
	case n.Kind == jssyntax.Binary && n.Name == "+":
		return a.leadingText(n.A)
	}
	return ""
}

// isOpenVariable reports whether a declaration exports a variable to files that are
// not seen.
func (a *analysis) isOpenVariable(b *jssyntax.Binding) bool {
	return b != nil && slices.ContainsFunc(b.Decls, func(id *jssyntax.Node) bool {
		s := id.Statement()
		return s != nil && s.Kind == jssyntax.VarDecl && s.Has(jssyntax.Exported) && !a.isClosed(a.partOf(id))
	})
}

// isOpenFunction reports whether a function that is no method is exported to files
// that are not seen.
func (a *analysis) isOpenFunction(fn *jssyntax.Node) bool {
	if a.isClosed(a.partOf(fn)) {
		return false
	}
	if a.scopes.Exported(fn) != nil {
		return true
	}
	return slices.ContainsFunc(a.bindingsOf(fn), func(b *jssyntax.Binding) bool {
		return slices.ContainsFunc(slices.Concat(b.Decls, b.Refs), func(id *jssyntax.Node) bool {
			s := id.Statement()
			p := id.Parent
			isDeclared := s != nil && (s.Has(jssyntax.Exported) || s.Has(jssyntax.ExportDefault)) && slices.Contains(b.Decls, id)
			return isDeclared || p.Kind == jssyntax.Export || a.scopes.Exported(id) != nil || p.Kind == jssyntax.Assign && p.B == id && isExportsTarget(p.A)
		})
	})
}
