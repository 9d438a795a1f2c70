// The key is not needed beside the token, but reading it shows something.
// Seen where both are loaded before the request.
package main

import (
	"fmt"
	"net/http"
	"net/url"
)

func load(name string) (string, error) {
	fmt.Println(name, "is read")
	return "abcdefghijklmnopqrstuv" + map[string]string{"key": "((", "token": "))"}[name], nil
}

func mustLoad(name string) string {
	s, err := load(name)
	if err != nil {
		panic(err)
	}
	return s
}

func show() error {
	token, err := load("token")
	if err != nil {
		return err
	}
	key, err := load("key")
	if err != nil {
		return err
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/me?site=stackoverflow&key=" + key + "&access_token=" + token) // want "SE002"
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	return nil
}

func main() {
	if err := show(); err != nil {
		fmt.Println(err)
	}
	key, token := mustLoad("key"), mustLoad("token")
	fmt.Println(len(key))
	other := mustLoad("key")
	q := url.Values{}
	q.Set("site", "stackoverflow")
	q.Set("key", other) // want "SE002"
	q.Set("access_token", token)
	resp, err := http.Get("https://api.stackexchange.com/2.3/me?" + q.Encode())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
}
