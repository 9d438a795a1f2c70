// Package readme keeps the tables of the README those of the code: tests compare
// them, and write them on demand.
package readme

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// CheckTable compares the lines between <!-- name --> and <!-- /name --> of a
// file with a table, or writes them.
func CheckTable(t testing.TB, path, name, want string, update bool) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	opening, closing := "<!-- "+name+" -->\n", "<!-- /"+name+" -->\n"
	before, rest, opened := strings.Cut(string(data), opening)
	got, after, closed := strings.Cut(rest, closing)
	switch {
	case !opened || !closed:
		t.Fatalf("%s has no lines %s … %s", path, strings.TrimSpace(opening), strings.TrimSpace(closing))
	case got == want:
	case update:
		if err := os.WriteFile(path, []byte(before+opening+want+closing+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the table of %s in %s is stale; the test writes it with -update, or paste\n\n%s", name, path, want)
	}
}

// Cell escapes what would end a cell of a table.
func Cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// A Client is a line of a table of clients: those that have their fixtures
// together.
type Client struct{ Names, Headers []string }

// ClientTable renders a table of clients, a line for each prefix of fixtures.
func ClientTable(folders []string, lines map[string]*Client) string {
	var b strings.Builder
	b.WriteString("| client | fixtures | where the header goes |\n|---|---|---|\n")
	for _, folder := range folders {
		l := lines[folder]
		b.WriteString("| " + strings.Join(l.Names, ", ") + " | `" + folder + "-*` | " + strings.Join(l.Headers, "; ") + " |\n")
	}
	return b.String()
}

// Add adds a client to the line of its folder: its name, a link to its
// documentation, and how it is given a header.
func Add(lines map[string]*Client, folder, name, doc, header string) {
	l := lines[folder]
	if l == nil {
		l = &Client{}
		lines[folder] = l
	}
	l.Names = append(l.Names, fmt.Sprintf("[`%s`](%s)", name, doc))
	if !slices.Contains(l.Headers, header) {
		l.Headers = append(l.Headers, header)
	}
}
