package jssyntax

import "testing"

func TestWalkOrder(t *testing.T) {
	f := Parse("do { for (let [a] = b; c; d) e(f => g) } while (h, i)")
	var names string
	f.Root.Walk(func(n *Node) bool {
		if n.Kind == Ident {
			names += n.Name
		}
		return n.Kind != Arrow
	})
	if names != "abcdehi" {
		t.Errorf("the names are visited as %s", names)
	}
}

func TestAncestors(t *testing.T) {
	f := Parse("for (let a = 1;;) { class A { static { b } c = d } }")
	byName := map[string]*Node{}
	f.Root.Walk(func(n *Node) bool {
		if n.Kind == Ident {
			byName[n.Name] = n
		}
		return true
	})
	for _, test := range []struct {
		name                string
		statement, function NodeKind
	}{
		{"a", For, Program}, {"b", ExprStmt, ClassMember}, {"c", ClassDecl, Program}, {"d", ClassDecl, Program},
	} {
		n := byName[test.name]
		if got := n.Statement().Kind; got != test.statement {
			t.Errorf("%s: in the statement %s", test.name, kindNames[got])
		}
		if got := n.Function().Kind; got != test.function {
			t.Errorf("%s: in the function %s", test.name, kindNames[got])
		}
	}
	if got := byName["b"].Enclosing(For, Class); got == nil || got.Kind != Class {
		t.Errorf("Enclosing: %v", got)
	}
}
