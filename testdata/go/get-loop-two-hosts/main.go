// A loop asks the API and another host in the same way: there is no fix.
// Seen in dashboards.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	for _, host := range []string{"api.stackexchange.com/2.3/tags", "metasmoke.erwaysoftware.com/api/posts"} {
		resp, err := http.Get("https://" + host + "?site=unix&key=" + key) // want "SE001"
		if err != nil {
			fmt.Println(err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
}
