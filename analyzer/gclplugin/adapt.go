package gclplugin

import "golang.org/x/tools/go/analysis"

// adapt makes an analyzer report what golangci-lint can show, and returns it.
func adapt(a *analysis.Analyzer) *analysis.Analyzer {
	run := a.Run
	a.Run = func(pass *analysis.Pass) (any, error) {
		adapted := *pass
		adapted.Report = func(d analysis.Diagnostic) { pass.Report(plain(d)) }
		return run(&adapted)
	}
	return a
}

// plain returns a diagnostic without what golangci-lint misunderstands: it makes
// an issue of each related place, which remains after --fix, and it applies
// alternative fixes all at once.
func plain(d analysis.Diagnostic) analysis.Diagnostic {
	d.Related = nil
	d.SuggestedFixes = d.SuggestedFixes[:min(1, len(d.SuggestedFixes))]
	return d
}
