package jssyntax

import "slices"

// Children yields the children of n in source order. The two identifiers of a
// shorthand property, which are the same text, are both yielded.
func (n *Node) Children(yield func(*Node) bool) {
	switch n.Kind {
	case Function, Arrow:
		_ = yieldAll(yield, n.A) && yieldAll(yield, n.List...) && yieldAll(yield, n.B)
	case DoWhile:
		_ = yieldAll(yield, n.Body, n.A)
	default:
		_ = yieldAll(yield, n.A, n.B, n.C, n.Body) && yieldAll(yield, n.List...)
	}
}

// yieldAll yields the nodes that are not nil, and reports whether to go on.
func yieldAll(yield func(*Node) bool, nodes ...*Node) bool {
	for _, n := range nodes {
		if n != nil && !yield(n) {
			return false
		}
	}
	return true
}

// Walk calls f for n and everything in it, parents before children and in
// source order. If f returns false, the children are skipped. It does not
// recurse, so that the depth of the tree does not matter.
func (n *Node) Walk(f func(*Node) bool) {
	stack := []*Node{n}
	for len(stack) > 0 {
		n := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if !f(n) {
			continue
		}
		stack = n.pushChildren(stack)
	}
}

// pushChildren adds the children of n to a stack, the first on top. It is Children
// for who visits all nodes of a tree many times.
func (n *Node) pushChildren(stack []*Node) []*Node {
	switch n.Kind {
	case DoWhile:
		return push(push(stack, n.A), n.Body)
	case Function, Arrow:
		stack = push(stack, n.B)
	}
	for _, child := range slices.Backward(n.List) {
		stack = push(stack, child)
	}
	if n.Extra != &noExtra {
		stack = push(push(stack, n.Body), n.C)
	}
	if !n.IsFunction() {
		stack = push(stack, n.B)
	}
	return push(stack, n.A)
}

// push adds a node to a stack unless it is nil.
func push(stack []*Node, n *Node) []*Node {
	if n == nil {
		return stack
	}
	return append(stack, n)
}

// Enclosing returns the nearest node around n that has one of the kinds, or
// nil.
func (n *Node) Enclosing(kinds ...NodeKind) *Node {
	for n = n.Parent; n != nil; n = n.Parent {
		if slices.Contains(kinds, n.Kind) {
			return n
		}
	}
	return nil
}

// Function returns the node whose code n is part of: the nearest Function or
// Arrow around n, ClassMember of a static block, or Program.
func (n *Node) Function() *Node {
	for n.Parent != nil {
		child := n
		n = n.Parent
		if n.IsFunction() || n.Kind == ClassMember && n.C == child {
			break
		}
	}
	return n
}

// Statement returns n if it is a statement, otherwise the nearest one around
// it; nil if there is none.
func (n *Node) Statement() *Node {
	for n != nil && !n.IsStatement() {
		n = n.Parent
	}
	return n
}

// IsStatement reports whether n is a statement: something that stands in a
// list of statements or is the body of one. The head of a for loop is none.
func (n *Node) IsStatement() bool {
	switch n.Kind {
	case Program, Declarator, Case, Catch:
		return false
	case VarDecl:
		return n.Parent == nil || n.Parent.A != n
	}
	return n.Kind > Program
}

// IsFunction reports whether n is a function of any form.
func (n *Node) IsFunction() bool { return n.Kind == Function || n.Kind == Arrow }
