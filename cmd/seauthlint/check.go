package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/seauthlint/seauthlint/fixes"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// stdinArg is the argument that stands for the standard input.
const stdinArg = "-"

// grace is how long signals are taken for one.
const grace = time.Second

// A check is one run of the check command. Files are visited at the same time;
// what they yield is kept and put in order at the end.
type check struct {
	*app
	*options
	ctx          context.Context
	scanner      scanner
	selection    ruleSet
	destinations []destination
	roots        []string // without the standard input
	readsStdin   bool

	mu      sync.Mutex
	entries []report.Entry
	errs    []pathError
	patches []patch
	remarks []string
	fixed   int // findings, in that many files:
	files   int
}

// A pathError is what is wrong with a file.
type pathError struct {
	path string
	err  error
}

// A patch is what the fixes of a file change.
type patch struct{ path, text string }

// newCheck returns the run that the flags and the arguments describe.
func (a *app) newCheck(o *options, args []string) (*check, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	selected, err := a.selectRules(o.selected, o.ignored)
	if err != nil {
		return nil, err
	}
	destinations, err := o.destinations()
	if err != nil {
		return nil, err
	}
	c := &check{app: a, options: o, selection: selected, destinations: destinations, scanner: a.newScanner(o.hosts)}
	c.readsStdin = slices.Contains(args, stdinArg)
	c.roots = slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return arg == stdinArg })
	if len(args) == 0 {
		c.roots = []string{"."}
	}
	return c, nil
}

// run scans, fixes and reports.
func (c *check) run(ctx context.Context) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second signal ends the process at once, but not if it comes together
	// with the first: from a terminal and from a parent that passes it on.
	context.AfterFunc(ctx, func() { time.AfterFunc(grace, stop) })
	c.ctx = ctx
	if c.readsStdin {
		c.checkStdin()
	}
	walk.Files(ctx, c.roots, walk.Options{
		Match:    isScript,
		Exclude:  c.exclude,
		NoIgnore: c.noIgnore,
		Jobs:     c.jobs,
		Relevant: c.scanner.Evidence,
		Open:     c.open,
	}, c.visit)
	if ctx.Err() != nil {
		c.errs = append(c.errs, pathError{"", errors.New("interrupted")})
	}
	c.finish()
}

// isScript reports whether a file found on a walk is JavaScript by its name.
func isScript(name string) bool {
	return slices.Contains([]string{".js", ".mjs", ".cjs"}, strings.ToLower(filepath.Ext(name)))
}

// visit checks a file that was read.
func (c *check) visit(src walk.Source) {
	if src.Err != nil {
		c.failed(src.Path, src.Err)
		return
	}
	defer c.recovered(src.Path)
	before, after := c.mend(src.Path, string(src.Data))
	switch {
	case before.src == after.src:
		c.found(src.Path, before)
	case c.diff:
		c.changed(src.Path, before, after)
		c.found(src.Path, before) // which is what the file still is
	case c.ctx.Err() != nil:
		c.found(src.Path, before)
	default:
		if err := c.replacer.File(src.Name, src.Info, src.Data, []byte(after.src)); err != nil {
			c.failed(src.Path, walk.Cause(err))
			c.found(src.Path, before)
			return
		}
		c.changed(src.Path, before, after)
		c.found(src.Path, after)
	}
}

// checkStdin checks the standard input, and prints its fixed text with --fix.
func (c *check) checkStdin() {
	path := filepath.ToSlash(c.stdinName)
	data, err := readAll(c.ctx, c.stdin)
	if c.ctx.Err() != nil {
		return
	}
	if err != nil {
		c.failed(path, err)
		return
	}
	defer c.recovered(path)
	before, after := c.mend(path, string(data))
	shown := before
	if before.src != after.src {
		c.changed(path, before, after)
		if !c.diff {
			shown = after
		}
	}
	if c.fix && !c.diff {
		if _, err := io.WriteString(c.stdout, after.src); err != nil {
			c.failed("standard output", walk.Cause(err))
		}
	}
	c.found(path, shown)
}

// readAll reads to the end, or until ctx is done: who waits for a terminal must
// be able to interrupt it.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	read := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(r)
		read <- result{data, err}
	}()
	select {
	case got := <-read:
		return got.data, got.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// mend scans a file and returns it as it is and as the wanted fixes leave it.
func (c *check) mend(path, src string) (before, after text) {
	f := fixer{path: path, wants: c.wants, scan: func(src string) []fixes.Finding {
		return c.selection.keep(c.scanner.Scan(path, []byte(src)))
	}}
	before = text{src, f.scan(src)}
	after, err := f.fix(before)
	if err != nil {
		c.failed(path, err)
	}
	return before, after
}

// recovered makes an error of a panic: one file that the scanner cannot take
// must not end the run.
func (c *check) recovered(path string) {
	if cause := recover(); cause != nil {
		c.failed(path, fmt.Errorf("internal error: %v", cause))
	}
}

// failed keeps an error.
func (c *check) failed(path string, err error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.errs = append(c.errs, pathError{path, err})
}

// found keeps the findings of a version of a file.
func (c *check) found(path string, t text) {
	if len(t.findings) == 0 {
		return
	}
	own := report.NewText(t.src)
	source := func(other string) *report.Text {
		if other == path {
			return own
		}
		src, err := os.ReadFile(filepath.FromSlash(other))
		if err != nil {
			return nil
		}
		return report.NewText(string(src))
	}
	var entries []report.Entry
	for _, f := range t.findings {
		entries = append(entries, report.Locate(f, source, c.secrets))
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.entries = append(c.entries, entries...)
}

// changed keeps what the fixes of a file did, or would do.
func (c *check) changed(path string, before, after text) {
	name := strings.TrimLeft(path, "/") // no patch names the root of the file system
	var p patch
	if c.diff {
		p = patch{path, fixes.Diff("a/"+name, "b/"+name, before.src, after.src)}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.files++
	c.fixed += len(before.findings) - len(after.findings)
	if c.diff {
		c.patches = append(c.patches, p)
	}
	if v := userscriptVersion(path, after.src); v != "" {
		c.remarks = append(c.remarks, fmt.Sprintf("%s: raise @version %s, or installed copies will not update", report.ShowPath(path), v))
	}
}

// finish prints everything, each part in order, and settles the exit code.
func (c *check) finish() {
	report.Sort(c.entries)
	slices.SortStableFunc(c.patches, func(a, b patch) int { return strings.Compare(a.path, b.path) })
	slices.SortStableFunc(c.errs, func(a, b pathError) int {
		return cmp.Or(strings.Compare(a.path, b.path), strings.Compare(a.err.Error(), b.err.Error()))
	})
	if slices.ContainsFunc(c.entries, func(e report.Entry) bool { return c.fails(e.Severity) }) || len(c.patches) > 0 {
		c.code = exitFindings
	}
	c.print()
	for _, e := range c.errs {
		c.fail(e.path, e.err)
	}
}
