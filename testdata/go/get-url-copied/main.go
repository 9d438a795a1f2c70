// The URL is a copy of one that is asked without a key as well.
// Seen where a client keeps the address of the API parsed.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

func main() {
	base, err := url.Parse("https://api.stackexchange.com/2.3/sites")
	if err != nil {
		log.Fatal(err)
	}
	u := *base
	q := url.Values{}
	q.Set("page", "2")
	q.Set("key", "abcdefghijklmnopqrstuv((") // want "SE001"
	u.RawQuery = q.Encode()
	resp, err := http.Get(u.String())
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
	resp, err = http.Get(base.String())
	if err != nil {
		log.Fatal(err)
	}
	show(resp)
}

func show(resp *http.Response) {
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
