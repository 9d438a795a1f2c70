package seapi

import (
	"regexp"
	"slices"
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

// Shown returns the credentials in the URLs of the API that texts show, as they are
// or behind other words.
func (h Hosts) Shown(texts []Text) []string {
	var urls []*URL
	for _, t := range texts {
		if u := h.ParseURL(urlWithin(t)); u.Class == HostAPI && u.HasCredentials() {
			urls = append(urls, u)
		}
	}
	return SentNames(func(name string) bool {
		return slices.ContainsFunc(urls, func(u *URL) bool { return len(u.Find(name)) > 0 })
	})
}

// urlWithin returns a text from the scheme of a URL on, or the whole of it if none
// is spelled.
func urlWithin(t Text) Text {
	for i, p := range t {
		switch {
		case p.Inner != nil:
			if inner := urlWithin(p.Inner); len(inner) > 0 && strings.HasPrefix(inner[0].Lit, "http") {
				return append(slices.Clone(inner), t[i+1:]...)
			}
		case p.Expr == nil:
			if at := strings.Index(p.Lit, "http"); at >= 0 {
				return append(Text{{Lit: p.Lit[at:], Guards: p.Guards}}, t[i+1:]...)
			}
		}
	}
	return t
}
