package main

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/baseline"
)

// maxRounds bounds how often files are fixed and scanned again. Fixes that
// conflict are made in different rounds, and every round must leave fewer.
const maxRounds = 32

// unreadable is the rule of a file that cannot be parsed. No fix may cause it.
const unreadable = "SE000"

// A state holds texts of some files and what is wrong with them.
type state struct {
	texts    map[string]string // of the files that fixes have changed, by path
	findings []fixes.Finding
	faults   map[string]int // how often the compiler objects, by package
	silenced []fixes.Finding
	hidden   []baseline.Key // findings that the baseline knows

	elsewhere int // findings that are not reported, as nothing there changed
}

// A fixer makes the fixes of files that are scanned together: of one script, or
// of a Go program.
type fixer struct {
	original func(path string) (string, error) // the text of a file, or why fixes must not change it
	scan     func(texts map[string]string) state
	wants    func(fixes.Safety) bool
	joined   [][]string // paths of files that a fix changed together
}

// fix makes the wanted fixes until no more can be made. The error names a fix
// that the scanner offered and that cannot be made; the others are made.
func (f *fixer) fix(v state) (state, error) {
	var errs error
	for range maxRounds {
		sets, err := f.sets(v)
		if errs == nil {
			errs = err
		}
		next, ok := f.round(v, sets)
		if !ok {
			break
		}
		v = next
	}
	return v, errs
}

// errForeign is the error of a fix that changes what it must not.
var errForeign = errors.New("it edits another file")

// sets returns the edits of the wanted fixes, each of which can be made.
func (f *fixer) sets(v state) (sets [][]fixes.Edit, errs error) {
	for _, finding := range v.findings {
		if !f.wanted(finding) {
			continue
		}
		edits := named(finding)
		if _, err := f.apply(v, edits); err != nil {
			errs = errors.Join(errs, fmt.Errorf("internal error: fix of %s at byte %d: %w", finding.Rule, finding.Span.Start, err))
			continue
		}
		if !slices.ContainsFunc(sets, func(set []fixes.Edit) bool { return slices.Equal(set, edits) }) {
			sets = append(sets, edits) // findings of a unit have the same fix
		}
	}
	return sets, errs
}

// named returns the edits of a finding's fix, each with its path.
func named(finding fixes.Finding) []fixes.Edit {
	edits := slices.Clone(finding.Fix.Edits)
	for i := range edits {
		if edits[i].Path == "" {
			edits[i].Path = finding.Path
		}
	}
	return edits
}

// text returns the text of a file in a state.
func (f *fixer) text(v state, path string) (string, error) {
	if text, changed := v.texts[path]; changed {
		return text, nil
	}
	return f.original(path)
}

// apply returns the texts of a state with the edits made. If they change
// nothing, it returns nil.
func (f *fixer) apply(v state, edits []fixes.Edit) (map[string]string, error) {
	byPath := map[string][]fixes.Edit{}
	for _, e := range edits {
		byPath[e.Path] = append(byPath[e.Path], e)
	}
	texts, changed := map[string]string{}, false
	maps.Copy(texts, v.texts)
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		old, err := f.text(v, path)
		if err != nil {
			return nil, err
		}
		if texts[path], err = fixes.Apply(old, byPath[path]); err != nil {
			return nil, err
		}
		changed = changed || texts[path] != old
	}
	if !changed {
		return nil, nil
	}
	return texts, nil
}

// round makes as many of the fixes as go together. Each was proven alone, so
// mostly all do. Otherwise each half of them is tried, and halves of the halves.
func (f *fixer) round(v state, sets [][]fixes.Edit) (state, bool) {
	r := round{fixer: f, from: v, best: v}
	r.add(sets)
	for _, set := range r.made {
		f.join(set)
	}
	return r.best, len(r.made) > 0
}

// A round makes fixes of one state.
type round struct {
	*fixer
	from, best state
	made       [][]fixes.Edit
}

// add makes the fixes on top of those made before, as many as go together.
func (r *round) add(sets [][]fixes.Edit) {
	if len(sets) == 0 {
		return
	}
	all := slices.Concat(r.made, sets)
	merged, rejected := fixes.Merge(all) // what is rejected comes in the next round
	if next, ok := r.try(r.from, r.best, merged); ok {
		r.best, r.made = next, nil
		for i, set := range all {
			if !slices.ContainsFunc(rejected, func(r fixes.Rejection) bool { return r.Index == i }) {
				r.made = append(r.made, set)
			}
		}
		return
	}
	if half := len(sets) / 2; half > 0 {
		r.add(sets[:half])
		r.add(sets[half:])
	}
}

// join keeps which files a fix changed together.
func (f *fixer) join(set []fixes.Edit) {
	var paths []string
	for _, e := range set {
		paths = append(paths, e.Path)
	}
	f.joined = append(f.joined, paths)
}

// try makes the edits and reports whether the files are better for it than in the
// best state so far: they can be read and compiled as before, and fewer fixes
// remain to be made.
func (f *fixer) try(from, best state, edits []fixes.Edit) (state, bool) {
	texts, err := f.apply(from, edits)
	if err != nil || texts == nil {
		return best, false
	}
	next := f.scan(texts)
	broken := count(next, isUnreadable) > count(best, isUnreadable) || next.worse(best)
	return next, !broken && count(next, f.wanted) < count(best, f.wanted)
}

// worse reports whether the compiler objects to more of a package than in the
// other state.
func (v state) worse(other state) bool {
	for name, n := range v.faults {
		if n > other.faults[name] {
			return true
		}
	}
	return false
}

// isUnreadable reports whether the finding says that the file cannot be parsed.
func isUnreadable(f fixes.Finding) bool { return f.Rule == unreadable }

// wanted reports whether the finding has a fix that is to be made.
func (f *fixer) wanted(x fixes.Finding) bool { return x.Fix != nil && f.wants(x.Fix.Safety) }

// count counts the findings of a state of which something is true.
func count(v state, is func(fixes.Finding) bool) (n int) {
	for _, f := range v.findings {
		if is(f) {
			n++
		}
	}
	return n
}
