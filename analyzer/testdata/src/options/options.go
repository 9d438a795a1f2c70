// Package options makes a client that its users may change. // want package:"evidence helpers"
package options

import "net/http"

type Option func(*Client)

func Base(u string) Option { return func(c *Client) { c.base = u } }

type Client struct {
	base string // want base:`holds "https://api.stackexchange.com/2.3"`
}

func New(list ...Option) *Client { // want New:`returns 0 {base:"https://api.stackexchange.com/2.3"}`
	c := &Client{base: "https://api.stackexchange.com/2.3"}
	for _, o := range list {
		o(c)
	}
	return c
}

func (c *Client) Get(path string) (*http.Response, error) { // want Get:`sends http.Get url \$r.base\$0`
	return http.Get(c.base + path)
}
