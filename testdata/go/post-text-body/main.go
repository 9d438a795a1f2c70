// The body is a text that is concatenated.
// Seen in ports of shell scripts.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	token := "tokentokentokentoken12))"
	req, err := http.NewRequest("POST", "https://api.stackexchange.com/2.3/posts/1/comments/add",
		strings.NewReader("access_token="+token+"&site=stackoverflow&body=Thanks")) // want "SE003"
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
