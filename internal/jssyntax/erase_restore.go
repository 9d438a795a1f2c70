package jssyntax

import (
	"fmt"
	"slices"
	"sort"

	"github.com/seauthlint/seauthlint/fixes"
)

// restore gives a file that was parsed without its types the user's text, the
// tokens of the types, and nodes that span what belongs to them: an edit that
// moves or deletes a node must take its types along.
//
//	x!, <T>x, x as T      are Outer of x, as parentheses would be
//	a?: T = 1             is a parameter whose name has Outer a?: T
//	private a: T          likewise, with the modifiers
//	private static a;     is a ClassMember as a whole
func (e *eraser) restore(f *File, lang Language) (restored *File) {
	defer func() {
		if r := recover(); r != nil {
			restored = newFile(e.Src).giveUp(&SyntaxError{Reason: fmt.Sprint("the types cannot be read: ", r)})
		}
	}()
	e.widen(f)
	f.Src, f.Language = e.Src, lang
	f.Tokens = e.tokens(f.Tokens)
	f.Module = f.Module || e.module
	return f
}

// A widener widens the nodes of a file by the cuts.
type widener struct {
	*File
	cuts []cut
}

// widen widens the nodes, children before their parents. A parent still has the
// span without types while its children are widened.
func (e *eraser) widen(f *File) {
	if len(e.cuts) == 0 {
		return
	}
	w := &widener{f, e.cuts}
	w.dropSigns()
	var nodes []*Node
	f.Root.Walk(func(n *Node) bool { nodes = append(nodes, n); return true })
	for i := len(nodes) - 1; i >= 0; i-- {
		if n := nodes[i]; n != f.Root {
			w.node(n)
		}
	}
	w.dropEmpty()
}

// node widens a node whose children are done.
func (w *widener) node(n *Node) {
	start, end, grouped := n.Outer.Start, n.Outer.End, n.Outer != n.Span
	w.semicolon(n)
	for child := range n.Children {
		n.Span = union(n.Span, child.Outer)
	}
	n.Outer = union(n.Outer, n.Span)
	for {
		c := w.behind(n.Outer.End)
		if c == nil || !takes(n, c, grouped) || n.Parent.Span.End == end && takes(n.Parent, c, false) {
			break
		}
		n.Outer.End = c.end
	}
	for {
		c := w.before(n.Outer.Start)
		if c == nil || !takes(n, c, grouped) || n.Parent.Span.Start == start && takes(n.Parent, c, false) {
			break
		}
		n.Outer.Start = c.start
	}
	if isDeclaration(n) {
		n.Span = n.Outer
	}
}

