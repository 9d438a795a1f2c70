package analyzer_test

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/internal/gorun"
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
// after it against the strict one, and both without a network. A program with
// nothing to find runs as it is. This needs the goldens, and no scanner.
func TestFixturesRun(t *testing.T) {
	all := loadFixtures(t)
	if *fixNow {
		all = fixedFixtures(t, all)
	}
	build := compileFixtures(t, all)
	counts := map[string][]string{}
	for _, f := range all {
		t.Run(f.name, func(t *testing.T) {
			kind := runner{f, build, map[string]gorun.Trace{}}.run(t)
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

// fixedFixtures puts what the fixes make now in place of the goldens.
func fixedFixtures(t *testing.T, all []fixture) []fixture {
	t.Helper()
	c := newChecker(t, all)
	for i := range all {
		f := &all[i]
		safe, problems := f.fixAll(c, false)
		unsafe, more := f.fixAll(c, true)
		for _, problem := range slices.Concat(problems, more) {
			t.Errorf("%s: %s", f.name, problem)
		}
		fixed := len(f.golden)+len(f.unsafe) > 0
		f.golden, f.unsafe = changed(f.files, safe), changed(safe, unsafe)
		if fixed && len(f.golden)+len(f.unsafe) == 0 {
			t.Errorf("%s: no fix is made any more", f.name)
		}
	}
	return all
}

// changed returns the files that are not what they were.
func changed(before, after texts) texts {
	out := texts{}
	for path, text := range after {
		if text != before[path] {
			out[path] = text
		}
	}
	return out
}

// compileFixtures compiles each state of each program.
func compileFixtures(t *testing.T, all []fixture) *gorun.Build {
	t.Helper()
	var programs []gorun.Program
	for _, f := range all {
		if f.notRun != "" {
			continue
		}
		programs = append(programs, f.program("before", f.files))
		if len(f.golden) > 0 {
			programs = append(programs, f.program("after", f.afterSafe()))
		}
		if len(f.unsafe) > 0 {
			programs = append(programs, f.program("unsafe", f.afterAll()))
		}
	}
	build, err := gorun.Compile(t.TempDir(), stubDir, programs)
	if err != nil {
		t.Fatal(err)
	}
	return build
}

// program returns one state of the program.
func (f fixture) program(state string, files texts) gorun.Program {
	return gorun.Program{Name: state + "/" + f.name, Folder: f.name, Files: files}
}

// A runner runs a fixture, each state once in the same surroundings.
type runner struct {
	fixture
	build  *gorun.Build
	traces map[string]gorun.Trace
}

// run runs the fixture and says what was done with it.
func (r runner) run(t *testing.T) string {
	if r.notRun != "" {
		t.Log("not run:", r.notRun)
		return "not run"
	}
	r.checkLively(t)
	switch {
	case len(r.golden) > 0 || len(r.unsafe) > 0:
	case r.clean():
		r.compare(t, "before")
		return "clean"
	default:
		return "run without a golden"
	}
	if r.sends() && r.same(t, "before") {
		t.Error("the program passes without a fix")
	}
	if len(r.golden) > 0 {
		r.compare(t, "after")
	}
	if len(r.unsafe) > 0 {
		r.compare(t, "unsafe")
	}
	return "compared"
}

// checkLively checks that the program shows something: one that sends nothing
// or dies early proves nothing.
func (r runner) checkLively(t *testing.T) {
	t.Helper()
	credentials := false
	for _, env := range r.environments() {
		trace := r.trace(t, "before", gorun.Options{Env: env})
		if len(trace.Requests) == 0 || trace.Output == "" || trace.Exit != 0 {
			t.Errorf("the program must send, print and not fail:\n%s", trace)
		}
		credentials = credentials || slices.ContainsFunc(trace.Requests, func(r mockapi.Record) bool {
			return r.In(mockapi.Query) || r.In(mockapi.Body)
		})
	}
	if credentials != r.sends() {
		t.Errorf("credentials sent: %v, found outside of the header: %v", credentials, r.sends())
	}
}

// sends reports whether the findings are of credentials in a request, and not
// of a header alone.
func (f fixture) sends() bool {
	for _, list := range f.wants {
		for _, re := range list {
			if !strings.HasPrefix(re, "SE008") {
				return true
			}
		}
	}
	return len(f.misses) > 0
}

// environments returns the environment of each run.
func (f fixture) environments() [][]string {
	if len(f.envs) == 0 {
		return [][]string{nil}
	}
	return f.envs
}

// compare runs the program and a changed state of it in all surroundings.
func (r runner) compare(t *testing.T, state string) {
	t.Helper()
	for _, env := range r.environments() {
		before := r.trace(t, "before", gorun.Options{Env: env})
		for _, api := range strictAPIs {
			r.expectSame(t, state, before, r.trace(t, state, gorun.Options{Env: env, API: api}))
		}
		offline := gorun.Options{Env: env, Offline: true}
		r.expectSame(t, state, r.trace(t, "before", offline), r.trace(t, state, offline))
	}
}

// expectSame reports how the trace of a state differs from the one before.
func (r runner) expectSame(t *testing.T, state string, before, after gorun.Trace) {
	t.Helper()
	compare := gorun.Compare
	if state == "unsafe" && r.differs {
		compare = gorun.CompareUnsafe
	}
	if err := compare(before, after); err != nil {
		t.Error(fmt.Errorf("%w\nbefore:\n%safter:\n%s", err, before, after))
	}
}

// same reports whether a state of the program does under the strict API what
// the program does under the legacy one.
func (r runner) same(t *testing.T, state string) bool {
	for _, env := range r.environments() {
		before := r.trace(t, "before", gorun.Options{Env: env})
		after := r.trace(t, state, gorun.Options{Env: env, API: strictAPIs[0]})
		if gorun.Compare(before, after) != nil {
			return false
		}
	}
	return true
}

// trace runs a state of the program.
func (r runner) trace(t *testing.T, state string, o gorun.Options) gorun.Trace {
	t.Helper()
	o.Args = r.args
	run := fmt.Sprint(state, o)
	if trace, ok := r.traces[run]; ok {
		return trace
	}
	trace, err := r.build.Run(state+"/"+r.name, o)
	if err != nil {
		t.Fatal(err)
	}
	r.traces[run] = trace
	return trace
}

// TestFixtureClients checks that each client has a folder with findings and a
// clean neighbour. Folders of net/http are named without it.
func TestFixtureClients(t *testing.T) {
	all := loadFixtures(t)
	for _, name := range analyzer.ClientNames() {
		prefix := name
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
