// The function that sends the request is a variable: it cannot send a header.
// Seen where tests replace http.Get.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

var httpGet = http.Get

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := httpGet("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
