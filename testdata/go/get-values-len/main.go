// The query is appended only if there are values.
// Seen in helpers for all kinds of requests.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func get(route string, q url.Values) (string, error) {
	u := "https://api.stackexchange.com/2.3/" + route
	if len(q) > 0 {
		u += "?" + q.Encode()
	}
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(get("sites", url.Values{"key": {key}})) // want "SE001"

	fmt.Println(get("tags", url.Values{"key": {key}, "site": {"tex"}})) // want "SE001"
}
