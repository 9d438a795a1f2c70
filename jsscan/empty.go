package jsscan

import (
	"regexp"
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// storageReads are functions that return nothing, or a false default, for what
// was never stored.
var storageReads = []string{
	"GM_getValue", "GM.getValue", "localStorage.getItem", "sessionStorage.getItem", "window.localStorage.getItem", "getCookie", "Cookies.get", "prompt",
}

// valueMayBeEmpty reports whether the code shows that a credential may be
// missing when it is sent.
func (a *analysis) valueMayBeEmpty(c *credential, at *jssyntax.Node) bool {
	if len(c.value.Parts) != 1 || c.value.Parts[0].Expr == nil {
		return false
	}
	x := c.value.Parts[0].Expr.(expr)
	if a.guardedAt(x.n, at) {
		return false
	}
	return a.mayBeEmpty(x.n, x.e, 0)
}

// mayBeEmpty reports whether an expression may be empty: by a default, a
// storage read, an optional parameter or property, a conditional assignment, or
// because the program tests it elsewhere.
func (a *analysis) mayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	if depth > 6 {
		return false
	}
	switch n.Kind {
	case jssyntax.StringLit:
		return n.Value == ""
	case jssyntax.NullLit, jssyntax.BoolLit:
		return n.Value != "true"
	case jssyntax.NumberLit:
		return n.Value == "0"
	case jssyntax.Conditional:
		return a.mayBeEmpty(n.B, e, depth+1) || a.mayBeEmpty(n.C, e, depth+1)
	case jssyntax.Logical:
		return n.Name == "&&" || a.mayBeEmpty(n.B, e, depth+1)
	case jssyntax.Await:
		return a.mayBeEmpty(n.A, e, depth+1)
	case jssyntax.Call:
		return n.Has(jssyntax.Optional) || a.callMayBeEmpty(n, e, depth)
	case jssyntax.Ident:
		return n.Name == "undefined" || a.placeMayBeEmpty(n, e, depth)
	case jssyntax.Member:
		return a.memberMayBeEmpty(n, e, depth)
	}
	return false
}

// finders are methods that return nothing if there is nothing to return.
var finders = []string{"get", "getItem", "find", "pop", "shift", "match", "exec", "at"}

// settingsReaders are objects whose get reads configuration, which counts as set.
var settingsReaders = regexp.MustCompile(`(?i)(^|\.)(n?conf(ig)?|settings|options|env)\.get$`)

func (a *analysis) callMayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	name, _ := dotted(n.A)
	switch {
	case slices.Contains(storageReads, name):
		return len(n.List) < 2 || a.mayBeEmpty(n.List[1], e, depth+1)
	case isEncoder(n):
		return a.mayBeEmpty(n.List[0], e, depth+1)
	case settingsReaders.MatchString(name):
		return false
	case n.A.Kind == jssyntax.Member && slices.Contains(finders, n.A.Name):
		return true
	}
	for _, f := range a.callees(n, e) {
		if fallsThrough(f.fn) || slices.ContainsFunc(returns(f.fn), func(r *jssyntax.Node) bool { return a.mayBeEmpty(r, f, depth+1) }) {
			return true
		}
	}
	return false
}

// fallsThrough reports whether a function may end without returning anything.
func fallsThrough(fn *jssyntax.Node) bool {
	if fn.Kind == jssyntax.Arrow && fn.B.Kind != jssyntax.Block {
		return false
	}
	return !returnsAlways(fn.B)
}

// memberMayBeEmpty reports whether a property may be missing.
func (a *analysis) memberMayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	switch {
	case n.Has(jssyntax.Optional), isStorage(n.A):
		return true
	case n.Has(jssyntax.Computed) && n.B.Kind != jssyntax.StringLit:
		return a.elementMayBeEmpty(n, e, depth)
	}
	if p := a.place(n); p != nil && len(a.collectWrites(p)) > 0 {
		return a.placeMayBeEmpty(n, e, depth)
	}
	if getters := a.getterFuncs[n.Name]; len(getters) == 1 && !a.isOtherLiteral(n.A, getters[0], e) {
		return slices.ContainsFunc(returns(getters[0]), func(r *jssyntax.Node) bool { return a.mayBeEmpty(r, nil, depth+1) })
	}
	return a.lacks(n.A, n.Name, e, depth) || a.placeMayBeEmpty(n, e, depth)
}

