// A type makes its values when the first one is set.
// Seen in request types whose zero value can be used.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
)

type params struct{ v url.Values }

func (p *params) set(name, value string) {
	if p.v == nil {
		p.v = url.Values{}
	}
	p.v.Set(name, value)
}

func main() {
	key := os.Getenv("STACK_KEY")
	p := &params{}
	p.set("key", key) // want "SE001"
	p.set("site", "stackoverflow")
	p.set("order", "desc")
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + p.v.Encode())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
