// Package report writes findings in the formats that people and programs read.
// Nothing it writes spells a token, unless it is told to.
package report

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

// Options say how a report looks.
type Options struct {
	ShowSecrets bool
	Color       bool
	Quiet       bool // findings only: no summary
	Statistics  bool // count the findings of each rule
}

// A Report is what is to be written.
type Report struct {
	Entries    []Entry
	Suppressed []Entry      // findings that comments silence
	Problems   []Problem    // what kept the run from being complete
	Rules      []seapi.Rule // those that the run looked for
	Version    string       // of the program
	Root       string       // of the repository, absolute and with slashes; or empty
	Below      string       // the working directory as seen from there, with slashes
	Options
}

// A Problem is an error of the run.
type Problem struct {
	Path    string // or empty
	Message string
}

// A Format is a way to write a report.
type Format struct {
	Name       string
	About      string // who reads it
	Statistics bool   // it has a place for them
	Write      func(w io.Writer, r *Report) error
}

// Formats are all formats; the first is the default.
var Formats = []Format{
	{"text", "people: the code, the place, and the fix", true, writeText},
	{"concise", "people and editors: one line a finding", true, writeConcise},
	{"jsonl", "scripts: one JSON object a line and finding, with the edits of the fix", false, writeJSONL},
	{"sarif", "GitHub code scanning and editors: SARIF 2.1.0", false, writeSARIF},
	{"github", "GitHub Actions: annotations, and a summary of the step", false, writeGitHub},
	{"markdown", "a web page: a table", false, writeMarkdown},
	{"gitlab", "GitLab Code Quality", false, writeGitLab},
	{"checkstyle", "Jenkins and others: Checkstyle XML", false, writeCheckstyle},
	{"junit", "build servers: a failed test for each finding", false, writeJUnit},
	{"rdjson", "reviewdog, with safe fixes as suggestions", false, writeRDJSON},
}

// Sort orders entries by path, line, column and rule, and numbers the
// fingerprints of those that look alike.
func Sort(entries []Entry) {
	slices.SortStableFunc(entries, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), a.Span.Compare(b.Span), strings.Compare(a.Rule, b.Rule))
	})
	enumerate(entries)
}
