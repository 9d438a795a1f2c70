// The client is a field of a struct, with the key beside it: it stays.
// The usual form of a library for the API.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"time"
)

// A Client talks to the API.
type Client struct {
	http *http.Client
	key  string
	site string
}

// NewClient returns a client for a site.
func NewClient(key, site string) *Client {
	return &Client{http: &http.Client{Timeout: 10 * time.Second}, key: key, site: site}
}

// Reputation returns the reputation of a user.
func (c *Client) Reputation(id int) (int, error) {
	v := url.Values{}
	v.Set("site", c.site) // want+1 "SE001"
	v.Set("key", c.key)
	v.Set("order", "desc")
	resp, err := c.http.Get(fmt.Sprintf("https://api.stackexchange.com/2.3/users/%d?%s", id, v.Encode()))
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	var answer struct {
		QuotaMax int `json:"quota_max"`
	}
	err = json.NewDecoder(resp.Body).Decode(&answer)
	return answer.QuotaMax, err
}

func main() {
	c := NewClient("abcdefghijklmnopqrstuv((", "stackoverflow")
	n, err := c.Reputation(22656)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(n)
}
