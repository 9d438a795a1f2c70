package main

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/report"
)

// print prints the patches or the report, the copies of the report, and what
// else there is to say.
func (c *check) print() {
	r := c.report()
	if c.diff {
		c.printPatches()
	} else {
		c.printReport(r)
	}
	c.save(r)
	c.summarize(r)
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
	_, err := io.WriteString(c.stdout, b.String())
	c.unlessClosed("standard output", err)
}

// printRemarks says on the standard error what was fixed, and what must still be
// done by hand.
func (c *check) printRemarks() {
	if c.statistics && (c.diff || !formatOf(c.format).Statistics) {
		fmt.Fprint(c.stderr, report.Statistics(c.entries))
	}
	switch {
	case c.diff:
		fmt.Fprintf(c.stderr, "%s; the patch fixes %d in %s\n",
			report.Count(len(c.entries), "finding"), c.fixed, report.Count(c.files, "file"))
	case c.fix:
		fmt.Fprintf(c.stderr, "fixed %s in %s\n", report.Count(c.fixed, "finding"), report.Count(c.files, "file"))
	}
	if c.seen.count() == 0 && !c.readsStdin && len(c.errs) == 0 {
		fmt.Fprintln(c.stderr, "no file of a kind that is scanned was found here")
	}
	c.remarkBaseline()
	c.remarkChanges()
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
