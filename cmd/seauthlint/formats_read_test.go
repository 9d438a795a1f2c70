package main

import (
	"cmp"
	"encoding/json"
	"encoding/xml"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// A reader reads the findings back from a report, as a program would that knows
// nothing of the one that wrote it.
type reader struct {
	tells    int
	findings func(t *testing.T, text string) []told
}

// readers are the readers of all formats.
var readers = map[string]reader{
	"jsonl":      {tellsRule | tellsColumn | tellsEndLine, readJSONL},
	"text":       {tellsRule | tellsColumn, readLines},
	"concise":    {tellsRule | tellsColumn, readLines},
	"sarif":      {tellsRule | tellsUTF16Column | tellsEndLine, readSARIF},
	"github":     {tellsRule | tellsUTF16Column | tellsEndLine, readGitHub},
	"markdown":   {tellsRule | tellsColumn, readMarkdown},
	"gitlab":     {tellsRule | tellsEndLine, readGitLab},
	"checkstyle": {tellsRule | tellsColumn, readCheckstyle},
	"junit":      {tellsRule | tellsColumn, readJUnit},
	"rdjson":     {tellsRule | tellsColumn | tellsEndLine, readRDJSON},
}

// sourceLine returns a line of a file.
func sourceLine(path string, n int) string {
	data, err := os.ReadFile(filepath.FromSlash(path))
	if err != nil {
		panic(err)
	}
	return strings.SplitAfter(string(data), "\n")[n-1]
}

// inUTF16 converts a column of a line from bytes to UTF-16 code units.
func inUTF16(path string, line, column int) int {
	return len(utf16.Encode([]rune(sourceLine(path, line)[:column-1]))) + 1
}

// decode reads JSON.
func decode(t *testing.T, text string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}

// number reads a number.
func number(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(err)
	}
	return n
}

var findingLine = regexp.MustCompile(`(?m)^(\S.*?):(\d+):(\d+): (SE\d+) (\w+): (.*)$`)

func readLines(_ *testing.T, text string) (list []told) {
	for _, m := range findingLine.FindAllStringSubmatch(text, -1) {
		list = append(list, told{m[4], m[5], m[1], m[6], number(m[2]), number(m[3]), 0})
	}
	return list
}

// A sarifPlace is a place as SARIF tells it.
type sarifPlace struct {
	ArtifactLocation struct{ URI, URIBaseID string }
	Region           sarifRange
}

type sarifRange struct{ StartLine, StartColumn, EndLine, EndColumn int }

// A sarifFile is what these tests want of a file.
type sarifFile struct {
	Runs []struct {
		Tool struct {
			Driver struct{ Rules []struct{ ID string } }
		}
		Results []struct {
			RuleID    string
			RuleIndex int
			Level     string
			Message   struct{ Text string }
			Locations []struct{ PhysicalLocation sarifPlace }
			Fixes     []struct {
				Description     struct{ Text string }
				ArtifactChanges []struct {
					ArtifactLocation struct{ URI string }
					Replacements     []struct {
						DeletedRegion   sarifRange
						InsertedContent struct{ Text string }
					}
				}
			}
		}
	}
}

// link is a link to a related location in a message.
var link = regexp.MustCompile(` \(\[[^\]]*\]\(1\)\)`)

func readSARIF(t *testing.T, text string) (list []told) {
	var file sarifFile
	decode(t, text, &file)
	for _, r := range file.Runs[0].Results {
		place := r.Locations[0].PhysicalLocation
		if id := file.Runs[0].Tool.Driver.Rules[r.RuleIndex].ID; id != r.RuleID {
			t.Errorf("the rule %s has the index of %s", r.RuleID, id)
		}
		if place.ArtifactLocation.URIBaseID != "%SRCROOT%" {
			t.Errorf("%s is relative to %s", place.ArtifactLocation.URI, place.ArtifactLocation.URIBaseID)
		}
		list = append(list, told{
			r.RuleID, r.Level, uriPath(t, place.ArtifactLocation.URI), strings.TrimSuffix(link.ReplaceAllString(r.Message.Text, ""), "."),
			place.Region.StartLine, place.Region.StartColumn, place.Region.EndLine,
		})
	}
	return list
}

// uriPath returns the path that a URI names.
func uriPath(t *testing.T, uri string) string {
	t.Helper()
	u, err := url.Parse(uri)
	if err != nil {
		t.Fatal(err)
	}
	return u.Path
}

var (
	command  = regexp.MustCompile(`(?m)^::(notice|warning|error) file=(.*?),line=(\d+),endLine=(\d+)(?:,col=(\d+),endColumn=\d+)?,title=(.*?)::(.*)$`)
	unescape = strings.NewReplacer("%3A", ":", "%2C", ",", "%0D", "\r", "%0A", "\n", "%25", "%")
	prefix   = regexp.MustCompile(`^.*?:\d+:\d+: (SE\d+) `)
)

