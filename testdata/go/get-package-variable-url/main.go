// The whole URL is a variable of the package.
// Seen in programs with one request.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

var (
	key     = "abcdefghijklmnopqrstuv(("
	tagsURL = "https://api.stackexchange.com/2.3/tags?site=unix&key=" + key // want "SE001"
)

func main() {
	resp, err := http.Get(tagsURL)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
