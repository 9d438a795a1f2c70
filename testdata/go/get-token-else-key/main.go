// Either the token or the key is sent.
// Seen where somebody knew that the token is enough.
package main

import (
	"fmt"
	"io"
	"net/http"
)

func info(key, token string) string {
	u := "https://api.stackexchange.com/2.3/info?site=stackoverflow"
	if token != "" { // want+1 "SE002"
		u += "&access_token=" + token
	} else {
		u += "&key=" + key
	}
	resp, err := http.Get(u)
	if err != nil {
		return err.Error()
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	fmt.Println(info("abcdefghijklmnopqrstuv((", ""))
	fmt.Println(info("abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"))
}
