package golangci

// The host comes from a function of another package, of which drivers only know
// what its analysis left behind.

import (
	"net/http"

	"example.com/golangci/api"
)

// Revisions asks for what was changed in a post.
func Revisions(id string) ([]byte, error) {
	req, err := http.NewRequest(http.MethodGet, api.URL("/posts/"+id+"/revisions")+"?site=stackoverflow&key="+key, nil) // SE001
	if err != nil {
		return nil, err
	}
	return body(http.DefaultClient.Do(req))
}
