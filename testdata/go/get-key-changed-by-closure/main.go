// A closure changes the key between the URL and the request.
// Seen where keys are rotated; the fix keeps what the key was.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

func main() {
	current := "abcdefghijklmnopqrstuv(("
	rotate := func() { current = "bcdefghijklmnopqrstuvw((" }
	u := "https://api.stackexchange.com/2.3/tags?site=unix&key=" + current // want "SE001"
	rotate()
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body), current)
}