// isOtherLiteral reports whether an expression is known to be an object literal
// other than the one with a getter.
func (a *analysis) isOtherLiteral(n, getter *jssyntax.Node, e *env) bool {
	v := a.value(n, e)
	return v != nil && v.kind == bagValue && !v.open && v.node.Kind == jssyntax.ObjectLit && v.node != getter.Parent.Parent
}

// elementMayBeEmpty reports whether object[index] may be missing.
func (a *analysis) elementMayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	v := a.value(n.A, e)
	if v == nil || v.class != "Array" || n.B.Kind != jssyntax.NumberLit || len(n.B.Value) != 1 {
		return true
	}
	i := int(n.B.Value[0] - '0')
	return i >= len(v.items) || v.items[i].val == nil || a.mayBeEmpty(v.items[i].val, v.items[i].env, depth+1)
}

// lacks reports whether an object may lack a property: a literal of the program
// that does not spell it, or data that was read from somewhere.
func (a *analysis) lacks(obj *jssyntax.Node, name string, e *env, depth int) bool {
	if obj.Kind == jssyntax.Member && obj.Has(jssyntax.Optional) {
		return true
	}
	if v := a.value(obj, e); v != nil && v.kind == bagValue {
		it := v.get(name)
		if it == nil {
			return true
		}
		return it.val != nil && a.mayBeEmpty(it.val, it.env, depth+1)
	}
	return a.isData(obj, depth)
}

// isData reports whether an object was parsed or read at run time.
func (a *analysis) isData(n *jssyntax.Node, depth int) bool {
	if depth > 6 {
		return false
	}
	switch n.Kind {
	case jssyntax.Call:
		name, _ := dotted(n.A)
		return name == "JSON.parse" || slices.Contains(storageReads, name) || n.A.Kind == jssyntax.Member && n.A.Name == "json"
	case jssyntax.Await:
		return a.isData(n.A, depth+1)
	case jssyntax.Logical:
		return a.isData(n.A, depth+1) || a.isData(n.B, depth+1)
	case jssyntax.Member:
		return a.isData(n.A, depth+1)
	case jssyntax.Ident:
		p := a.place(n)
		if p == nil {
			return false
		}
		if slot, ok := a.slot(p); ok {
			return isStorageCallback(slot.fn)
		}
		return slices.ContainsFunc(a.collectWrites(p), func(w write) bool {
			return w.value != nil && !within(w.value, n) && a.isData(w.value, depth+1)
		})
	}
	return false
}

// storageCall matches functions that hand what was stored to a callback.
var storageCall = regexp.MustCompile(`(?i)storage|getvalue|cookie|prompt`)

// isStorageCallback reports whether a function gets what was stored.
func isStorageCallback(fn *jssyntax.Node) bool {
	call := fn.Parent
	return call.Kind == jssyntax.Call && call.A != fn && storageCall.MatchString(calleeName(call))
}

// isStorage reports whether an expression is a store of the browser's, whose
// properties may be missing.
func isStorage(n *jssyntax.Node) bool {
	name, ok := dotted(n)
	return ok && slices.Contains([]string{"localStorage", "sessionStorage", "window.localStorage", "window.sessionStorage", "document.cookie"}, name)
}

