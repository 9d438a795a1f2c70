// Comments silence the findings: one of the program, one of golangci-lint.
// Seen where a proxy adds the header.
// norun: nothing is found, but the credentials are sent
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	// seauthlint:ignore SE001 the proxy needs it
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key)
	if err != nil {
		log.Fatal(err)
	}
	resp.Body.Close()
	resp, err = http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key) //nolint:seauthlint // the proxy needs it
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
