package report

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// Bounds of a table, so that it fits into a step summary of GitHub, which takes
// 1 MiB.
const (
	maxRows = 1000
	maxCell = 300 // runes
)

// writeMarkdown writes a table of the findings, for people who look at a web page.
func writeMarkdown(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "### seauthlint: %s\n", summary(r.Entries))
	if len(r.Entries) > 0 {
		b.WriteString("\n| place | rule | level | finding | fix |\n|---|---|---|---|---|\n")
	}
	for i, e := range r.Entries {
		if i == maxRows {
			fmt.Fprintf(b, "\n%d more are not shown.\n", len(r.Entries)-maxRows)
			break
		}
		fmt.Fprintf(b, "| %s | %s %s | %s | %s | %s |\n",
			codeCell(at(r.rooted(e.Path), e.From)), e.Rule, cell(e.Name), e.Severity, cell(e.Message), fixCell(e))
	}
	if len(r.Problems) > 0 {
		b.WriteString("\nThe run was not complete:\n\n")
	}
	for _, p := range r.Problems {
		fmt.Fprintf(b, "- %s\n", cell(p.String()))
	}
	return b.Flush()
}

// fixCell says how to fix a finding, or why it cannot be fixed.
func fixCell(e Entry) string {
	switch {
	case e.Fix == nil:
		return cell(e.NoFix)
	case e.Fix.Safety == fixes.Safe:
		return "`--fix`: " + cell(e.Fix.Message)
	}
	return "`--unsafe-fixes`: " + cell(e.Fix.Message)
}

// punctuation is what Markdown or HTML might take for more than it is.
var punctuation = regexp.MustCompile("[\\\\`*_\\[\\]<>|&~#@!]")

// cell makes a text one of a table: on one line, and nothing but text.
func cell(text string) string {
	runes := []rune(OneLine(text))
	if len(runes) > maxCell {
		runes = append(runes[:maxCell], []rune(ellipsis)...)
	}
	return punctuation.ReplaceAllString(string(runes), `\$0`)
}

// codeCell makes a text code if it can be.
func codeCell(text string) string {
	if strings.ContainsAny(text, "`|\\") {
		return cell(text)
	}
	return "`" + text + "`"
}
