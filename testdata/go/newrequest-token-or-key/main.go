// The token is sent if the user has logged in, the key always.
// Seen where logging in is optional.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type session struct{ key, token string }

func (s session) questions() (string, error) {
	q := url.Values{"site": {"stackoverflow"}} // want+1 "SE002"
	q.Set("key", s.key)
	if s.token != "" {
		q.Set("access_token", s.token)
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/questions?"+q.Encode(), nil)
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
	fmt.Println(session{key: "abcdefghijklmnopqrstuv(("}.questions())
	fmt.Println(session{"abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"}.questions())
}
