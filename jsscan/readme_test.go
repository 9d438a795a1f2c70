package jsscan

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/seapi"
)

const readme = "../README.md"

// The tables of the README are the tables of the code.
//
//	go test ./jsscan -run TestReadme -update
//
// writes them.
func TestReadmeClients(t *testing.T) { checkTable(t, "clients", clientTable()) }

func TestReadmeRules(t *testing.T) { checkTable(t, "rules", ruleTable()) }

// checkTable compares the lines between <!-- name --> and <!-- /name -->.
func checkTable(t *testing.T, name, want string) {
	t.Helper()
	text := *readFile(t, readme)
	opening, closing := "<!-- "+name+" -->\n", "<!-- /"+name+" -->\n"
	before, rest, opened := strings.Cut(text, opening)
	got, after, closed := strings.Cut(rest, closing)
	switch {
	case !opened || !closed:
		t.Fatalf("README.md has no lines %s … %s", strings.TrimSpace(opening), strings.TrimSpace(closing))
	case got == want:
	case *update:
		if err := os.WriteFile(readme, []byte(before+opening+want+closing+after), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the table of %s in README.md is stale; go test ./jsscan -run TestReadme -update writes it, or paste\n\n%s", name, want)
	}
}

// ruleTable renders the rules.
func ruleTable() string {
	var b strings.Builder
	b.WriteString("| id | name | level | what is wrong | what a fix does |\n|---|---|---|---|---|\n")
	for _, r := range seapi.Rules {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.ID, r.Name, r.Level, cell(r.Title), cell(r.Fix))
	}
	return b.String()
}

// clientTable renders the clients, a line for each prefix of fixtures.
func clientTable() string {
	type line struct{ names, headers []string }
	lines := map[string]*line{}
	for _, c := range clientRows() {
		l := lines[c.folder]
		if l == nil {
			l = &line{}
			lines[c.folder] = l
		}
		l.names = append(l.names, fmt.Sprintf("[`%s`](%s)", c.name, c.doc))
		if way := headerText(c); !slices.Contains(l.headers, way) {
			l.headers = append(l.headers, way)
		}
	}
	var b strings.Builder
	b.WriteString("| client | fixtures | where the header goes |\n|---|---|---|\n")
	for _, folder := range clientNames() {
		l := lines[folder]
		fmt.Fprintf(&b, "| %s | `%s-*` | %s |\n", strings.Join(l.names, ", "), folder, strings.Join(l.headers, "; "))
	}
	return b.String()
}

// headerText says in words how a client is given a header.
func headerText(c client) string {
	text, ok := map[headerWay]string{
		headersOption: "`headers` of the options",
		headersCall:   "the call becomes `$.ajax`",
		headersXHR:    "`setRequestHeader` after `open`",
		headersChain:  "`.set()` in the chain of calls",
		headersMap:    "an argument that holds the headers",
		dropOnly:      "nowhere: the key is removed",
		noHeaders:     "nowhere: reported, not fixed",
	}[c.way]
	if !ok {
		panic(fmt.Sprintf("jsscan: no words for the header of %s", c.name))
	}
	return text
}

// cell escapes what would end a cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }
