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

// Up to maxAlone bytes of source are parsed to check each fix alone. Where that
// would be more, the fixes are checked together, and halved where that fails, so
// that the time stays in proportion to the program.
const maxAlone = 400_000

// verify applies the fixes to a copy of the file and withdraws those of which
// the result does not parse, leaves the unit, brings something new, or changes a
// request beyond its credential.
func (a *analysis) verify(list []*unit, sites []*site) {
	if len(list) == 0 {
		return
	}
	if len(list) > 1 && len(list)*len(a.file.Src) > maxAlone {
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
	own := map[*jssyntax.Node]*request{}
	var all fixes.Fix
	for _, u := range list {
		all.Edits = append(all.Edits, u.fix.Edits...)
		for _, r := range u.requests {
			own[r.call] = r
		}
		for _, e := range u.fix.Edits {
			u.secret = u.secret || seapi.SpellsToken(e.New)
		}
	}
	return fixes.Verify(a.file.Src, all, func(fixed string) error { return a.check(own, sites, fixed, all.Edits) })
}

// after returns the analysis of the program that edits make of this one.
func (a *analysis) after(edits []fixes.Edit, fixed string) *analysis {
	list := a.split(fixed)
	files := make([]*jssyntax.File, len(list))
	for i, x := range list {
		if x.view == nil {
			files[i] = jssyntax.Reparse(a.parts[i].syntax, string(x.Text), jssyntax.LanguageOf(x.Path), edits)
		} else {
			files[i] = x.file()
		}
	}
	return joinProgram(list, files, &Scanner{hosts: a.hosts, globals: a.globals, everywhere: a.everywhere})
}

func (a *analysis) check(own map[*jssyntax.Node]*request, sites []*site, fixed string, edits []fixes.Edit) error {
	b := a.after(edits, fixed)
	b.fixed = knownAfter(edits, sites)
	for i, p := range b.parts {
		if p.syntax.Status > a.parts[i].syntax.Status {
			return fmt.Errorf("the result does not parse")
		}
	}
	want, got := a.renderAll(sites, own), b.renderAll(b.sites(), nil)
	for _, s := range want {
		i := slices.IndexFunc(got, func(g rendered) bool { return g.text == s.text && (g.header || !s.header) })
		switch {
		case i < 0 && slices.ContainsFunc(got, func(g rendered) bool { return g.text == s.text }):
			return fmt.Errorf("a request would lose its credential")
		case i < 0:
			return fmt.Errorf("a request would change")
		}
		got = slices.Delete(got, i, i+1)
	}
	for _, s := range got {
		if strings.Contains(s.text, "credential") {
			return fmt.Errorf("a credential would remain")
		}
	}
	return nil
}

// A rendered site is what one call sends.
type rendered struct {
	text   string
	header bool // it sends an Authorization header; of a site before the fix: it must
}

// renderAll spells what each call sends, credentials left out of the calls that
// are fixed and named in the others. Those that need the header come first.
func (a *analysis) renderAll(sites []*site, fixed map[*jssyntax.Node]*request) []rendered {
	seen := map[*jssyntax.Node]map[string]bool{}
	var out []rendered
	for _, s := range sites {
		r := fixed[s.call]
		if s.client == axiosDefaults && r != nil {
			continue // the assignment becomes one to the headers
		}
		text := s.render(r != nil)
		if seen[s.call] == nil {
			seen[s.call] = map[string]bool{}
		}
		if !seen[s.call][text] {
			seen[s.call][text] = true
			header := r != nil && r.needsHeader() || fixed == nil && a.existing(s) != nil
			out = append(out, rendered{text, header})
		}
	}
	slices.SortFunc(out, func(x, y rendered) int {
		if x.header != y.header {
			if x.header == (fixed != nil) {
				return -1
			}
			return 1
		}
		return strings.Compare(x.text, y.text)
	})
	return out
}

// needsHeader reports whether a request must send the header once it is fixed.
func (r *request) needsHeader() bool {
	return r.client.way != dropOnly && slices.ContainsFunc(r.creds, func(c *credential) bool { return !c.value.Empty() })
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
