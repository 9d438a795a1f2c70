// The token is in the URL of a POST, whose body is a text.
// Seen in bots that write comments.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

const form = "application/x-www-form-urlencoded"

func main() {
	client := new(http.Client)
	token := "tokentokentokentoken12))"
	body := strings.NewReader("site=stackoverflow&body=Thanks")
	resp, err := client.Post("https://api.stackexchange.com/2.3/posts/1/comments/add?access_token="+token, form, body) // want "SE002"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
