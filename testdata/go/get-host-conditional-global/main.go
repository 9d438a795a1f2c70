// The program has another host unless a flag says that it is the API.
// Seen where one program asks several sites.
// args: api
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

var host = "https://example.com"

func main() {
	if len(os.Args) > 1 {
		host = "https://api.stackexchange.com/2.3"
	}
	resp, err := http.Get(host + "/tags?site=stackoverflow&key=abcdefghijklmnopqrstuv((") // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
