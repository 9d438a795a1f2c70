package analyzer

import (
	"go/ast"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

// headerFindings returns what is wrong with requests to the API that send no
// credential in the query or body: a header that the API cannot understand, or
// one that goes over http.
func (in *interp) headerFindings(requests []*request) []fixes.Finding {
	done := map[ast.Node]bool{}
	for _, r := range requests {
		done[r.call] = true
	}
	var out []fixes.Finding
	for _, s := range in.sites {
		class, sure := s.classify()
		if class != seapi.HostAPI || !sure || s.client.opaque || done[s.call] {
			continue
		}
		for _, h := range s.headers {
			if n := h.spelled(); n != nil && !done[n] && !in.goesElsewhere(n) {
				done[n] = true
				out = append(out, in.malformed(s, h)...)
			}
		}
		if s.header != nil {
			out = append(out, in.insecure(s, done)...)
		}
	}
	return out
}

// spelled returns the place where a header is set, or nil if nothing spells it.
func (h *existingHeader) spelled() ast.Node {
	if h.node != nil {
		return h.node
	}
	if h.n != nil {
		return h.n
	}
	return nil
}

// goesElsewhere reports whether a header is also sent to another host, which may
// want it as it is.
func (in *interp) goesElsewhere(n ast.Node) bool {
	for _, s := range in.sites {
		for _, h := range s.headers {
			if h.spelled() != n {
				continue
			}
			if class, sure := s.classify(); class != seapi.HostAPI || !sure {
				return true
			}
		}
	}
	return false
}

// scheme matches what stands before the credential in a malformed header.
var scheme = regexp.MustCompile(`(?i)^(bearer\s*[:=]?\s*bearer\s+|bearer\s*[:=]\s*|bearer\s\s+|token\s*[:=]?\s+|token=|key\s*[:=]?\s+|key=|oauth\s+|apikey\s+)`)

// encodedHeader matches a credential that is percent-encoded.
var encodedHeader = regexp.MustCompile(`(?i)%(28|29|2a)`)

// A fault is what is wrong with a header, and the edit that mends it.
type fault struct {
	what string
	edit *fixes.Edit // nil if there is none
}

// malformed returns the finding of a header that the API cannot understand.
func (in *interp) malformed(s *site, h *existingHeader) []fixes.Finding {
	var f fault
	switch {
	case h.value == nil || h.other && !h.bare:
		return nil
	case apiHeader(h.name):
		f = in.customHeader(s, h)
	case h.bare:
		f = in.bareFault(h)
	default:
		f = in.fault(h)
	}
	if f.what == "" {
		return nil
	}
	file := in.prog.fileOf(h.spelled())
	if file == nil {
		return nil
	}
	out := in.headerFinding("SE008", s, spot{file.path, file.span(h.spelled())}, f.what)
	out.NoFix = "only literal text can be mended"
	if f.edit != nil {
		in.offer(&out, "write Bearer and the raw credential", []fixes.Edit{*f.edit})
	}
	return []fixes.Finding{out}
}

// fault returns what is wrong with the value of an Authorization header.
func (in *interp) fault(h *existingHeader) fault {
	for _, t := range h.value.texts {
		first := firstPiece(t)
		if first == nil || first.Expr != nil {
			continue
		}
		known, isKnown := t.Known()
		rest, bearer := strings.CutPrefix(first.Lit, "Bearer ")
		switch m := scheme.FindString(first.Lit); {
		case m != "":
			return fault{"the Authorization header does not start with the scheme Bearer and one blank", in.replaceStart(h, first, len(m), "Bearer ")}
		case bearer && isKnown && encodedHeader.MatchString(known), bearer && in.encodesIn(h.n):
			return fault{"the Authorization header carries a percent-encoded credential; it must be raw", in.decodeRest(h, first, "Bearer ")}
		case bearer && isKnown && known == "Bearer " && rest == "":
			return fault{"the Authorization header carries no credential", nil}
		case isKnown && seapi.LooksLikeCredential(known) && len(h.value.texts) == 1:
			return fault{"the Authorization header has no scheme; write Bearer, one blank and the credential", in.insertBearer(h)}
		}
	}
	return fault{}
}

// bareFault returns what is wrong with a token to which a library adds the
// scheme.
func (in *interp) bareFault(h *existingHeader) fault {
	if h.other {
		return fault{"the token is sent with another scheme than Bearer", nil}
	}
	for _, t := range h.value.texts {
		first := firstPiece(t)
		if first == nil || first.Expr != nil {
			continue
		}
		known, isKnown := t.Known()
		switch m := bearerWord.FindString(first.Lit); {
		case m != "":
			return fault{"the library adds the scheme Bearer, which stands there twice", in.dropStart(h, first, len(m))}
		case isKnown && encodedHeader.MatchString(known):
			return fault{"the token is percent-encoded; it must be raw", in.decodeRest(h, first, "")}
		}
	}
	return fault{}
}

// bearerWord matches the scheme before a token.
var bearerWord = regexp.MustCompile(`(?i)^bearer\s*[:=]?\s+`)

// headerFinding returns a finding about a header that a site sends.
func (in *interp) headerFinding(id string, s *site, at spot, message string) fixes.Finding {
	rule, _ := seapi.RuleByID(id)
	return fixes.Finding{
		Rule: rule.ID, Name: rule.Name, Severity: rule.Level, Confidence: fixes.Certain, Unit: fixes.UnitID(at.path, at.span),
		Message: message + " (" + s.client.name + ")", Path: at.path, Span: at.span, Client: s.client.name,
	}
}

// offer gives a finding a fix, if the program still builds with it.
func (in *interp) offer(f *fixes.Finding, message string, edits []fixes.Edit) {
	u := &unit{fix: &fixes.Fix{Message: message, Safety: fixes.Safe, Edits: edits}}
	if file := in.prog.byPath(f.Path); file == nil || file.untouchable() != "" {
		return
	}
	if in.prog.settle(u) == nil {
		f.Fix, f.NoFix, f.Secret = u.fix, "", u.secret
	}
}

// insecure returns the finding of a header that goes over http.
func (in *interp) insecure(s *site, done map[ast.Node]bool) []fixes.Finding {
	for _, src := range s.sources {
		for _, u := range src.urls {
			if src.where != inURL || u.Class != seapi.HostAPI || u.Scheme != "http" || done[s.call] {
				continue
			}
			done[s.call] = true
			file := in.prog.fileOf(s.call)
			if file == nil {
				return nil
			}
			f := in.headerFinding("SE007", s, spot{file.path, file.span(s.call)}, "the Authorization header goes over http; the API invalidates a token that does")
			f.NoFix = "the scheme is not spelled where it can be edited"
			var cut, host seapi.Cut
			if u.SecureScheme(&cut) == "" && u.SpellHost(&host, u.Host) == "" && slices.Equal(cut.Leaves(), host.Leaves()) {
				edits, _ := cut.Edits(func(path string) string { return in.prog.byPath(path).src })
				in.offer(&f, "write https", edits)
			}
			return []fixes.Finding{f}
		}
	}
	return nil
}
