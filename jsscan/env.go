package jsscan

import "github.com/seauthlint/seauthlint/internal/jssyntax"

// An env says which call a function's body is evaluated for. A nil env knows
// no caller: parameters are unknown there.
type env struct {
	fn     *jssyntax.Node
	call   *jssyntax.Node   // the call site
	args   []*jssyntax.Node // its arguments
	caller *env             // where they are evaluated
	outer  *env             // of the function around fn
}

// frameOf returns the frame of a function, or nil.
func (e *env) frameOf(fn *jssyntax.Node) *env {
	for ; e != nil; e = e.outer {
		if e.fn == fn {
			return e
		}
	}
	return nil
}

// enclosing returns the part of the env that holds outside fn, where its
// closure was made.
func (e *env) enclosing(fn *jssyntax.Node) *env {
	for f := e; f != nil; f = f.outer {
		if encloses(f.fn, fn) {
			return f
		}
	}
	return nil
}

// depth returns the number of calls on the path.
func (e *env) depth() int {
	n := 0
	for ; e != nil; e = e.caller {
		n++
	}
	return n
}

// encloses reports whether a is an ancestor of b.
func encloses(a, b *jssyntax.Node) bool {
	if !a.Span.Contains(b.Span) {
		return false // as most of what is asked
	}
	for p := b.Parent; p != nil; p = p.Parent {
		if p == a {
			return true
		}
	}
	return false
}

// within reports whether n is a or lies in it.
func within(a, n *jssyntax.Node) bool { return a == n || encloses(a, n) }
