// The token is a pointer, so that it can be left out.
// Seen in generated clients; what to send then is for the author to say.
package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/google/go-querystring/query"
)

type options struct {
	Site  string  `url:"site"` // want+1 "SE002"
	Token *string `url:"access_token,omitempty"`
}

func me(o options) (string, error) {
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
	token := "tokentokentokentoken12))"
	fmt.Println(me(options{Site: "meta", Token: &token}))
}
