// Key and token are two results of a function.
// Seen where credentials come from a store.
package main

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func credentials(user string) (key, token string, err error) {
	if user == "" {
		return "", "", errors.New("no user")
	}
	return "abcdefghijklmnopqrstuv((", "tokentokentokentoken12))", nil
}

func main() {
	key, token, err := credentials("me")
	if err != nil {
		log.Fatal(err)
	}
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/me/inbox?key=%s&access_token=%s&site=%s", key, token, "meta") // want "SE002"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
