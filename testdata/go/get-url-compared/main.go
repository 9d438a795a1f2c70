// The URL is compared with the last one: a fix changes both, so it is not safe.
// Seen where nothing should be loaded twice.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type loader struct{ last, key string }

func (l *loader) load(route string) (string, error) {
	u := "https://api.stackexchange.com/2.3/" + route + "?site=unix&key=" + l.key // want "SE001"
	if u == l.last {
		return "the same", nil
	}
	l.last = u
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	l := &loader{key: "abcdefghijklmnopqrstuv(("}
	fmt.Println(l.load("tags"))
	fmt.Println(l.load("tags"))
}
