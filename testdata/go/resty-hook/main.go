// A function that the client calls with every request adds the key.
// Seen where the key comes from a store that the requests know nothing of.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	client := resty.New().SetBaseURL("https://api.stackexchange.com/2.3")
	client.OnBeforeRequest(func(_ *resty.Client, r *resty.Request) error { // want+1 "SE001"
		r.SetQueryParam("key", key)
		return nil
	})
	resp, err := client.R().SetQueryParam("site", "unix").Get("/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
