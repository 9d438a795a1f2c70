// The request is sent in the init statement of the error check.
// Seen where the response matters only if there is one.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	if resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key); err != nil { // want "SE001"
		log.Fatal(err)
	} else {
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		fmt.Println(string(body))
	}
}
