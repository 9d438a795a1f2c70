// The token is set by SetAuthToken, and the key is still a parameter.
// Seen in programs that are half migrated.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

func main() {
	token := "tokentokentokentoken12))"
	resp, err := resty.New().R().SetAuthToken(token).SetQueryParam("key", "abcdefghijklmnopqrstuv((").Get("https://api.stackexchange.com/2.3/me?site=meta") // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
