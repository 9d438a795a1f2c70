// The client of golang.org/x/oauth2 sends a token, and another one is a parameter.
// Which of them counts is not known, so that the fix is not safe.
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"golang.org/x/oauth2"
)

// env: OAUTH_TOKEN=tokentokentokentoken12)) SE_TOKEN=tokentokentokentoken12))

func main() {
	src := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("OAUTH_TOKEN")})
	client := oauth2.NewClient(context.Background(), src)
	resp, err := client.Get("https://api.stackexchange.com/2.3/me?site=meta&access_token=" + os.Getenv("SE_TOKEN")) // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
