package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// hiddenWrites reports whether a variable may be changed in ways that name it
// nowhere: by eval, in a with statement, or through arguments.
func (a *analysis) hiddenWrites(b *jssyntax.Binding) bool {
	if b.Kind == jssyntax.Const || b.Kind == jssyntax.Imported {
		return false
	}
	return slices.ContainsFunc(a.hidden, func(n *jssyntax.Node) bool {
		if n.Kind == jssyntax.Ident && n.Name == "arguments" {
			return b.Kind == jssyntax.Param && b.Scope.Function == nonArrow(n)
		}
		return a.scopes.Resolve(b.Name, n) == b
	})
}

// readByEval reports whether a program text that is evaluated may name a variable.
func (a *analysis) readByEval(b *jssyntax.Binding) bool {
	return slices.ContainsFunc(a.hidden, func(n *jssyntax.Node) bool {
		return n.Kind == jssyntax.Call && a.scopes.Resolve(b.Name, n) == b
	})
}

// isHiddenWriter reports whether a node is a direct call of eval, a with statement,
// or a mention of arguments through which a parameter may be assigned.
func isHiddenWriter(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.Call:
		return n.A.Kind == jssyntax.Ident && n.A.Name == "eval"
	case jssyntax.With:
		return true
	case jssyntax.Ident:
		return n.Name == "arguments" && n.Parent.Kind == jssyntax.Member && n.Parent.Has(jssyntax.Computed) && n.Parent.Parent.Kind == jssyntax.Assign && n.Parent.Parent.A == n.Parent
	}
	return false
}
