// The headers are a map that is replaced as a whole after the request was made.
// Seen in ports from other languages.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key="+key, nil) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	req.Header = http.Header{
		"Accept": {"application/json"},
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
