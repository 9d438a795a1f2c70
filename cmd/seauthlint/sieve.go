package main

import (
	"path/filepath"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/baseline"
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
}

// keep leaves in a state the findings that are to be reported. The function
// returns the text of a file in that state.
func (c *check) keep(v state, text func(path string) string) state {
	list := v.findings
	v.findings = nil
	for _, f := range list {
		if c.rulesFor(f.Path).reports(f.Rule) {
			v.findings = append(v.findings, f)
		}
	}
	if c.sieve.known != nil {
		v = c.sieve.hide(v, text)
	}
	return v
}

// hide takes out the findings that the baseline knows. If there are more than it
// knows, the last ones stay.
func (s *sieve) hide(v state, text func(path string) string) state {
	left := baseline.Baseline{}
	redacted := once(func(path string) string { return report.Redact(text(path)) })
	var kept []fixes.Finding
	for _, f := range v.findings {
		key := s.key(f, redacted)
		if _, seen := left[key]; !seen {
			left[key] = s.known[key]
		}
		if left[key] == 0 {
			kept = append(kept, f)
			continue
		}
		left[key]--
		v.hidden = append(v.hidden, key)
	}
	v.findings = kept
	return v
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
func once(of func(path string) string) func(path string) string {
	known := map[string]string{}
	return func(path string) string {
		text, ok := known[path]
		if !ok {
			text = of(path)
			known[path] = text
		}
		return text
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
