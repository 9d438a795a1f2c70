// A method sends the request; its callers are methods of the same type.
// Seen in clients with a struct for key and site.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type client struct {
	hc        *http.Client
	key, site string
}

func (c *client) send(u string) (string, error) {
	resp, err := c.hc.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func (c *client) search(text string) (string, error) {
	return c.send("https://api.stackexchange.com/2.3/search?intitle=" + url.QueryEscape(text) + "&site=" + c.site + "&key=" + c.key) // want "SE001"
}

func (c *client) tags() (string, error) {
	return c.send("https://api.stackexchange.com/2.3/tags?key=" + c.key + "&site=" + c.site) // want "SE001"
}

func main() {
	c := &client{http.DefaultClient, "abcdefghijklmnopqrstuv((", "stackoverflow"}
	fmt.Println(c.search("go & rust"))
	fmt.Println(c.tags())
}
