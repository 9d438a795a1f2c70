package analyzer

import (
	"go/types"
	"slices"
)

// holder returns the variable in scope at a point, or the field of one, that
// holds a value.
func (in *interp) holder(v *value, p *point) (spelled, bool) {
	for s := p.scope; s != nil && s != types.Universe; s = s.Parent() {
		names := s.Names()
		slices.Sort(names)
		for _, name := range names {
			obj, ok := s.Lookup(name).(*types.Var)
			if !ok || !p.sees(obj) || name == "_" {
				continue
			}
			held := p.st.vars.get(obj)
			if held == nil && isGlobal(obj) {
				held = in.globals[obj]
			}
			if held == v {
				return spelled{name, true, obj.Type()}, true
			}
			if text, t := in.fieldHolding(held, v, p, obj.Type(), 2); text != "" {
				return spelled{name + text, true, t}, true
			}
		}
	}
	return in.importedHolder(v, p)
}

// importedHolder returns the exported constant or variable of a package that the
// file imports which holds a value.
func (in *interp) importedHolder(v *value, p *point) (spelled, bool) {
	for _, spec := range p.file.ast.Imports {
		var obj types.Object = p.pkg.Info.Implicits[spec]
		if spec.Name != nil {
			obj = p.pkg.Info.Defs[spec.Name]
		}
		pkg, ok := obj.(*types.PkgName)
		if !ok || !p.imports(pkg) {
			continue
		}
		for _, name := range pkg.Imported().Scope().Names() {
			member := pkg.Imported().Scope().Lookup(name)
			if member.Exported() && in.globals[member] == v {
				return spelled{pkg.Name() + "." + name, true, member.Type()}, true
			}
		}
	}
	return spelled{}, false
}

// fieldHolding returns the path of fields that leads from a value to another
// one, or "".
func (in *interp) fieldHolding(from, to *value, p *point, t types.Type, depth int) (string, types.Type) {
	if from == nil || from.obj == nil || depth == 0 {
		return "", nil
	}
	s, ok := orInvalid(deref(t)).Underlying().(*types.Struct)
	if !ok {
		return "", nil
	}
	c := p.st.heap.get(from.obj)
	for i := range s.NumFields() {
		f := s.Field(i)
		if !f.Exported() && f.Pkg() != p.pkg.Types {
			continue
		}
		var held *value
		if c != nil {
			held = c.fields[f.Name()]
		}
		if held == nil {
			held = in.initials[from.obj.root()][initialKey{f.Name(), in.in(p.st, from.obj).turn}]
		}
		if held == to {
			return "." + f.Name(), f.Type()
		}
		if text, t := in.fieldHolding(held, to, p, f.Type(), depth-1); text != "" {
			return "." + f.Name() + text, t
		}
	}
	return "", nil
}
