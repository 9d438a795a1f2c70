// The key is a variable that is declared behind the request.
// Seen where the key was added to a request later.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags", nil)
	if err != nil {
		log.Fatal(err)
	}
	key := strings.TrimSpace(" abcdefghijklmnopqrstuv(( ")
	q := req.URL.Query()
	q.Set("site", "unix") // want+1 "SE001"
	q.Set("key", key)
	req.URL.RawQuery = q.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
