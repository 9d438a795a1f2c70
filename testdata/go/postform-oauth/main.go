// A code is exchanged for a token: that is OAuth, and not the API.
// Nothing of this is to be found.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"net/url"
)

func main() {
	form := url.Values{
		"client_id":     {"1"},
		"client_secret": {"secret"},
		"code":          {"code"},
		"redirect_uri":  {"https://example.org/"},
		"key":           {"abcdefghijklmnopqrstuv(("},
	}
	resp, err := http.PostForm("https://stackoverflow.com/oauth/access_token/json", form)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	var answer struct {
		Token   string `json:"access_token"`
		Expires int    `json:"expires"`
	}
	err = json.NewDecoder(resp.Body).Decode(&answer)
	fmt.Println(answer.Expires, err)
}
