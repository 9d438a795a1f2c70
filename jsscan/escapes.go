package jsscan

import (
	"bytes"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// escapes reports whether a function is used otherwise than in calls of the
// file, so that its callers are not all seen.
func (a *analysis) escapes(fn *jssyntax.Node) bool {
	if calledAtOnce(fn) {
		return false
	}
	name, p := functionName(fn), fn.Parent
	switch p.Kind {
	case jssyntax.FuncDecl:
		if fn.A == nil {
			return a.valueEscapes(fn)
		}
		return a.isOpen(p) || a.nameEscapes(fn.A) || a.calledInText(p, name)
	case jssyntax.Declarator:
		return a.isOpen(p.Parent) || a.nameEscapes(p.A) || a.calledInText(p.Parent, name)
	case jssyntax.Assign:
		if a.scopes.Exported(fn) != nil {
			return a.valueEscapes(fn)
		}
		return p.A.Kind != jssyntax.Ident || a.nameEscapes(p.A)
	case jssyntax.ClassMember:
		return a.memberEscapes(name, fn) || name != "constructor" && a.classEscapes(p.Parent)
	case jssyntax.Property:
		if a.scopes.Exported(fn) != nil {
			return a.valueEscapes(fn)
		}
		return a.objectEscapes(p.Parent, name)
	}
	return a.valueEscapes(fn)
}

// isOpen reports whether a declaration is exported to files that are not seen.
func (a *analysis) isOpen(decl *jssyntax.Node) bool {
	return (decl.Has(jssyntax.Exported) || decl.Has(jssyntax.ExportDefault) || a.isOpenScript(decl)) && !a.isClosed(a.partOf(decl))
}

// calledInText reports whether a function at the top of a script is called by code
// that stands in a text: setTimeout("load()"), href="javascript:load()".
func (a *analysis) calledInText(decl *jssyntax.Node, name string) bool {
	p := a.partOf(decl)
	if decl.Parent != p.syntax.Root || p.syntax.Module || name == "" {
		return false
	}
	if slices.ContainsFunc(a.wordsCalledInTexts(), func(word string) bool { return strings.HasSuffix(word, name) }) {
		return true
	}
	call := name + "("
	return slices.ContainsFunc(a.parts, func(p *part) bool {
		return p.view != nil && bytes.Contains(p.Text, []byte("javascript:")) && bytes.Contains(p.Text, []byte(call))
	})
}

// isOpenScript reports whether a declaration is at the top of a script that others
// use: its names are theirs too.
func (a *analysis) isOpenScript(decl *jssyntax.Node) bool {
	p := a.partOf(decl)
	return decl.Parent == p.syntax.Root && !p.syntax.Module && slices.ContainsFunc(a.parts, func(o *part) bool {
		return slices.ContainsFunc(o.Links, func(l Link) bool { return l.Kind != Import && l.Path == p.Path && o.Path != p.Path })
	})
}

// classEscapes reports whether a class or an instance of it is used otherwise than
// by names that are seen.
func (a *analysis) classEscapes(class *jssyntax.Node) bool {
	if a.nameEscapes(class.A) || class.Parent.Kind == jssyntax.ClassDecl && a.isOpen(class.Parent) {
		return true
	}
	return slices.ContainsFunc(a.scopes.Binding(class.A).Refs, func(n *jssyntax.Node) bool {
		return n.Parent.Kind == jssyntax.New && a.isOpenValue(n.Parent)
	})
}

// isOpenValue reports whether an expression is exported, itself or by the variable
// that it is the value of, to files that are not seen.
func (a *analysis) isOpenValue(n *jssyntax.Node) bool {
	if a.isClosed(a.partOf(n)) {
		return false
	}
	if a.scopes.Exported(n) != nil {
		return true
	}
	d := n.Parent
	if d.Kind != jssyntax.Declarator || d.A.Kind != jssyntax.Ident {
		return false
	}
	return a.isOpen(d.Parent) || slices.ContainsFunc(a.scopes.Binding(d.A).Refs, func(r *jssyntax.Node) bool {
		p := r.Parent
		return p.Kind == jssyntax.Export || a.scopes.Exported(r) != nil || p.Kind == jssyntax.Assign && isExportsTarget(p.A)
	})
}

// valueEscapes reports whether a function that is exported without a name of its
// own is used otherwise than in calls of the program.
func (a *analysis) valueEscapes(fn *jssyntax.Node) bool {
	b := a.scopes.Exported(fn)
	return b == nil || !a.isClosed(a.partOf(fn)) || slices.ContainsFunc(b.Refs, func(n *jssyntax.Node) bool { return !isCallee(n) })
}

// isCallee reports whether a node is what a call calls.
func isCallee(n *jssyntax.Node) bool {
	return (n.Parent.Kind == jssyntax.Call || n.Parent.Kind == jssyntax.New) && n.Parent.A == n
}

// nameEscapes reports whether a name is used otherwise than as a callee.
func (a *analysis) nameEscapes(id *jssyntax.Node) bool {
	if id == nil || id.Kind != jssyntax.Ident {
		return true
	}
	b := a.scopes.Binding(id)
	if b == nil || b.Kind == jssyntax.Global || len(b.Decls) > 1 {
		return true
	}
	if isGlobalVariable(b) && slices.ContainsFunc(a.globalMentions(b), func(m *jssyntax.Node) bool { return !isCallee(m) }) {
		return true
	}
	return slices.ContainsFunc(b.Refs, func(n *jssyntax.Node) bool {
		return n != id && !isCallee(n) && !a.isExport(n)
	})
}

// memberEscapes reports whether a method of some name is used otherwise than in
// calls, where code of a function runs as well.
func (a *analysis) memberEscapes(name string, fn *jssyntax.Node) bool {
	return slices.ContainsFunc(a.accesses(name).taken, func(n *jssyntax.Node) bool { return a.meet(n, fn) })
}

// objectEscapes reports whether an object literal with a method is used
// otherwise than to call methods and read properties of it by name.
func (a *analysis) objectEscapes(obj *jssyntax.Node, method string) bool {
	d := obj.Parent
	if d.Kind != jssyntax.Declarator || d.A.Kind != jssyntax.Ident || a.isOpen(d.Parent) || a.memberEscapes(method, obj) {
		return true
	}
	b := a.scopes.Binding(d.A)
	return b == nil || slices.ContainsFunc(b.Refs, func(n *jssyntax.Node) bool {
		return (n.Parent.Kind != jssyntax.Member || n.Parent.A != n || n.Parent.Name == "") && !a.isExport(n)
	})
}

// isExport reports whether a mention only exports a name, to files that are all
// seen.
func (a *analysis) isExport(n *jssyntax.Node) bool {
	if !a.isClosed(a.partOf(n)) {
		return false
	}
	p := n.Parent
	switch p.Kind {
	case jssyntax.Export, jssyntax.ExprStmt:
		return p.Kind == jssyntax.Export || p.Has(jssyntax.ExportDefault)
	case jssyntax.Property: // module.exports = {name}
		p = p.Parent.Parent
	}
	return p.Kind == jssyntax.Assign && p.B != nil && isExportsTarget(p.A)
}

// isExportsTarget reports whether a node is module.exports or exports, or a
// property of it.
func isExportsTarget(n *jssyntax.Node) bool {
	name, _ := dotted(n)
	return name == "exports" || name == "module.exports" || strings.HasPrefix(name, "exports.") || strings.HasPrefix(name, "module.exports.")
}
