// The key is the only entry of the values: they go as a whole, with their import.
// Seen where a list is loaded that needs no parameters.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

func main() {
	v := url.Values{}
	v.Set("key", "abcdefghijklmnopqrstuv((") // want "SE001"
	resp, err := http.Get("https://api.stackexchange.com/2.3/sites?" + v.Encode())
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
