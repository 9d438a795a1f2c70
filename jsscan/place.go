package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// A place is something that holds a value: a variable, or a property reached
// from one by a fixed path, such as config.api.key or this.token.
type place struct {
	binding *jssyntax.Binding           // of a variable
	owner   *jssyntax.Node              // of this: the class, object literal or constructor it belongs to
	base    *place                      // of a property
	name    string                      // of a property
	refs    []*jssyntax.Node            // every mention in the file, in source order
	members map[string][]*jssyntax.Node // accesses to properties of them; nil until asked for
	writes  []write
	done    bool // writes are collected
	used    *uses
}

// A write gives a place a value.
type write struct {
	node  *jssyntax.Node // the mention that is written
	op    string         // = or +=; "" if what is written is not known
	value *jssyntax.Node
	path  []string       // properties of value that destructuring takes
	stmt  *jssyntax.Node // the Assign, Declarator or Property

	rest   bool     // what is left of the object
	others []string // without these properties
}

// placeKey identifies a place.
type placeKey struct {
	binding *jssyntax.Binding
	owner   *jssyntax.Node
	base    *place
	name    string
}

// globalObjects are the names under which the global object is known.
var globalObjects = jssyntax.GlobalObjects

// place returns the place a name or member access stands for, or nil.
func (a *analysis) place(n *jssyntax.Node) *place {
	switch n.Kind {
	case jssyntax.Ident:
		if b := a.scopes.Binding(n); b != nil {
			return a.bindingPlace(b)
		}
	case jssyntax.This:
		if owner := a.ownerOfThis(n); owner != nil {
			return a.thisPlace(owner)
		}
	case jssyntax.Member:
		if b := a.scopes.Binding(n); b != nil { // of an imported namespace
			return a.bindingPlace(b)
		}
		if n.Name == "" {
			return nil
		}
		if n.A.Kind == jssyntax.Ident && slices.Contains(globalObjects, n.A.Name) {
			if b := a.scopes.Global(n.Name, n); b != nil && (b.Kind == jssyntax.Global || isGlobalVariable(b)) {
				return a.bindingPlace(b)
			}
		}
		if base := a.place(n.A); base != nil {
			return a.property(base, n.Name)
		}
	}
	return nil
}

func (a *analysis) bindingPlace(b *jssyntax.Binding) *place {
	return a.intern(placeKey{binding: b}, func(p *place) {
		p.binding = b
		p.refs = append(append(p.refs, b.Decls...), b.Refs...)
		if b.Kind == jssyntax.Global || isGlobalVariable(b) {
			p.refs = append(p.refs, a.globalMentions(b)...)
		}
		slices.SortFunc(p.refs, byPosition)
	})
}

// isGlobalVariable reports whether a declaration at the top of a script makes a
// property of the global object.
func isGlobalVariable(b *jssyntax.Binding) bool {
	return (b.Kind == jssyntax.Var || b.Kind == jssyntax.FuncName) && b.Scope.Node.Kind == jssyntax.Program
}

func byPosition(x, y *jssyntax.Node) int { return x.Span.Compare(y.Span) }

// globalMentions returns the member accesses window.name of a global variable.
func (a *analysis) globalMentions(b *jssyntax.Binding) []*jssyntax.Node {
	if a.globalMembers == nil {
		a.globalMembers = map[string][]*jssyntax.Node{}
		for _, g := range globalObjects {
			for _, object := range a.scopes.Globals(g) {
				addMembers(a.globalMembers, object.Refs)
			}
		}
	}
	var out []*jssyntax.Node
	for _, m := range a.globalMembers[b.Name] {
		if a.scopes.Global(b.Name, m) == b {
			out = append(out, m)
		}
	}
	return out
}

func (a *analysis) thisPlace(owner *jssyntax.Node) *place {
	return a.intern(placeKey{owner: owner}, func(p *place) {
		p.owner, p.refs = owner, a.mentionsOfThis()[owner]
	})
}

// mentionsOfThis returns every this, by what it means.
func (a *analysis) mentionsOfThis() map[*jssyntax.Node][]*jssyntax.Node {
	if a.this == nil {
		a.this = map[*jssyntax.Node][]*jssyntax.Node{}
		for _, n := range a.everyThis {
			owner := a.ownerOfThis(n)
			a.this[owner] = append(a.this[owner], n)
		}
	}
	return a.this
}

