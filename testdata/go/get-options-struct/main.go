// The URL is a field of the options that a helper gets.
// Seen in programs with an HTTP layer of their own.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

type request struct {
	URL   string
	Limit int64
}

func send(r request) (string, error) {
	resp, err := http.Get(r.URL)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, r.Limit))
	return string(body), err
}

func main() {
	fmt.Println(send(request{
		URL:   "https://api.stackexchange.com/2.3/tags?key=" + key + "&site=unix", // want "SE001"
		Limit: 1 << 20,
	}))
}
