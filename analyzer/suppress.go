package analyzer

import (
	"cmp"
	"go/ast"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// A silencer is a suppression comment at its place.
type silencer struct {
	seapi.Suppression
	file     *file
	span     fixes.Span
	from, to int // lines that it covers
	used     bool
	foreign  bool // of golangci-lint, which tells itself what is not used
}

// nolint matches the comments of golangci-lint that silence this linter.
var nolint = regexp.MustCompile(`^//\s*nolint(?::\s*([\w,\s-]+?))?\s*(?://.*)?$`)

// silencers returns the suppression comments of the program.
func (p *program) silencers() []*silencer {
	var out []*silencer
	for _, f := range p.files {
		for _, group := range f.ast.Comments {
			for _, c := range group.List {
				if s := f.silencer(c); s != nil {
					out = append(out, s)
				}
			}
		}
	}
	return out
}

// silencer reads a comment, which may be none.
func (f *file) silencer(c *ast.Comment) *silencer {
	at := f.span(c)
	out := &silencer{file: f, span: at, from: f.line(at.Start), to: f.line(at.End) + 1}
	if s, ok := seapi.ParseSuppression(c.Text); ok {
		out.Suppression = s
		return out
	}
	m := nolint.FindStringSubmatch(c.Text)
	if m == nil || m[1] != "" && !names(m[1], "seauthlint") && !names(m[1], "all") {
		return nil
	}
	out.foreign, out.to = true, out.from
	f.widenNolint(c, out)
	return out
}

// names reports whether a list of linters has one of a name.
func names(list, name string) bool {
	for part := range strings.SplitSeq(list, ",") {
		if strings.TrimSpace(part) == name {
			return true
		}
	}
	return false
}

// widenNolint covers the statement or declaration that the comment belongs to.
func (f *file) widenNolint(c *ast.Comment, s *silencer) {
	if f.src == "" {
		return
	}
	ownLine := strings.TrimSpace(f.src[f.lineStart(s.span.Start):s.span.Start]) == ""
	line := s.from
	if ownLine {
		line++
	}
	if c.End() < f.ast.Package && ownLine {
		s.File = true
		return
	}
	ast.Inspect(f.ast, func(n ast.Node) bool {
		switch n.(type) {
		case ast.Stmt, ast.Decl:
			if f.line(f.offset(n.Pos())) == line {
				s.to = max(s.to, f.line(f.offset(n.End())))
			}
		}
		return true
	})
}

// suppress leaves out the findings that a comment silences, or marks them. What is silenced
// withholds the fix of its whole unit. A comment that silences nothing is a
// note.
func (p *program) suppress(list []fixes.Finding, marks bool) []fixes.Finding {
	silencers := p.silencers()
	if len(silencers) == 0 {
		return list
	}
	withheld := map[string]bool{}
	var out []fixes.Finding
	for _, f := range list {
		if by := p.silenced(f, silencers); by != nil {
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
		if !s.used && !s.foreign {
			out = append(out, s.unusedFinding())
		}
	}
	return out
}

// silenced returns a comment that covers a finding, or nil, and marks all that do
// as used.
func (p *program) silenced(f fixes.Finding, list []*silencer) (by *silencer) {
	rule, _ := seapi.RuleByID(f.Rule)
	file := p.byPath(f.Path)
	if file == nil {
		return nil
	}
	from, to := file.line(f.Span.Start), file.line(f.Span.End)
	for _, s := range list {
		if s.file == file && s.Covers(rule) && (s.File || from <= s.to && s.from <= to) {
			s.used = true
			by = cmp.Or(by, s)
		}
	}
	return by
}

func (s *silencer) unusedFinding() fixes.Finding {
	rule, _ := seapi.RuleByID("SE100")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(s.file.path, s.span),
		Message: "this comment suppresses nothing", Path: s.file.path, Span: s.span, NoFix: "remove the comment",
	}
}