func (a *analysis) property(base *place, name string) *place {
	return a.intern(placeKey{base: base, name: name}, func(p *place) {
		if base.members == nil {
			base.members = map[string][]*jssyntax.Node{}
			addMembers(base.members, base.refs)
		}
		p.base, p.name, p.refs = base, name, base.members[name]
	})
}

// mentions reports whether a node is a mention of the place.
func (p *place) mentions(n *jssyntax.Node) bool {
	i, ok := slices.BinarySearchFunc(p.refs, n, byPosition)
	return ok && p.refs[i] == n
}

// addMembers adds the accesses to properties of any of the nodes, by name.
func addMembers(to map[string][]*jssyntax.Node, refs []*jssyntax.Node) {
	for _, r := range refs {
		if m := r.Parent; m != nil && m.Kind == jssyntax.Member && m.A == r {
			to[m.Name] = append(to[m.Name], m)
		}
	}
}

// membersNamed returns the accesses to a property of any of the nodes.
func membersNamed(refs []*jssyntax.Node, name string) []*jssyntax.Node {
	var out []*jssyntax.Node
	for _, r := range refs {
		if m := r.Parent; m != nil && m.Kind == jssyntax.Member && m.A == r && m.Name == name {
			out = append(out, m)
		}
	}
	return out
}

func (a *analysis) intern(k placeKey, fill func(*place)) *place {
	if p := a.places[k]; p != nil {
		return p
	}
	p := &place{}
	a.places[k] = p
	fill(p)
	return p
}

// ownerOfThis returns what this means at a node; for methods that are stored on
// a constructor's prototype, the constructor.
func (a *analysis) ownerOfThis(n *jssyntax.Node) *jssyntax.Node {
	o := thisOwner(n)
	if c := a.prototypes[o]; c != nil {
		return c
	}
	return o
}

// thisOwner returns what this means at a node: the class or object literal
// whose method the node lies in, or the constructor function; nil at the top.
func thisOwner(n *jssyntax.Node) *jssyntax.Node {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Kind {
		case jssyntax.ClassMember:
			if p.B != nil && within(p.B, n) {
				return p.Parent
			}
		case jssyntax.Function:
			switch q := p.Parent; q.Kind {
			case jssyntax.ClassMember:
				return q.Parent
			case jssyntax.Property:
				return q.Parent
			case jssyntax.Assign:
				if q.A.Kind == jssyntax.Member {
					return p
				}
			}
			return p
		}
	}
	return nil
}

// collectWrites fills in what is written to a place.
func (a *analysis) collectWrites(p *place) []write {
	if p.done {
		return p.writes
	}
	p.done = true
	if p.base != nil {
		p.writes = append(p.writes, a.initialProperty(p)...)
	}
	if b := p.binding; b != nil && b.Init != nil {
		p.writes = append(p.writes, write{node: b.Init, op: "=", value: b.Init, stmt: b.Init.Parent})
	}
	for _, r := range p.refs {
		if w, ok := writeTo(r); ok {
			p.writes = append(p.writes, w)
		}
	}
	slices.SortStableFunc(p.writes, func(x, y write) int { return byPosition(x.node, y.node) })
	return p.writes
}

// writeTo returns what the construct around a mention writes to it.
func writeTo(r *jssyntax.Node) (write, bool) {
	p := r.Parent
	switch p.Kind {
	case jssyntax.Declarator:
		if p.A == r && p.B != nil {
			return write{node: r, op: "=", value: p.B, stmt: p}, true
		}
		if p.A == r && (p.Parent.Parent.Kind == jssyntax.ForOf || p.Parent.Parent.Kind == jssyntax.ForIn) {
			return write{node: r, stmt: p}, true
		}
	case jssyntax.Assign:
		if p.A != r {
			return write{}, false
		}
		switch p.Name {
		case "=", "+=":
			return write{node: r, op: p.Name, value: p.B, stmt: p}, true
		case "||=", "??=":
			return write{node: r, op: "||=", value: p.B, stmt: p}, true
		}
		return write{node: r, stmt: p}, true
	case jssyntax.Update:
		return write{node: r, stmt: p}, true
	case jssyntax.FuncDecl, jssyntax.ClassDecl:
		return write{node: r, op: "=", value: p.A, stmt: p}, true
	case jssyntax.Function, jssyntax.Class:
		if p.A == r {
			return write{node: r, op: "=", value: p, stmt: p}, true
		}
	case jssyntax.Property, jssyntax.Default, jssyntax.ArrayPattern, jssyntax.Rest, jssyntax.ForOf, jssyntax.ForIn:
		return patternWrite(r)
	}
	return write{}, false
}
