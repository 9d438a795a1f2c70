// The sender is an interface with the method Get: it cannot send a header.
// Seen where tests replace the HTTP client.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

type getter interface {
	Get(url string) (*http.Response, error)
}

const key = "abcdefghijklmnopqrstuv(("

func tags(g getter) string {
	resp, err := g.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	return string(body)
}

func main() { fmt.Println(tags(http.DefaultClient)) }
