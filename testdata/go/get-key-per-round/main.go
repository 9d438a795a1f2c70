// Each URL has a key of its own, and they are sent later: there is no fix.
// Seen where quotas of several applications are used up.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func main() {
	var urls []string
	for _, key := range []string{"abcdefghijklmnopqrstuv((", "bcdefghijklmnopqrstuvw(("} {
		urls = append(urls, "https://api.stackexchange.com/2.3/tags?site=unix&key="+key) // want "SE001"
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
