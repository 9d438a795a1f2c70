package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// setThis notes that this, where it means an object, carries a value.
func (t *taint) setThis(owner *jssyntax.Node) {
	for _, n := range t.a.mentionsOfThis()[owner] {
		t.mark(n)
	}
}

// setIf sets a target if the value gets to it.
func (t *taint) setIf(really bool, target *jssyntax.Node) {
	if really {
		t.set(target)
	}
}

// set notes that a target of an assignment holds a value.
func (t *taint) set(target *jssyntax.Node) {
	if target == nil {
		return
	}
	switch target.Kind {
	case jssyntax.Ident:
		t.setVariable(t.a.scopes.Binding(target))
		t.setParameterProperty(target)
	case jssyntax.Member:
		t.setProperty(t.nameOf(target))
		t.change(target.A)
	case jssyntax.Default, jssyntax.Rest, jssyntax.Spread:
		t.set(target.A)
	case jssyntax.Property:
		t.set(target.B)
	case jssyntax.Declarator:
		t.set(target.A)
	case jssyntax.ArrayPattern, jssyntax.ObjectPattern, jssyntax.VarDecl, jssyntax.ArrayLit, jssyntax.ObjectLit:
		for _, x := range target.List {
			t.set(x)
		}
	}
}

// change notes that a value is put into an object: whatever names the object
// carries it.
func (t *taint) change(object *jssyntax.Node) {
	switch object.Kind {
	case jssyntax.Ident:
		if b := t.a.scopes.Binding(object); b != nil && !t.isAmbient(b) {
			t.setVariable(b)
			t.changeOrigin(b)
		}
	case jssyntax.This:
		t.setThis(t.a.ownerOfThis(object))
	case jssyntax.Member:
		if t.isPlatforms(object) {
			return
		}
		if !isCallee(object) || !slices.Contains(builtInMethods, object.Name) {
			t.setProperty(object.Name)
		}
		t.change(object.A)
	case jssyntax.Call, jssyntax.Await:
		t.change(object.A)
	case jssyntax.Logical, jssyntax.Conditional:
		for x := range object.Children {
			t.change(x)
		}
	default:
		t.mark(object)
	}
}

// changeOrigin takes a value that is put into what a variable holds to what else
// names that object: the variable or property that it was taken from, and the
// argument that a parameter stands for.
func (t *taint) changeOrigin(b *jssyntax.Binding) {
	if t.changed[b] {
		return
	}
	t.changed[b] = true
	for _, w := range t.a.collectWrites(t.a.bindingPlace(b)) {
		if w.value == nil {
			continue
		}
		switch w.value.Kind {
		case jssyntax.Ident, jssyntax.Member, jssyntax.This, jssyntax.Await, jssyntax.Logical, jssyntax.Conditional:
			t.change(w.value)
		}
	}
	if b.Kind == jssyntax.Param && len(b.Decls) > 0 {
		if slot, ok := slotOf(b.Decls[0]); ok {
			t.changeArguments(slot)
		}
	}
}

// changeArguments does so for what a parameter stands for. A function that is
// given to another one is told from what is done with that one's object.
func (t *taint) changeArguments(slot paramSlot) {
	for _, call := range t.a.mayCall(slot.fn) {
		for i, x := range call.List {
			if i == slot.index || slot.rest || x.Kind == jssyntax.Spread {
				t.change(x)
			}
		}
	}
	if p := slot.fn.Parent; p.Kind == jssyntax.Call && p.A != slot.fn {
		t.change(p.A)
	} else if p.Kind == jssyntax.Call && slot.index < len(p.List) {
		t.change(p.List[slot.index])
	}
}

// ambient are names of objects that hold no values of the program's.
var ambient = []string{"document", "console", "navigator", "Math", "JSON", "Promise"}

// isAmbient reports whether a variable is such an object, or a client's library,
// unless the program gives the name to an object of its own.
func (t *taint) isAmbient(b *jssyntax.Binding) bool {
	if b.Kind != jssyntax.Global || !clientRoots[rootName(b.Name)] && !slices.Contains(ambient, b.Name) && !slices.Contains(globalObjects, b.Name) {
		return false
	}
	return !slices.ContainsFunc(t.a.collectWrites(t.a.bindingPlace(b)), func(w write) bool { return w.value != nil && makesObject(w.value) })
}

// makesObject reports whether an expression may make an object, rather than be a
// function or name what is there already.
func makesObject(n *jssyntax.Node) bool {
	switch n.Kind {
	case jssyntax.ObjectLit, jssyntax.ArrayLit, jssyntax.New, jssyntax.Call, jssyntax.Logical, jssyntax.Conditional:
		return true
	}
	return false
}

// isPlatforms reports whether a property is one that an ambient object has of its
// own, or one of its: document.body.style.
func (t *taint) isPlatforms(m *jssyntax.Node) bool {
	for m.A.Kind == jssyntax.Member {
		m = m.A
	}
	root := m.A
	if root.Kind != jssyntax.Ident || !slices.Contains(ambient, root.Name) {
		return false
	}
	if b := t.a.scopes.Binding(root); b == nil || !t.isAmbient(b) {
		return false
	}
	return !slices.ContainsFunc(t.a.accesses(m.Name).written, func(w *jssyntax.Node) bool { return w.A.Kind == jssyntax.Ident && w.A.Name == root.Name })
}

// setVariable notes that a variable holds a value, so that all its mentions carry
// it.
func (t *taint) setVariable(b *jssyntax.Binding) {
	if b == nil || t.vars[b] {
		return
	}
	t.vars[b] = true
	for _, r := range t.a.bindingPlace(b).refs {
		t.mark(r)
	}
}

// isAssigned reports whether an access is what is assigned to.
func isAssigned(m *jssyntax.Node) bool { return m.Parent.Kind == jssyntax.Assign && m.Parent.A == m }

// shown are properties of elements that show a text. Few elements are read again:
// those that are only assigned are not followed.
var shown = []string{"innerHTML", "outerHTML", "innerText", "textContent", "className", "cssText"}

// setProperty notes that a property of a name holds a value.
func (t *taint) setProperty(name string) {
	if name == "" || t.props[name] {
		return
	}
	t.props[name] = true
	for _, n := range t.a.accesses(name).all {
		if t.carries[n] && isCallee(n) {
			t.followCallee(n.Parent) // the object was known to carry a value, what its method returns was not
		}
		if !isAssigned(n) || !slices.Contains(shown, name) {
			t.mark(n)
		}
	}
	for p := range t.names.patterns.of(name) {
		t.set(p.B)
	}
}
