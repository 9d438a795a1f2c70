// The key is set for all, and deleted again for one request.
// Seen where requests share their parameters.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func get(u string) {
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func main() {
	q := url.Values{"site": {"stackoverflow"}, "key": {key}}
	q.Del("key")
	get("https://api.stackexchange.com/2.3/info?" + q.Encode())
}
