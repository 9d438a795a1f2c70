package jsscan

import (
	"regexp"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// patternWrite returns what destructuring gives to a name.
func patternWrite(r *jssyntax.Node) (write, bool) {
	var path []string
	var w write
	for n := r; ; n = n.Parent {
		p := n.Parent
		if p == nil {
			return write{}, false
		}
		switch p.Kind {
		case jssyntax.Property:
			if p.B != n || p.Parent.Kind != jssyntax.ObjectPattern {
				return write{}, false
			}
			if p.Name == "" {
				return write{node: r, stmt: p}, true
			}
			path = append([]string{p.Name}, path...)
		case jssyntax.Default:
			if p.A != n {
				return write{}, false
			}
		case jssyntax.ObjectPattern:
		case jssyntax.Rest:
			if p.Parent.Kind != jssyntax.ObjectPattern {
				return write{node: r, stmt: p}, true
			}
			w.rest, w.others = true, namesIn(p.Parent)
		case jssyntax.ArrayPattern, jssyntax.ForOf, jssyntax.ForIn:
			return write{node: r, stmt: p}, p.A == n || p.Kind == jssyntax.ArrayPattern
		case jssyntax.Declarator, jssyntax.Assign:
			if p.A != n || p.B == nil {
				return write{node: r, stmt: p}, p.A == n
			}
			return write{node: r, op: "=", value: p.B, path: path, stmt: p, rest: w.rest, others: w.others}, true
		default:
			return write{}, false // a parameter
		}
	}
}

// initialProperty returns the writes that the object literals assigned to the
// base, or the members of its class, make.
func (a *analysis) initialProperty(p *place) []write {
	var out []write
	add := func(obj *jssyntax.Node) {
		for _, m := range obj.List {
			if (m.Kind == jssyntax.Property || m.Kind == jssyntax.ClassMember) && m.Name == p.name && m.B != nil && !m.Has(jssyntax.Getter) && !m.Has(jssyntax.Setter) {
				out = append(out, write{node: m, op: "=", value: m.B, stmt: m})
			}
		}
	}
	if o := p.base.owner; o != nil {
		if o.Kind == jssyntax.ObjectLit || o.Kind == jssyntax.Class {
			add(o)
		}
		if id := a.parameterProperty(o, p.name); id != nil {
			out = append(out, write{node: id, op: "=", value: id, stmt: id})
		}
		return out
	}
	for _, w := range a.collectWrites(p.base) {
		if len(w.path) > 0 || w.value == nil {
			continue
		}
		for _, obj := range literalsIn(w.value) {
			add(obj)
		}
	}
	return out
}

// parameterProperty returns the parameter of a class's constructor that TypeScript
// makes a property of a name, or nil: constructor(private readonly key: string).
func (a *analysis) parameterProperty(class *jssyntax.Node, name string) *jssyntax.Node {
	for _, m := range class.List {
		if m.Kind != jssyntax.ClassMember || m.Name != "constructor" || m.B == nil || !m.B.IsFunction() {
			continue
		}
		for _, id := range m.B.List {
			if id.Kind == jssyntax.Default {
				id = id.A
			}
			if id.Kind == jssyntax.Ident && id.Name == name && parameterModifier.MatchString(a.file.Src[id.Outer.Start:id.Span.Start]) {
				return id
			}
		}
	}
	return nil
}

// parameterModifier matches what makes a parameter a property.
var parameterModifier = regexp.MustCompile(`^(public|private|protected|readonly|override)\b`)

// literalsIn returns the object literals and classes an expression may evaluate to.
func literalsIn(n *jssyntax.Node) []*jssyntax.Node {
	switch n.Kind {
	case jssyntax.ObjectLit, jssyntax.Class:
		return []*jssyntax.Node{n}
	case jssyntax.Logical:
		return append(literalsIn(n.A), literalsIn(n.B)...)
	case jssyntax.Conditional:
		return append(literalsIn(n.B), literalsIn(n.C)...)
	case jssyntax.Assign:
		if n.Name == "=" {
			return literalsIn(n.B)
		}
	case jssyntax.Call:
		if name, _ := dotted(n.A); (name == "Object.freeze" || name == "Object.seal") && len(n.List) == 1 {
			return literalsIn(n.List[0])
		}
	}
	return nil
}
