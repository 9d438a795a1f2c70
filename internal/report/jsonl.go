package report

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"

	"github.com/seauthlint/seauthlint/fixes"
)

// The order of the fields is that of the documentation.
type (
	jsonFinding struct {
		Rule        string        `json:"rule"`
		Name        string        `json:"name"`
		Unit        string        `json:"unit"`
		Severity    string        `json:"severity"`
		Confidence  string        `json:"confidence"`
		Message     string        `json:"message"`
		Path        string        `json:"path"`
		Line        int           `json:"line"`
		Column      int           `json:"column"`
		EndLine     int           `json:"end_line"`
		EndColumn   int           `json:"end_column"`
		Credentials []string      `json:"credentials"`
		Client      string        `json:"client"`
		Related     []jsonRelated `json:"related"`
		Fix         *jsonFix      `json:"fix"`
		NoFix       string        `json:"no_fix"`
	}
	jsonRelated struct {
		Path      string `json:"path"`
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		EndLine   int    `json:"end_line"`
		EndColumn int    `json:"end_column"`
		Message   string `json:"message"`
	}
	jsonFix struct {
		Applicability string     `json:"applicability"`
		Message       string     `json:"message"`
		Edits         []jsonEdit `json:"edits"`
	}
	jsonEdit struct {
		Path  string `json:"path"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		New   string `json:"new"`
	}
)

// writeJSONL writes one object a line and finding.
func writeJSONL(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	for _, e := range r.Entries {
		if err := encode(b, jsonOf(e), ""); err != nil {
			return err
		}
	}
	return b.Flush()
}

// encode writes a value as JSON and ends the line.
func encode(w io.Writer, value any, indent string) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	return enc.Encode(value)
}

// jsonOf converts an entry.
func jsonOf(e Entry) jsonFinding {
	f := jsonFinding{
		e.Rule, e.Name, e.Unit, e.Severity.String(), e.Confidence.String(), e.Message,
		e.Path, e.From.Line, e.From.Column, e.To.Line, e.To.Column,
		append([]string{}, e.Subjects...), e.Client, []jsonRelated{}, nil, e.noFix(),
	}
	for _, r := range e.Related {
		f.Related = append(f.Related, jsonRelated{r.Path, r.From.Line, r.From.Column, r.To.Line, r.To.Column, r.Message})
	}
	if e.Fix != nil && !e.Withheld {
		f.Fix = jsonFixOf(e.Fix, e.Path)
	}
	return f
}

// jsonFixOf converts the fix of a finding in the file of that path.
func jsonFixOf(fix *fixes.Fix, path string) *jsonFix {
	f := &jsonFix{fix.Safety.String(), fix.Message, []jsonEdit{}}
	for _, e := range fix.Edits {
		f.Edits = append(f.Edits, jsonEdit{cmp.Or(e.Path, path), e.Start, e.End, e.New})
	}
	return f
}
