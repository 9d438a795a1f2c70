package jsscan

import (
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// suppress leaves out the findings that a comment silences, on its line or the
// line below, or marks them.
func (a *analysis) suppress(list []fixes.Finding, marks bool) []fixes.Finding {
	return seapi.Silence(list, a.silencers(), func(f fixes.Finding) (from, to int) {
		from, _ = a.lineOf(f.Span.Start)
		to, _ = a.lineOf(f.Span.End)
		return from, to
	}, marks)
}

// silencers returns the suppression comments of the file.
func (a *analysis) silencers() []*seapi.Silencer {
	var out []*seapi.Silencer
	for _, c := range a.file.Comments {
		s, ok := seapi.ParseSuppression(strings.TrimSuffix(a.file.Src[c.Start:c.End], "-->"))
		if !ok {
			continue
		}
		first, _ := a.lineOf(c.Start)
		last, _ := a.lineOf(c.End)
		out = append(out, &seapi.Silencer{Suppression: s, Path: a.pathAt(c.Start), Span: c, From: first, To: last + 1})
	}
	return out
}
