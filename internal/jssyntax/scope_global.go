package jssyntax

import "slices"

// GlobalObjects are the names under which the global object is known.
var GlobalObjects = []string{"window", "unsafeWindow", "self", "globalThis", "global"}

// perPart are the names that each module has of its own although nothing declares
// them.
var perPart = []string{"module", "exports", "require"}

// assignedGlobals returns the names that references assign although nothing
// declares them, also as properties of the global object.
func assignedGlobals(refs []reference) map[string]bool {
	out := map[string]bool{}
	for _, r := range refs {
		if r.binding != nil {
			continue
		}
		id := r.id
		if _, write := RefKind(id); write {
			out[id.Name] = true
		}
		m := id.Parent
		if slices.Contains(GlobalObjects, id.Name) && m.Kind == Member && m.A == id && m.Name != "" && m.Parent.Kind == Assign && m.Parent.A == m {
			out[m.Name] = true
		}
	}
	return out
}

// global returns what a name that a part does not declare means there: what
// another part that it sees defines, or what itself made of it before. It is nil
// if nothing is known of the name. It reports whether only the uniqueness of the
// name says so.
func (s *Scopes) global(part int, name string) (b *Binding, guessed bool) {
	if home, guess := s.home(part, name); home != part {
		if b := s.tops[home].names.get(name); b != nil {
			return b, guess
		}
		if s.globals[home][name] == nil {
			s.globals[home][name] = &Binding{Name: name}
		}
		return s.globals[home][name], guess
	}
	return s.globals[part][name], false
}

// home returns the part that defines a global name as another part sees it, which
// may be that part itself, and whether that is a guess: only the uniqueness of the
// name says so, or another page has another script that defines it.
// What a part assigns without declaring it is rather a variable of another one.
func (s *Scopes) home(part int, name string) (home int, guess bool) {
	if len(s.tops) == 1 || slices.Contains(perPart, name) {
		return part, false
	}
	links := s.file.Parts[part].Links
	last := -1
	for _, i := range slices.Backward(links.Shares) {
		switch {
		case !s.definesGlobal(i, name):
		case last < 0:
			last = i
		case i != last && !s.share(last, i):
			return last, true // they are scripts of two pages
		}
	}
	if last >= 0 {
		return last, false
	}
	user := -1 // the only script that uses this one and defines the name
	for i := range s.file.Parts {
		if i != part && slices.Contains(s.file.Parts[i].Links.Shares, part) && s.definesGlobal(i, name) {
			if user >= 0 {
				return part, false
			}
			user = i
		}
	}
	if user >= 0 {
		return user, false
	}
	if s.defines[part][name] {
		return part, false
	}
	if i, ok := links.Unique[name]; ok && s.definesGlobal(i, name) {
		return i, true
	}
	return part, false
}

// share reports whether one of two parts sees the global names of the other.
func (s *Scopes) share(x, y int) bool {
	return slices.Contains(s.file.Parts[x].Links.Shares, y) || slices.Contains(s.file.Parts[y].Links.Shares, x)
}

// definesGlobal reports whether a part defines a name for others to see.
func (s *Scopes) definesGlobal(part int, name string) bool {
	p := s.file.Parts[part]
	return s.defines[part][name] || !p.Module && s.tops[part].names.get(name) != nil
}

// Global returns what a name means at the global level of the part that n is in:
// a variable that a script declares, here or in a script that it sees, or a name
// that nothing declares. It is nil if nothing is known of it.
func (s *Scopes) Global(name string, n *Node) *Binding {
	part := s.file.PartAt(n.Span.Start)
	if b := s.tops[part].names.get(name); b != nil {
		return b
	}
	b, _ := s.global(part, name)
	return b
}

// Globals returns what a name that nothing declares is in each part.
func (s *Scopes) Globals(name string) (list []*Binding) {
	for _, names := range s.globals {
		if b := names[name]; b != nil {
			list = append(list, b)
		}
	}
	return list
}

// Resolve returns what a name means at a node, or nil if nothing declares it.
func (s *Scopes) Resolve(name string, at *Node) *Binding {
	if b := s.ScopeOf(at).Lookup(name); b != nil {
		return b
	}
	if b, _ := s.global(s.file.PartAt(at.Span.Start), name); b != nil && b.Scope != nil {
		return b
	}
	return nil
}
