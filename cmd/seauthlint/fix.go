package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
)

// maxRounds bounds how often a file is fixed and scanned again. Fixes that
// conflict are made in different rounds, and every round must leave fewer.
const maxRounds = 32

// unreadable is the rule of a file that cannot be parsed. No fix may cause it.
const unreadable = "SE000"

// A text is a version of a file and what is wrong with it.
type text struct {
	src      string
	findings []fixes.Finding
}

// A fixer makes the fixes of one file.
type fixer struct {
	path  string
	scan  func(src string) []fixes.Finding
	wants func(fixes.Safety) bool
}

// fix makes the wanted fixes until no more can be made. The error names a fix
// that the scanner offered and that cannot be made; the others are made.
func (f *fixer) fix(t text) (text, error) {
	var errs error
	for range maxRounds {
		sets, err := f.sets(t)
		if errs == nil {
			errs = err
		}
		next, ok := f.round(t, sets)
		if !ok {
			break
		}
		t = next
	}
	return t, errs
}

// errForeign is the error of a fix that cannot be made with one file alone.
var errForeign = errors.New("it edits another file")

// sets returns the edits of the wanted fixes, each of which can be made.
func (f *fixer) sets(t text) (sets [][]fixes.Edit, errs error) {
	for _, finding := range t.findings {
		if finding.Fix == nil || !f.wants(finding.Fix.Safety) {
			continue
		}
		edits, err := f.own(t.src, finding.Fix.Edits)
		if err != nil {
			errs = errors.Join(errs, fmt.Errorf("internal error: fix of %s at byte %d: %w", finding.Rule, finding.Span.Start, err))
			continue
		}
		sets = append(sets, edits)
	}
	return sets, errs
}

// own returns the edits without their paths, or an error if they cannot be made.
func (f *fixer) own(src string, edits []fixes.Edit) ([]fixes.Edit, error) {
	edits = slices.Clone(edits)
	for i := range edits {
		if edits[i].Path != "" && edits[i].Path != f.path {
			return nil, errForeign
		}
		edits[i].Path = ""
	}
	_, err := fixes.Apply(src, edits)
	return edits, err
}

// round makes as many of the fixes as go together. If the outcome is no better,
// though each fix alone was proven, it makes the first one that is good alone.
func (f *fixer) round(t text, sets [][]fixes.Edit) (text, bool) {
	if len(sets) == 0 {
		return t, false
	}
	merged, _ := fixes.Merge(sets) // what is rejected comes in the next round
	if next, ok := f.try(t, merged); ok {
		return next, true
	}
	for _, set := range sets {
		if next, ok := f.try(t, set); ok {
			return next, true
		}
	}
	return t, false
}

// try makes the edits and reports whether the text is better for it: it still
// can be read, and fewer fixes remain to be made.
func (f *fixer) try(t text, edits []fixes.Edit) (text, bool) {
	src, err := fixes.Apply(t.src, edits)
	if err != nil || src == t.src {
		return t, false
	}
	next := text{src, f.scan(src)}
	broken := count(next, isUnreadable) > count(t, isUnreadable)
	return next, !broken && count(next, f.wanted) < count(t, f.wanted)
}

// isUnreadable reports whether the finding says that the file cannot be parsed.
func isUnreadable(f fixes.Finding) bool { return f.Rule == unreadable }

// wanted reports whether the finding has a fix that is to be made.
func (f *fixer) wanted(x fixes.Finding) bool { return x.Fix != nil && f.wants(x.Fix.Safety) }

// count counts the findings of a text of which something is true.
func count(t text, is func(fixes.Finding) bool) (n int) {
	for _, f := range t.findings {
		if is(f) {
			n++
		}
	}
	return n
}
