// The client sends the key with all of its requests, and some go to another host,
// which must not get the header: there is no fix.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	client := resty.New().SetQueryParam("key", "abcdefghijklmnopqrstuv((") // want "SE001"
	for _, u := range []string{"https://api.stackexchange.com/2.3/info?site=tex", "https://metasmoke.erwaysoftware.com/api/v2.0/posts"} {
		resp, err := client.R().Get(u)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(resp)
	}
}
