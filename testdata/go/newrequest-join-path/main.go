// The path is joined to a constant base; the query follows.
// Seen since Go 1.19.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const api = "https://api.stackexchange.com"

func main() {
	key := "abcdefghijklmnopqrstuv(("
	u, err := url.JoinPath(api, "2.3", "questions", "11;12")
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequest(http.MethodGet, fmt.Sprintf("%s?key=%s&site=%s", u, url.QueryEscape(key), "stackoverflow"), nil) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
