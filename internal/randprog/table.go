package randprog

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Table counts what came out of programs, in rows by their labels. It is
// safe for concurrent use, and the same whatever the order of counting.
type Table struct {
	columns []string
	mu      sync.Mutex
	counts  map[string]map[string]int // by row, then by column
}

// NewTable returns an empty table.
func NewTable(columns ...string) *Table {
	return &Table{columns: columns, counts: map[string]map[string]int{}}
}

// Add counts n in a column of a row.
func (t *Table) Add(row, column string, n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.counts[row] == nil {
		t.counts[row] = map[string]int{}
	}
	t.counts[row][column] += n
}

// Count returns what was counted in a column of a row.
func (t *Table) Count(row, column string) int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.counts[row][column]
}

// String renders the rows in alphabetical order, with aligned columns.
func (t *Table) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	width := 0
	for row := range t.counts {
		width = max(width, len(row))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s", width, "")
	for _, c := range t.columns {
		fmt.Fprintf(&b, " %*s", max(len(c), 7), c)
	}
	b.WriteByte('\n')
	for _, row := range slices.Sorted(maps.Keys(t.counts)) {
		fmt.Fprintf(&b, "%-*s", width, row)
		for _, c := range t.columns {
			fmt.Fprintf(&b, " %*d", max(len(c), 7), t.counts[row][c])
		}
		b.WriteByte('\n')
	}
	return b.String()
}
