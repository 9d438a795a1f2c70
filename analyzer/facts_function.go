package analyzer

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A summarizer runs functions one by one, each on parameters of which nothing is
// known, and describes what they do.
type summarizer struct{ in *interp }

// function returns what calls of a function do, or nil if nothing is known.
func (z *summarizer) function(fn *function) *functionFact {
	in := z.in
	in.steps, in.limit = 0, maxSteps
	in.sites, in.pending, in.returned, in.handedOut = nil, nil, nil, map[*object]bool{}
	in.st = newState()
	f := &frame{fn: fn, pkg: fn.pkg}
	in.frame = f
	params := in.bindGiven(fn)
	in.body(f)
	result := in.outcome(&call{}, f, func(o outcome) outcome { return o })
	if in.st == nil {
		return nil
	}
	s := in.newShaper(params)
	out := &functionFact{Results: s.results(fn, result), Effects: s.effects()}
	if len(in.handedOut) > 0 {
		out.Funcs = functionParams(fn)
	}
	in.handOver(result)
	in.finishRequests()
	for _, site := range in.sites {
		if m, ok := s.send(site); ok {
			out.Sends = append(out.Sends, m)
		}
	}
	if len(out.Results)+len(out.Sends)+len(out.Effects) == 0 || s.pieces > maxFactPieces {
		return nil
	}
	return out
}

// noteHandedOut notes the objects that are handed to a function of which only the
// caller of the function at hand knows what it is, such as an option.
func (in *interp) noteHandedOut(c *call) {
	f := calleeFunc(in.info(), c.n)
	if in.handedOut == nil || f != nil && !isInterfaceMethod(f) {
		return
	}
	for _, v := range c.args {
		if v.obj != nil {
			in.handedOut[v.obj] = true
		}
	}
}

// isInterfaceMethod reports whether a function is a method of an interface.
func isInterfaceMethod(f *types.Func) bool {
	sig, ok := f.Type().(*types.Signature)
	return ok && sig.Recv() != nil && types.IsInterface(sig.Recv().Type())
}

// functionParams returns the parameters that are functions or interfaces, or
// several of them.
func functionParams(fn *function) []int {
	sig, ok := signature(fn)
	if !ok {
		return nil
	}
	var out []int
	for i := range sig.Params().Len() {
		t := sig.Params().At(i).Type()
		if s, ok := t.Underlying().(*types.Slice); ok {
			t = s.Elem()
		}
		switch t.Underlying().(type) {
		case *types.Signature, *types.Interface:
			out = append(out, i)
		}
	}
	return out
}

// bindGiven gives the parameters of a function values that callers give, and
// returns them by their index.
func (in *interp) bindGiven(fn *function) map[int]*value {
	out := map[int]*value{}
	set := func(i int, id *ast.Ident) {
		if obj := fn.pkg.Info.Defs[id]; obj != nil {
			out[i] = in.named(id, obj.Type())
			in.st.vars.set(obj, out[i])
		}
	}
	if fn.recv != nil {
		set(-1, fn.recv)
	}
	i := 0
	for _, field := range fn.typ.Params.List {
		for _, id := range field.Names {
			set(i, id)
			i++
		}
		if len(field.Names) == 0 {
			i++
		}
	}
	return out
}

// named returns a value that callers give. Where functions are described, a string
// is a text of which it is the only part, so that what keeps texts keeps it.
func (in *interp) named(n ast.Expr, t types.Type) *value {
	v := in.fresh(n, t)
	if in.symbolic && isStringType(t) {
		v.texts = []seapi.Text{{{Expr: expr{n, &value{origin: n}}}}}
	}
	return v
}

// results describes what a function returns; nil if nothing is known of it.
func (s *shaper) results(fn *function, v *value) []shape {
	list := v.multi
	if list == nil {
		list = []*value{v}
	}
	out := make([]shape, len(list))
	useful := false
	for i, r := range list {
		if x := s.shape(r, 0); x.useful() {
			out[i], useful = x, true
		}
	}
	if !useful || fn.typ.Results == nil {
		return nil
	}
	return out
}

// effects describes what a function changed of what it was given.
func (s *shaper) effects() []effect {
	var out []effect
	for o, r := range s.given {
		k := s.in.st.heap.get(o)
		if k == nil {
			continue
		}
		v := s.object(o, 0)
		v.Open = false
		v.Fields = slices.DeleteFunc(v.Fields, func(f field) bool {
			return f.Value.Kind == refShape && f.Value.Ref.String() == r.at(f.Name).String()
		})
		if v.useful() {
			out = append(out, effect{r, v})
		}
	}
	slices.SortFunc(out, func(x, y effect) int { return cmp.Compare(x.On.String(), y.On.String()) })
	return out
}

// handOver marks the requests that a function returns: its callers send them.
func (in *interp) handOver(result *value) {
	for _, v := range append([]*value{result}, result.multi...) {
		if v.obj != nil && in.requests[v.obj] != nil {
			in.requests[v.obj].sent = true
		}
	}
}

// send describes a request, and reports whether callers have to do with it.
func (s *shaper) send(site *site) (send, bool) {
	out := send{Client: site.client.name, Authorized: site.header != nil, Reported: s.in.reportedHere(site)}
	open := false
	for _, src := range site.sources {
		texts := s.texts(src.texts)
		out.Sources = append(out.Sources, sent{src.where, texts})
		open = open || slices.ContainsFunc(texts, factText.open)
	}
	return out, open
}

// open reports whether a text holds something that a caller gives.
func (t factText) open() bool {
	return slices.ContainsFunc(t, func(p factPiece) bool { return p.Ref != nil || p.Inner.open() })
}

// reportedHere reports whether the package itself reports what a site sends.
func (in *interp) reportedHere(s *site) bool {
	for _, src := range s.sources {
		if src.urls != nil {
			continue
		}
		for _, t := range src.texts {
			if src.where == inURL {
				src.urls = append(src.urls, in.prog.hosts.ParseURL(t))
			} else {
				src.urls = append(src.urls, seapi.ParseQuery(t))
			}
		}
	}
	class, sure := s.classify()
	wrong := func(u *seapi.URL) bool { return u.HasCredentials() || s.header != nil && u.Scheme == "http" }
	return class == seapi.HostAPI && sure && slices.ContainsFunc(s.sources, func(src *source) bool {
		return slices.ContainsFunc(src.urls, wrong)
	})
}
