// The request is repeated until it succeeds; the check goes on with the next round.
// Seen where the network is not reliable.
package main

import (
	"fmt"
	"io"
	"net/http"
	"time"
)

const key = "abcdefghijklmnopqrstuv(("

func fetch(u string) (body []byte, err error) {
	for attempt := range 2 {
		var resp *http.Response
		resp, err = http.Get(u + "&key=" + key) // want "SE001"
		if err != nil {
			time.Sleep(time.Duration(attempt) * time.Millisecond)
			continue
		}
		body, err = io.ReadAll(resp.Body)
		resp.Body.Close()
		return body, err
	}
	return nil, fmt.Errorf("giving up: %w", err)
}

func main() {
	body, err := fetch("https://api.stackexchange.com/2.3/tags?site=unix")
	fmt.Println(string(body), err)
}
