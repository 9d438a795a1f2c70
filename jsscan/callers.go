package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// bind returns the env with one more function bound to a call of it, in every
// frame that lies in the function.
func bind(e *env, at, fn, call *jssyntax.Node) *env {
	if e == nil {
		if !encloses(fn, at) {
			return nil
		}
		return &env{fn: fn, call: call, args: call.List}
	}
	if e.fn == fn {
		return e
	}
	c := *e
	c.outer = bind(e.outer, at, fn, call)
	if e.call != nil {
		c.caller = bind(e.caller, e.call, fn, call)
	}
	return &c
}

// extend binds a function to a call of it. One that no frame lies in, such as
// the constructor of the object whose method sends, is bound for all of them.
func extend(e *env, at, fn, call *jssyntax.Node) *env {
	if out := bind(e, at, fn, call); out.binds(fn) {
		return out
	}
	if e == nil {
		return &env{fn: fn, call: call, args: call.List}
	}
	c := *e
	c.outer = extend(e.outer, at, fn, call)
	return &c
}

// binds reports whether any frame is of a function.
func (e *env) binds(fn *jssyntax.Node) bool {
	return e != nil && (e.fn == fn || e.outer.binds(fn) || e.caller.binds(fn))
}

// expand evaluates a call for every chain of callers.
func (a *analysis) expand(c *client, n *jssyntax.Node) []*site {
	budget := maxCallers
	var out []*site
	var visit func(e *env)
	visit = func(e *env) {
		s := a.newSite(c, n, e)
		if s == nil {
			return
		}
		if e.depth() < maxFrames {
			for _, fn := range innermostFirst(s.params, n) {
				calls := a.callsOf(fn)
				if len(calls) == 0 || e.binds(fn) {
					continue
				}
				for _, call := range calls {
					if budget--; budget < 0 {
						return
					}
					visit(extend(e, n, fn, call))
				}
				return
			}
		}
		if len(s.sources) > 0 {
			out = append(out, s)
		}
	}
	visit(nil)
	return out
}

// innermostFirst orders functions by their distance from a node.
func innermostFirst(set map[*jssyntax.Node]bool, n *jssyntax.Node) []*jssyntax.Node {
	var out []*jssyntax.Node
	for f := range set {
		out = append(out, f)
	}
	slices.SortFunc(out, func(x, y *jssyntax.Node) int { return byPosition(y, x) })
	return out
}
