// The client sends the key, and some of its requests bring a token of their own.
// Seen where reading is anonymous and writing is not.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

type api struct{ client *resty.Client }

func newAPI(key string) api {
	c := resty.New()
	c.SetBaseURL("https://api.stackexchange.com/2.3")
	c.SetQueryParam("site", "meta") // want+1 "SE001"
	c.SetQueryParam("key", key)
	return api{c}
}

func (a api) tags() {
	resp, err := a.client.R().Get("/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}

func (a api) me(token string) {
	resp, err := a.client.R().SetQueryParam("access_token", token).Get("/me") // want "SE002"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}

func main() {
	a := newAPI("abcdefghijklmnopqrstuv((")
	a.tags()
	a.me("tokentokentokentoken12))")
}
