// The arguments of Sprintf are a slice: there is no fix.
// Seen where arguments are collected before.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	args := []any{"stackoverflow", "abcdefghijklmnopqrstuv(("}
	u := fmt.Sprintf("https://api.stackexchange.com/2.3/tags?site=%s&key=%s", args...) // want "SE001"
	resp, err := http.Get(u)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
