// A transport of its own adds the key to every request of a client.
// Seen where all requests of a program go to the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

type keyed struct{ key string }

func (k keyed) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	q := r.URL.Query()
	q.Set("key", k.key) // miss: a transport that adds parameters to the requests of others is not linked with the client
	r.URL.RawQuery = q.Encode()
	return http.DefaultTransport.RoundTrip(r)
}

func main() {
	client := &http.Client{Transport: keyed{"abcdefghijklmnopqrstuv(("}}
	resp, err := client.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
