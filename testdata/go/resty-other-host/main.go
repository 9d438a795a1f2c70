// Requests with a key to another host.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	client := resty.New().SetBaseURL("https://metasmoke.erwaysoftware.com/api/v2.0").SetQueryParam("key", "abcdefghijklmnopqrstuv((")
	resp, err := client.R().SetQueryParams(map[string]string{"site": "stackoverflow"}).Get("/posts/recent")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
