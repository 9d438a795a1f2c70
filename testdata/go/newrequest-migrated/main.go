// The key is in the header and nowhere else: nothing is to be found.
// Seen where the migration is done.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	q := url.Values{"site": {"stackoverflow"}, "sort": {"key"}, "fkey": {"1"}}
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?"+q.Encode(), nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+key)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
