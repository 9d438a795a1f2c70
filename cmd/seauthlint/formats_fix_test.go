package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/seauthlint/seauthlint/fixes"
)

// fixers make the safe fixes of a report, as a program would, and return the
// files that these change.
var fixers = map[string]func(t *testing.T, text string) map[string]string{
	"jsonl": fixJSONL, "sarif": fixSARIF, "rdjson": fixRDJSON,
}

// applied makes edits, which findings of a unit have in common.
func applied(t *testing.T, edits []fixes.Edit) map[string]string {
	t.Helper()
	byPath := map[string][]fixes.Edit{}
	for _, e := range edits {
		if !slices.Contains(byPath[e.Path], e) {
			byPath[e.Path] = append(byPath[e.Path], e)
		}
	}
	texts := map[string]string{}
	for path, list := range byPath {
		data, err := os.ReadFile(filepath.FromSlash(path))
		if err != nil {
			t.Fatal(err)
		}
		if texts[path], err = fixes.Apply(string(data), list); err != nil {
			t.Fatal(err)
		}
	}
	return texts
}

func fixJSONL(t *testing.T, text string) map[string]string {
	var edits []fixes.Edit
	for line := range strings.Lines(text) {
		var f struct {
			Fix struct {
				Applicability string
				Edits         []struct {
					Path, New  string
					Start, End int
				}
			}
		}
		decode(t, line, &f)
		for _, e := range f.Fix.Edits {
			if f.Fix.Applicability == "safe" {
				edits = append(edits, fixes.Edit{Path: e.Path, Span: fixes.Span{Start: e.Start, End: e.End}, New: e.New})
			}
		}
	}
	return applied(t, edits)
}

// offset returns the offset of a column in UTF-16 code units.
func offset(path string, line, column int) int {
	data, _ := os.ReadFile(filepath.FromSlash(path))
	start := len(strings.Join(strings.SplitAfter(string(data), "\n")[:line-1], ""))
	units := utf16.Encode([]rune(sourceLine(path, line)))
	return start + len(string(utf16.Decode(units[:column-1])))
}

func fixSARIF(t *testing.T, text string) map[string]string {
	var file sarifFile
	decode(t, text, &file)
	var edits []fixes.Edit
	for _, r := range file.Runs[0].Results {
		for _, fix := range r.Fixes {
			for _, change := range fix.ArtifactChanges {
				path := uriPath(t, change.ArtifactLocation.URI)
				for _, x := range change.Replacements {
					at := fixes.Span{
						Start: offset(path, x.DeletedRegion.StartLine, x.DeletedRegion.StartColumn),
						End:   offset(path, x.DeletedRegion.EndLine, x.DeletedRegion.EndColumn),
					}
					if !strings.HasPrefix(fix.Description.Text, "Unsafe") {
						edits = append(edits, fixes.Edit{Path: path, Span: at, New: x.InsertedContent.Text})
					}
				}
			}
		}
	}
	return applied(t, edits)
}

func fixRDJSON(t *testing.T, text string) map[string]string {
	var file rdFile
	decode(t, text, &file)
	var edits []fixes.Edit
	for _, d := range file.Diagnostics {
		for _, s := range d.Suggestions {
			path, first, last := d.Location.Path, s.Range.Start.Line, s.Range.End.Line
			end := strings.TrimRight(sourceLine(path, last), "\r\n")
			at := fixes.Span{Start: offset(path, first, 1), End: offset(path, last, 1) + len(end)}
			edits = append(edits, fixes.Edit{Path: path, Span: at, New: s.Text})
		}
	}
	return applied(t, edits)
}
