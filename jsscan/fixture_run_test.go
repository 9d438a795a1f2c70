package jsscan

import (
	"errors"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/jsrun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// strictAPIs are the ways in which the API may behave after the change: what
// nobody has published must make no difference to a fixed program.
var strictAPIs = []mockapi.Config{
	{Mode: mockapi.Strict},
	{Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true},
	{
		Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true, RedirectHTTP: true, RejectUndefined: true, KeyRequired: true,
		Rejection: mockapi.Rejection{ID: 499, Name: "credentials_in_query", Message: "send the Authorization header"},
	},
}

// TestFixturesRun runs each program before its fix against the legacy API, and
// after it against the strict one. A program with nothing to find runs against
// both as it is. This needs the goldens, and no scanner.
func TestFixturesRun(t *testing.T) {
	counts := map[string][]string{}
	for _, f := range loadFixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			kind := f.run(t)
			counts[kind] = append(counts[kind], f.name)
		})
	}
	for _, kind := range []string{"compared", "clean", "run without a golden", "not run"} {
		t.Logf("%-20s %3d  %s", kind, len(counts[kind]), strings.Join(counts[kind], " "))
	}
}

// fixNow is for the tests of these tests: it shows what they make of a fix that
// is wrong.
var fixNow = flag.Bool("fix-now", false, "run what the fixes make now, in place of the goldens")

// fixed puts what the fixes make now in place of the goldens.
func (f fixture) fixed(t *testing.T) fixture {
	t.Helper()
	safe, err := f.fixAll(false)
	all, err2 := f.fixAll(true)
	if err := errors.Join(err, err2); err != nil {
		t.Error(err)
	}
	out := f
	out.golden, out.unsafe = nil, nil
	if safe != f.src {
		out.golden = &safe
	}
	if all != safe {
		out.unsafe = &all
	}
	if all == f.src && (f.golden != nil || f.unsafe != nil) {
		t.Error("no fix is made any more")
	}
	return out
}

// run runs one fixture and says what was done with it.
func (f fixture) run(t *testing.T) string {
	if *fixNow {
		f = f.fixed(t)
	}
	if f.notRun != "" {
		t.Log("not run:", f.notRun)
		return "not run"
	}
	f.checkLively(t)
	switch {
	case f.golden == nil && f.unsafe == nil && f.clean():
		f.compare(t, f.src, jsrun.Compare)
		return "clean"
	case f.golden == nil && f.unsafe == nil:
		return "run without a golden"
	}
	if f.sends() && f.same(f.src) {
		t.Error("the program passes without a fix")
	}
	if f.golden != nil {
		f.compare(t, *f.golden, jsrun.Compare)
	}
	if f.unsafe != nil {
		compare := jsrun.CompareUnsafe
		if f.differs {
			compare = jsrun.CompareRequests
		}
		f.compare(t, *f.unsafe, compare)
	}
	return "compared"
}

// checkLively checks that the program shows something: one that sends nothing
// or dies early proves nothing.
func (f fixture) checkLively(t *testing.T) {
	trace := f.trace(f.src, jsrun.Options{})
	if len(trace.Requests) == 0 || len(trace.Output()) == 0 || len(trace.Errors()) > 0 {
		t.Errorf("the program must send, print and not fail:\n%s", trace)
	}
	credentials := slices.ContainsFunc(trace.Requests, func(r mockapi.Record) bool {
		return r.In(mockapi.Query) || r.In(mockapi.Body)
	})
	if credentials != f.sends() {
		t.Errorf("credentials sent: %v, found outside of the header: %v\n%s", credentials, f.sends(), trace)
	}
}

// sends reports whether the findings are of credentials in a request, and not
// of an SDK's settings or of a header alone.
func (f fixture) sends() bool {
	for _, list := range f.wants {
		for _, re := range list {
			if !strings.HasPrefix(re, "SE005") && !strings.HasPrefix(re, "SE008") {
				return true
			}
		}
	}
	return len(f.misses) > 0
}

// compare runs the program and its fixed form in all surroundings.
func (f fixture) compare(t *testing.T, fixed string, compare func(before, after jsrun.Trace) error) {
	t.Helper()
	for _, old := range []bool{false, true} {
		if old && !strings.Contains(f.src, "$.") && !strings.Contains(f.src, "jQuery") {
			continue
		}
		before := f.trace(f.src, jsrun.Options{OldJQuery: old})
		for _, api := range strictAPIs {
			after := f.trace(fixed, jsrun.Options{OldJQuery: old, API: api})
			if err := compare(before, after); err != nil {
				t.Error(difference(err, before, after, old))
			}
		}
	}
}

// same reports whether a text does under the strict API what the program does
// under the legacy one.
func (f fixture) same(fixed string) bool {
	return jsrun.Compare(f.trace(f.src, jsrun.Options{}), f.trace(fixed, jsrun.Options{API: strictAPIs[0]})) == nil
}

// trace runs a text of the fixture.
func (f fixture) trace(src string, o jsrun.Options) jsrun.Trace {
	o.Location = f.page
	return jsrun.Run(filepath.Base(f.path), src, o)
}

// difference renders why two traces are not the same.
func difference(err error, before, after jsrun.Trace, old bool) string {
	return fmt.Sprintf("%v (jQuery before 1.9: %v)\nbefore:\n%safter:\n%s", err, old, before, after)
}

// TestFixtureClients checks that each client has a folder with findings and a
// clean neighbour.
func TestFixtureClients(t *testing.T) {
	all := loadFixtures(t)
	for _, prefix := range clientNames() {
		own := func(clean bool) bool {
			return slices.ContainsFunc(all, func(f fixture) bool {
				return (f.name == prefix || strings.HasPrefix(f.name, prefix+"-")) && f.clean() == clean
			})
		}
		if !own(false) {
			t.Errorf("%s: no folder with findings", prefix)
		}
		if !own(true) {
			t.Errorf("%s: no clean neighbour", prefix)
		}
	}
}
