// A struct with tags becomes the query; the key is one of its fields.
// The usual form in clients in the style of go-github.
package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/google/go-querystring/query"
)

type options struct {
	Site string `url:"site"`
	Page int    `url:"page,omitempty"` // want+1 "SE001"
	Key  string `url:"key"`
}

func tags(o options) (string, error) {
	v, err := query.Values(o)
	if err != nil {
		return "", err
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/tags?"+v.Encode(), nil)
	if err != nil {
		return "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags(options{Site: "stackoverflow", Page: 2, Key: "abcdefghijklmnopqrstuv(("}))
}
