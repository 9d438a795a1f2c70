// The token is in the header where there is one, and the key still in the query.
// Seen in programs that are half migrated: without a token, the key must go with the request.
package main

import (
	"fmt"
	"io"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func user(token string) (string, error) {
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/users/1?site=meta&key="+key, nil) // want "SE004"
	if err != nil {
		return "", err
	}
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
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
	fmt.Println(user(""))
	fmt.Println(user("tokentokentokentoken12))"))
}
