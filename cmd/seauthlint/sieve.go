package main

import (
	"path/filepath"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/baseline"
	"github.com/seauthlint/seauthlint/internal/gitdiff"
	"github.com/seauthlint/seauthlint/internal/goload"
	"github.com/seauthlint/seauthlint/internal/report"
)

// A sieve holds back findings that are not to be reported, nor fixed.
type sieve struct {
	dir    string            // of the baseline: its paths begin there
	known  baseline.Baseline // nil if nothing is known
	keys   []baseline.Key    // of what is found, if records
	hidden []baseline.Key    // of what the baseline hides

	records bool

	changes   *gitdiff.Changes // nil if all counts
	elsewhere int              // findings that nothing of the changes touches
}

// keep leaves in a state the findings that are to be reported. The function
// returns the text of a file as it was before fixes.
func (c *check) keep(v state, original func(path string) string) state {
	list := v.findings
	v.findings = nil
	for _, f := range list {
		switch {
		case !c.rulesFor(f.Path).reports(f.Rule):
		case f.Suppressed:
			v.silenced = append(v.silenced, f)
		default:
			v.findings = append(v.findings, f)
		}
	}
	var untouched []fixes.Finding
	if c.sieve.changes != nil {
		v.findings, untouched = split(v.findings, c.change(v, original).touches)
	}
	if c.sieve.known != nil {
		left := baseline.Baseline{}
		redacted := once(func(path string) string {
			if text, fixed := v.texts[path]; fixed {
				return report.Redact(text)
			}
			return report.Redact(original(path))
		})
		isKnown := func(f fixes.Finding) bool { return c.sieve.takes(left, f, redacted, &v) }
		_, untouched = split(untouched, isKnown) // first: what looks the same and changed is the new one
		_, v.findings = split(v.findings, isKnown)
	}
	v.elsewhere = len(untouched)
	return v
}

// split returns the findings of which something is true, and the others.
func split(list []fixes.Finding, is func(fixes.Finding) bool) (yes, no []fixes.Finding) {
	for _, f := range list {
		if is(f) {
			yes = append(yes, f)
		} else {
			no = append(no, f)
		}
	}
	return yes, no
}

// takes reports whether the baseline knows a finding. If it knows fewer of a kind
// than it is asked for, it knows the first ones. What is left of it is kept in
// the other baseline, and what it knows in the state.
func (s *sieve) takes(left baseline.Baseline, f fixes.Finding, text func(path string) string, v *state) bool {
	key := s.key(f, text)
	if _, asked := left[key]; !asked {
		left[key] = s.known[key]
	}
	if left[key] == 0 {
		return false
	}
	left[key]--
	v.hidden = append(v.hidden, key)
	return true
}

// key returns what a finding is known by.
func (s *sieve) key(f fixes.Finding, text func(path string) string) baseline.Key {
	return baseline.KeyOf(f, s.relative(f.Path), text(f.Path))
}

// relative returns the path of a file as baselines spell it.
func (s *sieve) relative(path string) string {
	rel, err := filepath.Rel(s.dir, absolute(filepath.FromSlash(path)))
	if err != nil {
		return path
	}
	return filepath.ToSlash(rel)
}

// once returns a function that asks another one once for each path.
func once[T any](of func(path string) T) func(path string) T {
	known := map[string]T{}
	return func(path string) T {
		value, ok := known[path]
		if !ok {
			value = of(path)
			known[path] = value
		}
		return value
	}
}

// textsOf returns what tells the texts of a program's files.
func textsOf(p *goload.Program) func(path string) string {
	return func(path string) string {
		if file := p.File(path); file != nil {
			return string(file.Data)
		}
		return ""
	}
}
