// The URL is a literal of url.URL with the query as text.
// Seen where the parts of the URL come from different places.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const host = "api.stackexchange.com"

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u := url.URL{
		Scheme:   "https",
		Host:     host,
		Path:     "/2.3/tags",
		RawQuery: "key=" + key + "&site=stackoverflow", // want "SE001"
	}
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
