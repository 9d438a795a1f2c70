package analyzer

import (
	"maps"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Budgets of facts. What is larger is left out.
const (
	maxShapeDepth = 4    // objects inside of objects
	maxFactPieces = 400  // of all texts of one fact
	maxFactLit    = 2048 // bytes of one literal
)

// A shaper describes values of a function's run in terms of its parameters.
type shaper struct {
	in     *interp
	values map[*value]ref
	given  map[*object]ref // that callers give
	pieces int
}

// newShaper returns a shaper that knows the parameters and what was found in
// them.
func (in *interp) newShaper(params map[int]*value) *shaper {
	s := &shaper{in: in, values: map[*value]ref{}, given: map[*object]ref{}}
	for _, i := range slices.Sorted(maps.Keys(params)) {
		s.name(params[i], ref{Param: i}, 0)
	}
	return s
}

// name gives a value a name, and what was found in it.
func (s *shaper) name(v *value, r ref, depth int) {
	if _, known := s.values[v]; known || v == nil || depth > maxShapeDepth {
		return
	}
	s.values[v] = r
	for _, t := range v.texts {
		s.nameSelf(t, v, r)
	}
	for _, name := range slices.Sorted(maps.Keys(s.in.parts[v])) {
		s.name(s.in.parts[v][name], r.at(name), depth+1)
	}
	if v.obj == nil || !v.obj.param {
		return
	}
	s.given[v.obj] = r
	for k, part := range s.in.initials[v.obj] {
		s.name(part, r.at(k.name), depth+1)
	}
}

// nameSelf gives the piece of a text of a value that stands for the value itself
// its name.
func (s *shaper) nameSelf(t seapi.Text, v *value, r ref) {
	for _, p := range t {
		if x, ok := p.Expr.(expr); ok && x.v != nil && x.v != v && x.v.texts == nil && x.v.obj == nil && x.v.origin == v.origin {
			s.values[x.v] = r
		}
		s.nameSelf(p.Inner, v, r)
	}
}

// at returns the name of a part of what r names.
func (r ref) at(name string) ref {
	return ref{Param: r.Param, Path: append(slices.Clone(r.Path), name)}
}

// shape describes a value.
func (s *shaper) shape(v *value, depth int) shape {
	if v == nil || depth > maxShapeDepth {
		return shape{}
	}
	if r, ok := s.values[v]; ok {
		return shape{Kind: refShape, Ref: r, Texts: s.known(v)}
	}
	if v.obj != nil {
		if r, ok := s.given[v.obj]; ok {
			return shape{Kind: refShape, Ref: r}
		}
		return s.object(v.obj, depth)
	}
	if v.texts == nil {
		return shape{}
	}
	return shape{Kind: textShape, Texts: s.texts(v.texts), NonEmpty: v.nonEmpty}
}

// known describes what a parameter holds if its caller gives nothing that is
// known, as a field does that the package itself fills.
func (s *shaper) known(v *value) []factText {
	var out []seapi.Text
	for _, t := range v.texts {
		if _, ok := t.Known(); ok {
			out = append(out, t)
		}
	}
	return s.texts(out)
}

// object describes an object that the function made.
func (s *shaper) object(o *object, depth int) shape {
	k := s.in.contents(o)
	out := shape{Kind: recordBase + shapeKind(o.kind), Open: k.open, Edited: k.edited, Changed: s.in.handedOut[o]}
	switch o.kind {
	case builder, urlObj:
		out.Texts = s.texts(k.texts)
	case reqObj:
		s.request(&out, o)
	}
	for _, name := range slices.Sorted(maps.Keys(k.fields)) {
		if v := s.shape(k.fields[name], depth+1); v.useful() {
			out.Fields = append(out.Fields, field{name, v})
		}
	}
	for i := range k.items {
		out.Items = append(out.Items, s.entry(&k.items[i], depth))
	}
	return out
}

// request describes what made a request.
func (s *shaper) request(out *shape, o *object) {
	m := s.in.requests[o]
	if m == nil {
		return
	}
	out.Client = m.c.name
	u := s.in.contents(o).fields["URL"]
	if u == nil || u.obj == nil || u.obj.kind != urlObj {
		return
	}
	site := &site{client: m.row, sources: []*source{{where: inURL, texts: s.in.urlTexts(u.obj)}}}
	out.Reported = s.in.reportedHere(site)
}

// entry describes an entry of a map or slice.
func (s *shaper) entry(it *item, depth int) entry {
	return entry{Name: it.name, Value: s.shape(it.val, depth+1), Texts: s.texts(it.texts), Guarded: len(it.guards) > 0}
}

// texts describes alternatives.
func (s *shaper) texts(list []seapi.Text) []factText {
	var out []factText
	for _, t := range list {
		out = append(out, s.text(t))
	}
	return out
}

// text describes a text.
func (s *shaper) text(t seapi.Text) factText {
	out := factText{}
	for i := range t {
		if s.pieces++; s.pieces > maxFactPieces {
			return append(out, factPiece{Unknown: true})
		}
		for _, p := range s.piece(&t[i]) {
			if n := len(out); n > 0 && p.joins(out[n-1]) {
				out[n-1].Lit += p.Lit
				continue
			}
			out = append(out, p)
		}
	}
	return out
}

// joins reports whether two pieces are literals that can be one.
func (p factPiece) joins(q factPiece) bool {
	return p.Lit != "" && q.Lit != "" && p.Raw == q.Raw && !p.Guarded && !q.Guarded && !p.Alt && !q.Alt && len(p.Lit)+len(q.Lit) < maxFactLit
}

// piece describes a piece, which may become several.
func (s *shaper) piece(p *seapi.Piece) []factPiece {
	out := factPiece{Encoded: p.Encoded, Raw: p.Raw}
	for _, g := range p.Guards {
		out.Guarded, out.Alt = out.Guarded || !g.Alt, out.Alt || g.Alt
	}
	if x, ok := p.Expr.(expr); ok && x.v != nil {
		if r, ok := s.refOf(x); ok {
			out.Ref = &r
		}
	}
	switch {
	case p.Expr == nil && p.Inner == nil && p.Lit == "":
		return nil
	case p.Expr == nil && p.Inner == nil:
		out.Lit, out.Unknown = p.Lit, len(p.Lit) > maxFactLit
	case p.Inner != nil:
		out.Inner = s.text(p.Inner)
		if out.Ref == nil && !out.Encoded && !out.Raw && !out.Guarded && !out.Alt {
			return out.Inner
		}
	default:
		out.Unknown = out.Ref == nil
	}
	return []factPiece{out}
}

// refOf returns the name of what an expression evaluated to.
func (s *shaper) refOf(x expr) (ref, bool) {
	if r, ok := s.values[x.v]; ok {
		return r, true
	}
	if x.v.obj == nil {
		return ref{}, false
	}
	r, ok := s.given[x.v.obj]
	return r, ok
}

// useful reports whether a shape tells more than a type does.
func (s shape) useful() bool {
	switch s.Kind {
	case noShape:
		return false
	case refShape:
		return true
	case textShape:
		return slices.ContainsFunc(s.Texts, factText.useful)
	}
	return len(s.Texts)+len(s.Fields)+len(s.Items) > 0
}

// useful reports whether a text may be part of a URL that matters: one that holds
// a parameter, or looks like a part of a URL.
func (t factText) useful() bool {
	return slices.ContainsFunc(t, func(p factPiece) bool {
		return p.Ref != nil || p.Inner.useful() || looksURL(p.Lit)
	})
}

// looksURL reports whether a literal may be part of a URL, or names a credential.
func looksURL(lit string) bool {
	return slices.Contains(seapi.Credentials, lit) || slices.ContainsFunc([]byte(lit), func(c byte) bool {
		return c == '/' || c == '?' || c == '&' || c == '=' || c == '.' || c == '('
	})
}

// whole returns the value that stands for all that an object holds.
func (o *object) whole() *value {
	if o.self == nil {
		o.self = &value{obj: o}
	}
	return o.self
}
