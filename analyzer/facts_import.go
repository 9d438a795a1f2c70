package analyzer

import (
	"go/types"
	"slices"

	"github.com/seauthlint/seauthlint/internal/seapi"
	"golang.org/x/tools/go/analysis"
)

// Imports are the facts of the packages that a package imports. Its methods may
// be called on nil, which knows nothing.
type imports struct {
	pass      *analysis.Pass
	evidence  bool // an imported package may concern the API
	helpers   bool // an imported package has functions with facts
	functions map[*types.Func]*functionFact
	elements  map[*seapi.Element]bool // that stand for what facts spell
}

// newImports returns what is known of the packages that a package imports.
func newImports(pass *analysis.Pass) *imports {
	m := &imports{pass: pass, functions: map[*types.Func]*functionFact{}, elements: map[*seapi.Element]bool{}}
	if pass.ImportPackageFact == nil {
		return m
	}
	for _, p := range pass.Pkg.Imports() {
		var fact packageFact
		if pass.ImportPackageFact(p, &fact) {
			m.evidence = m.evidence || fact.Evidence
			m.helpers = m.helpers || fact.Helpers
		}
	}
	return m
}

// any reports whether an imported package has facts.
func (m *imports) any() bool { return m != nil && (m.evidence || m.helpers) }

// function returns what calls of a function of another package do, or nil.
func (m *imports) function(f *types.Func) *functionFact {
	if !m.any() || f == nil || f.Pkg() == nil || f.Pkg() == m.pass.Pkg {
		return nil
	}
	fact, asked := m.functions[f]
	if !asked {
		fact = new(functionFact)
		if !m.pass.ImportObjectFact(f, fact) {
			fact = nil
		}
		m.functions[f] = fact
	}
	return fact
}

// variable returns what a variable of another package holds, or nil.
func (m *imports) variable(v *types.Var) *variableFact {
	if !m.any() || v.Pkg() == nil || v.Pkg() == m.pass.Pkg {
		return nil
	}
	fact := new(variableFact)
	if !m.pass.ImportObjectFact(v, fact) {
		return nil
	}
	return fact
}

// imported evaluates a call of a function of another package that has a fact.
func (in *interp) imported(c *call) (*value, bool) {
	f := calleeFunc(in.info(), c.n)
	fact := in.prog.imports.function(f)
	if fact == nil {
		if f = in.implementation(c, f); f != nil {
			fact = in.prog.imports.function(f)
		}
	}
	if fact == nil {
		return nil, false
	}
	m := in.newMaker(c, f)
	m.changes = slices.ContainsFunc(fact.Funcs, func(i int) bool { return i < len(c.args) && !c.args[i].isNil })
	for _, s := range fact.Sends {
		m.send(s)
	}
	for _, e := range fact.Effects {
		m.effect(e)
	}
	return m.results(fact.Results), true
}

// implementation returns the method that a call of an interface's method calls,
// or nil.
func (in *interp) implementation(c *call, f *types.Func) *types.Func {
	if f == nil || c.recv == nil || c.recv.obj == nil || c.recv.obj.typ == nil {
		return nil
	}
	sig, ok := f.Type().(*types.Signature)
	if !ok || sig.Recv() == nil || !types.IsInterface(sig.Recv().Type()) {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(c.recv.obj.typ), true, f.Pkg(), f.Name())
	impl, _ := obj.(*types.Func)
	if impl == nil {
		return nil
	}
	return impl.Origin()
}

// importedVariable returns what a variable of another package holds, or nil.
func (in *interp) importedVariable(obj *types.Var) *value {
	fact := in.prog.imports.variable(obj)
	if fact == nil {
		return nil
	}
	return in.inPackage(in.prog.pkgs[0], func() *value {
		m := in.newMaker(&call{}, nil)
		return m.value(fact.Value, obj.Type())
	})
}

// results returns what a call returns.
func (m *maker) results(list []shape) *value {
	v := m.in.opaqueResult(m.c)
	if len(list) == 0 {
		return v
	}
	if v.multi == nil {
		if list[0].useful() {
			return m.value(list[0], m.in.typeOf(m.c.n))
		}
		return v
	}
	tuple, _ := m.in.typeOf(m.c.n).(*types.Tuple)
	for i, s := range list {
		if i < len(v.multi) && s.useful() {
			v.multi[i] = m.value(s, tuple.At(i).Type())
		}
	}
	return v
}

// send notes a request that a call sends. What its own package reports is left
// out, unless the caller adds to it.
func (m *maker) send(s send) {
	name := shortCallee(m.c)
	row := &client{name: name, url: -1, body: -1, verb: -1, kind: -1, ctx: -1, way: noHeaders, reason: m.elsewhere()}
	site := m.in.newSite(row, m.c)
	for _, src := range s.Sources {
		site.addText(src.Where, nil, m.texts(src.Texts))
	}
	if s.Authorized {
		site.header = &existingHeader{name: "Authorization"}
	}
	if !s.Reported || m.in.addsCredential(site) {
		m.in.addSite(site)
	}
}

// fixWhole says what to do about a fix of several packages.
const fixWhole = "run seauthlint on the whole module to fix it"

// elsewhere says why a request that another package sends is not fixed.
func (m *maker) elsewhere() string {
	path := "another package"
	if m.fn != nil && m.fn.Pkg() != nil {
		path = "package " + m.fn.Pkg().Path()
	}
	return "the request is sent in " + path + "; " + fixWhole
}

// spelledElsewhere reports whether the parameter of a credential is spelled in a
// package of which only the facts are known.
func (in *interp) spelledElsewhere(c *credential) bool {
	return in.prog.imports.spells(c.url, c.param)
}

// spells reports whether a parameter is spelled by a text that a fact makes.
func (m *imports) spells(u *seapi.URL, p *seapi.Param) bool {
	return m.any() && slices.ContainsFunc(u.Elements(p), func(e *seapi.Element) bool { return m.elements[e] })
}

// fieldWrites returns what functions give to a field: those of the program, and
// those of the package that declares it.
func (in *interp) fieldWrites(f *types.Var) []*value {
	list := in.previous.fields[f]
	if fact := in.prog.imports.variable(f); fact != nil {
		m := in.newMaker(&call{}, nil)
		list = append(slices.Clone(list), textValue(m.texts(fact.Value.Texts)))
	}
	return list
}

// addsCredential reports whether the program at hand spells a credential of a
// site.
func (in *interp) addsCredential(s *site) bool {
	for _, src := range s.sources {
		for _, t := range src.texts {
			u := seapi.ParseQuery(t)
			if src.where == inURL {
				u = in.prog.hosts.ParseURL(t)
			}
			for _, name := range seapi.Credentials {
				if slices.ContainsFunc(u.Find(name), func(p *seapi.Param) bool { return !in.prog.imports.spells(u, p) }) {
					return true
				}
			}
		}
	}
	return false
}
