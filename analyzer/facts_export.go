package analyzer

import (
	"go/types"
)

// export exports what the importers of the package need to know. Of a package
// without evidence these are the functions that may send a request.
func (u *unitPass) export(p *program, evidence bool) {
	if u.Pkg.Name() == "main" || u.ExportObjectFact == nil {
		return
	}
	wanted := p.helpers()
	if p.last == nil {
		p.reached, p.last = wanted, newInterp(p, newWrites())
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
		in.steps, in.limit = 0, maxSteps
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
