// The key is a parameter of a request, with version 3 of resty.
// Seen in newer programs.
package main

import (
	"fmt"
	"log"

	"resty.dev/v3"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	client := resty.New()
	defer client.Close()
	res, err := client.R().
		SetQueryParams(map[string]string{
			"site": "stackoverflow", // want+1 "SE001"
			"key":  key,
		}).
		Get("https://api.stackexchange.com/2.3/tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res)
}
