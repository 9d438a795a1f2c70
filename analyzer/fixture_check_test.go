package analyzer_test

import (
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
)

// with returns the files with some replaced.
func (files texts) with(changed texts) texts {
	all := maps.Clone(files)
	maps.Copy(all, changed)
	return all
}

// afterSafe returns the program after all safe fixes, and afterAll after all.
func (f fixture) afterSafe() texts { return f.files.with(f.golden) }

func (f fixture) afterAll() texts { return f.afterSafe().with(f.unsafe) }

// checkFiles says what is wrong with the files themselves, whatever the scanner
// does: the program and its goldens must type-check, and a golden is formatted
// if its source is.
func (f fixture) checkFiles(c *checker) (problems []string) {
	for _, v := range []struct {
		name  string
		files texts
	}{{"source", f.files}, {"golden", f.afterSafe()}, {"unsafe golden", f.afterAll()}} {
		if _, err := c.load(f.name, v.files); err != nil != f.broken {
			problems = append(problems, fmt.Sprintf("%s: type-checks: %v, broken: %v", v.name, err, f.broken))
		}
		for path, text := range v.files {
			if text != f.files[path] && formatted(f.files[path]) && !formatted(text) {
				problems = append(problems, v.name+" is not formatted: "+path)
			}
		}
	}
	for path, text := range f.golden {
		if text == f.files[path] {
			problems = append(problems, "the golden is the source: "+path)
		}
	}
	return problems
}

// formatted reports whether gofmt would leave a text as it is.
func formatted(text string) bool {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	out, err := format.Source([]byte(text))
	return err == nil && string(out) == text
}

// check says what the scanner does not do as the fixture wants it.
func (f fixture) check(c *checker) []string {
	found, problems := f.scan(c, f.files)
	problems = append(problems, f.checkWants(found)...)
	problems = append(problems, checkSecrets(found)...)
	problems = append(problems, f.checkAlone(c, found)...)
	return append(problems, f.checkGoldens(c)...)
}

// scan returns the findings of the program in some state.
func (f fixture) scan(c *checker, files texts) (found []fixes.Finding, problems []string) {
	defer func() {
		if r := recover(); r != nil {
			problems = append(problems, fmt.Sprint("panic: ", r))
		}
	}()
	pkgs, err := c.load(f.name, files)
	if err != nil && !f.broken {
		return nil, []string{err.Error()}
	}
	return analyzer.NewScanner(analyzer.Settings{Probable: true}).Scan(pkgs), nil
}

// checkWants matches the findings of each line with what it wants.
func (f fixture) checkWants(found []fixes.Finding) (problems []string) {
	open := maps.Clone(f.wants)
	for _, d := range found {
		at := place{d.Path, 1 + strings.Count(f.files[d.Path][:d.Span.Start], "\n")}
		text := d.Rule + " " + d.Message
		i := slices.IndexFunc(open[at], func(re string) bool { return regexp.MustCompile(re).MatchString(text) })
		switch {
		case i >= 0:
			open[at] = slices.Delete(slices.Clone(open[at]), i, i+1)
		case slices.Contains(f.misses, at):
			problems = append(problems, fmt.Sprintf("%v: what was missed is found: turn the miss into a want: %s", at, text))
		default:
			problems = append(problems, fmt.Sprintf("%v: unexpected: %s", at, text))
		}
	}
	for at, list := range open {
		for _, re := range list {
			problems = append(problems, fmt.Sprintf("%v: nothing matches %q", at, re))
		}
	}
	slices.Sort(problems)
	return problems
}

// tokenLiteral matches a secret as the API hands it out.
var tokenLiteral = regexp.MustCompile(`[A-Za-z0-9*()]{22}(\)\)|%29%29)`)

// checkSecrets says which text of a finding tells a token.
func checkSecrets(found []fixes.Finding) (problems []string) {
	for _, d := range found {
		texts := []string{d.Message, d.NoFix}
		if d.Fix != nil {
			texts = append(texts, d.Fix.Message)
		}
		for _, r := range d.Related {
			texts = append(texts, r.Message)
		}
		for _, text := range texts {
			if tokenLiteral.MatchString(text) {
				problems = append(problems, d.Rule+" tells a token: "+text)
			}
		}
	}
	return problems
}

