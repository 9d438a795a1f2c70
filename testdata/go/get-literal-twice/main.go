// The key is there twice: both go.
// Seen where a base URL with the key got another one appended.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/tags?key=" + key + "&site=stackoverflow&key=" + key) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
