// The header carries the key as it stood in the URL, percent-encoded.
// Seen where a URL was taken apart by hand.
// norun: the program before the fix is not authenticated, so it prints something else
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer abcdefghijklmnopqrstuv%28%28") // want "SE008 .*percent-encoded"
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
