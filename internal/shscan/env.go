package shscan

import (
	"maps"

	"mvdan.cc/sh/v3/syntax"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A binding is what a variable holds from one assignment to the next. That a name
// has the same binding in two places proves that it has the same value.
type binding struct {
	texts []seapi.Text // alternatives; nil if not known
	array bool
	elems []*arg // of an array
	open  bool   // there may be more elements
}

// unknownValue returns a binding of which nothing is known but that it is one.
func unknownValue() *binding { return &binding{} }

// An env holds the variables at one point of the program. Names without a binding
// come from the environment and never changed.
type env struct {
	vars   map[string]*binding
	locals map[string]*binding // what the names that are local to a function were
	depth  int                 // of function calls
	epoch  *int                // what names without a binding are; another one after code that is not seen
}

// newEnv returns the variables a program starts with.
func newEnv() *env { return &env{vars: map[string]*binding{}, epoch: new(int)} }

// forget makes every variable one that may have changed. What it was before is
// still one of its values.
func (e *env) forget() {
	e.epoch = new(int)
	for name, b := range e.vars {
		changed := *b
		e.vars[name] = &changed
	}
}

// clone returns a copy, for a branch or a subshell.
func (e *env) clone() *env {
	out := *e
	out.vars = maps.Clone(e.vars)
	out.locals = maps.Clone(e.locals)
	return &out
}

// An arg is one word that a command gets.
type arg struct {
	texts  []seapi.Text
	span   fixes.Span // where the file spells it
	before int        // where the word before it ends
	after  int        // where the word behind it starts; -1 if there is none
	owner  any        // what it is a word of: a command, an array, an assignment
	c      *chunk
	at     int           // offset in the chunk
	guards []seapi.Guard // conditions under which it is there
	quoted bool          // it is one word whatever it holds
	many   bool          // it may be any number of words

	group int  // how many words there are in ${NAME:+words}, of which it is one
	outer *arg // the whole of it, at its first word
}

// An expr is an expression of the shell in a text.
type expr struct {
	node   syntax.Node
	c      *chunk
	name   string   // of the variable; "" for a substitution
	bound  *binding // what the variable is there
	epoch  *int     // of the variables there
	text   string   // how a header spells it, inside of double quotes; "" if it cannot be
	why    string   // why it cannot
	effect bool     // evaluating it runs a command
	nested bool     // its value depends on other variables, too
	empty  bool     // the code says that it may be empty
}

// An assignment is a value that a literal spells, such as a constant.
type assignment struct {
	name string
	word *syntax.Word
	c    *chunk
}

// A setTest is the condition that a variable is set and not empty.
type setTest struct {
	name  string
	bound *binding
}

// merge joins what two branches left of the variables.
func (e *env) merge(a, b *env, guard seapi.Guard) {
	if a.epoch != e.epoch {
		e.epoch = a.epoch
	} else if b.epoch != e.epoch {
		e.epoch = b.epoch
	}
	for name := range allNames(a.vars, b.vars) {
		x, y := a.vars[name], b.vars[name]
		switch {
		case x == y:
			e.put(name, x)
		default:
			e.put(name, joinBindings(x, y, e.vars[name], guard))
		}
	}
}

func (e *env) put(name string, b *binding) {
	if b == nil {
		delete(e.vars, name)
		return
	}
	e.vars[name] = b
}

// allNames returns the names of both.
func allNames(a, b map[string]*binding) map[string]bool {
	out := make(map[string]bool, len(a))
	for n := range a {
		out[n] = true
	}
	for n := range b {
		out[n] = true
	}
	return out
}

// joinBindings returns what a variable is if it is x under a condition and y
// otherwise. What one of them adds to the other is there under the condition.
func joinBindings(x, y, before *binding, guard seapi.Guard) *binding {
	if x == nil {
		x = unknownValue()
	}
	if y == nil {
		y = unknownValue()
	}
	not := guard
	not.Not = !guard.Not
	switch {
	case x.array != y.array:
		return unknownValue()
	case x.array:
		return joinArrays(x, y, guard, not)
	}
	out := &binding{}
	if more := appended(x, y, guard); more != nil {
		out.texts = more
		return out
	}
	if more := appended(y, x, not); more != nil {
		out.texts = more
		return out
	}
	out.texts = append(out.texts, alternatives(x, guard)...)
	out.texts = append(out.texts, alternatives(y, not)...)
	out.texts = seapi.Capped(out.texts)
	return out
}

// alternatives returns the texts of a binding, each known to be one of several.
func alternatives(b *binding, g seapi.Guard) []seapi.Text {
	g.Alt = true
	if b.texts == nil {
		return []seapi.Text{{{Expr: &expr{}, Guards: []seapi.Guard{g}}}}
	}
	return seapi.GuardEach(b.texts, g)
}

// appended returns the texts of x if they are those of y with something behind,
// which is there under a condition; or nil.
func appended(x, y *binding, g seapi.Guard) []seapi.Text {
	if len(x.texts) == 0 || len(x.texts) != len(y.texts) {
		return nil
	}
	var out []seapi.Text
	for i, t := range x.texts {
		n := len(y.texts[i])
		if len(t) <= n || n == 0 || &t[0] == nil || !samePieces(t[:n], y.texts[i]) {
			return nil
		}
		joined := append(seapi.Text{}, t[:n]...)
		for _, p := range t[n:] {
			p.Guards = append([]seapi.Guard{g}, p.Guards...)
			joined = append(joined, p)
		}
		out = append(out, joined)
	}
	return out
}

// samePieces reports whether two texts are spelled in the same places.
func samePieces(s, t seapi.Text) bool {
	for i := range s {
		if s[i].Src != t[i].Src || s[i].Leaf != t[i].Leaf || s[i].Lit != t[i].Lit || s[i].Expr != t[i].Expr || s[i].Elem != t[i].Elem {
			return false
		}
	}
	return len(s) == len(t)
}

// maxElems bounds the elements of an array that conditions add to.
const maxElems = 200

// joinArrays returns the elements of two arrays, of which those that only one has
// are there under its condition.
func joinArrays(x, y *binding, g, not seapi.Guard) *binding {
	out := &binding{array: true, open: x.open || y.open}
	n := 0
	for n < len(x.elems) && n < len(y.elems) && x.elems[n] == y.elems[n] {
		n++
	}
	out.elems = append(out.elems, x.elems[:n]...)
	add := func(list []*arg, g seapi.Guard) {
		for _, a := range list {
			b := *a
			b.guards = append([]seapi.Guard{g}, a.guards...)
			out.elems = append(out.elems, &b)
		}
	}
	add(x.elems[n:], g)
	add(y.elems[n:], not)
	if len(out.elems) > maxElems {
		return &binding{array: true, open: true}
	}
	return out
}
