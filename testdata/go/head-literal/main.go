// A HEAD request asks whether there is a page.
// Seen in checks of links and of availability.
package main

import (
	"fmt"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	res, err := http.Head("https://api.stackexchange.com/2.3/info?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatalf("the API is down: %v", err)
	}
	res.Body.Close()
	fmt.Println(res.Status, res.Header.Get("Content-Type"))
}
