// The request is a literal of http.Request.
// Seen where somebody avoided the error of NewRequest.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req := &http.Request{
		Method: http.MethodGet,
		URL:    &url.URL{Scheme: "https", Host: "api.stackexchange.com", Path: "/2.3/tags", RawQuery: "site=unix&key=" + key}, // want "SE001"
		Header: http.Header{"Accept": {"application/json"}},
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
