package golangci

// Findings that comments silence: no driver reports them, and none fixes them.

import "net/http"

// Questions goes through a proxy, which moves the key into the header.
func Questions() (*http.Response, error) {
	return http.Get("https://api.stackexchange.com/2.3/questions?site=stackoverflow&key=" + key) //nolint:seauthlint // the proxy does it
}

// Posts is silenced as a whole.
//
//nolint:seauthlint
func Posts() (*http.Response, error) {
	u := "https://api.stackexchange.com/2.3/posts?site=stackoverflow&key=" + key
	return http.Get(u)
}

// Comments is silenced for one rule.
func Comments() (*http.Response, error) {
	// seauthlint:ignore SE001 the proxy moves the key into the header
	return http.Get("https://api.stackexchange.com/2.3/comments?site=stackoverflow&key=" + key)
}
