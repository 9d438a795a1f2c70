package main

import (
	"net/http"
	"net/url"
)

func me() (*http.Response, error) {
	values := url.Values{"site": {"stackoverflow"}}
	values.Set("access_token", "m4de-up-Secret-4")
	return http.Get("https://api.stackexchange.com/2.3/me?" + values.Encode())
}
