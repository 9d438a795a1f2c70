// The token is optional, and the request is made and sent by one chain of calls.
// Seen where logging in is optional: the request needs a name to be authorized.
package main

import (
	"fmt"

	"github.com/go-resty/resty/v2"
)

const key = "abcdefghijklmnopqrstuv(("

func user(client *resty.Client, token string) (string, error) {
	params := map[string]string{"site": "meta", "key": key} // want "SE002"
	if token != "" {
		params["access_token"] = token
	}
	resp, err := client.R().
		SetQueryParams(params).
		Get("https://api.stackexchange.com/2.3/users/1")
	if err != nil {
		return "", err
	}
	return resp.String(), nil
}

func main() {
	fmt.Println(user(resty.New(), ""))
	fmt.Println(user(resty.New(), "tokentokentokentoken12))"))
}
