package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// What an object's property holds is known from its initial value only as far as
// nothing else can change it: an alias, a merge, a write by a computed name.

// unsettled reports whether a property may be changed in a way that its writes
// do not show.
func (a *analysis) unsettled(p *place) bool {
	for ; p != nil && p.base != nil; p = p.base {
		if o := p.base.owner; o != nil && o.Kind == jssyntax.ObjectLit && slices.Contains(mergers, calleeName(o.Parent)) {
			return true // { … } is merged with others
		}
		if a.writtenElsewhere(p) || slices.ContainsFunc(p.base.refs, a.changesAny) || a.mergedIn(p.base) {
			return true
		}
	}
	return false
}

// writtenElsewhere reports whether a property of the same name is assigned or
// deleted through something that is not known to be the same object.
func (a *analysis) writtenElsewhere(p *place) bool {
	return slices.ContainsFunc(a.accesses(p.name).written, func(m *jssyntax.Node) bool {
		return !p.mentions(m) && !a.distinct(m.A, p.base) && (len(p.refs) == 0 || a.meet(m, p.refs[0]))
	})
}

// distinct reports whether an object is known to be another one than base: this
// of another class, or a variable that holds an object of its own.
func (a *analysis) distinct(obj *jssyntax.Node, base *place) bool {
	switch obj.Kind {
	case jssyntax.This:
		owner := a.ownerOfThis(obj)
		return owner != nil && !slices.ContainsFunc(a.collectWrites(base), func(w write) bool { return w.value == owner })
	case jssyntax.Ident:
		p := a.place(obj)
		if p == nil {
			return false
		}
		w := a.collectWrites(p)
		if len(w) != 1 || w[0].value == nil || len(w[0].path) > 0 {
			return false
		}
		switch v := w[0].value; v.Kind {
		case jssyntax.ObjectLit, jssyntax.ArrayLit, jssyntax.Function, jssyntax.Arrow:
			return true
		case jssyntax.New:
			made := a.value(v, nil)
			return made != nil && (made.kind != instanceValue || made.node != base.owner)
		case jssyntax.Call:
			return len(a.functionValues(v.A, nil)) == 0 && !slices.Contains(mergers, calleeName(v))
		}
	}
	return false
}

// changesAny reports whether the construct around a mention of an object may
// change any of its properties.
func (a *analysis) changesAny(r *jssyntax.Node) bool {
	p := r.Parent
	switch p.Kind {
	case jssyntax.Call:
		name, _ := dotted(p.A)
		return len(p.List) > 0 && p.List[0] == r && (slices.Contains(mergers, name) || name == "Object.defineProperty" || name == "Object.defineProperties")
	case jssyntax.Member:
		computed := p.A == r && p.Name == "" && p.Has(jssyntax.Computed)
		return computed && p.Parent.Kind == jssyntax.Assign && p.Parent.A == p
	}
	return false
}

// mergedIn reports whether an object was made by merging others that are not
// known.
func (a *analysis) mergedIn(p *place) bool {
	return slices.ContainsFunc(a.collectWrites(p), func(w write) bool {
		if w.value == nil || w.value.Kind != jssyntax.Call && w.value.Kind != jssyntax.ObjectLit {
			return false
		}
		v := a.value(w.value, nil)
		return v != nil && v.kind == bagValue && v.open && w.op == "="
	})
}

// openHost returns the name of a property that names the host of a site's URL
// and is unsettled, or "".
func (a *analysis) openHost(s *site) string {
	for _, src := range s.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI {
				continue
			}
			for _, x := range u.HostExprs() {
				n := x.(expr).n
				if p := a.place(n); n.Kind == jssyntax.Member && p != nil && a.unsettled(p) {
					return a.short(n)
				}
			}
		}
	}
	return ""
}

// valueIsOpen reports whether a credential is a property that is unsettled, or a
// variable that may be changed in hidden ways, so that it may be empty when it
// is sent.
func (a *analysis) valueIsOpen(c *credential) bool {
	for _, part := range c.value.Parts {
		if x, ok := part.Expr.(expr); ok && x.n.Kind == jssyntax.Ident {
			if b := a.scopes.Binding(x.n); b != nil && a.hiddenWrites(b) {
				return true
			}
		}
		if x, ok := part.Expr.(expr); ok && x.n.Kind == jssyntax.Member {
			if p := a.place(x.n); p != nil && p.base != nil && len(a.collectWrites(p)) > 0 && a.unsettled(p) && !a.guardedAt(x.n, c.site.call) {
				return true
			}
		}
	}
	return false
}

// requestReused says what else is done with a Request object that was given the
// header, or "".
func (a *analysis) requestReused(r *request) string {
	d := r.call.Parent
	if r.client.name != "Request" || d.Kind != jssyntax.Declarator && d.Kind != jssyntax.Assign {
		return ""
	}
	p := a.place(d.A)
	if p == nil {
		return "the Request object is stored"
	}
	for _, ref := range p.refs {
		switch q := ref.Parent; q.Kind {
		case jssyntax.Call, jssyntax.New:
			if len(q.List) > 1 || q.Kind == jssyntax.New {
				return "the Request object is sent with other options, whose headers replace its own"
			}
		case jssyntax.Member:
			if q.Name == "headers" {
				return "the headers of the Request object are changed"
			}
		}
	}
	return ""
}

// changedArguments follows what a function adds to an object that it was given
// into the objects of its callers.
func (a *analysis) changedArguments(n *jssyntax.Node, r *reach) {
	var target *jssyntax.Node
	switch {
	case n.Kind == jssyntax.Assign && n.A.Kind == jssyntax.Member:
		target = n.A.A
	case n.Kind == jssyntax.Call && n.A.Kind == jssyntax.Member:
		target = n.A.A
	}
	if target == nil || target.Kind != jssyntax.Ident {
		return
	}
	p := a.place(target)
	if p == nil || !p.isParam() {
		return
	}
	slot, ok := a.slot(p)
	if !ok || len(slot.path) > 0 || slot.rest {
		return
	}
	for _, call := range a.callsOf(slot.fn) {
		if slot.index < len(call.List) && call.List[slot.index].Kind == jssyntax.Ident {
			r.target(call.List[slot.index])
		}
	}
}
