// The key is one of the parameters that are set in a chain.
// The usual form with resty.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	client := resty.New()
	resp, err := client.R().
		SetQueryParam("site", "stackoverflow"). // want+1 "SE001"
		SetQueryParam("key", key).
		SetHeader("Accept", "application/json").
		Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
