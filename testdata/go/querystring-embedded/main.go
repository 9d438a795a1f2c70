// The credentials are a struct of their own, which the options of each request
// embed, and they are filled in by the client. Seen in libraries with many routes.
package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/google/go-querystring/query"
)

type auth struct { // want+1 "SE001"
	Key string `json:"-" url:"key,omitempty"`
}

// TagOptions are the parameters of a list of tags.
type TagOptions struct {
	auth
	Site   string `url:"site"`
	InName string `url:"inname,omitempty"`
}

type client struct{ key string }

func (c *client) tags(o *TagOptions) (string, error) {
	o.Key = c.key
	v, err := query.Values(o)
	if err != nil {
		return "", err
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/tags", nil)
	if err != nil {
		return "", err
	}
	req.URL.RawQuery = v.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	c := &client{"abcdefghijklmnopqrstuv(("}
	fmt.Println(c.tags(&TagOptions{Site: "unix"}))
	fmt.Println(c.tags(&TagOptions{Site: "tex", InName: "a"}))
}
