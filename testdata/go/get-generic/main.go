// A generic function sends the request and decodes the answer.
// Seen since Go 1.18.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

type page[T any] struct {
	Items    []T `json:"items"`
	QuotaMax int `json:"quota_max"`
}

type tag struct {
	Name string `json:"name"`
}

func list[T any](route string) (p page[T], err error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/" + route + "?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		return p, err
	}
	defer resp.Body.Close()
	err = json.NewDecoder(resp.Body).Decode(&p)
	return p, err
}

func main() {
	p, err := list[tag]("tags")
	fmt.Println(p, err)
}