// checkAlone says which fix does not type-check without the others.
func (f fixture) checkAlone(c *checker, found []fixes.Finding) (problems []string) {
	for _, d := range found {
		if d.Fix == nil || f.broken {
			continue
		}
		fixed, err := apply(f.files, d.Fix.Edits)
		if err == nil {
			_, err = c.load(f.name, fixed)
		}
		if err != nil {
			problems = append(problems, fmt.Sprintf("the fix of %s alone: %v", d.Rule, err))
		}
	}
	return problems
}

// apply makes edits of several files.
func apply(files texts, edits []fixes.Edit) (texts, error) {
	byPath := map[string][]fixes.Edit{}
	for _, e := range edits {
		byPath[e.Path] = append(byPath[e.Path], e)
	}
	fixed := maps.Clone(files)
	for path, list := range byPath {
		text, err := fixes.Apply(files[path], list)
		if err != nil {
			return nil, err
		}
		fixed[path] = text
	}
	return fixed, nil
}

// fixAll makes all fixes, in rounds: two fixes may want to insert at one place.
// Once all of them are made, nothing may be left for another round: it is not
// made, and that is a problem.
func (f fixture) fixAll(c *checker, unsafe bool) (texts, []string) {
	files, done := f.files, false
	for range 5 {
		found, problems := f.scan(c, files)
		var sets [][]fixes.Edit
		for _, d := range found {
			if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
				sets = append(sets, d.Fix.Edits)
			}
		}
		if len(sets) == 0 || len(problems) > 0 {
			return files, problems
		}
		if done {
			return files, []string{"fixes leave something to fix"}
		}
		edits, rejected := fixes.Merge(sets)
		fixed, err := apply(files, edits)
		if err != nil {
			return files, []string{err.Error()}
		}
		files, done = fixed, len(rejected) == 0
	}
	return files, []string{"fixes do not come to an end"}
}

// checkGoldens compares what the fixes make of the program with the goldens,
// which must have nothing left to fix.
func (f fixture) checkGoldens(c *checker) (problems []string) {
	safe, problems := f.fixAll(c, false)
	all, more := f.fixAll(c, true)
	problems = append(problems, more...)
	if *update && len(problems) == 0 {
		f.writeGoldens(safe, all)
	}
	problems = append(problems, compareGoldens(".golden", f.files, safe, f.golden)...)
	problems = append(problems, compareGoldens(".unsafe.golden", safe, all, f.unsafe)...)
	problems = append(problems, f.checkFixed(c, f.afterSafe(), false)...)
	return append(problems, f.checkFixed(c, f.afterAll(), true)...)
}

// compareGoldens compares files with their goldens, of those that fixes change.
func compareGoldens(suffix string, before, after, goldens texts) (problems []string) {
	for _, path := range slices.Sorted(maps.Keys(before)) {
		golden, ok := goldens[path]
		switch {
		case before[path] == after[path] && ok:
			problems = append(problems, path+suffix+" is there, but no fix makes it")
		case before[path] == after[path]:
		case !ok:
			problems = append(problems, path+suffix+" is missing: the fixes make\n"+fixes.Diff("source", "fixed", before[path], after[path]))
		case golden != after[path]:
			problems = append(problems, path+suffix+" differs:\n"+fixes.Diff("golden", "fixed", golden, after[path]))
		}
	}
	return problems
}

// checkFixed says what is left to fix in a program that is fixed.
func (f fixture) checkFixed(c *checker, files texts, unsafe bool) []string {
	found, problems := f.scan(c, files)
	for _, d := range found {
		if d.Fix != nil && (unsafe || d.Fix.Safety == fixes.Safe) {
			problems = append(problems, fmt.Sprintf("something is left to fix in the golden: %s %s", d.Rule, d.Message))
		}
	}
	return problems
}

// writeGoldens writes what the fixes make, and removes what nothing makes.
func (f fixture) writeGoldens(safe, all texts) {
	writeGoldens(f, ".golden", f.files, safe, f.golden)
	writeGoldens(f, ".unsafe.golden", safe, all, f.unsafe)
}

func writeGoldens(f fixture, suffix string, before, after, goldens texts) {
	for path := range before {
		file := filepath.Join(fixtureDir, f.name, filepath.FromSlash(path)+suffix)
		if before[path] == after[path] {
			os.Remove(file)
			delete(goldens, path)
			continue
		}
		goldens[path] = after[path]
		os.WriteFile(file, []byte(after[path]), 0o644)
	}
}
