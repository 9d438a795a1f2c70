// The client of golang.org/x/oauth2 sends the token, and nothing else does.
// Seen where the migration is done; another host gets a key of its own.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func show(resp *http.Response, err error) {
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}

func main() {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "tokentokentokentoken12))"})
	client := oauth2.NewClient(context.Background(), src)
	show(client.Get("https://api.stackexchange.com/2.3/me?site=meta"))
	show(http.Get("https://metasmoke.erwaysoftware.com/api/v2.0/posts?key=0123456789abcdef"))
}
