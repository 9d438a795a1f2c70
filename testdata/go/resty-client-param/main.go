// The client sends the key with all of its requests, which go to its base URL.
// Seen in libraries.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	client := resty.New()
	client.SetBaseURL("https://api.stackexchange.com/2.3/") // want+1 "SE001"
	client.SetQueryParam("key", "abcdefghijklmnopqrstuv((")
	for _, site := range []string{"unix", "tex"} {
		resp, err := client.R().SetQueryParam("site", site).Get("info")
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(site, resp)
	}
}
