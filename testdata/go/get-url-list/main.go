// A loop goes over a list of URLs, each with the same key.
// Seen in reports about several sites.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	urls := []string{
		"https://api.stackexchange.com/2.3/info?key=" + key + "&site=tex", // want "SE001"

		"https://api.stackexchange.com/2.3/info?site=unix&key=" + key,
	}
	for _, u := range urls {
		resp, err := http.Get(u)
		if err != nil {
			fmt.Println(err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
}
