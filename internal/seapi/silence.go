package seapi

import (
	"cmp"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Silencer is a suppression comment at its place.
type Silencer struct {
	Suppression
	Path     string
	Span     fixes.Span
	From, To int  // lines that it covers, the last one included
	Foreign  bool // it speaks to another tool, which tells itself what is not used
	used     bool
}

// Silence leaves out the findings that a comment silences, or marks them. What is
// silenced withholds the fix of its whole unit. A comment that silences nothing is
// a note. lines tells the lines of a finding.
func Silence(list []fixes.Finding, silencers []*Silencer, lines func(fixes.Finding) (from, to int), marks bool) []fixes.Finding {
	if len(silencers) == 0 {
		return list
	}
	withheld := map[string]bool{}
	var out []fixes.Finding
	for _, f := range list {
		if by := silencerOf(f, silencers, lines); by != nil {
			withheld[f.Unit] = true
			f.Fix, f.NoFix, f.Suppressed, f.Reason = nil, "it is suppressed", true, by.Reason
			if !marks {
				continue
			}
		}
		out = append(out, f)
	}
	for i := range out {
		if withheld[out[i].Unit] && out[i].Fix != nil {
			out[i].Fix, out[i].NoFix = nil, "another place that would have to change with it is suppressed"
		}
	}
	for _, s := range silencers {
		if !s.used && !s.Foreign {
			out = append(out, s.unused())
		}
	}
	return out
}

// silencerOf returns a comment that covers a finding, or nil, and marks all that do
// as used.
func silencerOf(f fixes.Finding, list []*Silencer, lines func(fixes.Finding) (from, to int)) (by *Silencer) {
	rule, _ := RuleByID(f.Rule)
	from, to := lines(f)
	for _, s := range list {
		if s.Path == f.Path && s.Covers(rule) && (s.File || from <= s.To && s.From <= to) {
			s.used = true
			by = cmp.Or(by, s)
		}
	}
	return by
}

func (s *Silencer) unused() fixes.Finding {
	rule, _ := RuleByID("SE100")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(s.Path, s.Span),
		Message: "this comment suppresses nothing", Path: s.Path, Span: s.Span, NoFix: "remove the comment",
	}
}
