// Everything is a constant, and the compiler folds it, some of type string kind.
// Seen where the parts of the URL are listed at the top.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type route string

const (
	host          = "https://api.stackexchange.com"
	version       = "/2.3" // want+1 "SE001"
	keyPart       = "&key=" + apiKey
	apiKey        = "abcdefghijklmnopqrstuv(("
	tags    route = "/tags"
)

func main() {
	resp, err := http.Get(host + version + string(tags) + "?site=stackoverflow" + keyPart)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
