// Version 3, Teams and the OAuth pages are other interfaces on the same domains.
// Nothing of this concerns the API.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	for _, u := range []string{
		"https://api.stackexchange.com/v3/teams/x/questions?key=" + key,
		"https://api.stackoverflowteams.com/2.3/questions?team=x&key=" + key,
		"https://stackoverflow.com/oauth?client_id=1&key=" + key,
		"https://stackexchange.com/search?q=key&key=1",
	} {
		resp, err := http.Get(u)
		if err != nil {
			log.Fatal(err)
		}
		body, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		fmt.Println(string(body))
	}
}
