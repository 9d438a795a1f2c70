// The header is right, but goes over http.
// Seen in first attempts to migrate: the API invalidates a token that arrives without encryption.
// norun: the scheme is all that changes
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const base = "http://api.stackexchange.com/2.3"

func main() {
	req, err := http.NewRequest("GET", base+"/me?site=meta", nil) // want "SE007"
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("SE_TOKEN"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
