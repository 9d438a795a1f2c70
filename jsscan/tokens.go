package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jssyntax"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// credentialInURL matches a credential's parameter in the text of a literal.
var credentialInURL = regexp.MustCompile(`[?&](key|access_token)=`)

// maxTokenFindings bounds how many literals of a file that does not parse are
// reported: more of them are data.
const maxTokenFindings = 1000

// tokenFindings searches the literals of what could not be parsed of a file: one that
// spells a URL of the API with a credential is reported, never fixed.
func (a *analysis) tokenFindings(p *part) []fixes.Finding {
	parsed := map[int]bool{}
	a.file.Root.Walk(func(n *jssyntax.Node) bool {
		switch n.Kind {
		case jssyntax.StringLit, jssyntax.TemplateLit:
			parsed[n.Span.Start] = true
		}
		return true
	})
	var out []fixes.Finding
	for _, t := range a.file.Tokens {
		if len(out) == maxTokenFindings {
			break
		}
		if !p.syntax.Span.Contains(span(int(t.Start), int(t.End))) {
			continue
		}
		if t.Kind != jssyntax.String && t.Kind != jssyntax.Template || parsed[int(t.Start)] || t.End-t.Start < 3 {
			continue
		}
		if f, ok := a.tokenFinding(span(int(t.Start), int(t.End))); ok {
			out = append(out, f)
		}
	}
	return out
}

// tokenFinding reports a literal that spells a URL with a credential.
func (a *analysis) tokenFinding(s fixes.Span) (fixes.Finding, bool) {
	text := a.file.Src[s.Start+1 : s.End]
	if !strings.Contains(text, "key=") && !strings.Contains(text, "access_token=") {
		return fixes.Finding{}, false // most literals are decided here
	}
	at := credentialInURL.FindStringSubmatchIndex(text)
	if at == nil || a.hosts.ParseURL(seapi.Literal(text)).Class != seapi.HostAPI {
		return fixes.Finding{}, false
	}
	id, name := "SE001", text[at[2]:at[3]]
	if name == "access_token" {
		id = "SE002"
	}
	rule, _ := seapi.RuleByID(id)
	place := span(s.Start+1+at[2], s.Start+1+at[3])
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Unit: a.unitID(place), Severity: rule.Level, Confidence: fixes.Certain,
		Message: name + " in a URL of the API; send it as Authorization: Bearer", Path: a.pathAt(place.Start), Span: place,
		Subjects: []string{name}, NoFix: "the source around it does not parse",
	}, true
}
