// The transport of golang.org/x/oauth2 sends the token of a source, and the same
// token is a parameter. Seen where the client has a time limit of its own.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/oauth2"
)

func me(src oauth2.TokenSource) string {
	client := &http.Client{Timeout: time.Minute, Transport: &oauth2.Transport{Source: src}}
	token, err := src.Token()
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.stackexchange.com/2.3/me?site=meta&access_token="+url.QueryEscape(token.AccessToken), nil) // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	resp, err := client.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() {
	fmt.Println(me(oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "tokentokentokentoken12))"})))
}
