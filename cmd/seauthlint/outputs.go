package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync"
	"syscall"

	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// A destination is a file that the report is written to.
type destination struct {
	format report.Format
	file   string
}

// destinations parses the values of --output.
func (o *options) destinations() (list []destination, err error) {
	named := map[string]bool{}
	for _, value := range o.outputs {
		format, file, ok := strings.Cut(value, "=")
		if !ok {
			format, file = o.format, value
		}
		switch {
		case file == "" || file == stdinArg:
			return nil, fmt.Errorf("--output: no file in %q", value)
		case named[file]:
			return nil, fmt.Errorf("--output: %s is named twice", file)
		}
		if err := oneOf("--output", format, formatNames()); err != nil {
			return nil, err
		}
		named[file] = true
		list = append(list, destination{formatOf(format), file})
	}
	return list, nil
}

// report returns the report without colour.
func (c *check) report() *report.Report {
	r := &report.Report{
		Entries: c.entries, Suppressed: c.suppressed, Rules: c.rules, Version: moduleVersion(),
		Options: report.Options{ShowSecrets: c.secrets, Quiet: c.quiet, Statistics: c.statistics},
	}
	r.Root, r.Below = repository()
	for _, e := range c.errs {
		r.Problems = append(r.Problems, report.Problem{Path: e.path, Message: report.Redact(e.err.Error())})
	}
	return r
}

// printReport writes the report to the standard output, or to the other one if
// the fixed text goes there.
func (c *check) printReport(r *report.Report) {
	w, name := c.stdout, "standard output"
	if c.readsStdin && c.fix {
		w, name = c.stderr, "standard error"
	}
	here := *r
	here.Color = c.colored(w)
	c.unlessClosed(name, formatOf(c.format).Write(w, &here))
}

// outlivePipes lets the run go on when nobody reads its standard output any more:
// it may have other outputs. Otherwise the signal would end the process.
var outlivePipes = sync.OnceFunc(func() { signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE) })

// unlessClosed keeps an error of writing. If nobody reads any more, as behind
// head, that is none.
func (c *check) unlessClosed(name string, err error) {
	if err != nil && !errors.Is(err, syscall.EPIPE) {
		c.failed(name, walk.Cause(err))
	}
}

// save writes the report to the files that were asked for, each whole or not at
// all. What goes wrong with one keeps no other from being written.
func (c *check) save(r *report.Report) {
	for _, d := range c.destinations {
		var text bytes.Buffer
		err := d.format.Write(&text, r)
		if err == nil {
			err = c.replacer.Create(d.file, text.Bytes())
		}
		c.unlessClosed(d.file, err)
	}
}

// summarize adds a table to the summary of the step if the report is for GitHub
// and the program runs there. Other commands of the step may have written to it.
func (c *check) summarize(r *report.Report) {
	name := os.Getenv("GITHUB_STEP_SUMMARY")
	if c.format != "github" || name == "" {
		return
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
	if err == nil {
		err = formatOf("markdown").Write(f, r)
		err = errors.Join(err, f.Close())
	}
	c.unlessClosed(name, err)
}

// moduleVersion returns the version of the program.
func moduleVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
