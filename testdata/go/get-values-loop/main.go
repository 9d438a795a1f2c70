// The values are made once and change in each round of a loop.
// The usual form of paging.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"strconv"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	q := url.Values{}
	q.Set("site", "stackoverflow") // want+1 "SE001"
	q.Set("key", key)
	for page := 1; ; page++ {
		q.Set("page", strconv.Itoa(page))
		resp, err := http.Get("https://api.stackexchange.com/2.3/tags?" + q.Encode())
		if err != nil {
			log.Fatal(err)
		}
		var answer struct {
			HasMore  bool `json:"has_more"`
			QuotaMax int  `json:"quota_max"`
		}
		err = json.NewDecoder(resp.Body).Decode(&answer)
		resp.Body.Close()
		fmt.Println(page, answer, err)
		if !answer.HasMore {
			break
		}
	}
}
