package jsscan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/readme"
	"github.com/seauthlint/seauthlint/internal/seapi"
)

const readmePath = "../README.md"

// The tables of the README are the tables of the code.
//
//	go test ./jsscan -run TestReadme -update
//
// writes them.
func TestReadmeClients(t *testing.T) {
	readme.CheckTable(t, readmePath, "clients", clientTable(), *update)
}

func TestReadmeRules(t *testing.T) { readme.CheckTable(t, readmePath, "rules", ruleTable(), *update) }

// ruleTable renders the rules.
func ruleTable() string {
	var b strings.Builder
	b.WriteString("| id | name | level | what is wrong | what a fix does |\n|---|---|---|---|---|\n")
	for _, r := range seapi.Rules {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", r.ID, r.Name, r.Level, readme.Cell(r.Title), readme.Cell(r.Fix))
	}
	return b.String()
}

// clientTable renders the clients, a line for each prefix of fixtures.
func clientTable() string {
	lines := map[string]*readme.Client{}
	for _, c := range clientRows() {
		readme.Add(lines, c.folder, c.name, c.doc, headerText(c))
	}
	return readme.ClientTable(clientNames(), lines)
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
