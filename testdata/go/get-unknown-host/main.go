// The host comes from outside; that it is the API is only probable.
// Seen where the URL is configured.
// env: SE_API_URL=https://api.stackexchange.com/2.3 SE_KEY=abcdefghijklmnopqrstuv((
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

func main() {
	seAPIURL := os.Getenv("SE_API_URL")
	seKey := os.Getenv("SE_KEY")
	resp, err := http.Get(seAPIURL + "/questions?site=stackoverflow&filter=!9(*_.$~b)Xg&pagesize=2&key=" + seKey) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
