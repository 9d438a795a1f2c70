// Package api is a client of the API. What it puts into its requests is reported // want package:"evidence helpers"
// here, and not again where it is used.
package api

import "net/http"

const base = "https://api.stackexchange.com/2.3"

type Client struct{ Key string }

func (c *Client) Info() (*http.Response, error) { // want Info:`sends http.Get url "https://api.stackexchange.com/2.3/info\?key="\$r.Key`
	return http.Get(base + "/info?key=" + c.Key) // want `SE001: key in the query of http.Get`
}

func (c *Client) Raw(path string) (*http.Response, error) { // want Raw:`sends http.Get url "https://api.stackexchange.com/2.3"\$0`
	return http.Get(base + path)
}

func (c *Client) Keyed(path string) (*http.Response, error) { // want Keyed:`sends http.Get url "https://api.stackexchange.com/2.3"\$0"&key="\$r.Key`
	return http.Get(base + path + "&key=" + c.Key) // want `SE001: key in the query of http.Get`
}
