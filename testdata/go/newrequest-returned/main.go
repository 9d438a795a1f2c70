// A method builds the request and another one sends it, after the caller changed it.
// Seen in clients in the style of go-github.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

type client struct {
	base *url.URL
	key  string
}

func (c *client) newRequest(ctx context.Context, method, route string, params url.Values) (*http.Request, error) {
	u := c.base.JoinPath(route)
	if params == nil {
		params = url.Values{}
	} // want+1 "SE001"
	params.Set("key", c.key)
	u.RawQuery = params.Encode()
	req, err := http.NewRequestWithContext(ctx, method, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return req, nil
}

func (c *client) do(req *http.Request, v any) error {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(v)
}

func main() {
	base, _ := url.Parse("https://api.stackexchange.com/2.3")
	c := &client{base, "abcdefghijklmnopqrstuv(("}
	req, err := c.newRequest(context.Background(), http.MethodGet, "tags", url.Values{"site": {"meta"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	req.Header.Set("X-Request", "1")
	var answer struct {
		QuotaMax int `json:"quota_max"`
		Total    int `json:"total"`
	}
	fmt.Println(c.do(req, &answer), answer)
}
