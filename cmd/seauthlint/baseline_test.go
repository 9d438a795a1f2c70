package main

import "testing"

// A place that the baseline hides is fixed if it must change together with one
// that is reported, and only then.
func TestBaselineOfUnit(t *testing.T) {
	const before, after = "package p // PAIR\n", "package p // BOTH\n"
	enter(t, "a.go", before, "b.go", before)
	newFakeRun("").want(t, exitClean, "", "", "baseline", "--quiet", "--no-config", "--baseline", "../known.json", "a.go", "b.go")
	newFakeRun("").want(t, exitClean, "", "", "--quiet", "--no-config", "--baseline", "../known.json", "--fix", "--format", "concise")
	holds(t, "a.go", before, "b.go", before)

	newFakeRun("").want(t, exitClean, "", "", "baseline", "--quiet", "--no-config", "--baseline", "../known.json", "a.go")
	newFakeRun("").want(t, exitFindings, "b.go:1:14: SE001 error: found PAIR\n", "", "--quiet", "--no-config", "--baseline", "../known.json", "--format", "concise")
	newFakeRun("").want(t, exitClean, "", "", "--quiet", "--no-config", "--baseline", "../known.json", "--fix", "--format", "concise")
	holds(t, "a.go", after, "b.go", after)
}
