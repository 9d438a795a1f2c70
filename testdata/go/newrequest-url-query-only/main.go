// The key is the only parameter that is added: what remains writes the query anew.
// Seen where a key was added to a request later.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?site=stackoverflow", nil)
	if err != nil {
		log.Fatal(err)
	}
	q := req.URL.Query() // want+1 "SE001"
	q.Set("key", key)
	req.URL.RawQuery = q.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
