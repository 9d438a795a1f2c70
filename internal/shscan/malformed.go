package shscan

import (
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// headerFindings returns what is wrong with requests to the API that send no
// credential in the query or body: a header that the API cannot understand, or one
// that goes over http.
func (a *analysis) headerFindings(requests []*request) []fixes.Finding {
	done := map[callKey]bool{}
	for _, r := range requests {
		done[r.first().key()] = true
	}
	var out []fixes.Finding
	for _, s := range a.sites {
		if class, sure := s.classify(); class != seapi.HostAPI || !sure || s.mixed() || done[s.key()] || s.c.doc {
			continue
		}
		done[s.key()] = true
		if s.header != nil {
			out = append(out, a.malformed(s)...)
			out = append(out, a.insecure(s)...)
		}
		out = append(out, a.teamsHeaders(s)...)
	}
	return out
}

// scheme matches what stands before the credential in a malformed header.
var scheme = regexp.MustCompile(`(?i)^(bearer\s*[:=]?\s*bearer\s+|bearer\s*[:=]\s*|bearer\s\s+|token\s*[:=]?\s+|token=|key\s*[:=]?\s+|key=|oauth\s+|apikey\s+)`)

// malformed checks the value of an Authorization header.
func (a *analysis) malformed(s *site) []fixes.Finding {
	h := s.header
	if len(h.texts) != 1 || len(h.texts[0]) == 0 {
		return nil
	}
	first := h.texts[0][0]
	if first.Expr != nil || first.Inner != nil || first.Leaf == nil {
		return nil
	}
	known, _ := h.texts[0].Known()
	what, edit := a.fault(h, &first, known)
	if what == "" {
		return nil
	}
	f := a.finding("SE008", s, h.given.span(), "the Authorization header of "+s.client.name+" "+what)
	f.NoFix = "only literal text can be mended"
	if edit != nil {
		f.Fix, f.NoFix = &fixes.Fix{Message: "write Bearer and the raw credential", Safety: fixes.Safe, Edits: []fixes.Edit{*edit}}, ""
		f.Secret = seapi.SpellsToken(edit.New)
	}
	return []fixes.Finding{f}
}

// fault says what is wrong with a header that starts with literal text, and how
// that is mended if it can be.
func (a *analysis) fault(h *existingHeader, first *seapi.Piece, known string) (string, *fixes.Edit) {
	spelled := first.Src.Len() == len(first.Lit)
	at := func(from, to int, text string) *fixes.Edit {
		if !spelled {
			return nil
		}
		return &fixes.Edit{Path: a.path, Span: fixes.Span{Start: first.Src.Start + from, End: first.Src.Start + to}, New: text}
	}
	m := scheme.FindString(first.Lit)
	rest, isBearer := strings.CutPrefix(first.Lit, "Bearer ")
	switch {
	case h.bare && bearerWord.MatchString(first.Lit):
		return "has the scheme Bearer twice", at(0, len(bearerWord.FindString(first.Lit)), "")
	case m != "" && !h.bare:
		return "does not start with the scheme Bearer and one blank", at(0, len(m), "Bearer ")
	case isBearer && encoding.MatchString(rest), h.bare && encoding.MatchString(first.Lit):
		return "carries a percent-encoded credential; it must be raw", nil
	case !h.bare && seapi.LooksLikeCredential(known):
		return "has no scheme; write Bearer, one blank and the credential", at(0, 0, "Bearer ")
	}
	return "", nil
}

func (a *analysis) finding(id string, s *site, at fixes.Span, message string) fixes.Finding {
	rule, _ := seapi.RuleByID(id)
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(a.path, at),
		Message: message, Path: a.path, Span: at, Client: s.client.name,
	}
}

// insecure reports a header that goes over http.
func (a *analysis) insecure(s *site) []fixes.Finding {
	for _, src := range s.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Scheme != "http" {
				continue
			}
			f := a.finding("SE007", s, src.given[0].span(), "the Authorization header of "+s.client.name+" goes over http; the API invalidates a token that does")
			f.NoFix = "the scheme is not spelled where it can be edited"
			var cut seapi.Cut
			if u.SecureScheme(&cut) == "" {
				edits, _ := cut.Edits(func(string) string { return a.src })
				f.Fix, f.NoFix = &fixes.Fix{Message: "write https", Safety: fixes.Safe, Edits: edits}, ""
			}
			return []fixes.Finding{f}
		}
	}
	return nil
}

// teamsHeader matches the headers of the Teams API.
var teamsHeader = regexp.MustCompile(`(?i)^\s*(x-api-access-token|x-api-key)\s*:`)

// teamsHeaders reports the headers of the Teams API on the public host.
func (a *analysis) teamsHeaders(s *site) []fixes.Finding {
	for _, g := range s.given {
		if g.role != headerLine || g.value == nil {
			continue
		}
		x := arg{texts: g.value}
		if m := teamsHeader.FindStringSubmatch(x.start()); m != nil {
			f := a.finding("SE008", s, g.span(), m[1]+" means nothing to the public API; send Authorization: Bearer")
			f.NoFix = "only the program's author knows which credential is meant"
			return []fixes.Finding{f}
		}
	}
	return nil
}
