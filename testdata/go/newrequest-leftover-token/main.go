// The token is in the query, and the header carries the key: the token counts.
// Seen where the key was moved and the token forgotten.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const (
	key   = "abcdefghijklmnopqrstuv(("
	token = "tokentokentokentoken12))"
)

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/me?site=meta&access_token="+token, nil) // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+key)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
