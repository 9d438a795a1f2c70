// The key belongs to an embedded struct.
// Seen where services share what they have in common.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type common struct {
	client *http.Client
	key    string
}

type tagService struct {
	common
	site string
}

func (s *tagService) list() (string, error) {
	resp, err := s.client.Get("https://api.stackexchange.com/2.3/tags?site=" + s.site + "&key=" + s.key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	s := &tagService{common{http.DefaultClient, "abcdefghijklmnopqrstuv(("}, "unix"}
	fmt.Println(s.list())
}
