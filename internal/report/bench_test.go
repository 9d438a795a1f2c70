package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
)

// BenchmarkLocate makes the entries of a file with many findings.
func BenchmarkLocate(b *testing.B) {
	var src strings.Builder
	var findings []fixes.Finding
	for i := range 500 {
		fmt.Fprintf(&src, "fetch('https://api.stackexchange.com/2.3/info?site=stackoverflow&n=%d&key=' + k%d);\n", i, i)
		end := src.Len()
		span := fixes.Span{Start: end - 20, End: end - 10}
		fix := &fixes.Fix{Edits: []fixes.Edit{{Span: span}, {Span: fixes.Span{Start: end - 3, End: end - 3}, New: ", { headers: { Authorization: `Bearer ${k}` } }"}}}
		findings = append(findings, fixes.Finding{Rule: "SE001", Path: "a.js", Span: span, Fix: fix, Related: []fixes.Place{{Path: "a.js", Span: span}}})
	}
	for b.Loop() {
		text := NewText(src.String())
		for _, f := range findings {
			Locate(f, func(string) *Text { return text }, false)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(findings)), "µs/finding")
}
