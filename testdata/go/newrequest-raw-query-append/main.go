// The key is appended to the query of a URL that was parsed.
// Seen where the key was added later.
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
	u, err := url.Parse("https://api.stackexchange.com/2.3/tags?site=unix")
	if err != nil {
		log.Fatal(err)
	}
	u.Path += "/synonyms" // want+1 "SE001"
	u.RawQuery += "&key=" + key
	req, err := http.NewRequest(http.MethodGet, u.String(), nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
