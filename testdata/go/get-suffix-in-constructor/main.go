// The constructor keeps the key only as a part of URLs: there is no fix.
// Seen in clients that save work.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type client struct{ suffix string }

func newClient(key string) *client {
	return &client{suffix: "&key=" + key} // want "SE001"
}

func (c *client) get(route string) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?site=stackoverflow" + c.suffix)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(newClient("abcdefghijklmnopqrstuv((").get("tags"))
}
