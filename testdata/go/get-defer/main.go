// The request is sent in a deferred function.
// Seen where something is reported at the end.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func work() {
	defer func() {
		resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=unix&key=" + key) // want "SE001"
		if err != nil {
			fmt.Println("no info:", err)
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		fmt.Println(string(body))
	}()
	fmt.Println("working")
}

func main() { work() }
