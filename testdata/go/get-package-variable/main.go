// The request is sent when the package is initialized: no statement fits there.
// Seen in experiments.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

var resp, err = http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=abcdefghijklmnopqrstuv((") // want "SE001"

func main() {
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
