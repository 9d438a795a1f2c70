// The guard of the token has a condition that calls a function: it stays where it
// is, and the header is set under what it said.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type session struct{ token string }

func (s *session) loggedIn() bool {
	fmt.Println("asked")
	return s.token != ""
}

func (s *session) tags() (string, error) {
	q := url.Values{"site": {"unix"}}
	if s.loggedIn() { // want+1 "SE002"
		q.Set("access_token", s.token)
	}
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?"+q.Encode(), nil)
	if err != nil {
		return "", err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println((&session{}).tags())
	fmt.Println((&session{"tokentokentokentoken12))"}).tags())
}
