package jsscan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// verify applies the fix of a unit to a copy of the file and withdraws it
// unless the result parses, the unit is gone, nothing new came, and every
// request is what it was without its credential.
func (a *analysis) verify(u *unit, sites []*site) {
	err := fixes.Verify(a.file.Src, *u.fix, func(fixed string) error { return a.check(u, sites, fixed) })
	if err != nil {
		u.fix, u.noFix = nil, "the edits were checked and dropped: "+err.Error()
		return
	}
	for _, e := range u.fix.Edits {
		u.secret = u.secret || spellsToken(e.New)
	}
}

func (a *analysis) check(u *unit, sites []*site, fixed string) error {
	file := jssyntax.Parse(fixed)
	if file.Status > a.file.Status {
		return fmt.Errorf("the result does not parse")
	}
	b := newAnalysis(a.path, file, a.hosts)
	after := b.sites()
	own := map[*jssyntax.Node]bool{}
	for _, r := range u.requests {
		own[r.call] = true
	}
	want, got := renderAll(sites, own), renderAll(after, nil)
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

// spellsToken reports whether a text holds something of the shape of a token.
func spellsToken(s string) bool {
	for i := 0; i+24 <= len(s); i++ {
		if seapi.LooksLikeToken(s[i : i+24]) {
			return true
		}
	}
	return false
}
