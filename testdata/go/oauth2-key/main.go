// The client of golang.org/x/oauth2 sends the token, and the key is a parameter.
// Seen where the key raises the quota.
package main

import (
	"context"
	"fmt"
	"io"
	"log"

	"golang.org/x/oauth2"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "tokentokentokentoken12))"})
	client := oauth2.NewClient(context.Background(), src)
	resp, err := client.Get("https://api.stackexchange.com/2.3/me?key=" + key + "&site=meta") // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
