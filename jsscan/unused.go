package jsscan

import (
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// unused returns the edits that remove the declarations of variables which held
// only what was cut: nothing reads them any more.
func (p *plan) unused(edits []fixes.Edit) []fixes.Edit {
	gone := map[*jssyntax.Node]bool{}
	for _, x := range p.cut.Exprs {
		n := x.(expr).n
		gone[n] = slices.ContainsFunc(edits, func(e fixes.Edit) bool { return e.Contains(n.Span) })
	}
	var nodes []*jssyntax.Node
	for _, x := range p.cut.Exprs {
		if decl := p.a.unusedDeclaration(x.(expr).n, gone); decl != nil && !spells(edits, decl.A.Name) {
			nodes = append(nodes, decl)
		}
	}
	var out []fixes.Edit
	seen := map[*jssyntax.Node]bool{}
	for _, d := range nodes {
		if seen[d] || len(d.Parent.List) != 1 || !d.Parent.Parent.IsStatement() && d.Parent.Parent.Kind != jssyntax.Program {
			continue
		}
		seen[d] = true
		out = append(out, p.a.edit(p.a.lines(d.Parent.Span), ""))
	}
	return out
}

// unusedDeclaration returns the declarator of the variable a reference names, if
// all its references are gone and its value is a mere text.
func (a *analysis) unusedDeclaration(n *jssyntax.Node, gone map[*jssyntax.Node]bool) *jssyntax.Node {
	if n.Kind != jssyntax.Ident {
		return nil
	}
	b := a.scopes.Binding(n)
	if b == nil || len(b.Decls) != 1 || b.Decls[0].Parent.Kind != jssyntax.Declarator || b.Scope.Node.Kind == jssyntax.Program {
		return nil
	}
	for _, r := range b.Refs {
		if !gone[r] {
			return nil
		}
	}
	if a.readByEval(b) {
		return nil
	}
	d := b.Decls[0].Parent
	if d.B == nil || a.hasEffects(d.B) || !isString(d.B) || d.Parent.Has(jssyntax.Exported) {
		return nil
	}
	return d
}

// spells reports whether what the edits add names a variable.
func spells(edits []fixes.Edit, name string) bool {
	for _, e := range edits {
		if strings.Contains(e.New, name) {
			return true
		}
	}
	return false
}
