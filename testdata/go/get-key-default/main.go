// A key of the program stands in where none is configured: the header needs no guard.
// Seen in libraries with a key of their own.
// env: X=1
// env: STACK_KEY=bcdefghijklmnopqrstuvw((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const defaultKey = "abcdefghijklmnopqrstuv(("

func main() {
	key := os.Getenv("STACK_KEY")
	if key == "" {
		key = defaultKey
	}
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=unix&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
