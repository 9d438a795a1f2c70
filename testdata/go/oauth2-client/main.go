// The client of golang.org/x/oauth2 sends the token already: the parameter goes.
// Seen in web sites with a login by Stack Exchange.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

func me(ctx context.Context, config *oauth2.Config, token *oauth2.Token) (*http.Response, error) {
	client := config.Client(ctx, token)
	q := url.Values{"site": {"meta"}} // want+1 "SE004"
	q.Set("access_token", token.AccessToken)
	return client.Get("https://api.stackexchange.com/2.3/me?" + q.Encode())
}

func main() {
	resp, err := me(context.Background(), &oauth2.Config{ClientID: "1"}, &oauth2.Token{AccessToken: "tokentokentokentoken12))"})
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
