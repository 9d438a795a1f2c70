// The key is appended to the slice of parameters, the token if there is one.
// Seen in ports of userscripts.
package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

const apiKey = "abcdefghijklmnopqrstuv(("

func load(token string) (string, error) {
	params := []string{"site=stackoverflow"} // want+1 "SE002"
	params = append(params, "key="+apiKey)
	if len(token) > 0 {
		params = append(params, "access_token="+token)
	}
	u := "https://api.stackexchange.com/2.3/posts?" + strings.Join(params, "&")
	resp, err := http.Get(u)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return string(body), err
}

func main() {
	fmt.Println(load(""))
	fmt.Println(load("tokentokentokentoken12))"))
}
