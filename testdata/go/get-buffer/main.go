// A bytes.Buffer collects the URL.
// Seen in programs from before strings.Builder.
package main

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
)

type client struct{ key, site string }

func (c *client) url(route string) string {
	var buf bytes.Buffer
	buf.WriteString("https://api.stackexchange.com/2.2")
	buf.WriteString(route)
	buf.WriteString("?site=")
	buf.WriteString(c.site) // want+1 "SE001"
	buf.WriteString("&key=")
	buf.WriteString(c.key)
	return buf.String()
}

func (c *client) get(route string) (string, error) {
	resp, err := http.Get(c.url(route))
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	c := &client{"abcdefghijklmnopqrstuv((", "gaming"}
	fmt.Println(c.get("/tags"))
}
