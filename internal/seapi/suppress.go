package seapi

import (
	"regexp"
	"strings"
)

// A Suppression is a comment that silences findings: seauthlint:ignore [RULE,…]
// reason, for its own line and the next, or seauthlint:ignore-file for the file. It
// begins the comment, or a line of it, or stands behind another mark of comments:
// prose that mentions it is none.
type Suppression struct {
	File   bool
	Rules  []string // ids or names; empty for all
	Reason string   // what else it says
}

var (
	suppression = regexp.MustCompile(`(?:^|[\r\n]|[/*#]|<!--)[\s/*#]*seauthlint:ignore(-file)?(?:[ \t]+([^\r\n]*)|[\r\n]|\*/|$)`)
	ruleList    = regexp.MustCompile(`^(?:SE\d{3}|[a-z]+(?:-[a-z]+)+)(?:,(?:SE\d{3}|[a-z]+(?:-[a-z]+)+))*(?:\s|$)`)
)

// ParseSuppression reads the text of a comment, and reports whether it is a
// suppression.
func ParseSuppression(comment string) (Suppression, bool) {
	if !strings.Contains(comment, "seauthlint:") {
		return Suppression{}, false // most comments: spares them the pattern
	}
	m := suppression.FindStringSubmatch(comment)
	if m == nil {
		return Suppression{}, false
	}
	s := Suppression{File: m[1] != ""}
	rest, _, _ := strings.Cut(m[2], "*/")
	s.Reason = strings.TrimSpace(rest)
	if list := ruleList.FindString(s.Reason); list != "" {
		s.Rules = strings.Split(strings.TrimSpace(list), ",")
		s.Reason = strings.TrimSpace(s.Reason[len(list):])
	}
	return s, true
}

// Covers reports whether a suppression silences a rule.
func (s Suppression) Covers(r Rule) bool {
	for _, x := range s.Rules {
		if x == r.ID || x == r.Name {
			return true
		}
	}
	return len(s.Rules) == 0
}