// union returns the smallest span that holds both.
func union(a, b fixes.Span) fixes.Span {
	return fixes.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// semicolon sets the end of a node whose semicolon is not the user's: to that of
// the type it stands for, or back to the token before.
func (w *widener) semicolon(n *Node) {
	c := w.cutAt(n.Span.End - 1)
	if c == nil || c.start != n.Span.End-1 || c.text != ";" || n.Kind == Empty {
		return
	}
	end := c.end
	if c.kind == cutWhole || c.kind.isBefore() {
		end = int(w.Tokens[w.firstFrom(c.start)-1].End)
	}
	if n.Outer.End == n.Span.End {
		n.Outer.End = end
	}
	n.Span.End = end
}

// cutAt returns the cut that holds an offset, or nil.
func (w *widener) cutAt(offset int) *cut {
	i := sort.Search(len(w.cuts), func(i int) bool { return w.cuts[i].end > offset })
	if i < len(w.cuts) && w.cuts[i].start <= offset {
		return &w.cuts[i]
	}
	return nil
}

// behind returns the cut behind an offset with no token between, or nil.
func (w *widener) behind(offset int) *cut {
	i := sort.Search(len(w.cuts), func(i int) bool { return w.cuts[i].start >= offset })
	if i == len(w.cuts) || w.cuts[i].kind.isBefore() || w.firstFrom(offset) != w.firstFrom(w.cuts[i].start) {
		return nil
	}
	return &w.cuts[i]
}

// isBefore reports whether the cut belongs to what is behind it.
func (k cutKind) isBefore() bool { return k == cutCast || k == cutModifier }

// before returns the cut before an offset with no token between, or nil.
func (w *widener) before(offset int) *cut {
	i := sort.Search(len(w.cuts), func(i int) bool { return w.cuts[i].end > offset }) - 1
	if i < 0 || !w.cuts[i].kind.isBefore() || w.firstFrom(offset) != w.firstFrom(w.cuts[i].end) {
		return nil
	}
	return &w.cuts[i]
}

// takes reports whether a node at whose end or start a cut is may take it. One in
// parentheses always may.
func takes(n *Node, c *cut, grouped bool) bool {
	switch c.kind {
	case cutOperand:
		return grouped || isPrimary(n)
	case cutAs:
		return grouped || isPrimary(n) || isUnary(n) || n.Kind == Binary && !bindsLooser.has(n.Name)
	case cutCast:
		return grouped || isPrimary(n) || isUnary(n) || n.Kind == Arrow
	case cutName:
		return isBinding(n)
	case cutModifier:
		return isBinding(n) || isDeclaration(n)
	}
	return false
}

// bindsLooser are the binary operators that bind looser than as.
var bindsLooser = wordsOf("== != === !== & ^ |")

// isPrimary reports whether n is an expression that no operator is part of.
func isPrimary(n *Node) bool {
	switch n.Kind {
	case Property, Spread, Unary, Binary, Logical, Assign, Conditional, Sequence, Arrow, ClassMember, Await, Yield:
		return false
	case Update:
		return n.Has(Postfix)
	case Ident, StringLit, NumberLit:
		return n.Parent.Kind != ClassMember || n != n.Parent.A
	}
	return n.Kind < ArrayPattern
}

// isUnary reports whether n is an operand with a prefix operator.
func isUnary(n *Node) bool { return n.Kind == Unary || n.Kind == Update || n.Kind == Await }

// isDeclaration reports whether n is what modifiers may stand before.
func isDeclaration(n *Node) bool {
	switch n.Kind {
	case ClassMember, ClassDecl, FuncDecl, VarDecl:
		return true
	}
	return false
}

// isBinding reports whether n may be a declared name or a pattern.
func isBinding(n *Node) bool {
	switch n.Kind {
	case Ident:
		return n.Parent.Kind != ClassMember
	case ObjectPattern, ArrayPattern:
		return true
	}
	return false
}

// dropSigns puts the operands of the signs that stand for casts in their place.
func (w *widener) dropSigns() {
	w.Root.Walk(func(n *Node) bool {
		for _, child := range []**Node{&n.A, &n.B, &n.C} {
			w.dropSign(child)
		}
		for i := range n.List {
			w.dropSign(&n.List[i])
		}
		return true
	})
}

// dropSign puts the operand of a sign that stands for a cast in its place.
func (w *widener) dropSign(place **Node) {
	n := *place
	if n == nil || n.Kind != Unary || n.Name != castSign {
		return
	}
	if c := w.cutAt(n.Span.Start); c == nil || c.text != castSign {
		return
	}
	operand := n.A
	operand.Parent = n.Parent
	if n.Outer != n.Span {
		operand.Outer = n.Outer
	}
	*place = operand
	w.dropSign(place)
}

// dropEmpty removes the empty statements that are not the user's.
func (w *widener) dropEmpty() {
	w.Root.Walk(func(n *Node) bool {
		n.List = slices.DeleteFunc(n.List, func(s *Node) bool {
			if s == nil || s.Kind != Empty {
				return false
			}
			return w.cutAt(s.Span.Start) != nil
		})
		return true
	})
}

// tokens puts the tokens of the types between those that are left.
func (e *eraser) tokens(left []Token) []Token {
	all := make([]Token, 0, len(left)+2*len(e.cuts))
	index := make([]int32, len(left)) // of left in all
	next := 0
	pass := func(end int) {
		for ; next < len(left) && int(left[next].Start) < end; next++ {
			index[next] = int32(len(all))
			all = append(all, left[next])
		}
	}
	for _, c := range e.cuts {
		pass(c.start)
		switch {
		case c.kind == cutMarkup, len(all) > 0 && int(all[len(all)-1].End) > c.start: // broken templates end elsewhere
		case len(c.text) > 1 || c.text == ":": // a token for another
			if pass(c.end); len(all) > 0 {
				all[len(all)-1].End = int32(c.end)
			}
		default:
			for next < len(left) && int(left[next].Start) < c.end { // of no text of the user's
				index[next] = -1
				next++
			}
			all = e.typeTokens(all, c)
		}
	}
	pass(len(e.Src) + 1)
	for i := range all {
		if t := &all[i]; t.Kind != TypeSyntax && t.Match >= 0 {
			t.Match = index[t.Match]
		}
	}
	return all
}

// typeTokens appends the tokens of a cut.
func (e *eraser) typeTokens(all []Token, c cut) []Token {
	base := int32(len(all))
	for _, t := range Lex(e.Src[c.start:c.end]).Tokens {
		t.Start += int32(c.start)
		t.End += int32(c.start)
		if t.Match >= 0 {
			t.Match += base
		}
		t.Kind = TypeSyntax
		all = append(all, t)
	}
	return all
}
