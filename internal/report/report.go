// Package report writes findings in the formats that people and programs read.
// Nothing it writes spells a token, unless it is told to.
package report

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// An Entry is a finding with what the formats need of its source, so that the
// source itself need not be kept.
type Entry struct {
	fixes.Finding
	From, To Position
	Related  []Related // in place of the places of the finding
	Frame    []Line
	Preview  []Line // of the fix; nil if it may not be shown
}

// A Related place has something to do with a finding.
type Related struct {
	Path     string
	From, To Position
	Message  string
}

// Options say how a report looks.
type Options struct {
	ShowSecrets bool
	Color       bool
	Quiet       bool // findings only: no summary
	Statistics  bool // count the findings of each rule
}

// A Report is what is to be written.
type Report struct {
	Entries []Entry
	Options
}

// A Format is a way to write a report.
type Format struct {
	Name  string
	Write func(w io.Writer, r *Report) error
}

// Formats are all formats; the first is the default.
var Formats = []Format{
	{"text", writeText},
	{"concise", writeConcise},
	{"jsonl", writeJSONL},
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
	e.Frame = text.Frame(f.Span, showSecrets)
	for _, place := range f.Related {
		r := Related{place.Path, Position{1, 1}, Position{1, 1}, place.Message}
		if other := source(place.Path); other != nil {
			r.From, r.To = other.Position(place.Span.Start), other.Position(place.Span.End)
		}
		e.Related = append(e.Related, r)
	}
	if f.Fix != nil && (showSecrets || !f.Secret) && ownOnly(f) {
		e.Preview = text.Preview(f.Fix.Edits, showSecrets)
	}
	if !showSecrets {
		e.redact()
	}
	return e
}

// ownOnly reports whether the fix of a finding edits no other file.
func ownOnly(f fixes.Finding) bool {
	return !slices.ContainsFunc(f.Fix.Edits, func(e fixes.Edit) bool { return e.Path != "" && e.Path != f.Path })
}

// redact takes tokens out of the messages. They should hold none; this makes
// sure of it.
func (e *Entry) redact() {
	e.Message, e.NoFix = Redact(e.Message), Redact(e.NoFix)
	for i, r := range e.Related {
		e.Related[i].Message = Redact(r.Message)
	}
	if e.Fix != nil {
		fix := *e.Fix
		fix.Message = Redact(fix.Message)
		e.Fix = &fix
	}
}

// Sort orders entries by path, line, column and rule.
func Sort(entries []Entry) {
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), a.Span.Compare(b.Span), strings.Compare(a.Rule, b.Rule))
	})
}
