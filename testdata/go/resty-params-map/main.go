// The parameters of a request are a map.
// Seen in clients with a base URL.
package main

import (
	"fmt"

	"github.com/go-resty/resty/v2"
)

type client struct {
	rc    *resty.Client
	key   string
	token string
}

func newClient(key, token string) *client {
	return &client{resty.New().SetBaseURL("https://api.stackexchange.com/2.3"), key, token}
}

func (c *client) inbox() (string, error) {
	resp, err := c.rc.R().SetQueryParams(map[string]string{
		"filter":       "default", // want+1 "SE002"
		"key":          c.key,
		"access_token": c.token,
	}).Get("/inbox")
	if err != nil {
		return "", err
	}
	return resp.String(), nil
}

func main() {
	fmt.Println(newClient("abcdefghijklmnopqrstuv((", "tokentokentokentoken12))").inbox())
}
