// A base URL without the host is not recognized by itself: the constructor tells.
// Seen in clients whose version can be chosen.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type session struct{ host, version, key string }

func (s session) url(route string) string {
	return fmt.Sprintf("https://%s/%s%s", s.host, s.version, route)
}

func (s session) get(route string) (string, error) {
	u := s.url(route) + "?site=stackoverflow" // want+1 "SE001"
	u = fmt.Sprintf("%s&key=%s", u, s.key)
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	s := session{host: "api.stackexchange.com", version: "2.3", key: "abcdefghijklmnopqrstuv(("}
	fmt.Println(s.get("/tags"))
}
