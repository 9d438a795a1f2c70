// The token that OAuth hands out is sent to the API in the next line.
// Seen in web sites with a login by Stack Exchange.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

func login(code, key string) (string, error) {
	form := url.Values{"client_id": {"1"}, "client_secret": {"secret"}, "code": {code}}
	resp, err := http.PostForm("https://stackoverflow.com/oauth/access_token/json", form)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return "", err
	}

	v := url.Values{}
	v.Set("site", "stackoverflow") // want+1 "SE002"
	v.Set("access_token", answer.AccessToken)
	v.Set("key", key)
	me, err := http.Get("https://api.stackexchange.com/2.3/me?" + v.Encode())
	if err != nil {
		return "", err
	}
	defer me.Body.Close()
	body, err := io.ReadAll(me.Body)
	return string(body), err
}

func main() {
	fmt.Println(login("code", "abcdefghijklmnopqrstuv(("))
}
