// Token and key are both optional: without either, there is no header.
// Seen in libraries, whose callers decide.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func me(key, token string) (string, error) {
	u := "https://api.stackexchange.com/2.3/users/1?site=stackoverflow"
	if key != "" { // want+1 "SE002"
		u += "&key=" + key
	}
	if token != "" {
		u += "&access_token=" + token
	}
	req, err := http.NewRequest(http.MethodGet, u, nil)
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
	fmt.Println(me("", ""))
	fmt.Println(me("abcdefghijklmnopqrstuv((", ""))
	fmt.Println(me("abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"))
}
