//go:build e2e

package e2e

import (
	"fmt"
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

// axiosPrograms and jqueryPrograms are how many random programs run with axios
// and with each version of jQuery.
const axiosPrograms, jqueryPrograms = 250, 84

// clientsOf returns the random programs' clients with a prefix.
func clientsOf(prefix string) (names []string) {
	for _, name := range jsprog.Clients() {
		if strings.HasPrefix(name, prefix) {
			names = append(names, name)
		}
	}
	return names
}

// TestRandomAxios runs random programs with the real axios.
func TestRandomAxios(t *testing.T) {
	n, err := StartInterpreter()
	if err != nil {
		t.Fatal(err)
	}
	defer n.Close()
	runRandom(t, "axios", axiosPrograms, 1, jsrun.Options{}, func(_, src string, c mockapi.Config) (Trace, error) { return n.Run(src, c) })
}

// TestRandomJQuery runs random programs with real versions of jQuery.
func TestRandomJQuery(t *testing.T) {
	b := browser(t)
	b.Quiet, b.Keep = 3, true
	for i, version := range []string{"1.7", "1.12", "3"} {
		t.Run(version, func(t *testing.T) {
			host := jsrun.Options{OldJQuery: version == "1.7"}
			run := func(page, src string, c mockapi.Config) (Trace, error) { return b.Run(page, src, version, c) }
			runRandom(t, "$.", jqueryPrograms, uint64(10+i), host, run)
		})
	}
}

// A randomRunner runs a text in a page.
type randomRunner func(page, src string, c mockapi.Config) (Trace, error)

// runRandom runs programs before and after their fixes.
func runRandom(t *testing.T, prefix string, programs int, seed uint64, host jsrun.Options, run randomRunner) {
	clients := clientsOf(prefix)
	if len(clients) == 0 {
		t.Fatalf("no client begins with %q", prefix)
	}
	counts := map[string]int{}
	for i := range programs {
		p := jsprog.Generate(randprog.Seed(seed, i), jsprog.Options{Clients: clients, Plain: true})
		if prefix == "axios" && ofPage.MatchString(p.Source) {
			counts["for pages only"]++
			continue
		}
		r := random{p, host, run}
		kind, err := r.check()
		if err != nil {
			t.Errorf("program %d: %v\n%s", i, err, p.Source)
		}
		counts[kind]++
	}
	t.Logf("%s: %v", prefix, counts)
	if counts["fixed"] < programs/4 {
		t.Errorf("only %d of %d programs were fixed", counts["fixed"], programs)
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
