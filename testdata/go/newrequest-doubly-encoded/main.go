// The key in url.Values is encoded already, so that it is encoded twice: it never
// worked, and nobody can say what was meant.
// norun: the API does not know the key
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

func main() {
	q := url.Values{}
	q.Set("site", "unix") // want+1 "SE001"
	q.Set("key", "abcdefghijklmnopqrstuv%28%28")
	req, err := http.NewRequest("GET", "https://api.stackexchange.com/2.3/tags?"+q.Encode(), nil)
	if err != nil {
		log.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
