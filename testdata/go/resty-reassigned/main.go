// The request is assigned again by each setter, under a condition.
// Seen in programs that are written like other builders.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func tags(key string) string {
	req := resty.New().R().SetQueryParam("site", "unix")
	if key != "" { // want+1 "SE001"
		req = req.SetQueryParam("key", key)
	}
	req = req.SetHeader("Accept", "application/json")
	resp, err := req.Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	return resp.String()
}

func main() {
	fmt.Println(tags(""))
	fmt.Println(tags("abcdefghijklmnopqrstuv(("))
}
