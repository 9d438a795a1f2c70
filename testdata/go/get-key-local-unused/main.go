// With a token, the key is not needed, and its variable has no other use.
// Seen in short programs.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := "abcdefghijklmnopqrstuv(("
	token := "tokentokentokentoken12))"
	resp, err := http.Get("https://api.stackexchange.com/2.3/me?site=meta&key=" + key + "&access_token=" + token) // want "SE002"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
