//go:build e2e

package e2e

import (
	"errors"
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
	"github.com/seauthlint/seauthlint/internal/randprog"
	"github.com/seauthlint/seauthlint/internal/randprog/jsprog"
	"github.com/seauthlint/seauthlint/jsscan"
)

// A sample is random programs for some clients.
type sample struct {
	name    string
	clients string // a regular expression
	jquery  string // the version of jQuery, in pages
	seed    uint64
	count   int
}

// otherSeed makes other programs than those of .ci/run, for a search.
var otherSeed = flag.Uint64("seed", 0, "added to the seeds of the random programs")

// nodeSamples run in Node, pageSamples in Chromium.
var (
	nodeSamples = []sample{
		{name: "axios", clients: "^axios", seed: 1, count: 250},
		{name: "others", clients: "^(fetch|Request|node-fetch|https.get|got|ky|superagent|superagent end|request)$", seed: 2, count: 200},
	}
	pageSamples = []sample{
		{name: "jQuery 1.7", clients: `^\$\.`, jquery: "1.7", seed: 10, count: 84},
		{name: "jQuery 1.12", clients: `^\$\.`, jquery: "1.12", seed: 11, count: 84},
		{name: "jQuery 3", clients: `^\$\.`, jquery: "3", seed: 12, count: 84},
		{name: "axios", clients: "^axios", jquery: "3", seed: 13, count: 50},
		{name: "web", clients: "^(fetch|Request|XMLHttpRequest)$", jquery: "3", seed: 14, count: 50},
	}
)

// TestRandomNode runs random programs with the real libraries.
func TestRandomNode(t *testing.T) {
	n, err := StartInterpreter()
	if err != nil {
		t.Fatal(err)
	}
	defer n.Close()
	for _, s := range nodeSamples {
		t.Run(s.name, func(t *testing.T) {
			s.run(t, jsrun.Options{}, func(_, src string, c mockapi.Config) (Trace, error) {
				if ofPage.MatchString(src) || bundled.MatchString(src) || plainHTTPS(src) {
					return Trace{}, errElsewhere
				}
				return n.Run(src, c)
			})
		})
	}
}

// TestRandomChromium runs random programs in pages, with what browsers have and
// with the real axios and jQuery.
func TestRandomChromium(t *testing.T) {
	b := browser(t)
	b.Quiet, b.Keep = 3, true
	for _, s := range pageSamples {
		t.Run(s.name, func(t *testing.T) {
			s.run(t, jsrun.Options{OldJQuery: s.jquery == "1.7"}, func(page, src string, c mockapi.Config) (Trace, error) {
				if strings.Contains(src, "process.") {
					return Trace{}, errElsewhere
				}
				return b.Run(page, src, s.jquery, c)
			})
		})
	}
}

// bundled matches what only bundlers make of a module that has no CommonJS form.
var bundled = regexp.MustCompile(`require\(['"]ky['"]\)`)

// plainHTTPS reports whether a program may ask node:https for plain HTTP, which
// throws.
func plainHTTPS(src string) bool {
	return strings.Contains(src, "http://api.") && regexp.MustCompile(`\bhttps\.(get|request)\(`).MatchString(src)
}

// errElsewhere tells that a program does not belong where it should run.
var errElsewhere = errors.New("the program is for another place")

// A randomRunner runs a text in a page.
type randomRunner func(page, src string, c mockapi.Config) (Trace, error)

// run runs programs before and after their fixes.
func (s sample) run(t *testing.T, host jsrun.Options, run randomRunner) {
	clients := slices.DeleteFunc(jsprog.Clients(), func(name string) bool { return !regexp.MustCompile(s.clients).MatchString(name) })
	if len(clients) == 0 {
		t.Fatalf("no client is like %s", s.clients)
	}
	counts := map[string]int{}
	for i := range s.count {
		p := jsprog.Generate(randprog.Seed(s.seed+*otherSeed, i), jsprog.Options{Clients: clients, Plain: true})
		kind, err := random{p, host, run}.check()
		if errors.Is(err, errElsewhere) {
			kind, err = "elsewhere", nil
		}
		if err != nil {
			t.Errorf("program %d: %v\n%s", i, err, p.Source)
		}
		counts[kind]++
	}
	t.Logf("%s: %v", s.name, counts)
	if counts["fixed"] < s.count/4 {
		t.Errorf("only %d of %d programs were fixed", counts["fixed"], s.count)
	}
}

// A random program with the surroundings it runs in.
type random struct {
	program jsprog.Program
	host    jsrun.Options
	run     randomRunner
}

// check runs the program before and after its safe fixes. What the fixes are
// worth, others test with the small libraries; here the real ones must come to
// the same result.
func (r random) check() (kind string, err error) {
	before, err := r.both(r.program.Source, legacy)
	if err != nil {
		return "failed", fmt.Errorf("before: %w", err)
	}
	fixed := fix(r.program)
	if fixed == r.program.Source {
		return "nothing to fix", nil
	}
	after, err := r.both(fixed, strict)
	if err != nil {
		return "failed", fmt.Errorf("after: %w\n%s", err, fixed)
	}
	small, real := jsrun.Compare(before.host, after.host), Compare(before.real, after.real, false)
	switch {
	case (small == nil) != (real == nil):
		return "failed", fmt.Errorf("before and after: host: %v; real: %v\n%s", small, real, fixed)
	case real != nil:
		return "partly fixed", nil
	}
	return "fixed", nil
}

// both runs a text with the real library and with the small one.
func (r random) both(src string, c mockapi.Config) (p pair, err error) {
	o := r.host
	o.API = c
	p.host = jsrun.Run(r.program.Name, src, o)
	if slices.ContainsFunc(p.host.Requests, func(r mockapi.Record) bool { return r.Scheme == "http" }) {
		o.Location = "http://example.com/page" // others may send no plain HTTP
		p.host = jsrun.Run(r.program.Name, src, o)
	}
	if p.real, err = r.run(o.Location, src, c); err != nil {
		return p, err
	}
	if err := CompareHost(p.host, p.real); err != nil {
		return p, fmt.Errorf("%w\nhost:\n%sreal:\n%s", err, p.host, p.real)
	}
	return p, nil
}

// fix makes the safe fixes, in rounds: two may want to insert at one place.
func fix(p jsprog.Program) string {
	fixed := p.Source
	for range 6 {
		var sets [][]fixes.Edit
		for _, f := range jsscan.New(jsscan.Settings{}).Scan(p.Name, []byte(fixed)) {
			if f.Fix != nil && f.Fix.Safety == fixes.Safe {
				sets = append(sets, f.Fix.Edits)
			}
		}
		edits, _ := fixes.Merge(sets)
		next, err := fixes.Apply(fixed, edits)
		if err != nil || next == fixed {
			break
		}
		fixed = next
	}
	return fixed
}
