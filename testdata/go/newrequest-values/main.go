// Parameters are set one by one and encoded; the request is built by hand.
// The usual form where headers are set anyway.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

func posts(site string) (string, error) {
	params := url.Values{}
	params.Set("site", site)
	params.Add("sort", "activity") // want+1 "SE001"
	params.Set("key", key)
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/posts?"+params.Encode(), nil)
	if err != nil {
		return "", err
	}
	req.Header.Set("Accept", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(posts("serverfault"))
}
