// A form is posted by http.Post, as text.
// Seen where the type of the body is set by hand.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

func main() {
	token := "tokentokentokentoken12))"
	data := url.Values{"site": {"stackoverflow"}, "comment": {"no longer needed"}} // want+1 "SE003"
	data.Add("access_token", token)
	resp, err := http.Post("https://api.stackexchange.com/2.3/questions/1/flags/add", "application/x-www-form-urlencoded", strings.NewReader(data.Encode()))
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
