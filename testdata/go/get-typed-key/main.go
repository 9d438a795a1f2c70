// The key has a type of its own.
// Seen where types should keep key and token apart.
package main

import (
	"fmt"
	"io"
	"net/http"
)

type apiKey string

func tags(k apiKey) (string, error) {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + string(k)) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func users(k apiKey) (string, error) {
	resp, err := http.Get(fmt.Sprintf("https://api.stackexchange.com/2.3/users?key=%s&site=%s", k, "unix")) // want "SE001"
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(tags("abcdefghijklmnopqrstuv(("))
	fmt.Println(users("abcdefghijklmnopqrstuv(("))
}
