// The token may be empty at run time, without any guard: the API took that for none.
// Seen where a setting is optional and nobody thought of it.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type settings struct{ key, token string }

func defaults() settings { return settings{key: "abcdefghijklmnopqrstuv(("} }

func info(s settings) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/info?site=unix&key=" + s.key + "&access_token=" + s.token) // want "SE002"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	s := defaults()
	fmt.Println(info(s))
	s.token = "tokentokentokentoken12))"
	fmt.Println(info(s))
}
