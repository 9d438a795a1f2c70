// The key is escaped for the URL: in the header it is as it is.
// Seen in careful programs; here the import of net/url falls away.
package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
)

const key = "abcdefghijklmnopqrstuv(("

func main() {
	resp, err := http.Get("https://api.stackexchange.com/2.3/tags?site=stackoverflow&key=" + url.QueryEscape(key)) // want "SE001"
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	io.Copy(os.Stdout, resp.Body)
}
