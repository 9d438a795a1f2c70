package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A taint is where values of one kind may get to in a program: those that hold
// what some literals spell. It is told from the names of variables and properties
// alone, without evaluating anything, and rather holds too much than too little: a
// call in a function that it does not reach need not be evaluated.
type taint struct {
	a       *analysis
	names   *nameIndex
	todo    []*jssyntax.Node           // expressions that carry such a value, yet to be followed
	carries map[*jssyntax.Node]bool    // expressions that do, and functions that return one
	vars    map[*jssyntax.Binding]bool // variables that may hold one
	changed map[*jssyntax.Binding]bool // variables of objects that one may be put into
	props   map[string]bool            // properties that may, by name
	hot     map[*jssyntax.Node]bool    // functions, or the program, in which one is mentioned
	all     bool                       // they may be anywhere
	passed  map[route]bool
	own     map[string]bool // whether properties of a name hold functions of the program
}

// taintFrom returns where the values get to that the given expressions begin.
func (a *analysis) taintFrom(seeds []*jssyntax.Node, names *nameIndex) *taint {
	t := &taint{
		a: a, names: names, carries: map[*jssyntax.Node]bool{}, vars: map[*jssyntax.Binding]bool{}, changed: map[*jssyntax.Binding]bool{},
		props: map[string]bool{}, hot: map[*jssyntax.Node]bool{}, passed: map[route]bool{}, own: map[string]bool{},
	}
	for _, n := range seeds {
		t.mark(n)
	}
	for most := maxCarrying(a.file); len(t.todo) > 0 && !t.all; {
		n := t.todo[len(t.todo)-1]
		t.todo = t.todo[:len(t.todo)-1]
		if n.Parent != nil {
			t.follow(n)
		}
		t.all = len(t.carries) > most
	}
	return t
}

// maxCarrying returns how many expressions of a file are told to carry a value. Once
// they are more, little would be spared.
func maxCarrying(f *jssyntax.File) int { return 1000 + len(f.Tokens)/16 }

// reaches reports whether a call stands where one of the values may get to.
func (t *taint) reaches(call *jssyntax.Node) bool { return t.all || t.hot[call.Function()] }

// gives reports whether a text may be one of the values, or a call be given one.
func (t *taint) gives(n *jssyntax.Node) bool {
	if n.Kind == jssyntax.Call || n.Kind == jssyntax.New {
		return t.all || slices.ContainsFunc(n.List, func(x *jssyntax.Node) bool { return t.carries[x] })
	}
	return t.all || t.carries[n]
}

// mark notes that an expression carries a value.
func (t *taint) mark(n *jssyntax.Node) {
	if n != nil && !t.carries[n] {
		t.carries[n] = true
		t.todo = append(t.todo, n)
	}
}

// follow takes a value from an expression to what is around it.
func (t *taint) follow(n *jssyntax.Node) {
	t.hot[n.Function()] = true
	t.setVariable(t.a.scopes.Exported(n))
	t.setVariable(t.global(n))
	switch p := n.Parent; p.Kind {
	case jssyntax.Member:
		t.followMember(n, p)
	case jssyntax.Call, jssyntax.New:
		t.followCall(n, p)
	case jssyntax.Declarator, jssyntax.Default, jssyntax.ForOf, jssyntax.ForIn:
		t.setIf(p.B == n, p.A)
	case jssyntax.Assign:
		t.set(p.A)
		t.mark(p)
	case jssyntax.Property, jssyntax.ClassMember:
		t.followProperty(n, p)
	case jssyntax.Return:
		t.mark(p.Function())
	case jssyntax.Function, jssyntax.Arrow:
		if p.B == n {
			t.mark(p)
		}
	case jssyntax.FuncDecl, jssyntax.ClassDecl:
		t.set(n.A)
	case jssyntax.Binary:
		if !slices.Contains(comparisons, p.Name) {
			t.mark(p)
		}
	case jssyntax.Conditional:
		if p.A != n {
			t.mark(p)
		}
	case jssyntax.Await, jssyntax.Yield, jssyntax.Spread, jssyntax.Sequence, jssyntax.Logical, jssyntax.TemplateLit, jssyntax.ArrayLit, jssyntax.ObjectLit:
		t.mark(p)
	}
	if n.Kind == jssyntax.Function && n.A != nil {
		t.set(n.A)
	}
}

// global returns the global variable that an access to the global object names, as
// window.name does, or nil.
func (t *taint) global(m *jssyntax.Node) *jssyntax.Binding {
	if m.Kind != jssyntax.Member || m.A.Kind != jssyntax.Ident || !slices.Contains(globalObjects, m.A.Name) {
		return nil
	}
	if p := t.a.place(m); p != nil {
		return p.binding
	}
	return nil
}

// comparisons are operators whose result holds nothing of their operands.
var comparisons = []string{"==", "===", "!=", "!==", "<", ">", "<=", ">=", "in", "instanceof"}

// followMember takes a value from an object to what is read of it. What a property
// of a name holds is known by that name, but for those of built-in objects.
func (t *taint) followMember(n, m *jssyntax.Node) {
	callee := m.Parent.Kind == jssyntax.Call && m.Parent.A == m
	if m.B == n || m.Name == "" || isIndex(m) || callee || t.props[m.Name] || slices.Contains(partsOfURL, m.Name) {
		t.mark(m)
	}
}

// isIndex reports whether an element of a list is accessed.
func isIndex(m *jssyntax.Node) bool {
	return m.Has(jssyntax.Computed) && m.B.Kind == jssyntax.NumberLit
}

// partsOfURL are properties of URLs, of modules and of clients' instances.
var partsOfURL = []string{"href", "search", "searchParams", "host", "hostname", "origin", "default", "defaults", "url"}

// followProperty takes a value from a property to the object. An object does not
// carry what its methods return.
func (t *taint) followProperty(n, p *jssyntax.Node) {
	if p.Parent.Kind == jssyntax.ObjectPattern {
		t.set(p.B)
		return
	}
	t.setProperty(t.nameOf(p))
	if p.Kind == jssyntax.Property && !n.IsFunction() {
		t.mark(p.Parent)
		t.setThis(p.Parent)
	}
}

// nameOf returns the name of a property that is accessed or defined, if it is known.
func (t *taint) nameOf(p *jssyntax.Node) (name string) {
	if p.Name != "" || !p.Has(jssyntax.Computed) {
		return p.Name
	}
	key := p.A
	if p.Kind == jssyntax.Member {
		key = p.B
	}
	t.a.apart(func() { name = t.a.knownText(key, nil) })
	return name
}

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
	for n := range t.names.members.of(name) {
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
