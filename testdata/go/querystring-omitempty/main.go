// Key and token are left out of the query where they are empty.
// Seen in libraries whose callers bring their own options.
package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/google/go-querystring/query"
)

// Options are the parameters of every request.
type Options struct {
	Site        string `url:"site"` // want+1 "SE002"
	Key         string `url:"key,omitempty"`
	AccessToken string `url:"access_token,omitempty"`
}

func me(o *Options) (string, error) {
	v, err := query.Values(o)
	if err != nil {
		return "", err
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/users/1?" + v.Encode())
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(me(&Options{Site: "meta"}))
	fmt.Println(me(&Options{Site: "meta", Key: "abcdefghijklmnopqrstuv(("}))
	fmt.Println(me(&Options{"meta", "abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"}))
}
