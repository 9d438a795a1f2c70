// The header is there, but not in the form that counts.
// Seen in first attempts to migrate, copied from programs for other services.
// norun: the program before the fix is not authenticated, so it prints something else
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func send(auth string) {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow", nil)
	if err != nil {
		log.Fatal(err)
	}
	if auth == "" {
		req.Header.Set("Authorization", "token "+key) // want "SE008"
	} else {
		req.Header.Set("Authorization", "Bearer: "+key) // want "SE008"
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}

func main() {
	send("")
	send("x")
}
