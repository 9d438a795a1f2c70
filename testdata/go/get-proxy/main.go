// The API's URL is a parameter of a proxy, which may drop the header or see the token.
// Seen in programs behind a cache of their own.
// norun: there is no proxy, and no fix
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
	target := "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key // miss: a URL in the query of another one is not looked into
	resp, err := http.Get("https://cache.example.org/fetch?url=" + url.QueryEscape(target))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
