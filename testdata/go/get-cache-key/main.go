// The URL is the key of a cache, too: a fix changes what is found there, so it is
// not safe.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type cache struct {
	key   string
	pages map[string]string
}

func (c *cache) get(route string) (string, error) {
	u := "https://api.stackexchange.com/2.3/" + route + "?site=stackoverflow&key=" + c.key // want "SE001"
	if page, ok := c.pages[u]; ok {
		return page, nil
	}
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	c.pages[u] = string(body)
	return c.pages[u], err
}

func main() {
	c := &cache{"abcdefghijklmnopqrstuv((", map[string]string{}}
	fmt.Println(c.get("tags"))
	fmt.Println(c.get("tags"))
}
