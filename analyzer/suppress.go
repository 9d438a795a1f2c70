package analyzer

import (
	"go/ast"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// nolint matches the comments of golangci-lint that silence this linter.
var nolint = regexp.MustCompile(`^//\s*nolint(?::\s*([\w,\s-]+?))?\s*(?://.*)?$`)

// silencers returns the suppression comments of the program.
func (p *program) silencers() []*seapi.Silencer {
	var out []*seapi.Silencer
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
func (f *file) silencer(c *ast.Comment) *seapi.Silencer {
	at := f.span(c)
	out := &seapi.Silencer{Path: f.path, Span: at, From: f.line(at.Start), To: f.line(at.End) + 1}
	if s, ok := seapi.ParseSuppression(c.Text); ok {
		out.Suppression = s
		return out
	}
	m := nolint.FindStringSubmatch(c.Text)
	if m == nil || m[1] != "" && !names(m[1], "seauthlint") && !names(m[1], "all") {
		return nil
	}
	out.Foreign, out.To = true, out.From
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
func (f *file) widenNolint(c *ast.Comment, s *seapi.Silencer) {
	if f.src == "" {
		return
	}
	ownLine := strings.TrimSpace(f.src[f.lineStart(s.Span.Start):s.Span.Start]) == ""
	line := s.From
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
				s.To = max(s.To, f.line(f.offset(n.End())))
			}
		}
		return true
	})
}

// suppress leaves out the findings that a comment silences, or marks them.
func (p *program) suppress(list []fixes.Finding, marks bool) []fixes.Finding {
	return seapi.Silence(list, p.silencers(), func(f fixes.Finding) (from, to int) {
		file := p.byPath(f.Path)
		if file == nil {
			return 0, 0
		}
		return file.line(f.Span.Start), file.line(f.Span.End)
	}, marks)
}
