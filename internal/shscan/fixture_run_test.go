package shscan

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/seauthlint/seauthlint/internal/mockapi"
)

// strictAPIs are the ways in which the API may behave after the change: what
// nobody has published must make no difference to a fixed script.
var strictAPIs = []mockapi.Config{
	{Mode: mockapi.Strict},
	{Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true},
	{
		Mode: mockapi.Strict, RejectBody: true, RedirectAlias: true, RedirectHTTP: true, RejectUndefined: true, KeyRequired: true,
		Rejection: mockapi.Rejection{ID: 499, Name: "credentials_in_query", Message: "send the Authorization header"},
	},
}

// runners say how sources are run, by the end of their name.
var runners = map[string][]string{".sh": {"bash"}, "Makefile": {"make", "-s", "-f"}}

// credentials are what the scripts find in their environment. They have the shape
// of real ones.
var credentials = []string{
	"SE_KEY=U4DMV*8nvpm3EOpvf69Rxw((", "SE_TOKEN_KEY=U4DMV*8nvpm3EOpvf69Rxw((", "SE_ACCESS_TOKEN=pBq7TzXk2*nWvR0yLd9Cfg))",
	"MAPS_KEY=m1", "FB_TOKEN=f2", "CODE=c3", "MS_KEY=d4", "STATS_KEY=s5",
}

// TestFixturesRun runs each script with the real curl and wget: before its fix
// against the legacy API, and after it against the strict one. A script with
// nothing to find runs against both as it is.
func TestFixturesRun(t *testing.T) {
	counts := map[string][]string{}
	for _, f := range loadFixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			kind := "not run" // unless it is compared, or fails
			defer func() { counts[kind] = append(counts[kind], f.name) }()
			kind = f.run(t)
		})
	}
	for _, kind := range []string{"compared", "clean", "run without a golden", "not run"} {
		t.Logf("%-20s %3d  %s", kind, len(counts[kind]), strings.Join(counts[kind], " "))
	}
}

// runner returns the command that runs a fixture, or nil.
func (f fixture) runner() []string {
	if line, _, _ := strings.Cut(f.src, "\n"); line == "#!/bin/sh" {
		return []string{"sh"}
	}
	if r := runners[filepath.Base(f.path)]; r != nil {
		return r
	}
	return runners[filepath.Ext(f.path)]
}

// run runs one fixture and says what was done with it.
func (f fixture) run(t *testing.T) string {
	runner := f.runner()
	switch {
	case f.notRun != "":
		t.Log("not run:", f.notRun)
		return "not run"
	case runner == nil:
		t.Log("not run: nothing here runs such files")
		return "not run"
	}
	for _, name := range []string{runner[0], "curl", "wget"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skip("no ", name)
		}
	}
	before := f.trace(t, f.src, mockapi.Config{})
	if len(before.requests) == 0 {
		t.Fatalf("the script sends nothing:\n%s", before.output)
	}
	switch {
	case f.golden == nil && f.unsafe == nil && f.clean():
		f.compare(t, before, f.src)
		return "clean"
	case f.golden == nil && f.unsafe == nil:
		return "run without a golden"
	}
	if compareTraces(before, f.trace(t, f.src, strictAPIs[0])) == nil {
		t.Error("the script passes without a fix")
	}
	for _, golden := range []*string{f.golden, f.unsafe} {
		if golden != nil {
			f.compare(t, before, *golden)
		}
	}
	return "compared"
}

// compare runs the fixed form of a script, which must do what it did before.
func (f fixture) compare(t *testing.T, before trace, fixed string) {
	t.Helper()
	for _, api := range strictAPIs {
		after := f.trace(t, fixed, api)
		if err := compareTraces(before, after); err != nil {
			t.Errorf("%v\nbefore:\n%s\nafter:\n%s", err, before, after)
		}
	}
}

// A trace is what a script did.
type trace struct {
	requests []mockapi.Record
	output   string
	code     int
}

// String shows the requests and the output.
func (r trace) String() string {
	var b strings.Builder
	for _, q := range r.requests {
		fmt.Fprintf(&b, "%s %s://%s%s?%s %v %v %q %v\n", q.Method, q.Scheme, q.Host, q.Path, q.Query, q.Credentials, q.Authorization, q.Body, q.Header)
	}
	return b.String() + r.output
}

// trace runs a text of the fixture.
func (f fixture) trace(t *testing.T, src string, api mockapi.Config) trace {
	t.Helper()
	l, err := mockapi.Start(api)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	dir := t.TempDir()
	path := filepath.Join(dir, filepath.Base(f.path))
	if err := os.WriteFile(path, []byte(src), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, ".wgetrc"), []byte("ca_certificate = "+l.CAFile+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	args := append(slices.Clone(f.runner()), path)
	if filepath.Base(f.path) == "Makefile" {
		args = append(args, "tags")
	}
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.Dir = &out, &out, dir
	cmd.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + dir}, append(l.ProxyEnv(), credentials...)...)
	cmd.Env = append(cmd.Env, f.env...)
	err = cmd.Run()
	if ctx.Err() != nil {
		t.Fatal("the script does not end")
	}
	if cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return trace{l.Records(), out.String(), cmd.ProcessState.ExitCode()}
}

// boundary matches what tells the forms of two runs apart.
var boundary = regexp.MustCompile(`boundary=\S+`)

// compareTraces reports how two runs differ.
func compareTraces(before, after trace) error {
	if len(before.requests) != len(after.requests) {
		return fmt.Errorf("%d requests before, %d after", len(before.requests), len(after.requests))
	}
	for i, q := range before.requests {
		p := after.requests[i]
		for _, r := range []mockapi.Record{q, p} {
			r.Header.Del("Proxy-Connection") // plain HTTP only: the scripts know of no proxy
			for j, v := range r.Header["Content-Type"] {
				r.Header["Content-Type"][j] = boundary.ReplaceAllString(v, "")
			}
		}
		if err := mockapi.Compare(q, p); err != nil {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	if a, b := mockapi.Redact(before.output), mockapi.Redact(after.output); a != b {
		return fmt.Errorf("output %q before, %q after", a, b)
	}
	if before.code != after.code {
		return fmt.Errorf("exit code %d before, %d after", before.code, after.code)
	}
	return nil
}

// TestFixtureClients checks that each client has a folder with findings and a
// clean neighbour.
func TestFixtureClients(t *testing.T) {
	all := loadFixtures(t)
	for _, prefix := range clientNames() {
		own := func(clean bool) bool {
			return slices.ContainsFunc(all, func(f fixture) bool {
				return strings.HasPrefix(f.name, prefix+"-") && f.clean() == clean
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
