// The key is in the URL that is given to Get.
// Seen where only the client was replaced.
package main

import (
	"fmt"
	"log"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := resty.New().R().Get("https://api.stackexchange.com/2.3/info?site=unix&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
