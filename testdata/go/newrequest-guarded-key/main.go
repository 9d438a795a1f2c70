// The key is set only if there is one: the guard moves to the header.
// Seen where the key is optional.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

func tags(site, key string) (string, error) {
	q := url.Values{}
	q.Set("site", site)
	if key != "" { // want+1 "SE001"
		q.Set("key", key)
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/tags?"+q.Encode(), nil)
	if err != nil {
		return "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags("stackoverflow", ""))
	fmt.Println(tags("stackoverflow", "abcdefghijklmnopqrstuv(("))
}
