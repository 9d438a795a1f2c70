// A flag of the method decides whether the token is sent.
// Seen in libraries with public and private routes.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type client struct{ key, token string }

func (c *client) get(route string, private bool) (string, error) {
	q := url.Values{"site": {"meta"}, "key": {c.key}} // want "SE002"
	if private {
		q.Set("access_token", c.token)
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?" + q.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	c := &client{"abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"}
	fmt.Println(c.get("tags", false))
	fmt.Println(c.get("me", true))
}
