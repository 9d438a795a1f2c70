package goload

import "slices"

// keep drops the packages that have nothing to do with the relevant files: what
// such a file holds can only reach packages that import its package, and what
// these import. The files of the others are not even read.
func (p *Program) keep(relevant []string) {
	matters := map[string]bool{}
	for _, name := range relevant {
		matters[p.shown(name)] = true
	}
	importers := map[*spec][]*spec{}
	var reached []*spec
	for _, s := range p.specs {
		for _, other := range p.imported(s) {
			importers[other] = append(importers[other], s)
		}
		if slices.ContainsFunc(s.files, func(path string) bool { return matters[path] }) {
			reached = append(reached, s)
		}
	}
	reached = closure(reached, func(s *spec) []*spec { return importers[s] })
	kept := map[*spec]bool{}
	for _, s := range closure(reached, p.imported) {
		kept[s] = true
	}
	p.specs = slices.DeleteFunc(p.specs, func(s *spec) bool { return !kept[s] })
	p.exports.want(p.foreign()...)
}

// parts returns a program for each set of packages that neither import a package
// of another one nor share a file with it.
func (p *Program) parts() (list []*Program) {
	linked := map[*spec][]*spec{}
	first := map[string]*spec{} // with that file
	link := func(a, b *spec) {
		linked[a], linked[b] = append(linked[a], b), append(linked[b], a)
	}
	for _, s := range p.specs {
		for _, other := range p.imported(s) {
			link(s, other)
		}
		for _, path := range s.files {
			if first[path] == nil {
				first[path] = s
			}
			link(s, first[path])
		}
	}
	seen := map[*spec]bool{}
	for _, s := range p.specs {
		if seen[s] {
			continue
		}
		part := *p
		part.specs = closure([]*spec{s}, func(s *spec) []*spec { return linked[s] })
		part.checked = map[string]*checked{}
		for _, s := range part.specs {
			seen[s] = true
		}
		list = append(list, &part)
	}
	return list
}

// closure returns the packages and those that the function leads to from them.
func closure(list []*spec, next func(*spec) []*spec) []*spec {
	seen := map[*spec]bool{}
	for _, s := range list {
		seen[s] = true
	}
	for i := 0; i < len(list); i++ { // grows meanwhile
		for _, other := range next(list[i]) {
			if !seen[other] {
				seen[other] = true
				list = append(list, other)
			}
		}
	}
	return list
}

// imported returns the packages of the program that a package imports.
func (p *Program) imported(s *spec) (list []*spec) {
	ids := s.listed
	if ids == nil {
		for _, f := range p.parsed(s) {
			for _, path := range f.imports() {
				ids = append(ids, s.idOf(path))
			}
		}
	}
	for _, id := range ids {
		if other := p.byID[id]; other != nil && other != s {
			list = append(list, other)
		}
	}
	return list
}

// foreign returns the paths of the packages that the program imports from
// elsewhere.
func (p *Program) foreign() (paths []string) {
	for _, s := range p.specs {
		for _, f := range p.parsed(s) {
			for _, path := range f.imports() {
				if p.byID[s.idOf(path)] == nil && path != "C" && path != "unsafe" {
					paths = append(paths, path)
				}
			}
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// idOf returns the id of the package that an import path stands for.
func (s *spec) idOf(path string) string {
	if id, ok := s.imports[path]; ok {
		return id
	}
	return path
}
