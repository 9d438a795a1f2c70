// A helper sends the request and decodes the answer; all its callers ask the API.
// The usual form of small clients.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
)

const (
	base = "https://api.stackexchange.com/2.3"
	key  = "abcdefghijklmnopqrstuv(("
)

type answer struct {
	QuotaMax int `json:"quota_max"`
	Total    int `json:"total"`
}

func getJSON(u string, v any) error {
	resp, err := http.Get(u)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	return json.NewDecoder(resp.Body).Decode(v)
}

func main() {
	var tags, users answer
	err := getJSON(base+"/tags?site=stackoverflow&key="+key, &tags) // want "SE001"
	fmt.Println(tags, err)
	err = getJSON(base+"/users?key="+key+"&site=stackoverflow", &users) // want "SE001"
	fmt.Println(users, err)
}
