package golangci

// A warning: the host is an argument, and only the route and the filter tell of
// the API. Drivers of go/analysis stay silent unless they are told otherwise.

import "net/http"

// Search asks an instance whose address the program is given.
func Search(root, title string) (*http.Response, error) {
	return http.Get(root + "/2.3/search?site=stackoverflow&filter=!9Z(-x&intitle=" + title + "&key=" + key)
}
