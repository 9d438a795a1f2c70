// The header is of another kind: a fix replaces it, so it is not safe.
// Seen where a proxy in front of the program wants a password.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow&key="+key, nil) // want "SE004"
	if err != nil {
		log.Fatal(err)
	}
	req.SetBasicAuth("user", "password")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
