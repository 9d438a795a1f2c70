// The client of a field has cookies: another client would not send them.
// Seen in programs that log in to a site as well.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
)

const key = "abcdefghijklmnopqrstuv(("

// A jar has the same cookie for everyone.
type jar struct{ name string }

func (j jar) SetCookies(*url.URL, []*http.Cookie) {}

func (j jar) Cookies(u *url.URL) []*http.Cookie {
	fmt.Println("cookies for", u.Host)
	return []*http.Cookie{{Name: j.name, Value: "1"}}
}

type session struct{ client *http.Client }

func (s session) load(route string) (string, error) {
	resp, err := s.client.Get("https://api.stackexchange.com/2.3/" + route + "?site=meta&key=" + key) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	s := session{&http.Client{Jar: jar{"session"}}}
	body, err := s.load("tags")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(body)
}
