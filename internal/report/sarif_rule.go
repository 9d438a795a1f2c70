package report

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

type (
	sarifRule struct {
		ID         string              `json:"id"`
		Name       string              `json:"name"`
		Short      sarifMessage        `json:"shortDescription"`
		Full       sarifMessage        `json:"fullDescription"`
		HelpURI    string              `json:"helpUri"`
		Help       sarifMessage        `json:"help"`
		Config     sarifConfig         `json:"defaultConfiguration"`
		Properties sarifRuleProperties `json:"properties"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifRuleProperties struct {
		Tags             []string `json:"tags"`
		Precision        string   `json:"precision"`
		ProblemSeverity  string   `json:"problem.severity,omitempty"`
		SecuritySeverity string   `json:"security-severity,omitempty"`
	}
)

// problemSeverity is what GitHub calls the severities of rules that are not
// about security.
var problemSeverity = map[fixes.Severity]string{fixes.Note: "recommendation", fixes.Warning: "warning", fixes.Error: "error"}

// sarifRules converts the rows of the rules.
func sarifRules(rules []seapi.Rule) []sarifRule {
	list := []sarifRule{}
	for _, r := range rules {
		list = append(list, sarifRule{
			ID: r.ID, Name: pascalCase(r.Name), HelpURI: homepage + "#rules",
			Short:      sarifMessage{Text: sentence(r.Title)},
			Full:       sarifMessage{Text: r.Why},
			Help:       sarifMessage{Text: helpText(r), Markdown: helpMarkdown(r)},
			Config:     sarifConfig{r.Level.String()},
			Properties: ruleProperties(r),
		})
	}
	return list
}

// ruleProperties returns what GitHub sorts alerts by. A key is public: only what
// exposes a token is a matter of security.
func ruleProperties(r seapi.Rule) sarifRuleProperties {
	p := sarifRuleProperties{Tags: []string{"stackexchange-api"}, Precision: "very-high"}
	if r.SecuritySeverity == "" {
		p.ProblemSeverity = problemSeverity[r.Level]
		return p
	}
	p.SecuritySeverity = r.SecuritySeverity
	p.Tags = append(p.Tags, "security", "external/cwe/cwe-"+r.CWE)
	return p
}

// pascalCase spells the name of a rule as SARIF wants it: QueryKey.
func pascalCase(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "-") {
		b.WriteString(capital(part))
	}
	return b.String()
}

// capital returns a text that begins with a capital letter.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// sentence returns a text of the house style as a sentence.
func sentence(text string) string { return capital(text) + "." }

// helpText explains a rule in plain text.
func helpText(r seapi.Rule) string {
	parts := []string{sentence(r.Title), r.Why}
	if r.Before != "" {
		parts = append(parts, "Before:\n"+r.Before)
	}
	if r.After != "" {
		parts = append(parts, "After:\n"+r.After)
	}
	return strings.Join(append(parts, "Fix: "+r.Fix+"."), "\n\n")
}

// helpMarkdown explains a rule as GitHub shows it.
func helpMarkdown(r seapi.Rule) string {
	parts := []string{"# " + r.ID + " " + r.Name, sentence(r.Title) + " " + r.Why}
	if r.Before != "" {
		parts = append(parts, "Before:", fence(r.Before))
	}
	if r.After != "" {
		parts = append(parts, "After:", fence(r.After))
	}
	return strings.Join(append(parts, "What a fix does: "+r.Fix+"."), "\n\n")
}

// goCode matches examples in Go.
var goCode = regexp.MustCompile(`^(?:if [^(]|log\.|resp, )`)

// fence puts code between fences.
func fence(code string) string {
	language := "js"
	switch {
	case strings.HasPrefix(code, "curl "):
		language = "sh"
	case goCode.MatchString(code):
		language = "go"
	}
	return "```" + language + "\n" + strings.TrimSpace(code) + "\n```"
}
