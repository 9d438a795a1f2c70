// Requests with a key to another host, with version 3 of resty.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"log"

	"resty.dev/v3"
)

func main() {
	resp, err := resty.New().R().SetQueryParam("key", "abcdefghijklmnopqrstuv((").SetQueryParam("part", "id").
		Get("https://www.googleapis.com/youtube/v3/search")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
