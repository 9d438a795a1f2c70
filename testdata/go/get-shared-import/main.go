// Two requests are the last ones that need a local and an import: only together
// their fixes leave these unused.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func show(resp *http.Response) {
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func main() {
	k := url.QueryEscape(key)
	tags, err := http.Get("https://api.stackexchange.com/2.3/tags?site=meta&key=" + k) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	show(tags)
	sites, err := http.Get("https://api.stackexchange.com/2.3/sites?pagesize=3&key=" + k) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	show(sites)
}
