// The answer is used where there is no error: that check cannot be copied.
// Seen where errors do not matter.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + key) // want "SE001"
	if err == nil {
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		fmt.Println(string(body))
	}
}