func (a *analysis) placeMayBeEmpty(n *jssyntax.Node, e *env, depth int) bool {
	p := a.place(n)
	if p == nil {
		return false
	}
	if slot, ok := a.slot(p); ok {
		return a.paramMayBeEmpty(slot, p, e, depth)
	}
	if a.isTested(p) {
		return true
	}
	writes := a.collectWrites(p)
	definite := false
	if a.setLater(p, n) || slices.ContainsFunc(p.refs, isDeleted) {
		return true
	}
	for _, w := range writes {
		if relate(w.node, n, w.stmt) == never || w.value == nil {
			continue
		}
		if len(guardsOf(w.stmt, n)) == 0 && relate(w.node, n, w.stmt) == before {
			definite = true
		}
		if len(w.path) == 0 && a.mayBeEmpty(w.value, e, depth+1) {
			return true
		}
		if len(w.path) > 0 && a.pathMayBeEmpty(w.value, w.path, e, depth) {
			return true
		}
	}
	return !definite && len(writes) > 0 && p.binding != nil && p.binding.Kind != jssyntax.Global && !isConstant(p.binding)
}

// isConstant reports whether a variable has one value: who reads it before it has
// that fails.
func isConstant(b *jssyntax.Binding) bool {
	if b.Kind != jssyntax.Const || len(b.Decls) == 0 {
		return false
	}
	d := b.Decls[0].Parent
	return d.Kind == jssyntax.Declarator && d.B != nil
}

// isDeleted reports whether a mention deletes the property.
func isDeleted(n *jssyntax.Node) bool {
	return n.Parent.Kind == jssyntax.Unary && n.Parent.Name == "delete"
}

// paramMayBeEmpty reports whether a parameter is optional: it has an empty
// default, is tested, or is left out by a caller.
func (a *analysis) paramMayBeEmpty(slot paramSlot, p *place, e *env, depth int) bool {
	if d := slot.fallback(); d != nil && a.mayBeEmpty(d, e, depth+1) {
		return true
	}
	if a.isTested(p) {
		return true
	}
	if arg, at, known := slot.argument(e); known {
		if arg == nil {
			return true
		}
		if len(slot.path) > 0 {
			return slot.pathDef == nil && a.pathMayBeEmpty(arg, slot.path, at, depth)
		}
		return a.mayBeEmpty(arg, at, depth+1)
	}
	return isStorageCallback(slot.fn) || a.calledBackEmpty(slot, depth)
}

// calledBackEmpty reports whether a function of the file that is given a
// callback calls it with a value that may be empty.
func (a *analysis) calledBackEmpty(slot paramSlot, depth int) bool {
	call := slot.fn.Parent
	if call.Kind != jssyntax.Call || call.A == slot.fn {
		return false
	}
	for _, g := range a.functionValues(call.A, nil) {
		for i, x := range call.List {
			if x != slot.fn || i >= len(g.node.List) || g.node.List[i].Kind != jssyntax.Ident {
				continue
			}
			for _, r := range a.place(g.node.List[i]).refs {
				c := r.Parent
				if c.Kind == jssyntax.Call && c.A == r && (slot.index >= len(c.List) || a.mayBeEmpty(c.List[slot.index], nil, depth+1)) {
					return true
				}
			}
		}
	}
	return false
}

// pathMayBeEmpty reports whether a destructured property may be missing.
func (a *analysis) pathMayBeEmpty(n *jssyntax.Node, path []string, e *env, depth int) bool {
	v := a.value(n, e)
	for i, name := range path {
		if v == nil || v.kind != bagValue {
			return i == 0 && a.isData(n, depth)
		}
		it := v.get(name)
		if it == nil || it.val == nil {
			return true
		}
		if i == len(path)-1 {
			return a.mayBeEmpty(it.val, it.env, depth+1)
		}
		v = a.value(it.val, it.env)
	}
	return false
}

// setLater reports whether a variable is declared without a value and read in a
// function that may run before it is assigned.
func (a *analysis) setLater(p *place, n *jssyntax.Node) bool {
	b := p.binding
	if b == nil || b.Kind != jssyntax.Let && b.Kind != jssyntax.Var || len(b.Decls) == 0 {
		return false
	}
	d := b.Decls[0].Parent
	return d.Kind == jssyntax.Declarator && d.B == nil && d.Parent.Parent.Kind != jssyntax.ForOf && d.Parent.Parent.Kind != jssyntax.ForIn && n.Function() != b.Scope.Function
}
