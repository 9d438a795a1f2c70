// Package stack asks the API.
package stack

import (
	"io"
	"net/http"
)

// A Client has a key.
type Client struct{ key string }

// New returns a client.
func New(key string) *Client { return &Client{key} }

// Tags returns the tags of a site.
func (c *Client) Tags(site string) (string, error) {
	resp, err := http.Get(endpoint + "/tags?site=" + site + "&key=" + c.key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}
