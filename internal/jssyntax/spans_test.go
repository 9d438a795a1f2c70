package jssyntax

import (
	"strings"
	"testing"
)

// checkTree checks what is true of every tree: spans lie within that of the
// parent and do not overlap, in source order, and parents are set.
func checkTree(t *testing.T, f *File) {
	t.Helper()
	f.Root.Walk(func(n *Node) bool {
		if !n.Outer.Contains(n.Span) || n.Span.Len() <= 0 && n != f.Root {
			t.Errorf("%s: span %v, outer %v", kindNames[n.Kind], n.Span, n.Outer)
		}
		end := n.Span.Start
		for child := range n.Children {
			if child.Parent != n {
				t.Errorf("%s: the parent of %q is not set", kindNames[n.Kind], f.Text(child))
			}
			twin := n.Has(Shorthand) && child == n.B // the same text as the key
			if child.Outer.Start < end && !twin || child.Outer.End > n.Span.End {
				t.Errorf("%s: %v is not behind %d in %v", kindNames[n.Kind], child.Outer, end, n.Span)
			}
			end = child.Outer.End
		}
		return true
	})
}

// FuzzSpan checks that the text of every expression, in parentheses, is an
// expression of the same kind with the same children.
func FuzzSpan(f *testing.F) {
	for _, tests := range [][]treeTest{exprTests, objectTests, stmtTests} {
		for _, test := range tests {
			f.Add(test.src)
		}
	}
	for _, seed := range spanSeeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 1000 {
			t.Skip("the test takes quadratic time")
		}
		file := Parse(src)
		if file.Err != nil || len(file.Root.List) == 0 {
			t.Skip("no valid program")
		}
		checkTree(t, file)
		file.Root.Walk(func(n *Node) bool {
			if stands(n) {
				checkSpan(t, file, n)
			}
			return true
		})
	})
}

// spanSeeds are sources that put expressions between other tokens.
var spanSeeds = []string{
	"f((a), ((b))(c), ...[(d)])((e))",
	"x=(((a)=>(b),c)\n,(d))/*(*/;//)\n(e)",
	"((a+(b))*((c)))[((d))].e((f))`g${((h))}`",
	"if((a))(b);else((c));do(d)\nwhile((e))(f)",
	"new(new(a)(b))(c);new((a).b);new((a)())",
	"(async(a)=>{await(a)});(async)(a);async((a))",
	"class A extends((a),(b)){[(c)]=(d);static[(e)](f=(g)){}}",
	"function*g(){(yield);(yield(a));[yield,yield*(b)]}",
	"a\n++b\n;[c]\n;(d)\n`e`",
	"for(var i=(0),j;(i)<(9);(i)++,(j))for(const[k]of((l)))for((m)in((n),(o)));",
	"(a)?(b)?(c):(d):((e)=>(f),(g))",
	"é\u2028.ü\u00a0[ñ]\ufeff",
}

// stands reports whether n is an expression that may stand alone.
func stands(n *Node) bool {
	switch n.Kind {
	case Ident:
		return isReference(n) && !isTarget(n)
	case Property, Spread, PrivateIdent, ClassMember, Super, ImportCall, MetaProperty, Await, Yield, Bad:
		return false
	case Function:
		return n.Parent.Kind != FuncDecl && n.Parent.Kind != Property && n.Parent.Kind != ClassMember
	case Class:
		return n.Parent.Kind != ClassDecl
	case StringLit, NumberLit:
		return n.Parent.Kind != Property && n.Parent.Kind != ClassMember
	}
	return n.Kind < ArrayPattern && !holds(n, Super, PrivateIdent, Await, Yield, MetaProperty) && !namesKeyword(n)
}

// namesKeyword reports whether a plain name in n is a keyword elsewhere.
func namesKeyword(n *Node) (found bool) {
	n.Walk(func(n *Node) bool {
		found = found || n.Kind == Ident && (n.Name == "await" || n.Name == "yield")
		return !found
	})
	return found
}

// isTarget reports whether n is declared or assigned to.
func isTarget(n *Node) bool {
	_, write := RefKind(n)
	return write
}

// holds reports whether n holds a node of one of the kinds, which are not valid
// everywhere.
func holds(n *Node, kinds ...NodeKind) (found bool) {
	n.Walk(func(n *Node) bool {
		for _, k := range kinds {
			found = found || n.Kind == k
		}
		return !found
	})
	return found
}

// checkSpan parses the text of n alone and compares the trees.
func checkSpan(t *testing.T, f *File, n *Node) {
	t.Helper()
	alone := Parse("(" + f.Text(n) + "\n)")
	if alone.Err != nil || len(alone.Root.List) != 1 || alone.Root.List[0].Kind != ExprStmt {
		t.Fatalf("%s: %q is no expression: %v", kindNames[n.Kind], f.Text(n), alone.Err)
	}
	got, want := alone.tree(alone.Root.List[0].A), f.tree(n)
	if outer := f.Src[n.Outer.Start:n.Outer.End]; outer != f.Text(n) {
		want = strings.Replace(want, " «"+outer+"»", "", 1)
	}
	got = strings.Replace(got, " «("+f.Text(n)+"\n)»", "", 1)
	if got != want && n.Kind != Ident {
		t.Errorf("%q alone is\n%s, not\n%s", f.Text(n), got, want)
	}
}

func TestPosition(t *testing.T) {
	f := &File{Src: "a\nbé\r\n\rc\n"}
	for _, test := range []struct{ offset, line, col int }{
		{0, 1, 1}, {1, 1, 2}, {2, 2, 1}, {5, 2, 4}, {6, 2, 5}, {7, 3, 1}, {8, 4, 1}, {9, 4, 2}, {10, 5, 1},
	} {
		if line, col := f.Position(test.offset); line != test.line || col != test.col {
			t.Errorf("%d is at %d:%d, not %d:%d", test.offset, line, col, test.line, test.col)
		}
	}
}
