package jsscan

import (
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
)

// extendOptions adds the header to the options that an expression evaluates to.
func (a *analysis) extendOptions(s *site, n *jssyntax.Node, h header) ([]fixes.Edit, string) {
	switch n.Kind {
	case jssyntax.ObjectLit:
		return a.extendLiteral(s, n, h)
	case jssyntax.Ident, jssyntax.Member:
		if lit := a.onlyLiteral(n); lit != nil && a.spot != nil && within(lit, a.spot) {
			return a.extendLiteral(s, lit, h)
		}
		v := a.value(n, s.env)
		if v == nil || v.kind != bagValue || v.class != "Object" || v.open || !a.plainHeaders(v) || !a.style.modern || a.handedOn(n) {
			return nil, "the request's options come from elsewhere; add the header where they are made"
		}
		text, headers := a.source(n), h.object()
		switch it := v.get("headers"); {
		case it == nil:
		case a.isAngularMap(it.val, it.env):
			if h.cond != "" {
				return nil, "the header is conditional and the headers are given already"
			}
			headers = text + ".headers" + a.setAngular(h)
		default:
			headers = "{ ..." + text + ".headers, " + h.entry() + " }"
		}
		return []fixes.Edit{a.edit(n.Outer, "{ ..."+text+", headers: "+headers+" }")}, ""
	case jssyntax.Call:
		if name, _ := dotted(n.A); name == "Object.assign" && len(n.List) > 0 && n.List[0].Kind == jssyntax.ObjectLit {
			v := a.value(n, s.env)
			if v != nil && !v.open && v.get("headers") == nil {
				return a.extendLiteral(s, n.List[0], h)
			}
		}
	}
	return nil, "the request's options are computed; add the header where they are made"
}

// plainHeaders reports whether options hold no headers, or hold them in an object
// whose properties can be copied.
func (a *analysis) plainHeaders(options *value) bool {
	it := options.get("headers")
	if it == nil {
		return true
	}
	v := a.value(it.val, it.env)
	return len(it.guards) == 0 && v != nil && v.kind == bagValue && (v.class == "Object" || v.class == httpHeaders)
}

// spots returns where the header of a site may be evaluated, the best place first:
// in the literal of its options or headers, if that stands apart from the call,
// or in the call itself, which is nil.
func (a *analysis) spots(s *site) []*jssyntax.Node {
	if s.options == nil {
		return []*jssyntax.Node{nil}
	}
	lit, apart := s.options, (*jssyntax.Node)(nil)
	if lit.Kind == jssyntax.Ident || lit.Kind == jssyntax.Member {
		if lit = a.onlyLiteral(lit); lit == nil {
			return []*jssyntax.Node{nil}
		}
		apart = lit
	}
	out := []*jssyntax.Node{nil}
	if apart != nil {
		out = []*jssyntax.Node{apart, nil}
	}
	if made := a.headersIn(lit); made != nil {
		out = append([]*jssyntax.Node{made}, out...)
	}
	return out
}

// headersIn returns the declaration of the Headers object that a literal of
// options names, or nil.
func (a *analysis) headersIn(lit *jssyntax.Node) *jssyntax.Node {
	if lit.Kind != jssyntax.ObjectLit {
		return nil
	}
	for _, p := range lit.List {
		if p.Name == "headers" && p.B != nil && (p.B.Kind == jssyntax.Ident || p.B.Kind == jssyntax.Member) {
			return a.onlyHeaders(p.B)
		}
	}
	return nil
}

// handedOn reports whether a variable is passed to something else than the call
// that n is an argument of, which may change what it holds.
func (a *analysis) handedOn(n *jssyntax.Node) bool {
	p := a.place(n)
	return p == nil || slices.ContainsFunc(p.refs, func(r *jssyntax.Node) bool {
		if _, ok := writeTo(r); ok || r == n || r.Parent.Kind == jssyntax.Member && r.Parent.A == r && r.Parent.Name != "" {
			return false
		}
		return r.Parent.Kind != jssyntax.Call || a.clientOf(r.Parent) == nil
	})
}

