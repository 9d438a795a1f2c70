package shscan

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A silencer is a suppression comment at its place.
type silencer struct {
	seapi.Suppression
	span     fixes.Span
	from, to int // lines that it covers
	used     bool
}

// commentStart matches what a comment starts with in any of the files.
var commentStart = regexp.MustCompile(`(?:^|[\s;])#|<!--`)

// silencers returns the suppression comments of the file.
func (a *analysis) silencers() []*silencer {
	if !strings.Contains(a.src, "seauthlint:ignore") {
		return nil
	}
	var out []*silencer
	for i, start := range a.lines {
		text := strings.TrimRight(a.src[start:lineEnd(a.src, start)], "\r\n")
		at := strings.Index(text, "seauthlint:ignore")
		if at < 0 {
			continue
		}
		m := commentStart.FindStringIndex(text[:at])
		if m == nil {
			continue
		}
		comment := strings.TrimSpace(strings.TrimSuffix(text[m[0]:], "-->"))
		if s, ok := seapi.ParseSuppression(comment); ok {
			out = append(out, &silencer{Suppression: s, span: fixes.Span{Start: start + m[0], End: start + len(text)}, from: i + 1, to: a.nextCode(i)})
		}
	}
	return out
}

// nextCode returns the number of the line below the i-th one. In YAML and
// Markdown a comment may stand before the line that opens a block: then it is the
// one below that.
func (a *analysis) nextCode(i int) int {
	if i+1 >= len(a.lines) {
		return i + 1
	}
	next := strings.TrimSpace(a.src[a.lines[i+1]:lineEnd(a.src, a.lines[i+1])])
	if strings.HasPrefix(next, "```") || strings.HasSuffix(next, "|") || strings.HasSuffix(next, ">") {
		return i + 3
	}
	return i + 2
}

// suppress leaves out the findings that a comment silences, or marks them, on its line or the
// line below. What is silenced withholds the fix of its whole unit. A comment
// that silences nothing is a note.
func (a *analysis) suppress(list []fixes.Finding, marks bool) []fixes.Finding {
	silencers := a.silencers()
	if len(silencers) == 0 {
		return list
	}
	withheld := map[string]bool{}
	var out []fixes.Finding
	for _, f := range list {
		if by := a.silenced(f, silencers); by != nil {
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
		if !s.used {
			out = append(out, a.unusedSuppression(s))
		}
	}
	return out
}

// silenced returns a comment that covers a finding, or nil, and marks all that do
// as used.
func (a *analysis) silenced(f fixes.Finding, list []*silencer) (by *silencer) {
	rule, _ := seapi.RuleByID(f.Rule)
	from, to := a.line(f.Span.Start), a.line(f.Span.End)
	for _, s := range list {
		if s.Covers(rule) && (s.File || from <= s.to && s.from <= to) {
			s.used = true
			by = cmp.Or(by, s)
		}
	}
	return by
}

func (a *analysis) unusedSuppression(s *silencer) fixes.Finding {
	rule, _ := seapi.RuleByID("SE100")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(a.path, s.span),
		Message: "this comment suppresses nothing", Path: a.path, Span: s.span, NoFix: "remove the comment",
	}
}
