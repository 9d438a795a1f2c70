// Comments and constants that are never sent mention the old form.
// Seen in documentation.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
)

// usage explains the tool.
//
//	curl "https://api.stackexchange.com/2.3/tags?key=KEY&site=stackoverflow"
const usage = `The key used to be sent in the URL, as in
https://api.stackexchange.com/2.3/tags?key=KEY&site=stackoverflow`

var options = map[string]string{"key": "", "access_token": ""}

type settings struct {
	Key   string `json:"key"`
	Token string `json:"access_token"`
}

func main() {
	fmt.Println(usage, options, settings{"abcdefghijklmnopqrstuv((", "x"})
	// See https://api.stackexchange.com/docs/authentication?key=none.
	resp, err := http.Get("https://api.stackexchange.com/docs/throttle?key=none")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, _ := io.ReadAll(resp.Body)
	fmt.Println(string(body))
}
