// Package analyzer finds Stack Exchange API credentials that Go programs send in
// the query or the body of a request, and plans the edits that move them into
// the Authorization header. It reads no files.
package analyzer

import (
	"errors"
	"flag"
	"strings"

	"github.com/seauthlint/seauthlint/internal/seapi"
	"golang.org/x/tools/go/analysis"
)

// Settings say what counts as the API and what is reported.
type Settings struct {
	// Hosts are API hosts beside the public ones, such as those of an
	// Enterprise instance.
	Hosts []string `json:"hosts"`

	// Select and Ignore are rules, by id or name; with Select, only those are
	// reported.
	Select []string `json:"select"`
	Ignore []string `json:"ignore"`

	// Probable also reports findings whose host is not proven. Drivers of
	// go/analysis know no severity, so the default is to report errors only.
	Probable bool `json:"probable"`
}

// Analyzer has the default settings.
var Analyzer = New(Settings{})

const doc = `find Stack Exchange API credentials outside of the Authorization header

The Stack Exchange API rejects requests that carry key or access_token in the
query. The analyzer reports such requests, and its fixes send the credential as
Authorization: Bearer instead.`

// New returns an analyzer with its own settings and flags.
func New(s Settings) *analysis.Analyzer {
	d := &driver{settings: s}
	a := &analysis.Analyzer{
		Name: "seauthlint",
		Doc:  doc,
		URL:  "https://github.com/seauthlint/seauthlint",
		Run:  d.run,
	}
	d.register(&a.Flags)
	return a
}

// A driver runs the scanner for one analyzer.
type driver struct{ settings Settings }

func (d *driver) register(f *flag.FlagSet) {
	f.Var(listFlag{&d.settings.Hosts}, "hosts", "API `hosts` beside the public ones, separated by commas")
	f.Var(listFlag{&d.settings.Select}, "select", "report these `rules` only")
	f.Var(listFlag{&d.settings.Ignore}, "ignore", "do not report these `rules`")
	f.BoolVar(&d.settings.Probable, "probable", d.settings.Probable, "also report requests whose host is not proven")
}

// A listFlag is a list that is given separated by commas.
type listFlag struct{ list *[]string }

func (f listFlag) String() string {
	if f.list == nil {
		return ""
	}
	return strings.Join(*f.list, ",")
}

func (f listFlag) Set(s string) error {
	*f.list = nil
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part == "" {
			return errors.New("empty entry")
		}
		*f.list = append(*f.list, part)
	}
	return nil
}

func (d *driver) run(pass *analysis.Pass) (any, error) { return nil, nil }

// A Scanner scans Go packages. It is safe for concurrent use.
type Scanner struct{ hosts seapi.Hosts }

// NewScanner returns a scanner, which finds what every rule looks for.
func NewScanner(s Settings) *Scanner { return &Scanner{hosts: seapi.NewHosts(s.Hosts)} }
