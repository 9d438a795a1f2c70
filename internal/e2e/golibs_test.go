//go:build e2e

package e2e

import (
	"fmt"
	"os/exec"
	"testing"

	"github.com/seauthlint/seauthlint/internal/gorun"
	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// TestGo runs the fixtures that need a library with the real one, over TLS.
func TestGo(t *testing.T) {
	all, err := GoFixtures("../../testdata/go")
	if err != nil {
		t.Fatal(err)
	}
	stub, real := compileGo(t, all)
	counts := map[string]int{}
	for _, f := range all {
		if f.NotRun != "" {
			t.Logf("not run: %s: %s", f.Name, f.NotRun)
			continue
		}
		for _, name := range f.Imports {
			counts[name]++
		}
		t.Run(f.Name, func(t *testing.T) { goCheck{f, stub, real}.fixture(t) })
	}
	t.Logf("Go: run with %v", counts)
}

// compileGo compiles all states with the stand-ins and with the real modules.
func compileGo(t *testing.T, all []GoFixture) (stub, real *gorun.Build) {
	t.Helper()
	download := exec.Command("go", "mod", "download")
	download.Dir = "golibs"
	if out, err := download.CombinedOutput(); err != nil {
		t.Fatalf("go mod download: %v\n%s", err, out)
	}
	var programs []gorun.Program
	for _, f := range all {
		if f.NotRun != "" {
			continue
		}
		for state := range f.States {
			programs = append(programs, f.program(state))
		}
	}
	stub, err := gorun.Compile(t.TempDir(), "../../testdata/go/_stubs", programs)
	if err != nil {
		t.Fatal(err)
	}
	if real, err = gorun.CompileReal(t.TempDir(), "golibs", programs); err != nil {
		t.Fatal(err)
	}
	return stub, real
}

// A goCheck runs one fixture.
type goCheck struct {
	GoFixture
	stub, real *gorun.Build
}

// fixture compares each state before and after, and the stand-in with the real
// library.
func (c goCheck) fixture(t *testing.T) {
	envs := c.Envs
	if envs == nil {
		envs = [][]string{nil}
	}
	for _, env := range envs {
		before := c.both(t, "before", gorun.Options{Env: env})
		for _, state := range []string{"after", "unsafe"} {
			if c.States[state] == nil {
				continue
			}
			after := c.both(t, state, gorun.Options{Env: env, API: strict})
			compare := gorun.Compare
			if state == "unsafe" && c.Differs {
				compare = gorun.CompareUnsafe
			}
			if err := compare(before, after); err != nil {
				t.Errorf("before and %s: %v\nbefore:\n%safter:\n%s", state, err, before, after)
			}
		}
		c.both(t, "before", gorun.Options{Env: env, API: strict})
	}
}

// both runs a state with the real library and with the stand-in, which must not
// differ, and returns what it did with the real one.
func (c goCheck) both(t *testing.T, state string, o gorun.Options) gorun.Trace {
	t.Helper()
	o.Args = c.Args
	stub, err := c.stub.Run(state+"/"+c.Name, o)
	if err != nil {
		t.Fatal(err)
	}
	api, err := mockapi.Start(o.API)
	if err != nil {
		t.Fatal(err)
	}
	defer api.Close()
	real, err := c.real.RunReal(state+"/"+c.Name, api, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := sameGo(stub, real); err != nil {
		t.Errorf("%s: stand-in and real library: %v\nstand-in:\n%sreal:\n%s", state, err, stub, real)
	}
	return real
}

// sameGo reports how two runs of one text differ.
func sameGo(stub, real gorun.Trace) error {
	for i := range max(len(stub.Requests), len(real.Requests)) {
		if a, b := line(stub.Requests, i), line(real.Requests, i); a != b {
			return fmt.Errorf("request %d: %s, %s", i, a, b)
		}
	}
	if stub.Output != real.Output || stub.Exit != real.Exit {
		return fmt.Errorf("output or exit code")
	}
	return nil
}
