package shscan

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// maxAlone is the number of units up to which each fix is checked alone. Above
// it they are checked together, and halved where that fails, so that the time
// stays in proportion to the file.
const maxAlone = 20

// verify applies the fixes to a copy of the file and withdraws those of which
// the result does not parse, leaves the unit, brings something new, or changes a
// request beyond its credential.
func (a *analysis) verify(list []*unit) {
	if len(list) == 0 {
		return
	}
	if len(list) > maxAlone {
		if a.verifyAll(list) == nil {
			return
		}
		a.verify(list[:len(list)/2])
		a.verify(list[len(list)/2:])
		return
	}
	for _, u := range list {
		if err := a.verifyAll([]*unit{u}); err != nil {
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
func (a *analysis) verifyAll(list []*unit) error {
	own := map[callKey]*request{}
	var all fixes.Fix
	for _, u := range list {
		all.Edits = append(all.Edits, u.fix.Edits...)
		for _, r := range u.requests {
			own[r.first().key()] = r
		}
		for _, e := range u.fix.Edits {
			u.secret = u.secret || seapi.SpellsToken(e.New)
		}
	}
	return fixes.Verify(a.src, all, func(fixed string) error { return a.check(own, fixed) })
}

func (a *analysis) check(own map[callKey]*request, fixed string) error {
	b := newAnalysis(a.path, fixed, a.hosts)
	if len(b.broken) > len(a.broken) || b.why != a.why || len(b.chunks) != len(a.chunks) {
		return errors.New("the result does not parse")
	}
	if err := a.checkHeaders(own, b); err != nil {
		return err
	}
	want, got := renderAll(a.sites, own), renderAll(b.sites, nil)
	for _, s := range want {
		i := slices.Index(got, s)
		if i < 0 {
			return errors.New("a request would change")
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, s := range got {
		if strings.Contains(s, "credential") {
			return errors.New("a credential would remain")
		}
	}
	return nil
}

// checkHeaders checks that each request that gains a header has one in the fixed
// file, and that none has two. The commands run in the same order there.
func (a *analysis) checkHeaders(own map[callKey]*request, b *analysis) error {
	if len(a.sites) != len(b.sites) {
		return errors.New("other commands would run")
	}
	for i, s := range b.sites {
		if s.c.expanded && !a.sites[i].c.expanded {
			return errors.New("another shell would expand the header")
		}
		n := 0
		for _, g := range s.given {
			if g.isAuthorization() {
				n++
			}
		}
		switch r := own[a.sites[i].key()]; {
		case r == nil:
		case n > 1:
			return errors.New("two headers would be sent")
		case n == 0 && r.gains:
			return errors.New("the header would be missing")
		}
	}
	return nil
}

// isAuthorization reports whether an option sets the Authorization header.
func (g *given) isAuthorization() bool {
	x := arg{texts: g.value}
	return g.role == bearer || g.role == headerLine && authorizationLine.MatchString(x.start())
}

// renderAll spells what each command sends, credentials left out of those that
// are fixed and named in the others.
func renderAll(sites []*site, fixed map[callKey]*request) []string {
	seen := map[callKey]map[string]bool{}
	var out []string
	for _, s := range sites {
		text := s.render(fixed[s.key()] != nil)
		if seen[s.key()] == nil {
			seen[s.key()] = map[string]bool{}
		}
		if !seen[s.key()][text] {
			seen[s.key()][text] = true
			out = append(out, text)
		}
	}
	slices.Sort(out)
	return out
}

// render spells the alternatives of what a site sends, and how.
func (s *site) render(fixed bool) string {
	var out []string
	for _, src := range s.sources {
		for _, u := range src.urls {
			text := fmt.Sprint(src.where, " ", u.Render(fixed))
			if !slices.Contains(out, text) && strings.TrimSpace(text[1:]) != "" {
				out = append(out, text)
			}
		}
	}
	slices.Sort(out)
	return s.client.name + " " + s.method() + "\n" + strings.Join(out, "\n")
}

// method says whether a request has a body.
func (s *site) method() string {
	body := false
	for _, g := range s.given {
		switch g.role {
		case intoQuery:
			return "GET"
		case bodyData, formField:
			body = true
		}
	}
	if body {
		return "POST"
	}
	return "GET"
}
