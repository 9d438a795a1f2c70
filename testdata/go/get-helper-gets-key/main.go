// The helper that sends the request does not see the key: its callers hold it.
// Seen in main functions that read flags and call small helpers.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type client struct{ http *http.Client }

func (c *client) get(path string, params url.Values) (string, error) {
	resp, err := c.http.Get("https://api.stackexchange.com/2.3" + path + "?" + params.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func fetch(u string) (string, error) {
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func sites(apiKey string) (string, error) {
	return fetch("https://api.stackexchange.com/2.3/sites?key=" + url.QueryEscape(apiKey)) // want "SE001"
}

func loadKey() string {
	fmt.Println("key is read")
	return "abcdefghijklmnopqrstuv(("
}

func main() {
	local := loadKey()
	fmt.Println(sites(local))
	fmt.Println(fetch("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + local)) // want "SE001"

	c := &client{http.DefaultClient}
	for _, path := range []string{"/info", "/badges"} {
		q := url.Values{}
		q.Set("site", "stackoverflow")
		q.Set("key", local) // want "SE001"
		text, err := c.get(path, q)
		fmt.Println(text, err)
	}

	show := func(u string) {
		req, err := http.NewRequest(http.MethodGet, u, nil)
		if err != nil {
			fmt.Println(err)
			return
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer resp.Body.Close()
		fmt.Println(resp.StatusCode)
	}
	token := "abcdefghijklmnopqrstuv))"
	show("https://api.stackexchange.com/2.3/me?site=stackoverflow&access_token=" + token) // want "SE002"
	token = ""
	fmt.Println(token == "")
}
