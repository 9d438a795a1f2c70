package report

import (
	"io"

	"github.com/seauthlint/seauthlint/fixes"
)

// The Diagnostic Format of reviewdog:
// https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
type (
	rdResult struct {
		Source      rdSource       `json:"source"`
		Diagnostics []rdDiagnostic `json:"diagnostics"`
	}
	rdSource struct {
		Name string `json:"name"`
		URL  string `json:"url"`
	}
	rdDiagnostic struct {
		Message     string         `json:"message"`
		Location    rdLocation     `json:"location"`
		Severity    string         `json:"severity"`
		Code        rdCode         `json:"code"`
		Suggestions []rdSuggestion `json:"suggestions,omitempty"`
		Related     []rdRelated    `json:"related_locations,omitempty"`
	}
	rdLocation struct {
		Path  string  `json:"path"`
		Range rdRange `json:"range"`
	}
	rdRange struct {
		Start rdPosition `json:"start"`
		End   rdPosition `json:"end"`
	}
	rdPosition struct {
		Line   int `json:"line"`
		Column int `json:"column,omitempty"` // in bytes; without columns, whole lines are meant
	}
	rdCode struct {
		Value string `json:"value"`
		URL   string `json:"url"`
	}
	rdSuggestion struct {
		Range rdRange `json:"range"`
		Text  string  `json:"text"`
	}
	rdRelated struct {
		Message  string     `json:"message"`
		Location rdLocation `json:"location"`
	}
)

// rdSeverity is what reviewdog calls the severities.
var rdSeverity = map[fixes.Severity]string{fixes.Note: "INFO", fixes.Warning: "WARNING", fixes.Error: "ERROR"}

// writeRDJSON writes one object with all findings. A suggestion is accepted with
// a click, so only safe fixes are one, and each is one whole: it is given with
// the first finding of its unit.
func writeRDJSON(w io.Writer, r *Report) error {
	out := rdResult{rdSource{"seauthlint", homepage}, []rdDiagnostic{}}
	suggested := map[string]bool{}
	for _, e := range r.Entries {
		d := rdDiagnostic{
			Message: e.Message, Severity: rdSeverity[e.Severity], Code: rdCode{e.Rule, homepage + "#rules"},
			Location: rdLocation{e.Path, rdSpan(e.From, e.To)},
		}
		for _, place := range e.Related {
			d.Related = append(d.Related, rdRelated{place.Message, rdLocation{place.Path, rdSpan(place.From, place.To)}})
		}
		unit := e.Path + "\x00" + e.Unit
		if e.Rewrite != nil && e.Fix.Safety == fixes.Safe && (e.Unit == "" || !suggested[unit]) {
			lines := rdRange{rdPosition{Line: e.Rewrite.First}, rdPosition{Line: e.Rewrite.Last}}
			d.Suggestions = []rdSuggestion{{lines, e.Rewrite.New}}
			suggested[unit] = true
		}
		out.Diagnostics = append(out.Diagnostics, d)
	}
	return encode(w, out, "  ")
}

// rdSpan returns the range between two positions.
func rdSpan(from, to Position) rdRange {
	if to.Line == 0 {
		to = from
	}
	return rdRange{rdPosition{from.Line, from.Column}, rdPosition{to.Line, to.Column}}
}
