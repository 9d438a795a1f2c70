// Key and base URL are fields of a nested configuration.
// Seen in services.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type config struct {
	Listen        string
	StackExchange struct {
		URL, Key string
	}
}

type server struct {
	cfg *config
}

func newServer() *server {
	c := &config{Listen: ":80"}
	c.StackExchange.URL = "https://api.stackexchange.com/2.3"
	c.StackExchange.Key = "abcdefghijklmnopqrstuv(("
	return &server{c}
}

func (s *server) question(id int) (string, error) {
	resp, err := http.Get(fmt.Sprintf("%s/questions/%d?site=unix&key=%s", s.cfg.StackExchange.URL, id, s.cfg.StackExchange.Key)) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() { fmt.Println(newServer().question(7)) }
