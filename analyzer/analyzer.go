// Package analyzer finds Stack Exchange API credentials that Go programs send in
// the query or the body of a request, and plans the edits that move them into
// the Authorization header. It reads no files.
//
// [Analyzer] and [New] are for drivers of go/analysis, which see one package at
// a time; a [Scanner] is for those who have whole programs.
package analyzer

import (
	"github.com/seauthlint/seauthlint/internal/seapi"
	"golang.org/x/tools/go/analysis"
)

// Analyzer has the default settings.
var Analyzer = New(Settings{})

const doc = `find Stack Exchange API credentials outside of the Authorization header

The Stack Exchange API rejects requests that carry key or access_token in the
query. The analyzer reports such requests, and its fixes send the credential as
Authorization: Bearer instead.`

// docURL is where the rules are explained.
const docURL = "https://github.com/seauthlint/seauthlint"

// New returns an analyzer with its own settings and flags. Rules that do not
// exist are an error of its runs.
func New(s Settings) *analysis.Analyzer {
	d := &driver{settings: s}
	a := &analysis.Analyzer{
		Name: "seauthlint",
		Doc:  doc,
		URL:  docURL,
		Run:  d.run,

		FactTypes: factTypes,
	}
	d.settings.register(&a.Flags)
	return a
}

// A Scanner scans Go packages. It is safe for concurrent use.
type Scanner struct {
	hosts      seapi.Hosts
	suppressed bool
	notes      bool
}

// NewScanner returns a scanner, which finds what every rule looks for.
func NewScanner(s Settings) *Scanner {
	return &Scanner{hosts: seapi.NewHosts(s.Hosts), suppressed: s.Suppressed, notes: s.Notes}
}
