// The key is in a header of another name, which Enterprise instances know.
// Seen in programs that were written for an Enterprise instance.
// norun: the program before the fix is not authenticated, so it prints something else
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=unix", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("X-API-Key", "abcdefghijklmnopqrstuv((") // want "SE008"
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
