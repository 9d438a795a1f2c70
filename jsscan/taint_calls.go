package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// followCall takes a value from the callee or an argument of a call to the
// functions that get it, and to what the call returns.
func (t *taint) followCall(n, call *jssyntax.Node) {
	if call.A == n {
		t.followCallee(call)
		return
	}
	client, own := t.answers(call), t.isOwn(call.A, 0) && !t.givesBack(call)
	if !client && !own && call.A.Kind == jssyntax.Member {
		t.change(call.A.A) // list.push(value), params.set(name, value)
	}
	if first := call.List[0]; first != n && !client {
		t.change(first) // Object.assign(params, value)
	}
	t.pass(call.A, gift{index: slices.Index(call.List, n)})
	if client || own {
		return // what the program's own function returns is told from its body
	}
	t.giveCallbacks(call)
	t.mark(call)
}

// followCallee takes a value from an object to what its method returns, or from a
// function that returns it to its call.
func (t *taint) followCallee(call *jssyntax.Node) {
	if t.answers(call) {
		return
	}
	if m := call.A; m.Kind == jssyntax.Member && !t.props[m.Name] && t.isOwn(m, 0) && !t.givesBack(call) {
		return
	}
	if call.A.Kind == jssyntax.Member {
		t.giveCallbacks(call)
	}
	t.mark(call)
}

// answers reports whether a call sends a request at once: what it returns comes
// from the server.
func (t *taint) answers(call *jssyntax.Node) bool {
	c := t.a.clientOf(call)
	return c != nil && slices.Contains(answering, c.folder)
}

// answering are the clients whose calls return an answer or a promise of one.
var answering = []string{
	"fetch", "xhr", "jquery-ajax", "jquery-get", "jquery-getjson", "jquery-post", "gm", "apps-script", "axios", "got", "ky", "ofetch", "mithril",
	"vue-http", "angular", "angularjs", "rxjs",
}

// giveCallbacks passes a value to the functions among the arguments of a call:
// those that are called with each element, or with what is promised.
func (t *taint) giveCallbacks(call *jssyntax.Node) {
	for _, x := range call.List {
		if x.IsFunction() {
			t.pass(x, gift{index: every})
		}
	}
}

// builtInMethods are methods of texts, lists and parameters that return what the
// object holds, whatever else the program calls by these names.
var builtInMethods = []string{
	"at", "concat", "entries", "filter", "find", "flat", "flatMap", "forEach", "get", "getAll", "join", "keys", "map", "normalize", "pop", "reduce", "replace",
	"replaceAll", "reverse", "shift", "slice", "sort", "split", "substr", "substring", "then", "toJSON", "toLowerCase", "toString", "trim", "trimEnd", "trimStart", "valueOf", "values",
	"set", "append", "push", "unshift", "delete", "call", "apply", "bind", "query", "searchParams", "appendAll",
}

// builtInClasses are classes of the platform whose objects hold what they are made
// of.
var builtInClasses = []string{"URL", "URLSearchParams", "Request", "Headers", "FormData", "Map", "HttpParams", "Promise"}

// givesBack reports whether what a call returns holds what it is given, whatever
// else the program calls by the same name.
func (t *taint) givesBack(call *jssyntax.Node) bool {
	if call.Kind == jssyntax.New {
		return slices.Contains(builtInClasses, call.A.Name)
	}
	if call.A.Kind != jssyntax.Member {
		return false
	}
	if slices.Contains(builtInMethods, call.A.Name) || isEncoder(call) {
		return true
	}
	name, _ := dotted(call.A)
	known := t.a.canonical(call.A)
	return slices.ContainsFunc([][]string{keepers, queryMakers, mergers, repackers}, func(list []string) bool {
		return slices.Contains(list, name) || slices.Contains(list, known)
	})
}

// repackers are the other functions of libraries whose result holds their arguments.
var repackers = []string{"Object.entries", "Object.fromEntries", "util.format"}

// A gift is a value for a parameter of what a callee stands for.
type gift struct {
	index int // of the parameter
	calls int // how often what the callee returns is called, before the value is given
}

// every is the index of a gift to all parameters.
const every = -1

// maxCurried is how many calls of what a call returns are followed.
const maxCurried = 3

// A route is a name by which gifts are passed on.
type route struct {
	variable *jssyntax.Binding
	property string
	gift     gift
}

// pass gives a value to the functions that an expression may stand for.
func (t *taint) pass(n *jssyntax.Node, g gift) {
	switch n.Kind {
	case jssyntax.Function, jssyntax.Arrow:
		t.give(n, g)
	case jssyntax.Class:
		t.construct(n, g)
	case jssyntax.Ident:
		t.passVariable(t.a.scopes.Binding(n), g)
	case jssyntax.Member:
		t.passMember(n, g)
	case jssyntax.Super:
		if c := n.Enclosing(jssyntax.Class); c != nil && c.B != nil {
			t.pass(c.B, g)
		}
	case jssyntax.Call:
		if n.A.Kind == jssyntax.Member && n.A.Name == "bind" {
			t.pass(n.A.A, gift{every, g.calls})
		}
		if g.calls++; g.calls <= maxCurried {
			t.pass(n.A, g)
		}
	case jssyntax.Assign, jssyntax.Await, jssyntax.Logical, jssyntax.Conditional, jssyntax.Sequence:
		for x := range n.Children {
			t.pass(x, g)
		}
	}
}

