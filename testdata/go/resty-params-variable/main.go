// The map of parameters is made before and changed.
// Seen where parameters are optional.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func tags(client *resty.Client, sort string) string {
	params := map[string]string{"site": "unix"} // want+1 "SE001"
	params["key"] = key
	if sort != "" {
		params["sort"] = sort
	}
	resp, err := client.R().SetQueryParams(params).Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	return resp.String()
}

func main() {
	fmt.Println(tags(resty.New(), ""))
	fmt.Println(tags(resty.New(), "name"))
}
