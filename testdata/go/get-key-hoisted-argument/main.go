// The key is read in the argument of a helper that builds the URL.
// Seen where nothing has a name that is used once.
package main

import (
	"fmt"
	"net/http"
	"net/url"
)

func loadKey() string {
	fmt.Println("key is read")
	return "abcdefghijklmnopqrstuv(("
}

func build(key string, page int) string {
	return fmt.Sprintf("https://api.stackexchange.com/2.3/tags?key=%s&site=stackoverflow&page=%d", key, page) // want "SE001"
}

func main() {
	u := build(url.QueryEscape(loadKey()), 2)
	resp, err := http.Get(u)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
