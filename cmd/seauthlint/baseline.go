package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/seauthlint/seauthlint/internal/baseline"
	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
	"github.com/spf13/cobra"
)

// baselineLong is the help of the command.
const baselineLong = `Write what is found to a file. 'seauthlint --baseline FILE' then reports what is
not in it: what is new.

A finding is known by its rule, its file and the code of its lines. The code is
kept as a hash; nothing in the file can be turned back into it.`

// baselineCommand returns the command that writes the baseline.
func (a *app) baselineCommand() *cobra.Command {
	o := newOptions()
	cmd := &cobra.Command{
		Use:   "baseline [flags] [path | package pattern]...",
		Short: "Keep what is found now, to report only what is new",
		Long:  baselineLong,
		Args:  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.configure(o, cmd.Flags()); err != nil {
				return err
			}
			name := cmp.Or(o.baseline, baseline.DefaultName)
			o.baseline = "" // it is not read
			c, err := a.newCheck(o, args)
			if err != nil {
				return err
			}
			c.sieve.records, c.sieve.dir = true, filepath.Dir(absolute(name))
			c.scan(cmd.Context())
			c.writeBaseline(name)
			return nil
		},
	}
	cmd.DisableFlagsInUseLine = true
	cmd.Flags().StringVar(&o.baseline, "baseline", "", "the `FILE` to write; default: that of the settings, or "+baseline.DefaultName)
	o.registerScope(cmd.Flags())
	return cmd
}

// errIncomplete is the error of a baseline that would lack what was not read.
var errIncomplete = errors.New("not written: not everything could be scanned")

// writeBaseline writes what was found to a file, unless something went wrong.
func (c *check) writeBaseline(name string) {
	c.sortErrors()
	found := baseline.Of(c.sieve.keys)
	switch {
	case len(c.errs) > 0:
		c.errs = append(c.errs, pathError{name, errIncomplete})
	default:
		if err := found.Write(name); err != nil {
			c.errs = append(c.errs, pathError{name, walk.Cause(err)})
		}
	}
	if !c.quiet && len(c.errs) == 0 {
		fmt.Fprintf(c.stderr, "wrote %s to %s\n", report.Count(found.Len(), "finding"), report.ShowPath(name))
	}
	c.failAll()
}

// readBaseline reads the baseline, if one is asked for.
func (c *check) readBaseline() error {
	if c.baseline == "" {
		return nil
	}
	known, err := baseline.Read(c.baseline)
	if errors.Is(err, fs.ErrNotExist) {
		return configError{fmt.Errorf("%s: there is no baseline; 'seauthlint baseline' writes one", report.ShowPath(c.baseline))}
	}
	if err != nil {
		return configError{fmt.Errorf("%s: %w", report.ShowPath(c.baseline), walk.Cause(err))}
	}
	c.sieve.known, c.sieve.dir = known, filepath.Dir(absolute(c.baseline))
	return nil
}

// record keeps what the findings of a state are known by. It is called by one
// goroutine at a time.
func (c *check) record(f *fixer, v state) {
	c.sieve.hidden = append(c.sieve.hidden, v.hidden...)
	c.sieve.elsewhere += v.elsewhere
	if !c.sieve.records {
		return
	}
	redacted := once(func(path string) string { return report.Redact(c.text(f, v, path)) })
	for _, finding := range v.findings {
		c.sieve.keys = append(c.sieve.keys, c.sieve.key(finding, redacted))
	}
}

// remarkBaseline says how much the baseline hides, and what of it is gone.
func (c *check) remarkBaseline() {
	if n := len(c.sieve.hidden); n > 0 {
		fmt.Fprintf(c.stderr, "%s of the baseline not shown\n", report.Count(n, "finding"))
	}
	if len(c.errs) > 0 { // what is not found may not have been looked for
		return
	}
	gone := 0
	for key, n := range c.sieve.known.Without(c.sieve.hidden) {
		if c.isGone(key) {
			gone += n
		}
	}
	if gone > 0 {
		verb := map[bool]string{true: "is", false: "are"}[gone == 1]
		fmt.Fprintf(c.stderr, "%s of the baseline %s gone; 'seauthlint baseline' writes it anew\n", report.Count(gone, "finding"), verb)
	}
}

// isGone reports whether a finding that was not found was looked for: its file was
// read, or is no more.
func (c *check) isGone(key baseline.Key) bool {
	name := filepath.Join(c.sieve.dir, filepath.FromSlash(key.Path))
	if !c.rulesFor(filepath.ToSlash(name)).reports(key.Rule) {
		return false
	}
	if c.seen.has(name) {
		return true
	}
	_, err := os.Stat(name)
	return errors.Is(err, fs.ErrNotExist)
}
