// The key is read back from the values, and something depends on it: no fix is safe.
// Seen where requests are counted for each key.
// differs: the fixed program no longer knows the key where it counts
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

var count = map[string]int{}

func get(q url.Values) (string, error) {
	count[q.Get("key")]++
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + q.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(get(url.Values{"site": {"unix"}, "key": {"abcdefghijklmnopqrstuv(("}})) // want "SE001"
	fmt.Println(count)
}
