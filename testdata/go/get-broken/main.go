// The program does not type-check: an import cannot be found.
// Seen in old repositories without a go.mod; what is proven is reported.
// broken: a package is missing
package main

import (
	"io"
	"log"
	"net/http"
	"os"

	"example.com/get-broken/missing"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	missing.Print(resp.Body)
	io.Copy(os.Stdout, resp.Body)
}
