// The client is given its parameters as a map, and sends several requests.
// Seen in wrappers of the API.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

type wrapper struct{ rest *resty.Client }

func newWrapper(key, site string) *wrapper {
	rest := resty.New().
		SetBaseURL("https://api.stackexchange.com/2.3").
		SetQueryParams(map[string]string{
			"site": site, // want+1 "SE001"
			"key":  key,
		}).
		SetHeader("Accept", "application/json")
	return &wrapper{rest}
}

func (w *wrapper) show(route string) {
	resp, err := w.rest.R().SetQueryParam("order", "asc").Get(route)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}

func (w *wrapper) info() string {
	resp, err := w.rest.R().Get("info")
	if err != nil {
		log.Fatal(err)
	}
	return resp.String()
}

func main() {
	w := newWrapper("abcdefghijklmnopqrstuv((", "unix")
	w.show("/tags")
	fmt.Println(w.info())
}
