// Routes are resolved against a base URL of the package.
// Seen in clients in the style of go-github.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

var base, _ = url.Parse("https://api.stackexchange.com/2.3/")

type client struct{ key string }

func (c *client) newRequest(route string) (*http.Request, error) {
	rel, err := url.Parse(route)
	if err != nil {
		return nil, err
	}
	u := base.ResolveReference(rel)
	q := u.Query()
	q.Set("site", "stackoverflow") // want+1 "SE001"
	q.Set("key", c.key)
	u.RawQuery = q.Encode()
	return http.NewRequest(http.MethodGet, u.String(), nil)
}

func main() {
	c := &client{"abcdefghijklmnopqrstuv(("}
	req, err := c.newRequest("tags?order=asc")
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
