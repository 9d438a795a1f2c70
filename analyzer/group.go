package analyzer

import (
	"errors"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// group makes one fix of those that only together leave something unused, such
// as the last uses of an import: every fix builds alone, and all of them do.
func (p *program) group(list []*unit) {
	var fixed []*unit
	var sets [][]fixes.Edit
	for _, u := range list {
		if u.fix != nil && u.fix.Safety == fixes.Safe {
			fixed = append(fixed, u)
			sets = append(sets, u.fix.Edits)
		}
	}
	if len(fixed) < 2 {
		return
	}
	merged, rejected := fixes.Merge(sets)
	texts, err := p.apply(merged)
	if err != nil || len(rejected) > 0 {
		return // what conflicts comes in another round
	}
	cleaned, err := p.cleanUp(texts)
	if err != nil {
		p.reconcile(fixed)
		return
	}
	var members []*unit
	for path := range cleaned {
		if cleaned[path] == texts[path] {
			continue
		}
		for _, u := range fixed {
			if slices.ContainsFunc(u.fix.Edits, func(e fixes.Edit) bool { return e.Path == path }) && !slices.Contains(members, u) {
				members = append(members, u)
			}
		}
	}
	if len(members) < 2 {
		return
	}
	p.unite(members)
}

// reconcile makes one fix of those that do not build together, such as one that
// removes the last use of an import and one that needs it.
func (p *program) reconcile(list []*unit) {
	if p.unite(list) {
		return
	}
	for _, u := range list[1:] {
		u.withdraw(errors.New("it does not go with another fix"))
	}
}

// unite gives units one fix, and reports whether that builds.
func (p *program) unite(members []*unit) bool {
	var sets [][]fixes.Edit
	for _, u := range members {
		edits := u.fix.Edits
		if u.planned != nil {
			edits = u.planned
		}
		sets = append(sets, edits)
	}
	merged, rejected := fixes.Merge(sets)
	texts, err := p.apply(merged)
	if err != nil || len(rejected) > 0 {
		return false
	}
	cleaned, err := p.cleanUp(texts)
	if err != nil {
		return false
	}
	fix := *members[0].fix
	fix.Edits = p.editsOf(merged, texts, cleaned)
	for _, u := range members {
		u.fix, u.id = &fix, members[0].id
		u.secret = slices.ContainsFunc(members, func(x *unit) bool { return x.secret })
	}
	return true
}
