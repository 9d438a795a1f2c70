// Each request is sent in a goroutine of its own, in a closure.
// Seen where the pages of a list are loaded at the same time.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	results := make(chan string)
	go func(page int) {
		u := fmt.Sprintf("https://api.stackexchange.com/2.3/tags?page=%d&site=stackoverflow&key=%s", page, key) // want "SE001"
		resp, err := http.Get(u)
		if err != nil {
			results <- err.Error()
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		results <- string(body)
	}(2)
	fmt.Println(<-results)
}
