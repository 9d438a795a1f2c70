// The client of version 3 sends the key with all of its requests.
// Seen in newer libraries.
package main

import (
	"fmt"
	"log"

	"resty.dev/v3"
)

type api struct{ client *resty.Client }

func newAPI(key string) *api {
	c := resty.New().
		SetBaseURL("https://api.stackexchange.com/2.3").
		SetQueryParam("key", key). // want "SE001"
		SetQueryParam("site", "stackoverflow")
	return &api{c}
}

func (a *api) get(route string) string {
	resp, err := a.client.R().Get(route)
	if err != nil {
		log.Fatal(err)
	}
	return string(resp.Bytes())
}

func main() {
	a := newAPI("abcdefghijklmnopqrstuv((")
	fmt.Println(a.get("/tags"))
	fmt.Println(a.get("/info"))
}
