package seapi

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// A Documented is a URL that prose or an example spells.
type Documented struct {
	Span  fixes.Span // in the text
	Names []string   // of the credentials in its query
}

// spelledURL matches a URL in prose. Keys and tokens hold parentheses.
var spelledURL = regexp.MustCompile("(?i)(?:https?:)?//[^\\s\"'<>`\\\\]+")

// Document returns the URLs of the API in a text, such as a comment, that show a
// credential in the query.
func (h Hosts) Document(text string) []Documented {
	if !strings.Contains(text, "=") || !h.MentionsHost([]byte(text)) {
		return nil
	}
	var out []Documented
	for _, m := range spelledURL.FindAllStringIndex(text, -1) {
		u := h.ParseURL(Literal(text[m[0]:m[1]]))
		if u.Class != HostAPI || !u.HasCredentials() {
			continue
		}
		names := SentNames(func(name string) bool { return len(u.Find(name)) > 0 })
		out = append(out, Documented{fixes.Span{Start: m[0], End: m[1]}, names})
	}
	return out
}

// DocumentedNote returns the note about such a URL, whose span is that in the file.
func DocumentedNote(path string, d Documented) fixes.Finding {
	rule, _ := RuleByID("SE101")
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Unit: fixes.UnitID(path, d.Span), Severity: rule.Level, Confidence: fixes.Certain,
		Message: strings.Join(d.Names, " and ") + " in a URL that a comment or document shows",
		Path:    path, Span: d.Span, Subjects: d.Names, NoFix: "show the Authorization header instead",
	}
}
