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
	"sync/atomic"
	"syscall"
	"time"

	"github.com/seauthlint/seauthlint/internal/goload"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/seauthlint/seauthlint/jsscan"
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
	scanner      scriptScanner
	shellScanner scanner
	goScanner    goScanner
	selection    ruleSet
	destinations []destination
	targets      targets
	readsStdin   bool
	sources      goSources

	scriptSources scriptSources

	sieve   sieve
	seen    seen
	loading atomic.Bool // of Go packages has begun

	mu         sync.Mutex
	entries    []report.Entry
	suppressed []report.Entry // what comments silence
	errs       []pathError
	patches    []patch
	remarks    []string
	faulty     []error // the first error of types of each package that has some
	fixed      int     // findings, in that many files:
	files      int
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
	c := &check{app: a, options: o, selection: selected, destinations: destinations, scanner: a.newScanner(jsscan.Settings{Hosts: o.hosts, Globals: o.settings.Globals, Suppressed: true, Notes: selected.hasNotes()})}
	c.shellScanner = a.newShellScanner(o.hosts)
	c.goScanner = a.newGoScanner(o.hosts)
	c.readsStdin = slices.Contains(args, stdinArg)
	c.targets = parseTargets(slices.DeleteFunc(slices.Clone(args), func(arg string) bool { return arg == stdinArg }))
	if len(args) == 0 {
		c.targets.paths = []string{"."}
	}
	return c, errors.Join(c.readBaseline(), c.readChanges())
}

// run scans, fixes and reports.
func (c *check) run(ctx context.Context) {
	c.scan(ctx)
	c.finish()
}

// scan scans and fixes.
func (c *check) scan(ctx context.Context) {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second signal ends the process at once, but not if it comes together
	// with the first: from a terminal and from a parent that passes it on.
	context.AfterFunc(ctx, func() { time.AfterFunc(grace, stop) })
	c.ctx = ctx
	if c.readsStdin {
		c.checkStdin()
	}
	stopProgress := c.startProgress()
	c.walk()
	c.scripts()
	c.loading.Store(true)
	c.programs()
	stopProgress()
	if ctx.Err() != nil {
		c.errs = append(c.errs, pathError{"", errors.New("interrupted")})
	}
}

// visit checks shell code that was read. Scripts and Go files are checked at the
// end, when it is known what they are part of.
func (c *check) visit(src walk.Source) {
	switch {
	case src.Err != nil:
		c.failed(src.Path, src.Err)
		return
	case isGo(src.Path):
		c.sources.matters(src.Name)
		return
	case !c.isShellCode(src.Path, src.Data):
		c.scriptSources.matters(src.Name)
		return
	}
	defer c.recovered(src.Path)
	f := c.fixer(src.Path, string(src.Data))
	before, after := c.mend(f, src.Path)
	c.settle(f, before, after, func(string) stored { return stored{src.Name, src.Info, src.Data} })
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
	f := c.fixer(path, string(data))
	before, after := c.mend(f, path)
	shown := before
	if len(after.texts) > 0 {
		c.changed(f, before, after)
		if !c.diff {
			shown = after
		}
	}
	if c.fix && !c.diff {
		text, _ := f.text(after, path)
		_, err := io.WriteString(c.stdout, text)
		c.unlessClosed("standard output", err)
	}
	c.found(f, shown)
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

// fixer returns the fixer of a file that stands alone.
func (c *check) fixer(path, src string) *fixer {
	f := &fixer{wants: c.wants, original: func(other string) (string, error) {
		if other != path {
			return "", errForeign
		}
		return src, nil
	}}
	if isGo(path) {
		f.scan = c.rescan(goload.Text(c.ctx, c.goOptions(), path, []byte(src)))
		return f
	}
	f.scan = func(texts map[string]string) state {
		text, changed := texts[path]
		if !changed {
			text = src
		}
		return c.keep(state{texts: texts, findings: c.scannerOf(path, []byte(text)).Scan(path, []byte(text))}, func(string) string { return src })
	}
	return f
}

// mend scans files and returns them as they are and as the wanted fixes leave
// them. Errors name the given path.
func (c *check) mend(f *fixer, path string) (before, after state) {
	before = f.scan(nil)
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

// finish prints everything, each part in order, and settles the exit code.
func (c *check) finish() {
	report.Sort(c.entries)
	c.pointToSources() // Have: entries in order, whichever file was read first
	report.Sort(c.suppressed)
	slices.SortStableFunc(c.patches, func(a, b patch) int { return strings.Compare(a.path, b.path) })
	c.sortErrors()
	if slices.ContainsFunc(c.entries, func(e report.Entry) bool { return c.fails(e.Severity) }) || len(c.patches) > 0 {
		c.code = exitFindings
	}
	c.print()
	c.failAll()
}

// sortErrors puts the errors in order.
func (c *check) sortErrors() {
	slices.SortStableFunc(c.errs, func(a, b pathError) int {
		return cmp.Or(strings.Compare(a.path, b.path), strings.Compare(a.err.Error(), b.err.Error()))
	})
}

// failAll says what went wrong.
func (c *check) failAll() {
	for _, e := range c.errs {
		c.fail(e.path, c.pathHint(e.path, e.err))
	}
}
