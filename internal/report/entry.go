package report

import (
	"cmp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// An Entry is a finding with what the formats need of its source, so that the
// source itself need not be kept.
type Entry struct {
	fixes.Finding
	From, To    Position
	Related     []Related // in place of the places of the finding
	Frame       []Line    // with the related places of the same file
	Code        string    // of the finding, without tokens; empty if it is long
	Context     string    // the lines that it stands in
	Preview     []Preview // of the fix; nil if it may not be shown
	Edits       []Edit    // of the fix; nil if there is none, or it may not be shown
	Rewrite     *Rewrite  // the lines that the fix changes; nil if it changes another file, or may not be shown
	Fingerprint string    // what the finding is known by wherever its lines move
	Withheld    bool      // there is a fix, but it spells a token
}

// A Related place has something to do with a finding.
type Related struct {
	Path     string
	From, To Position
	Message  string
	Frame    []Line // of one in another file; nil if that cannot be read
}

// An Edit replaces the text between two positions.
type Edit struct {
	Path     string
	From, To Position
	New      string
}

// A Rewrite replaces whole lines, both included. The text has no end of its last
// line.
type Rewrite struct {
	First, Last int
	New         string
}

// Locate makes the entry of a finding. The function returns the source of a
// path, or nil if there is none; it is asked for related places as well, which
// may lie in other files.
func Locate(f fixes.Finding, source func(path string) *Text, showSecrets bool) Entry {
	text := source(f.Path)
	if text == nil {
		text = NewText("")
	}
	e := Entry{Finding: f, From: text.Position(f.Span.Start), To: text.Position(f.Span.End)}
	e.Fingerprint = fingerprint(f, text)
	e.Code, e.Context = text.snippet(f.Span, showSecrets)
	var notes []note
	for _, place := range f.Related {
		if place.Path == f.Path {
			notes = append(notes, note{place.Span, place.Message})
		}
		e.Related = append(e.Related, related(place, f.Path, source, showSecrets))
	}
	e.Frame = text.Frame(f.Span, notes, showSecrets)
	e.Withheld = f.Fix != nil && !showSecrets && spellsSecret(f, source)
	if f.Fix != nil && !e.Withheld {
		e.Edits = locateEdits(f, source)
		e.Preview = previews(f, source, showSecrets)
		if ownOnly(f) {
			e.Rewrite = text.rewrite(f.Fix.Edits, showSecrets)
		}
	}
	if !showSecrets {
		e.redact()
	}
	return e
}

// related locates a place that has something to do with a finding in a file.
func related(place fixes.Place, path string, source func(path string) *Text, showSecrets bool) Related {
	start := Position{1, 1, 1}
	r := Related{Path: place.Path, From: start, To: start, Message: place.Message}
	text := source(place.Path)
	if text == nil {
		return r
	}
	r.From, r.To = text.Position(place.Span.Start), text.Position(place.Span.End)
	if place.Path != path {
		r.Frame = text.Frame(place.Span, nil, showSecrets)
	}
	return r
}

// locateEdits returns the edits of a finding's fix in order. They are nil if
// one lies in a file that cannot be read.
func locateEdits(f fixes.Finding, source func(path string) *Text) (edits []Edit) {
	list := slices.Clone(f.Fix.Edits)
	slices.SortStableFunc(list, func(a, b fixes.Edit) int {
		return cmp.Or(strings.Compare(cmp.Or(a.Path, f.Path), cmp.Or(b.Path, f.Path)), a.Compare(b.Span))
	})
	for _, e := range list {
		path := cmp.Or(e.Path, f.Path)
		text := source(path)
		if text == nil {
			return nil
		}
		edits = append(edits, Edit{path, text.Position(e.Start), text.Position(e.End), e.New})
	}
	return edits
}

// spellsSecret reports whether the edits of a finding hold a token: the scanner
// says so, it can be seen, or it is what the code around them spells as one.
func spellsSecret(f fixes.Finding, source func(path string) *Text) bool {
	if f.Secret {
		return true
	}
	tokens := map[string]bool{}
	for _, e := range f.Fix.Edits {
		if text := source(cmp.Or(e.Path, f.Path)); text != nil {
			text.tokens(e.Span, tokens)
		}
	}
	return slices.ContainsFunc(f.Fix.Edits, func(e fixes.Edit) bool {
		if len(secrets(e.New)) > 0 {
			return true
		}
		for token := range tokens {
			if strings.Contains(e.New, token) {
				return true
			}
		}
		return false
	})
}

// ownOnly reports whether the fix of a finding edits no other file.
func ownOnly(f fixes.Finding) bool {
	return !slices.ContainsFunc(f.Fix.Edits, func(e fixes.Edit) bool { return e.Path != "" && e.Path != f.Path })
}

// redact takes tokens out of the messages. They should hold none; this makes
// sure of it.
func (e *Entry) redact() {
	e.Message, e.NoFix, e.Reason = Redact(e.Message), Redact(e.NoFix), Redact(e.Reason)
	for i, r := range e.Related {
		e.Related[i].Message = Redact(r.Message)
	}
	for i, l := range e.Frame {
		e.Frame[i].Label = Redact(l.Label)
	}
	if e.Fix != nil {
		fix := *e.Fix
		fix.Message = Redact(fix.Message)
		e.Fix = &fix
	}
}

// noFix says why there is no fix, or why it is not shown.
func (e *Entry) noFix() string {
	if e.Withheld {
		return secretFix
	}
	return e.NoFix
}

// secretFix is why a fix that spells a token is left out.
const secretFix = "the fix spells a token: --fix makes it, --show-secrets shows it"
