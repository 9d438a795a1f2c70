// The key ends one literal, and the next parameter opens the next one.
// Seen where a line was too long.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const tagsURL = "https://api.stackexchange.com/2.3/tags?key=abcdefghijklmnopqrstuv((" + // want "SE001"
	"&site=askubuntu" + // the site
	"&order=desc"

func main() {
	resp, err := http.Get(tagsURL)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
