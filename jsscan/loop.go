package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// entriesOf returns the params object over whose entries the loop around a node
// goes: for (k in params), for (const k of Object.keys(params)),
// Object.entries(params).forEach(…). The loop must be the innermost one, and the
// node must use both the name and the value. It returns nil otherwise.
func (a *analysis) entriesOf(n *jssyntax.Node, e *env) *value {
	obj, key := loopObject(n)
	if obj == nil {
		return nil
	}
	if key != nil && !mentions(n, key) {
		return nil
	}
	v := a.value(obj, e)
	if v == nil || v.kind != bagValue || v.class == "Array" {
		return nil
	}
	return v
}

// loopObject returns the object whose entries the innermost loop goes over, and
// the pattern that names an entry.
func loopObject(n *jssyntax.Node) (obj, key *jssyntax.Node) {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Kind {
		case jssyntax.ForIn:
			return p.B, loopVariable(p.A)
		case jssyntax.ForOf:
			return listedObject(p.B), loopVariable(p.A)
		case jssyntax.For, jssyntax.While, jssyntax.DoWhile:
			return nil, nil
		case jssyntax.Arrow, jssyntax.Function:
			call := p.Parent
			if call.Kind == jssyntax.Call && call.A.Kind == jssyntax.Member && (call.A.Name == "forEach" || call.A.Name == "map") && len(p.List) > 0 {
				return listedObject(call.A.A), p.List[0]
			}
			name := calleeName(call)
			if (name == "$.each" || name == "jQuery.each") && len(call.List) == 2 && len(p.List) > 0 {
				return call.List[0], p.List[0]
			}
			return nil, nil
		}
	}
	return nil, nil
}

// calleeName returns the dotted name of what a call calls, or "".
func calleeName(n *jssyntax.Node) string {
	if n.Kind != jssyntax.Call {
		return ""
	}
	name, _ := dotted(n.A)
	return name
}

func loopVariable(n *jssyntax.Node) *jssyntax.Node {
	if n.Kind == jssyntax.VarDecl && len(n.List) == 1 {
		return n.List[0].A
	}
	return n
}

// listedObject returns x of Object.keys(x) and Object.entries(x), or nil.
func listedObject(n *jssyntax.Node) *jssyntax.Node {
	if n.Kind != jssyntax.Call || len(n.List) != 1 {
		return nil
	}
	if name, _ := dotted(n.A); slices.Contains([]string{"Object.keys", "Object.entries"}, name) {
		return n.List[0]
	}
	return nil
}

// mentions reports whether a node uses a name that a pattern binds.
func mentions(n, pattern *jssyntax.Node) bool {
	names := map[string]bool{}
	pattern.Walk(func(x *jssyntax.Node) bool {
		if x.Kind == jssyntax.Ident {
			names[x.Name] = true
		}
		return true
	})
	found := false
	n.Walk(func(x *jssyntax.Node) bool {
		found = found || x.Kind == jssyntax.Ident && names[x.Name]
		return !found
	})
	return found
}
