// The token is a field that may be empty: the key is the fallback.
// Seen in clients whose users may log in later.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

// A Client may have a token.
type Client struct{ Key, AccessToken string }

// Get returns the answer of a route.
func (c *Client) Get(route string, params url.Values) (string, error) {
	params.Set("filter", "default") // want+2 "SE002"
	if c.Key != "" {
		params.Set("key", c.Key)
	}
	if c.AccessToken != "" {
		params.Set("access_token", c.AccessToken)
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?" + params.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	c := &Client{Key: "abcdefghijklmnopqrstuv(("}
	fmt.Println(c.Get("tags", url.Values{"site": {"meta"}}))
	c.AccessToken = "tokentokentokentoken12))"
	fmt.Println(c.Get("me", url.Values{"site": {"meta"}}))
}
