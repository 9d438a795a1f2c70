// Host and scheme are spelled with capitals, the name of the parameter encoded.
// Seen where URLs were typed by hand.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	resp, err := http.Get("HTTPS://API.StackExchange.com/2.3/tags?site=unix&%6Bey=abcdefghijklmnopqrstuv((#top") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
