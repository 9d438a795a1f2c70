// The header holds the key without the word Bearer, or has another name.
// Seen in first attempts to migrate.
// norun: the program before the fix is not authenticated, so it prints something else
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow", nil)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", key) // want "SE008"
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
