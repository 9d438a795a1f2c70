// The struct holds the other parameters, and the key is added to the values.
// Seen where options belong to the caller and the key to the client.
package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/google/go-querystring/query"
)

type page struct {
	Number int `url:"page,omitempty"`
	Size   int `url:"pagesize,omitempty"`
}

type client struct{ key string }

func (c client) list(route string, p page) (string, error) {
	v, err := query.Values(p)
	if err != nil {
		return "", err
	}
	v.Set("site", "meta") // want+1 "SE001"
	v.Set("key", c.key)
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?" + v.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(client{"abcdefghijklmnopqrstuv(("}.list("tags", page{Number: 1, Size: 1}))
}
