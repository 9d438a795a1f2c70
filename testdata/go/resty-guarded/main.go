// A request is changed step by step, under conditions.
// Seen where logging in is optional.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func me(token string) string {
	req := resty.New().R() // want+1 "SE002"
	req.SetQueryParam("key", key)
	req.SetQueryParam("site", "meta")
	if token != "" {
		req.SetQueryParam("access_token", token)
	}
	resp, err := req.Get("https://api.stackexchange.com/2.3/users/1")
	if err != nil {
		log.Fatal(err)
	}
	return resp.String()
}

func main() {
	fmt.Println(me(""))
	fmt.Println(me("tokentokentokentoken12))"))
}
