package report

import (
	"io"

	"github.com/seauthlint/seauthlint/fixes"
)

// An issue of GitLab's Code Quality report:
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
type (
	gitlabIssue struct {
		Description string         `json:"description"`
		CheckName   string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"` // issues that share one are shown once
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// gitlabSeverity is what GitLab calls the severities; above are critical and
// blocker.
var gitlabSeverity = map[fixes.Severity]string{fixes.Note: "info", fixes.Warning: "minor", fixes.Error: "major"}

// writeGitLab writes an array of issues.
func writeGitLab(w io.Writer, r *Report) error {
	issues := []gitlabIssue{}
	for _, e := range r.Entries {
		issues = append(issues, gitlabIssue{
			e.Rule + ": " + e.Message, e.Name, e.Fingerprint, gitlabSeverity[e.Severity],
			gitlabLocation{r.rooted(e.Path), gitlabLines{e.From.Line, e.To.Line}},
		})
	}
	return encode(w, issues, "  ")
}
