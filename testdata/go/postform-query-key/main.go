// The key is in the URL of a form that is posted, the token in the form.
// Seen where the URL comes from a helper for all requests.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	token := strings.TrimSpace(" tokentokentokentoken12)) ")
	v := url.Values{"site": {"meta"}, "access_token": {token}} // want "SE003"

	resp, err := http.PostForm("https://api.stackexchange.com/2.3/posts/1/downvote?key="+key, v) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