// onlyLiteral returns the object literal that a variable holds, if the variable
// is read only here and is not given headers later.
func (a *analysis) onlyLiteral(n *jssyntax.Node) *jssyntax.Node {
	p := a.place(n)
	if p == nil {
		return nil
	}
	w := a.collectWrites(p)
	if len(w) != 1 || w[0].value == nil || w[0].value.Kind != jssyntax.ObjectLit || len(w[0].path) > 0 {
		return nil
	}
	for _, r := range p.refs {
		if r == n || r == w[0].node {
			continue
		}
		m := r.Parent
		if m.Kind != jssyntax.Member || m.A != r || m.Name == "" || m.Name == "headers" {
			return nil
		}
	}
	if sharedLoop(n, n) != sharedLoop(w[0].value, w[0].value) || n.Function() != w[0].value.Function() {
		return nil
	}
	return w[0].value
}

// extendLiteral adds the header to an options literal.
func (a *analysis) extendLiteral(s *site, obj *jssyntax.Node, h header) ([]fixes.Edit, string) {
	var headers *jssyntax.Node
	for _, p := range obj.List {
		switch {
		case p.Kind == jssyntax.Spread:
			if v := a.value(p.A, s.env); v == nil || v.open || v.get("headers") != nil {
				return nil, "the request's options are spread from an object that may hold headers"
			}
		case p.Name == "headers":
			headers = p
		case p.Name == "":
			return nil, "the request's options have a computed name, which may be headers"
		}
	}
	if headers == nil {
		return a.addProperty(obj, "headers: "+h.object()), ""
	}
	return a.extendHeaders(s, headers, h)
}

// extendHeaders adds the header to the headers that an option holds.
func (a *analysis) extendHeaders(s *site, p *jssyntax.Node, h header) ([]fixes.Edit, string) {
	n := p.B
	if n.Kind == jssyntax.New && len(n.List) == 1 && isHeadersClass(a.canonical(n.A)) {
		n = n.List[0]
	}
	if h.cond != "" && !a.style.modern {
		return nil, "the header is conditional and the headers are given already"
	}
	switch n.Kind {
	case jssyntax.ObjectLit:
		return a.addProperty(n, a.quotedLike(n, h)), ""
	case jssyntax.New:
		if len(n.List) == 0 && isHeadersClass(a.canonical(n.A)) {
			if n.Has(jssyntax.NoArguments) {
				return []fixes.Edit{a.insertion(n.Span.End, "({ "+h.entry()+" })")}, ""
			}
			return []fixes.Edit{a.insertion(n.Span.End-1, "{ "+h.entry()+" }")}, ""
		}
	case jssyntax.Ident, jssyntax.Member:
		if made := a.onlyHeaders(n); made != nil && a.spot != nil && within(made, a.spot) {
			return a.extendHeaders(s, made, h)
		}
		v := a.value(n, s.env)
		if v != nil && v.kind == bagValue && v.class == "Object" && a.style.modern {
			text := "{ ..." + a.source(n) + ", " + h.entry() + " }"
			if p.Has(jssyntax.Shorthand) {
				return []fixes.Edit{a.insertion(p.Span.End, ": "+text)}, ""
			}
			return []fixes.Edit{a.edit(n.Outer, text)}, ""
		}
	}
	if edits := a.extendAngular(p, n, s.env, h); edits != nil {
		return edits, ""
	}
	return nil, "the request's headers are made elsewhere; add Authorization there"
}

// isHeadersClass reports whether a constructor makes headers of an object.
func isHeadersClass(name string) bool { return name == "Headers" || name == httpHeaders }

// quotedLike spells the entry for a headers literal whose names may be quoted.
func (a *analysis) quotedLike(obj *jssyntax.Node, h header) string {
	for _, p := range obj.List {
		if p.Kind == jssyntax.Property && p.A.Kind == jssyntax.StringLit && h.cond == "" {
			return a.quoteLike(p.A, "Authorization") + ": " + h.value
		}
	}
	return h.entry()
}

// onlyHeaders returns the declaration or property that makes the Headers object
// a variable holds, if the variable is read only here and in calls of its
// methods.
func (a *analysis) onlyHeaders(n *jssyntax.Node) *jssyntax.Node {
	p := a.place(n)
	if p == nil {
		return nil
	}
	w := a.collectWrites(p)
	if len(w) != 1 || w[0].value == nil || w[0].value.Kind != jssyntax.New || len(w[0].path) > 0 || n.Function() != w[0].value.Function() {
		return nil
	}
	for _, r := range p.refs {
		if r == n || r == w[0].node || r.Parent.Kind == jssyntax.Member && r.Parent.A == r {
			continue
		}
		return nil
	}
	return w[0].stmt
}
