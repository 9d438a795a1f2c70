// The parameters are a text.
// Seen where a URL was split at its question mark.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	// want+2 "SE001"
	resp, err := resty.New().R().
		SetQueryString("site=unix&key=" + key + "&order=asc").
		Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp.StatusCode(), resp)
}
