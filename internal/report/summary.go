package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/fixes"
)

// summary counts findings and fixes.
func summary(entries []Entry) string {
	safe, unsafe := 0, 0
	for _, e := range entries {
		switch {
		case e.Fix == nil:
		case e.Fix.Safety == fixes.Safe:
			safe++
		default:
			unsafe++
		}
	}
	text := Count(len(entries), "finding")
	if safe > 0 {
		text += fmt.Sprintf(", %d fixable with --fix", safe)
	}
	if unsafe > 0 && safe > 0 {
		text += fmt.Sprintf(", %d more with --unsafe-fixes", unsafe)
	} else if unsafe > 0 {
		text += fmt.Sprintf(", %d fixable with --unsafe-fixes", unsafe)
	}
	return text
}

// Count spells a number of things.
func Count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// statistics writes how many findings each rule has, if that is wanted.
func (p *printer) statistics() {
	if p.report.Statistics {
		p.WriteString(Statistics(p.report.Entries))
	}
}

// Statistics counts the findings of each rule, one line a rule, the most
// frequent first.
func Statistics(entries []Entry) string {
	count := map[string]int{}
	for _, e := range entries {
		count[e.Rule+" "+e.Name]++
	}
	rules := slices.Sorted(maps.Keys(count))
	slices.SortStableFunc(rules, func(a, b string) int { return count[b] - count[a] })
	var b strings.Builder
	for _, rule := range rules {
		fmt.Fprintf(&b, "%6d %s\n", count[rule], rule)
	}
	return b.String()
}
