// A URL is parsed, its query changed and written back before the request is built.
// Seen where a base URL comes from the configuration.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

var settings = struct{ Base, Key string }{"https://api.stackexchange.com/2.3/", "abcdefghijklmnopqrstuv(("}

func main() {
	u, err := url.Parse(settings.Base + "sites")
	if err != nil {
		log.Fatal(err)
	}
	q := u.Query()
	q.Set("pagesize", "1") // want+1 "SE001"
	q.Set("key", settings.Key)
	u.RawQuery = q.Encode()

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
