// The key is read from the environment within the URL.
// Seen in programs for containers.
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + os.Getenv("STACK_KEY")) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
