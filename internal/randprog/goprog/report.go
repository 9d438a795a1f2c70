package goprog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/seauthlint/seauthlint/internal/randprog"
)

// A report counts what became of units, by what they are made of, and why some
// were not fixed.
type report struct {
	table   *randprog.Table
	reasons map[string]int
}

func newReport() *report {
	return &report{randprog.NewTable("units", "found", "fixed", "fixable", "of them"), map[string]int{}}
}

// add counts the units of a program.
func (r *report) add(c *Case) {
	for i, u := range c.Units {
		if u.Clean || i >= len(c.status) || c.status[i] == silent {
			continue
		}
		for _, row := range append([]string{"all"}, u.Labels...) {
			r.count(row, u, c.status[i])
		}
	}
	if slices.Contains(c.status, unfixed) {
		part := "hard: "
		if slices.ContainsFunc(c.Units, func(u Unit) bool { return u.Fixable() && c.status[u.Number] == unfixed }) {
			part = "fixable: "
		}
		for _, why := range c.reasons() {
			r.reasons[part+why]++
		}
	}
	if slices.Contains(c.status, missed) {
		r.reasons["not found"]++
	}
}

// count counts a unit in a row.
func (r *report) count(row string, u Unit, s status) {
	r.table.Add(row, "units", 1)
	if s != missed {
		r.table.Add(row, "found", 1)
	}
	if s == fixed {
		r.table.Add(row, "fixed", 1)
	}
	if u.Fixable() {
		r.table.Add(row, "fixable", 1)
		if s == fixed {
			r.table.Add(row, "of them", 1)
		}
	}
}

// String renders the table, and the reasons with the most frequent first.
func (r *report) String() string {
	var b strings.Builder
	b.WriteString(r.table.String())
	reasons := slices.SortedFunc(maps.Keys(r.reasons), func(x, y string) int {
		return cmp.Or(r.reasons[y]-r.reasons[x], cmp.Compare(x, y))
	})
	for _, why := range reasons {
		fmt.Fprintf(&b, "%7d %s\n", r.reasons[why], why)
	}
	return b.String()
}
