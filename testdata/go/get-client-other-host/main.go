// A client with a key for another service, in the form that is common for the API.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

type client struct {
	http *http.Client
	base string
	key  string
}

func (c *client) get(route string, v url.Values) error {
	v.Set("key", c.key)
	resp, err := c.http.Get(c.base + "/" + route + "?" + v.Encode())
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	_, err = io.Copy(os.Stdout, resp.Body)
	return err
}

func main() {
	c := &client{&http.Client{}, "https://metasmoke.erwaysoftware.com/api", "abcdefghijklmnopqrstuv(("}
	if err := c.get("posts/search", url.Values{"site": {"stackoverflow"}}); err != nil {
		log.Fatal(err)
	}
	fmt.Println()
}
