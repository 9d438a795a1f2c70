// The token of a request is set where there is one, and the key is a parameter.
// Seen in programs that are half migrated.
package main

import (
	"fmt"

	"github.com/go-resty/resty/v2"
)

type client struct {
	rest *resty.Client
	key  string
}

func (c client) user(token string) (string, error) {
	req := c.rest.R().
		SetQueryParam("site", "meta"). // want+1 "SE004"
		SetQueryParam("key", c.key)
	if token != "" {
		req.SetAuthToken(token)
	}
	resp, err := req.Get("https://api.stackexchange.com/2.3/users/1")
	if err != nil {
		return "", err
	}
	return resp.String(), nil
}

func main() {
	c := client{resty.New(), "abcdefghijklmnopqrstuv(("}
	fmt.Println(c.user(""))
	fmt.Println(c.user("tokentokentokentoken12))"))
}
