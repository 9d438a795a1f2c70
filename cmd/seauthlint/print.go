package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/report"
	"github.com/seauthlint/seauthlint/internal/walk"
)

// print prints the patches or the report, the copies of the report, and what
// else there is to say.
func (c *check) print() {
	if c.diff {
		c.printPatches()
	} else {
		c.printReport()
	}
	for _, d := range c.destinations {
		if err := c.save(d); err != nil {
			c.errs = append(c.errs, pathError{d.file, walk.Cause(err)})
		}
	}
	if !c.quiet {
		c.printRemarks()
	}
}

// printPatches writes the patches to the standard output, and nothing else.
func (c *check) printPatches() {
	var b strings.Builder
	for _, p := range c.patches {
		b.WriteString(p.text)
	}
	if _, err := io.WriteString(c.stdout, b.String()); err != nil {
		c.errs = append(c.errs, pathError{"standard output", walk.Cause(err)})
	}
}

// printReport writes the report to the standard output, or to the other one if
// the fixed text goes there.
func (c *check) printReport() {
	w, name := c.stdout, "standard output"
	if c.readsStdin && c.fix {
		w, name = c.stderr, "standard error"
	}
	r := c.report()
	r.Color = c.colored(w)
	if err := formatOf(c.format).Write(w, r); err != nil {
		c.errs = append(c.errs, pathError{name, walk.Cause(err)})
	}
}

// report returns the report without colour.
func (c *check) report() *report.Report {
	return &report.Report{Entries: c.entries, Options: report.Options{
		ShowSecrets: c.secrets, Quiet: c.quiet, Statistics: c.statistics,
	}}
}

// save writes the report to a file.
func (c *check) save(d destination) error {
	f, err := os.Create(d.file)
	if err != nil {
		return err
	}
	err = d.format.Write(f, c.report())
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// printRemarks says on the standard error what was fixed, and what must still be
// done by hand.
func (c *check) printRemarks() {
	if c.statistics && (c.diff || c.format == "jsonl") { // has no place in those
		fmt.Fprint(c.stderr, report.Statistics(c.entries))
	}
	switch {
	case c.diff:
		fmt.Fprintf(c.stderr, "%s; the patch fixes %d in %s\n",
			report.Count(len(c.entries), "finding"), c.fixed, report.Count(c.files, "file"))
	case c.fix:
		fmt.Fprintf(c.stderr, "fixed %s in %s\n", report.Count(c.fixed, "finding"), report.Count(c.files, "file"))
	}
	c.remarkBaseline()
	c.remarkFaults()
	slices.Sort(c.remarks)
	for _, remark := range c.remarks {
		fmt.Fprintln(c.stderr, remark)
	}
}

var (
	// userscriptHeader is the comment that a script manager reads.
	userscriptHeader = regexp.MustCompile(`(?s)//[ \t]*==UserScript==.*?//[ \t]*==/UserScript==`)
	// versionLine is the line of it that tells the version.
	versionLine = regexp.MustCompile(`(?m)^\s*//[ \t]*@version[ \t]+(\S+)`)
)

// userscriptVersion returns the version of an installable userscript, or "".
func userscriptVersion(path, src string) string {
	if !strings.HasSuffix(strings.ToLower(path), ".user.js") {
		return ""
	}
	m := versionLine.FindStringSubmatch(userscriptHeader.FindString(src))
	if m == nil {
		return ""
	}
	return m[1]
}
