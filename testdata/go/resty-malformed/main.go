// The scheme is given to a method that adds it.
// Seen in first attempts to migrate.
// norun: the program before the fix is not authenticated, so it prints something else
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	client := resty.New().SetBaseURL("https://api.stackexchange.com/2.3").SetQueryParam("site", "unix")
	resp, err := client.R().SetAuthToken("Bearer " + key).Get("/tags") // want "SE008 .*twice"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
	resp, err = client.R().SetHeader("Authorization", "token "+key).Get("/info") // want "SE008"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
