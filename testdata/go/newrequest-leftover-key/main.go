// The header carries the token, and the key is still in the query.
// Seen where only the secret was moved.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

func me(key, token string) string {
	req, err := http.NewRequest("GET", fmt.Sprintf("https://api.stackexchange.com/2.3/me?site=%s&key=%s", "meta", key), nil) // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Add("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	fmt.Println(me("abcdefghijklmnopqrstuv((", "tokentokentokentoken12))"))
}
