// Package golangci calls the API in the ways that linters must agree about. This
// file sends the app key in the query: drivers find it, and fix it alike.
package golangci

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"

	"example.com/golangci/api"
)

var key = os.Getenv("SE_KEY")

// Info returns what the API says about a site.
func Info(site string) ([]byte, error) {
	u := fmt.Sprintf("%s/info?key=%s&site=%s", api.Root, key, site) // SE001
	req, err := http.NewRequest(http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	return body(http.DefaultClient.Do(req))
}

// Sites returns the sites of the API.
func Sites(pageSize string) ([]byte, error) {
	query := url.Values{}
	query.Set("pagesize", pageSize)
	query.Set("key", key) // SE001
	req, err := http.NewRequest(http.MethodGet, api.Root+"/sites?"+query.Encode(), nil)
	if err != nil {
		return nil, err
	}
	return body(http.DefaultClient.Do(req))
}

// Tags has no request that could carry a header: a fix must make one.
func Tags(site string) ([]byte, error) {
	resp, err := http.Get(api.Root + "/tags?site=" + site + "&key=" + key) // SE001
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func body(resp *http.Response, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