// passVariable gives a value to the functions that a variable may hold. One that is
// a parameter holds what callers give for it.
func (t *taint) passVariable(b *jssyntax.Binding, g gift) {
	if b == nil || t.passed[route{variable: b, gift: g}] {
		return
	}
	t.passed[route{variable: b, gift: g}] = true
	for _, w := range t.a.collectWrites(t.a.bindingPlace(b)) {
		switch {
		case w.value == nil:
		case len(w.path) > 0:
			t.passProperty(w.path[len(w.path)-1], g)
		default:
			t.pass(w.value, g)
		}
	}
	if b.Kind != jssyntax.Param || len(b.Decls) == 0 {
		return
	}
	slot, ok := slotOf(b.Decls[0])
	if !ok {
		return
	}
	if len(slot.path) > 0 {
		t.passProperty(slot.path[len(slot.path)-1], g)
		return
	}
	if slot.def != nil {
		t.pass(slot.def, g)
	}
	if p := slot.fn.Parent; p.Kind == jssyntax.New {
		t.mark(p) // new Promise(resolve => resolve(value))
	}
	for _, call := range append(slices.Clone(t.a.mayCall(slot.fn)), slot.fn.Parent) {
		if (call.Kind == jssyntax.Call || call.Kind == jssyntax.New) && slot.index < len(call.List) {
			t.pass(call.List[slot.index], g)
		}
	}
}

// passMember gives a value to the functions that a property may hold, and for
// f.call and its like to f.
func (t *taint) passMember(m *jssyntax.Node, g gift) {
	if b := t.a.scopes.Binding(m); b != nil {
		t.passVariable(b, g)
		return
	}
	if b := t.global(m); b != nil {
		t.passVariable(b, g)
	}
	if m.Name == "call" || m.Name == "apply" {
		t.pass(m.A, gift{every, g.calls})
	}
	t.passProperty(m.Name, g)
}

func (t *taint) passProperty(name string, g gift) {
	if name == "" || t.passed[route{property: name, gift: g}] {
		return
	}
	t.passed[route{property: name, gift: g}] = true
	for v := range t.names.values.of(name) {
		t.pass(v, g)
	}
}

// give gives a value to parameters of a function, or to those of the functions that
// it returns.
func (t *taint) give(f *jssyntax.Node, g gift) {
	if g.calls > 0 {
		for _, r := range returns(f) {
			t.pass(r, gift{g.index, g.calls - 1})
		}
		return
	}
	for i, p := range f.List {
		if g.index == every || i == g.index || p.Kind == jssyntax.Rest && i < g.index {
			t.set(p)
		}
	}
	for _, n := range t.names.arguments[f] {
		t.mark(n)
	}
}

// setParameterProperty notes that a property holds a value if TypeScript may make
// it of a parameter.
func (t *taint) setParameterProperty(id *jssyntax.Node) {
	f := id.Parent
	if f.Kind == jssyntax.Default {
		f = f.Parent
	}
	if f.Kind == jssyntax.Function && f.Parent.Kind == jssyntax.ClassMember && f.Parent.Name == "constructor" {
		t.setProperty(id.Name)
	}
}

// construct gives a value to the constructor of a class, which may be that of a
// class above.
func (t *taint) construct(class *jssyntax.Node, g gift) {
	for _, m := range class.List {
		if m.Kind == jssyntax.ClassMember && m.Name == "constructor" && m.B != nil && m.B.IsFunction() {
			t.pass(m.B, g)
			return
		}
	}
	if class.B != nil {
		t.pass(class.B, g)
	}
}

// maxNames is how many names are followed to tell what a callee is.
const maxNames = 4

// isOwn reports whether a callee is a function of the program, so that what it
// returns is told from its body.
func (t *taint) isOwn(n *jssyntax.Node, depth int) bool {
	if depth > maxNames {
		return false
	}
	switch n.Kind {
	case jssyntax.Function, jssyntax.Arrow, jssyntax.Class:
		return true
	case jssyntax.Ident:
		b := t.a.scopes.Binding(n)
		return b != nil && slices.ContainsFunc(t.a.collectWrites(t.a.bindingPlace(b)), func(w write) bool {
			return w.value != nil && len(w.path) == 0 && t.isOwn(w.value, depth+1)
		})
	case jssyntax.Member:
		own, known := t.own[n.Name]
		if !known {
			t.own[n.Name] = false // cuts recursion off
			for v := range t.names.values.of(n.Name) {
				own = own || t.isOwn(v, depth+1)
			}
			t.own[n.Name] = own
		}
		return own
	}
	return false
}
