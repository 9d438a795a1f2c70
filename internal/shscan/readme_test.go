package shscan

import (
	"strings"
	"testing"

	"github.com/seauthlint/seauthlint/internal/readme"
)

// The table of the README is the table of the code.
//
//	go test ./internal/shscan -run TestReadme -update
//
// writes it.
func TestReadmeClients(t *testing.T) {
	lines := map[string]*readme.Client{}
	for _, c := range clientRows() {
		readme.Add(lines, c.folder, c.name, c.doc, "`"+strings.TrimRight(c.header, " =")+"`")
	}
	readme.CheckTable(t, "../../README.md", "shell-clients", readme.ClientTable(clientNames(), lines), *update)
}
