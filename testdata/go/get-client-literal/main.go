// The client is a literal in the call.
// Seen where a timeout was added.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := (&http.Client{Timeout: time.Second}).Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
