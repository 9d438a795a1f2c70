// A clause of a switch goes on with the next one.
// Seen where options add up.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	u := "https://api.stackexchange.com/2.3/tags?site=stackoverflow"
	switch len(os.Args) {
	case 1:
		u += "&key=" + os.Getenv("STACK_KEY") // want "SE001"
		fallthrough
	case 2:
		u += "&page=2"
	default:
		u = "https://example.com/"
	}
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