func readGitHub(t *testing.T, text string) (list []told) {
	for _, m := range command.FindAllStringSubmatch(text, -1) {
		message, _, _ := strings.Cut(unescape.Replace(m[7]), "\n")
		rule := prefix.FindStringSubmatch(message)[1]
		if !strings.Contains(m[6], rule) {
			t.Errorf("the title %q does not name %s", m[6], rule)
		}
		list = append(list, told{
			rule, cmp.Or(map[string]string{"notice": "note"}[m[1]], m[1]), unescape.Replace(m[2]), prefix.ReplaceAllString(message, ""),
			number(m[3]), number(m[5]), number(m[4]),
		})
	}
	return list
}

var (
	tableRow  = regexp.MustCompile("(?m)^\\| `(.*):(\\d+):(\\d+)` \\| (SE\\d+) \\S+ \\| (\\w+) \\| (.*?) \\| .* \\|$")
	backslash = regexp.MustCompile(`\\(.)`)
)

func readMarkdown(_ *testing.T, text string) (list []told) {
	for _, m := range tableRow.FindAllStringSubmatch(text, -1) {
		list = append(list, told{m[4], m[5], m[1], backslash.ReplaceAllString(m[6], "$1"), number(m[2]), number(m[3]), 0})
	}
	return list
}

func readGitLab(t *testing.T, text string) (list []told) {
	var issues []struct {
		Description, Fingerprint, Severity string
		Location                           struct {
			Path  string
			Lines struct{ Begin, End int }
		}
	}
	decode(t, text, &issues)
	seen := map[string]bool{}
	for _, i := range issues {
		if seen[i.Fingerprint] {
			t.Errorf("two issues have the fingerprint %s", i.Fingerprint)
		}
		seen[i.Fingerprint] = true
		rule, message, _ := strings.Cut(i.Description, ": ")
		severity := map[string]string{"info": "note", "minor": "warning", "major": "error"}[i.Severity]
		list = append(list, told{rule, severity, i.Location.Path, message, i.Location.Lines.Begin, 0, i.Location.Lines.End})
	}
	return list
}

func readCheckstyle(t *testing.T, text string) (list []told) {
	var file struct {
		XMLName xml.Name `xml:"checkstyle"`
		Files   []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line     int    `xml:"line,attr"`
				Column   int    `xml:"column,attr"`
				Severity string `xml:"severity,attr"`
				Message  string `xml:"message,attr"`
				Source   string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	if err := xml.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	for _, f := range file.Files {
		for _, e := range f.Errors {
			severity := cmp.Or(map[string]string{"info": "note"}[e.Severity], e.Severity)
			list = append(list, told{strings.TrimPrefix(e.Source, "seauthlint."), severity, f.Name, e.Message, e.Line, e.Column, 0})
		}
	}
	return list
}

var testName = regexp.MustCompile(`^(SE\d+) \S+ at (\d+):(\d+)$`)

func readJUnit(t *testing.T, text string) (list []told) {
	var file struct {
		XMLName  xml.Name `xml:"testsuites"`
		Tests    int      `xml:"tests,attr"`
		Failures int      `xml:"failures,attr"`
		Suites   []struct {
			Name     string `xml:"name,attr"`
			Tests    int    `xml:"tests,attr"`
			Failures int    `xml:"failures,attr"`
			Cases    []struct {
				Name    string `xml:"name,attr"`
				File    string `xml:"file,attr"`
				Failure struct {
					Message string `xml:"message,attr"`
					Type    string `xml:"type,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(text), &file); err != nil {
		t.Fatal(err)
	}
	for _, s := range file.Suites {
		for _, c := range s.Cases {
			m := testName.FindStringSubmatch(c.Name)
			list = append(list, told{m[1], c.Failure.Type, c.File, c.Failure.Message, number(m[2]), number(m[3]), 0})
		}
		if len(s.Cases) != s.Tests || s.Tests != s.Failures {
			t.Errorf("%s has %d tests, and counts %d and %d failures", s.Name, len(s.Cases), s.Tests, s.Failures)
		}
	}
	if len(list) != file.Tests || file.Tests != file.Failures {
		t.Errorf("%d tests, and %d and %d failures are counted", len(list), file.Tests, file.Failures)
	}
	return list
}

// An rdRange is a range as reviewdog tells it.
type rdRange struct{ Start, End struct{ Line, Column int } }

// An rdFile is what these tests want of a file.
type rdFile struct {
	Diagnostics []struct {
		Message, Severity string
		Location          struct {
			Path  string
			Range rdRange
		}
		Code        struct{ Value string }
		Suggestions []struct {
			Range rdRange
			Text  string
		}
	}
}

func readRDJSON(t *testing.T, text string) (list []told) {
	var file rdFile
	decode(t, text, &file)
	for _, d := range file.Diagnostics {
		severity := map[string]string{"INFO": "note", "WARNING": "warning", "ERROR": "error"}[d.Severity]
		at := d.Location.Range
		list = append(list, told{d.Code.Value, severity, d.Location.Path, d.Message, at.Start.Line, at.Start.Column, at.End.Line})
	}
	return list
}
