// The following page depends on the answer, and the URL is changed in the loop.
// Seen where lists are loaded as a whole.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

type answer struct {
	Total   int  `json:"total"`
	HasMore bool `json:"has_more"`
}

func all(client *http.Client, route string) (totals []int, err error) {
	u := url.URL{Scheme: "https", Host: "api.stackexchange.com", Path: "/2.3/" + route}
	for page := 1; page < 5; page++ {
		u.RawQuery = url.Values{
			"key":  {key}, // want "SE001"
			"page": {fmt.Sprint(page)},
			"site": {"unix"},
		}.Encode()
		resp, err := client.Get(u.String())
		if err != nil {
			return nil, err
		}
		var a answer
		err = json.NewDecoder(resp.Body).Decode(&a)
		resp.Body.Close()
		if err != nil {
			return nil, err
		}
		totals = append(totals, a.Total)
		if !a.HasMore {
			break
		}
	}
	return totals, nil
}

func main() { fmt.Println(all(http.DefaultClient, "badges")) }
