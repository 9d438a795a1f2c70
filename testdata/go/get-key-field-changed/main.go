// A method changes the field with the key between the URL and the request.
// Seen where keys are rotated; the fix keeps what the key was.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type pool struct {
	keys []string
	key  string
}

func (p *pool) next() { p.key, p.keys = p.keys[0], p.keys[1:] }

func (p *pool) tags() (string, error) {
	p.next()
	u := "https://api.stackexchange.com/2.3/tags?site=unix&key=" + p.key // want "SE001"
	p.next()
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	p := &pool{keys: []string{"abcdefghijklmnopqrstuv((", "bcdefghijklmnopqrstuvw(("}}
	fmt.Println(p.tags())
}
