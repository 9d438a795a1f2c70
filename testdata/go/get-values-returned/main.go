// A method returns the values that all requests have in common.
// Seen in clients with several routes.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type client struct{ key, site string }

func (c *client) params() url.Values {
	v := url.Values{}
	v.Set("site", c.site) // want+1 "SE001"
	v.Set("key", c.key)
	return v
}

func (c *client) tags(page string) (string, error) {
	v := c.params()
	v.Set("page", page)
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + v.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func (c *client) info() (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?" + c.params().Encode())
	if err != nil {
		return "", fmt.Errorf("info: %w", err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	c := &client{"abcdefghijklmnopqrstuv((", "unix"}
	fmt.Println(c.tags("2"))
	fmt.Println(c.info())
}
