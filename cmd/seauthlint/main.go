// Command seauthlint finds code that still sends Stack Exchange API credentials
// in the URL or in the body, and moves them into the Authorization header.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/seauthlint/seauthlint/analyzer"
	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/replace"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/seapi"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/seauthlint/seauthlint/jsscan"
)

// The exit codes.
const (
	exitClean    = 0
	exitFindings = 1
	exitError    = 2 // the run was not complete, whatever it found
)

func main() {
	if isVetTool(os.Args[1:]) {
		vetTool(os.Args[1:])
	}
	spareCollections()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run runs the command and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, newScanner: newScanner, newShellScanner: newShellScanner, newGoScanner: newGoScanner, rules: seapi.Rules}
	return a.run(args)
}

// A scanner finds what is wrong with a file. It is safe for concurrent use.
type scanner interface {
	// Evidence reports whether a file may be worth a scan. It is fast.
	Evidence(src []byte) bool
	Scan(path string, src []byte) []fixes.Finding
}

// newScanner returns the scanner of JavaScript.
func newScanner(s jsscan.Settings) scriptScanner { return jsscan.New(s) }

// A goScanner finds what is wrong with Go programs. It is safe for concurrent use.
type goScanner interface {
	// Evidence reports whether a file may concern the API. It is fast.
	Evidence(src []byte) bool
	Scan(pkgs []*analyzer.Package) []fixes.Finding
}

// newGoScanner returns the scanner of Go.
func newGoScanner(hosts []string) goScanner {
	return analyzer.NewScanner(analyzer.Settings{Hosts: hosts, Suppressed: true, Notes: true})
}

// An app is one run of the command. What it needs of the outside is replaced in
// tests.
type app struct {
	stdin           io.Reader
	stdout, stderr  io.Writer
	newScanner      func(s jsscan.Settings) scriptScanner
	newShellScanner func(hosts []string) scanner
	newGoScanner    func(hosts []string) goScanner
	rules           []seapi.Rule
	open            func(name string) (walk.File, error)
	replacer        replace.Replacer
	code            int
}

// run runs the command and returns the exit code.
func (a *app) run(args []string) int {
	outlivePipes()
	root := a.command()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	if err := root.Execute(); err != nil {
		for _, cause := range causes(err) {
			a.fail("", cause)
		}
		if !errors.As(err, new(configError)) {
			fmt.Fprintln(a.stderr, "Run 'seauthlint --help' for usage.")
		}
	}
	return a.code
}

// fail says on one line what went wrong, and where unless the path is empty.
func (a *app) fail(path string, err error) {
	a.code = exitError
	if path != "" {
		path = report.ShowPath(path) + ": "
	}
	fmt.Fprintf(a.stderr, "seauthlint: %s%s\n", path, report.OneLine(err.Error()))
}
