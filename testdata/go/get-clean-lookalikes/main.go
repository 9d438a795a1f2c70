// Hosts and paths that only look like those of the API.
// Nothing of this is to be found.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	for _, u := range []string{
		"https://api.stackexchange.com.example.org/2.3/tags?site=unix&key=" + key,
		"https://example.org/api.stackexchange.com/2.3/tags?site=unix&key=" + key,
		"https://stackapps.com/apps/oauth/view?key=" + key,
		"https://data.stackexchange.com/query?key=" + key,
		"https://api.stackexchange.com/docs/tags#key=none&access_token=none",
	} {
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
