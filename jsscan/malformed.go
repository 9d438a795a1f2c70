package jsscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// headerFindings returns what is wrong with requests to the API that send no
// credential in the query or body: a malformed header, or one that goes over
// http.
func (a *analysis) headerFindings(sites []*site, requests []*request) []fixes.Finding {
	done := map[fixes.Span]bool{}
	for _, r := range requests {
		done[r.call.Span] = true
	}
	var out []fixes.Finding
	for _, s := range sites {
		if class, sure := s.classify(); class != seapi.HostAPI || !sure || done[s.call.Span] {
			continue
		}
		done[s.call.Span] = true
		if h := a.existing(s); h != nil {
			out = append(out, a.malformed(s, h)...)
			out = append(out, a.insecure(s)...)
		}
		out = append(out, a.teamsHeaders(s)...)
	}
	return out
}

// scheme matches what stands before the credential in a malformed header.
var scheme = regexp.MustCompile(`(?i)^(bearer\s*[:=]?\s*bearer\s+|bearer\s*[:=]\s*|bearer\s\s+|token\s*[:=]?\s+|key\s*[:=]?\s+|oauth\s+|apikey\s+)`)

// malformed checks the value of an Authorization header.
func (a *analysis) malformed(s *site, h *existingHeader) []fixes.Finding {
	if h.value == nil {
		return nil
	}
	var first *seapi.Piece
	for _, t := range a.text(h.value, h.env) {
		if len(t) > 0 {
			first = &t[0]
		}
	}
	if first == nil || first.Expr != nil || first.Leaf == nil {
		return nil
	}
	what := headerFault(first.Lit, a, h)
	if what == "" {
		return nil
	}
	f := a.headerFinding("SE008", s, h.value.Span, "the Authorization header of "+s.client.name+" "+what+"; write Bearer, one blank and the raw credential")
	if m := scheme.FindString(first.Lit); m != "" && first.Src.Len() == len(first.Lit) {
		edit := a.edit(span(first.Src.Start, first.Src.Start+len(m)), "Bearer ")
		f.Fix, f.NoFix = &fixes.Fix{Message: "write the scheme Bearer", Safety: fixes.Safe, Edits: []fixes.Edit{edit}}, ""
	}
	return []fixes.Finding{f}
}

// headerFault says what is wrong with a header's value that starts with text.
func headerFault(text string, a *analysis, h *existingHeader) string {
	switch {
	case scheme.MatchString(text):
		return "does not start with the scheme Bearer and one blank"
	case strings.HasPrefix(text, "Bearer "):
		rest := strings.TrimPrefix(text, "Bearer ")
		switch {
		case rest == "undefined", rest == "null", rest == "false":
			return "carries no credential"
		case encodedHeader.MatchString(rest), strings.Contains(a.source(h.value), "encodeURIComponent("):
			return "carries a percent-encoded credential"
		}
		return ""
	case seapi.LooksLikeKey(text), seapi.LooksLikeToken(text):
		return "has no scheme"
	}
	return ""
}

var encodedHeader = regexp.MustCompile(`(?i)%(28|29|2a)`)

func (a *analysis) headerFinding(id string, s *site, at fixes.Span, message string) fixes.Finding {
	rule, _ := seapi.RuleByID(id)
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: a.unitID(at),
		Message: message, Path: a.pathAt(at.Start), Span: at, Client: s.client.name, NoFix: "only literal text can be mended",
	}
}

// insecure reports a header that goes over http.
func (a *analysis) insecure(s *site) []fixes.Finding {
	for _, src := range s.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Scheme != "http" {
				continue
			}
			f := a.headerFinding("SE007", s, src.node.Span, "the Authorization header of "+s.client.name+" goes over http; the API invalidates a token that does")
			f.NoFix = "the scheme is not spelled where it can be edited"
			var cut seapi.Cut
			if u.SecureScheme(&cut) == "" {
				edits, _ := cut.Edits(func(string) string { return a.file.Src })
				f.Fix, f.NoFix = &fixes.Fix{Message: "write https", Safety: fixes.Safe, Edits: edits}, ""
			}
			return []fixes.Finding{f}
		}
	}
	return nil
}

// teamsHeaders reports the headers of the Teams API on the public host.
func (a *analysis) teamsHeaders(s *site) []fixes.Finding {
	it := s.bag.get("headers")
	if it == nil || it.val == nil {
		return nil
	}
	v := a.value(it.val, it.env)
	if v == nil {
		return nil
	}
	for _, h := range v.items {
		if name := strings.ToLower(h.name); name == "x-api-access-token" || name == "x-api-key" {
			f := a.headerFinding("SE008", s, h.node.Span, h.name+" means nothing to the public API; send Authorization: Bearer")
			f.NoFix = "only the program's author knows which credential is meant"
			return []fixes.Finding{f}
		}
	}
	return nil
}
