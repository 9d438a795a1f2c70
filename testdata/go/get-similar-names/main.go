// Parameters whose names only contain key or token are not credentials.
// Nothing of this is to be found.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

func main() {
	v := url.Values{"fkey": {"1"}, "apikey": {"2"}, "key_id": {"3"}, "accessToken": {"4"}, "sort": {"key"}}
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&" + v.Encode())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
