// An own type over url.Values has a method that sets and returns it.
// Seen in fluent interfaces.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

type query struct{ v url.Values }

func newQuery() query { return query{url.Values{}} }

func (q query) with(name, value string) query {
	q.v.Set(name, value)
	return q
}

func (q query) String() string { return q.v.Encode() }

const key = "abcdefghijklmnopqrstuv(("

func main() {
	q := newQuery().with("site", "stackoverflow").with("key", key).with("sort", "popular") // want "SE001"
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + q.String())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
