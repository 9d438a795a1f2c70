// The constructor sets the base URL, and methods append to it.
// The usual form of libraries.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

const version = "2.3"

// A Client asks one site.
type Client struct {
	baseURL string
	APIKey  string
	Site    string
}

// New returns a client.
func New(key, site string) *Client {
	return &Client{baseURL: "https://api.stackexchange.com/" + version, APIKey: key, Site: site}
}

func (c *Client) get(parts ...string) ([]byte, error) {
	u := c.baseURL + "/" + strings.Join(parts, "/") + "?site=" + c.Site + "&key=" + c.APIKey // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func main() {
	body, err := New("abcdefghijklmnopqrstuv((", "stackoverflow").get("users", "22656", "tags")
	fmt.Println(string(body), err)
}
