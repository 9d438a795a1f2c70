package jsscan

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// maxAlone is the number of units up to which each fix is checked alone. Above
// it they are checked together, and halved where that fails, so that the time
// stays in proportion to the file.
const maxAlone = 20

// verify applies the fixes to a copy of the file and withdraws those of which
// the result does not parse, leaves the unit, brings something new, or changes a
// request beyond its credential.
func (a *analysis) verify(list []*unit, sites []*site) {
	if len(list) == 0 {
		return
	}
	if len(list) > maxAlone {
		if a.verifyAll(list, sites) == nil {
			return
		}
		a.verify(list[:len(list)/2], sites)
		a.verify(list[len(list)/2:], sites)
		return
	}
	for _, u := range list {
		if err := a.verifyAll([]*unit{u}, sites); err != nil {
			u.fix, u.noFix = nil, "a fix was tried and withdrawn ("+reason(err)+"); move the credential by hand"
		}
	}
}

// reason returns the innermost cause of an error.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

// verifyAll checks the fixes of units applied together.
func (a *analysis) verifyAll(list []*unit, sites []*site) error {
	own := map[*jssyntax.Node]bool{}
	var all fixes.Fix
	for _, u := range list {
		all.Edits = append(all.Edits, u.fix.Edits...)
		for _, r := range u.requests {
			own[r.call] = true
		}
		for _, e := range u.fix.Edits {
			u.secret = u.secret || seapi.SpellsToken(e.New)
		}
	}
	return fixes.Verify(a.file.Src, all, func(fixed string) error { return a.check(own, sites, fixed) })
}

func (a *analysis) check(own map[*jssyntax.Node]bool, sites []*site, fixed string) error {
	file := jssyntax.Parse(fixed)
	if file.Status > a.file.Status {
		return fmt.Errorf("the result does not parse")
	}
	b := newAnalysis(a.path, file, &Scanner{hosts: a.hosts, globals: a.globals})
	want, got := renderAll(sites, own), renderAll(b.sites(), nil)
	for _, s := range want {
		i := slices.Index(got, s)
		if i < 0 {
			return fmt.Errorf("a request would change")
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, s := range got {
		if strings.Contains(s, "credential") {
			return fmt.Errorf("a credential would remain")
		}
	}
	return nil
}

// renderAll spells what each call sends, credentials left out of the calls that
// are fixed and named in the others.
func renderAll(sites []*site, fixed map[*jssyntax.Node]bool) []string {
	seen := map[*jssyntax.Node]map[string]bool{}
	var out []string
	for _, s := range sites {
		if s.client == axiosDefaults && fixed[s.call] {
			continue // the assignment becomes one to the headers
		}
		text := s.render(fixed[s.call])
		if seen[s.call] == nil {
			seen[s.call] = map[string]bool{}
		}
		if !seen[s.call][text] {
			seen[s.call][text] = true
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return out
}

// render spells the alternatives of what a site sends.
func (s *site) render(fixed bool) string {
	var out []string
	for _, src := range s.sources {
		for _, u := range src.urls {
			text := u.Render(fixed)
			if !slices.Contains(out, text) && text != "" {
				out = append(out, text)
			}
		}
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}
