// The key is appended only if it is configured.
// Seen where the key is optional.
// env: X=1
// env: STACK_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	key := os.Getenv("STACK_KEY")
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow"
	if key != "" { // want+1 "SE001"
		u = u + "&key=" + key
	}
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
