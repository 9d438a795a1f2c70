// Where the request is sent, the name of the key means something else.
// Seen where maps are walked through.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u := "https://api.stackexchange.com/2.3/tags?site=unix&key=" + key // want "SE001"
	for key, value := range map[string]string{"order": "asc"} {
		resp, err := http.Get(u + "&" + key + "=" + value)
		if err != nil {
			fmt.Println(err)
			continue
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
}
