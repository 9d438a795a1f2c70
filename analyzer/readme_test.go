package analyzer

import (
	"flag"
	"fmt"
	"testing"

	"github.com/seauthlint/seauthlint/internal/readme"
)

// The table of clients in the README is that of the rows.
//
//	go test ./analyzer -run TestReadme -update
//
// writes it.
func TestReadmeClients(t *testing.T) {
	update := flag.Lookup("update").Value.String() == "true"
	readme.CheckTable(t, "../README.md", "go-clients", clientTable(), update)
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
		rewriteCall:   "the call becomes `http.NewRequest` and `Do` of the same client",
		headerSet:     "`req.Header.Set` behind the error check",
		tokenCall:     "`SetAuthToken` in the chain of calls",
		alreadyBearer: "nowhere: the client sends it by itself, the parameter goes",
		headerBefore:  "`req.Header.Set` before the request is sent",
		noHeaders:     "where the request is sent; the field is left out",
	}[c.way]
	if !ok {
		panic(fmt.Sprintf("analyzer: no words for the header of %s", c.name))
	}
	return text
}
