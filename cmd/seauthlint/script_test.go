package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain offers the command to the scripts, also with the fake scanner.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"seauthlint": main,
		"fakelint": func() {
			a := newFakeApp(os.Stdin, os.Stdout, os.Stderr)
			os.Exit(a.run(os.Args[1:]))
		},
	})
}

// TestScripts runs the scripts of testdata/cli. Beside the commands of
// testscript they know
//
//	exits CODE COMMAND [ARGS...]   the command ends with that code
//	mode MODE FILE                 the file has that mode, in octal
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("..", "..", "testdata", "cli"),
		RequireUniqueNames:  true,
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
			"mode":  mode,
		},
		Condition: condition,
		Setup:     setup,
	})
}

// goCache is where the go command keeps what it builds. Scripts have a home of
// their own, and would build everything again.
var goCache = sync.OnceValues(func() (string, error) {
	out, err := exec.Command("go", "env", "GOCACHE").Output()
	return strings.TrimSpace(string(out)), err
})

// setup lets scripts run the go command, without a network. TOOL is the command
// under test.
func setup(env *testscript.Env) error {
	cache, err := goCache()
	if err != nil {
		return err
	}
	tool, err := exec.LookPath("seauthlint")
	if err != nil {
		return err
	}
	for name, value := range map[string]string{
		"GOCACHE": cache, "HOME": env.WorkDir, "GOPROXY": "off", "GOFLAGS": "", "GOTOOLCHAIN": "local",
		"GOWORK": "", "TOOL": tool,
	} {
		env.Setenv(name, value)
	}
	return nil
}

// condition tells whether permissions bind this user: they do not bind root.
func condition(name string) (bool, error) {
	if name != "permissions" {
		return false, nil
	}
	return os.Getuid() > 0, nil
}

// exits runs a command and compares its exit code.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARGS...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// mode compares the mode of a file.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	want, err := strconv.ParseUint(args[0], 8, 32)
	ts.Check(err)
	if info.Mode().Perm() != os.FileMode(want) {
		ts.Fatalf("mode of %s is %o", args[1], info.Mode().Perm())
	}
}
