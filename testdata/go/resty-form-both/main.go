// A form with key and token is filled step by step.
// Seen in bots that vote.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/go-resty/resty/v2"
)

// env: SE_KEY=abcdefghijklmnopqrstuv(( SE_TOKEN=tokentokentokentoken12))

func main() {
	key := os.Getenv("SE_KEY")
	token := os.Getenv("SE_TOKEN")
	form := map[string]string{"site": "meta", "preview": "true"} // want+1 "SE003"
	form["key"] = key
	form["access_token"] = token
	r := resty.New().SetBaseURL("https://api.stackexchange.com/2.3").R()
	resp, err := r.SetFormData(form).Post("/posts/1/upvote")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(resp)
}
