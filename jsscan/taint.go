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
