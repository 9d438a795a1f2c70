//go:build e2e

package e2e

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

const fixtureDir = "../../testdata/js"

var (
	legacy = mockapi.Config{}
	strict = mockapi.Config{Mode: mockapi.Strict}
)

// A runner runs a text of a fixture.
type runner func(f Fixture, src string, c mockapi.Config) (Trace, error)

// runFixtures runs each fixture of those that are wanted and can run there, and
// reports what was compared and what could not be run.
func runFixtures(t *testing.T, place Place, run runner, host jsrun.Options, wanted func(Fixture) bool) {
	all, err := Fixtures(fixtureDir)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for _, f := range all {
		if !wanted(f) {
			continue
		}
		places, reason := f.Places()
		switch {
		case reason != "":
			t.Logf("not run: %s: %s", f.Name, reason)
			counts["nowhere"]++
		case slices.Contains(places, place):
			for _, client := range f.clients() {
				counts[client]++
			}
			t.Run(f.Name, func(t *testing.T) {
				if place == Node {
					t.Parallel() // each program has a process of its own
				}
				check{f, run, host}.fixture(t)
			})
		}
	}
	t.Logf("%s: run with %v", place, counts)
}

var clientName = regexp.MustCompile(`(?:require\(|from )'([\w/-]+)'`)

// clients returns the modules that a program loads, or else its folder's
// prefix.
func (f Fixture) clients() (names []string) {
	for _, m := range clientName.FindAllStringSubmatch(f.Src, -1) {
		names = append(names, m[1])
	}
	if names == nil {
		prefix, _, _ := strings.Cut(f.Name, "-")
		names = []string{prefix}
	}
	return names
}

// A check runs one fixture in one place.
type check struct {
	Fixture
	run  runner
	host jsrun.Options
}

// fixture compares before and after the fix, and the small host with the real
// libraries, for each text.
func (c check) fixture(t *testing.T) {
	before := c.both(t, c.Src, legacy)
	after := c.both(t, c.Src, strict)
	clean := c.Safe == "" && c.Unsafe == ""
	same := Compare(before.real, after.real, false)
	if host := jsrun.Compare(before.host, after.host); (same == nil) != (host == nil) {
		t.Errorf("unfixed: real: %v; host: %v", same, host)
	}
	if clean && !c.Finds && same != nil {
		t.Errorf("nothing to be found, but: %v", same)
	}
	if c.Safe != "" {
		c.compare(t, before.real, c.Safe, false)
	}
	if c.Unsafe != "" {
		c.compare(t, before.real, c.Unsafe, true)
	}
}

// compare runs a fixed text.
func (c check) compare(t *testing.T, before Trace, fixed string, unsafe bool) {
	t.Helper()
	after := c.both(t, fixed, strict)
	err := Compare(before, after.real, unsafe)
	if unsafe && c.Differs {
		err = CompareRequests(before, after.real)
	}
	if err != nil {
		t.Errorf("before and after: %v\nbefore:\n%safter:\n%s", err, before, after.real)
	}
}

// A pair is what a text does with the real libraries and with the small ones.
type pair struct {
	real Trace
	host jsrun.Trace
}

// both runs a text in both ways, which must not differ.
func (c check) both(t *testing.T, src string, api mockapi.Config) pair {
	t.Helper()
	o := c.host
	o.API, o.Location = api, c.Page
	p := pair{host: jsrun.Run(c.Name, src, o)}
	var err error
	if p.real, err = c.run(c.Fixture, src, api); err != nil {
		t.Fatal(err)
	}
	if err := CompareHost(p.host, p.real); err != nil {
		t.Errorf("host and real thing, mode %d: %v\nhost:\n%sreal:\n%s", api.Mode, err, p.host, p.real)
	}
	return p
}
