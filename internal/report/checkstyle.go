package report

import (
	"encoding/xml"
	"io"

	"github.com/seauthlint/seauthlint/fixes"
)

// What Checkstyle writes, and many tools read.
type (
	checkstyleReport struct {
		XMLName xml.Name         `xml:"checkstyle"`
		Version string           `xml:"version,attr"`
		Files   []checkstyleFile `xml:"file"`
	}
	checkstyleFile struct {
		Name   string            `xml:"name,attr"`
		Errors []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleVersion is that of Checkstyle whose format this is.
const checkstyleVersion = "4.3"

// checkstyleSeverity is what Checkstyle calls the severities.
var checkstyleSeverity = map[fixes.Severity]string{fixes.Note: "info", fixes.Warning: "warning", fixes.Error: "error"}

// writeCheckstyle writes the findings of each file.
func writeCheckstyle(w io.Writer, r *Report) error {
	out := checkstyleReport{Version: checkstyleVersion}
	for _, e := range r.Entries {
		if n := len(out.Files); n == 0 || out.Files[n-1].Name != e.Path {
			out.Files = append(out.Files, checkstyleFile{Name: e.Path})
		}
		last := &out.Files[len(out.Files)-1]
		last.Errors = append(last.Errors, checkstyleError{
			e.From.Line, e.From.Column, checkstyleSeverity[e.Severity], e.Message, "seauthlint." + e.Rule,
		})
	}
	return encodeXML(w, out)
}

// encodeXML writes a value as an XML document.
func encodeXML(w io.Writer, value any) error {
	text, err := xml.MarshalIndent(value, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, xml.Header+string(text)+"\n")
	return err
}
