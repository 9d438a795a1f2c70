package analyzer

import (
	"cmp"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A summarizer runs functions one by one, each on parameters of which nothing is
// known, and describes what they do.
type summarizer struct{ in *interp }

// function returns what calls of a function do, or nil if nothing is known.
func (z *summarizer) function(fn *function) *functionFact {
	in := z.in
	in.steps, in.sites, in.pending, in.returned, in.handedOut = 0, nil, nil, nil, map[*object]bool{}
	in.st = newState()
	f := &frame{fn: fn, pkg: fn.pkg}
	in.frame = f
	params := in.bindGiven(fn)
	in.body(f)
	result := in.outcome(&call{}, f)
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
			in.st.vars[obj] = out[i]
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
		k := s.in.st.heap[o]
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

// export exports what the importers of the package need to know. Of a package
// without evidence these are the functions that may send a request.
func (u *unitPass) export(p *program, evidence bool) {
	if u.Pkg.Name() == "main" || u.ExportObjectFact == nil {
		return
	}
	wanted := p.helpers()
	if p.last == nil {
		p.last = newInterp(p, newWrites())
	}
	z := &summarizer{newInterp(p, p.last.writes)}
	z.in.symbolic = true
	fact := packageFact{Evidence: evidence}
	for _, fn := range p.order {
		if fn.obj == nil || fn.file.test || !fn.obj.Exported() || !evidence && !wanted[fn] {
			continue
		}
		if does := z.function(fn); does != nil {
			u.ExportObjectFact(fn.obj, does)
			fact.Helpers = true
		}
	}
	if evidence {
		u.exportVariables(z)
		u.exportFields(z)
	}
	if fact.Evidence || fact.Helpers {
		u.ExportPackageFact(&fact)
	}
}

// exportVariables exports what the package variables hold.
func (u *unitPass) exportVariables(z *summarizer) {
	in := z.in
	scope := u.Pkg.Scope()
	for _, name := range scope.Names() {
		obj, ok := scope.Lookup(name).(*types.Var)
		if !ok || !obj.Exported() {
			continue
		}
		in.steps = 0
		v := in.inPackage(u.pkg, func() *value { return in.global(obj) })
		in.st = in.base
		if x := in.newShaper(nil).shape(v, 0); x.useful() {
			u.ExportObjectFact(obj, &variableFact{x})
		}
	}
}

// exportFields exports what the functions of the package give to the fields of its
// structs.
func (u *unitPass) exportFields(z *summarizer) {
	for f, list := range z.in.previous.fields {
		if f.Pkg() != u.Pkg {
			continue
		}
		fact := variableFact{Value: shape{Kind: textShape}}
		s := z.in.newShaper(nil)
		for _, v := range list {
			for _, t := range v.texts {
				if lit, ok := t.Known(); ok && looksURL(lit) {
					fact.Value.Texts = append(fact.Value.Texts, s.text(t))
				}
			}
		}
		if fact.Value.useful() {
			u.ExportObjectFact(f, &fact)
		}
	}
}

// helpers returns the functions of a program that may send a request or fill one:
// those that call what does, or have a literal that names a credential.
func (p *program) helpers() map[*function]bool {
	callees := map[*function][]*types.Func{}
	out := map[*function]bool{}
	for _, fn := range p.order {
		ast.Inspect(fn.body, func(n ast.Node) bool {
			if c, ok := n.(*ast.CallExpr); ok {
				if f := calleeFunc(fn.pkg.Info, c); f != nil {
					callees[fn] = append(callees[fn], f)
				}
			}
			if lit, ok := n.(*ast.BasicLit); ok && namesCredential(lit.Value) {
				out[fn] = true
			}
			return true
		})
		if slices.ContainsFunc(callees[fn], func(f *types.Func) bool { return concernsRequests(f) || p.imports.function(f) != nil }) {
			out[fn] = true
		}
	}
	for n := -1; n != len(out); {
		n = len(out)
		for fn, list := range callees {
			if slices.ContainsFunc(list, func(f *types.Func) bool { return out[p.funcs[f]] }) {
				out[fn] = true
			}
		}
	}
	return p.withMakers(out)
}

// withMakers adds the functions that make or fill the receivers of others.
func (p *program) withMakers(set map[*function]bool) map[*function]bool {
	receivers := map[string]bool{}
	for fn := range set {
		if sig, ok := signature(fn); ok && sig.Recv() != nil {
			receivers[typeName(sig.Recv().Type())] = true
		}
	}
	delete(receivers, "")
	for _, fn := range p.order {
		sig, ok := signature(fn)
		if !ok {
			continue
		}
		if sig.Recv() != nil && receivers[typeName(sig.Recv().Type())] {
			set[fn] = true
		}
		for v := range sig.Results().Variables() {
			if receivers[typeName(v.Type())] {
				set[fn] = true
			}
		}
	}
	return set
}

// signature returns the signature of a function, and whether it is known.
func signature(fn *function) (*types.Signature, bool) {
	if fn.obj == nil {
		return nil, false
	}
	sig, ok := fn.obj.Type().(*types.Signature)
	return sig, ok
}

// concernsRequests reports whether a function is one of a client, or fills what
// one sends.
func concernsRequests(f *types.Func) bool {
	name := funcName(f)
	return clientsByCallee[name] != nil || requestRows[name] != nil || restyRows[name] != nil || valuesRows[name] != nil && f.Pkg() != nil && f.Pkg().Path() == "net/url"
}

// namesCredential reports whether the source of a literal names a credential as a
// parameter.
func namesCredential(lit string) bool {
	return lit == `"key"` || strings.Contains(lit, "key=") || strings.Contains(lit, "access_token")
}
