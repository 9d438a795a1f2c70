package jsscan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/markup"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// markupFindings reports the addresses and forms of a page that send a credential:
// no element can send a header.
func (a *analysis) markupFindings(page *markup.Page, p *part) []fixes.Finding {
	var out []fixes.Finding
	for _, x := range page.Addresses {
		if f, ok := a.addressFinding(x, p); ok {
			out = append(out, f)
		}
	}
	for _, x := range page.Forms {
		if f, ok := a.formFinding(x, p); ok {
			out = append(out, f)
		}
	}
	return out
}

// addressFinding reports an address of the API that holds a credential.
func (a *analysis) addressFinding(x markup.Address, p *part) (fixes.Finding, bool) {
	if !a.hosts.MentionsHost([]byte(x.Value)) {
		return fixes.Finding{}, false // most are decided here
	}
	u := a.hosts.ParseURL(seapi.Text{{Lit: x.Value, Src: span(0, len(x.Value)), Leaf: &seapi.Leaf{}}})
	if u.Class != seapi.HostAPI || !u.HasCredentials() {
		return fixes.Finding{}, false
	}
	var spans []fixes.Span
	names := map[string]bool{}
	for _, name := range seapi.Credentials {
		for _, c := range u.Find(name) {
			_, s := u.Place(c)
			spans, names[name] = append(spans, x.Place(s.Start, s.End)), true
		}
	}
	return a.elementFinding(element{what: "<" + x.What + ">", where: "query", insecure: u.Scheme == "http"}, names, spans, p), true
}

// formFinding reports a form that sends a credential to the API.
func (a *analysis) formFinding(x markup.Form, p *part) (fixes.Finding, bool) {
	u := a.hosts.ParseURL(seapi.Literal(x.Action))
	if u.Class != seapi.HostAPI {
		return fixes.Finding{}, false
	}
	var spans []fixes.Span
	names := map[string]bool{}
	for _, f := range x.Fields {
		if name := strings.ToLower(f.Name); slices.Contains(seapi.Credentials, name) {
			spans, names[name] = append(spans, f.Span), true
		}
	}
	where := "query"
	if x.Post {
		where = "body"
	}
	return a.elementFinding(element{what: "a <form>", where: where, insecure: u.Scheme == "http"}, names, spans, p), len(spans) > 0
}

// An element is what sends a credential without a header.
type element struct {
	what, where string
	insecure    bool
}

// elementFinding returns the finding of an element that sends credentials, spelled
// in the given places of its page.
func (a *analysis) elementFinding(x element, names map[string]bool, spans []fixes.Span, p *part) fixes.Finding {
	rule, _ := seapi.RuleByID("SE006")
	sent := seapi.SentNames(func(name string) bool { return names[name] })
	f := fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Path: p.Path,
		Client: x.what, Subjects: sent, NoFix: "an element sends no header; request the API with fetch, and show what it answers",
		Message: fmt.Sprintf("%s in the %s of %s, which can send no Authorization header", strings.Join(sent, " and "), x.where, x.what),
	}
	if x.insecure {
		f.Message += "; it goes over http (SE007)"
	}
	for i, s := range spans {
		if i == 0 {
			f.Span = s
		}
		f.Span = span(min(f.Span.Start, s.Start), max(f.Span.End, s.End))
	}
	f.Unit = fixes.UnitID(p.Path, f.Span)
	f.Span = f.Span.Shift(p.start)
	return f
}
