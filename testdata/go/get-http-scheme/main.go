// The key goes over plain HTTP: the fix takes care of that, too.
// Seen in programs that are very old.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const base = "http://api.stackexchange.com/2.0/"

func main() {
	resp, err := http.Get(base + "tags?key=abcdefghijklmnopqrstuv((&site=stackoverflow") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
