// The guard sets other parameters, too: only its part goes.
// Seen where logged-in users get more fields.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

func load(token string) (string, error) {
	q := url.Values{}
	q.Set("site", "stackoverflow")
	if token != "" {
		q.Set("filter", "withbody") // want+1 "SE002"
		q.Set("access_token", token)
	}
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/answers?"+q.Encode(), nil)
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
	fmt.Println(load(""))
	fmt.Println(load("tokentokentokentoken12))"))
}
